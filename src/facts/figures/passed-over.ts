import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";

/** A value the record itself takes back: `chứ không phải 13,6%`, `trước đó ước 6,9%`. */
export function isRejected(reading: ReadingOfBlock, site: FigureSite): boolean {
  const rejecting = within(reading.cues, site.left)
    .filter((cue) => cue.value === "rejected")
    .at(-1);
  if (rejecting !== undefined) return site.quantity.start - rejecting.end < 30;
  const behind = reading.text.canonical.slice(site.quantity.end, site.quantity.end + 40);
  return /^\s*(?:như đã ước|như ước tính|đã (?:báo cáo|ước|công bố)|công bố (?:hồi|trước)|như đã công bố)/u.test(
    behind,
  );
}

/** `Trong mức tăng 8,05%, công nghiệp góp 3,96 điểm`: a figure said again to begin from. */
export function isRestated(reading: ReadingOfBlock, site: FigureSite): boolean {
  const before = reading.text.canonical.slice(site.clause.start, site.quantity.start);
  return /^[\s\d.)\-–*]*(?:trong|với|từ|of|out of)\s(?:mức tăng|mức giảm|mức|tổng số|con số|số|the)(?:\s(?:chung|này|trên|đó|tăng|growth of))*\s*$/u.test(
    before,
  );
}
