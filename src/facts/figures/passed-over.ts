import type { Measure } from "../observation.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";

/** `Trong mức tăng 8,05%, công nghiệp góp 3,96 điểm`: a figure said again to begin from. */
export function isRestated(reading: ReadingOfBlock, site: FigureSite): boolean {
  const before = reading.text.canonical.slice(site.clause.start, site.quantity.start);
  return /^[\s\d.)\-–*]*(?:trong|với|từ|of|out of)\s(?:mức tăng|mức giảm|mức|tổng số|con số|số|the)(?:\s(?:chung|này|trên|đó|tăng|growth of))*\s*$/u.test(
    before,
  );
}

const SUPPOSES =
  /^[\s\d.)*–-]*(?:và |thì |còn )?(?:nếu(?: như)?|giả sử|giả định|ví thử|if|supposing|assuming)\s/u;
const OLD_WAY = /^[\s\d.)*–-]*(?:nếu|giả sử) (?:vẫn|cứ|còn|giữ)\s/u;

/**
 * A figure that would hold only under a condition: `Nếu vẫn tính theo cách cũ thì được 4.150 tỷ đồng`, `nếu cộng cả
 * tiền sử dụng đất, thu được 350 tỷ đồng`; not: `nếu so dự toán thì đạt 88,5%`, `nếu tính từ đầu năm`, which say
 * what is compared or when.
 */
export function isSupposed(reading: ReadingOfBlock, site: FigureSite, measure: Measure): boolean {
  const before = { start: site.clause.start, end: site.quantity.start };
  const words = reading.text.canonical.slice(before.start, before.end);
  if (OLD_WAY.test(words)) return true;
  if (measure !== "level" || !SUPPOSES.test(words)) return false;
  const condition = {
    ...before,
    end: before.start + (/,|\sthì\s|\sthen\s/u.exec(words)?.index ?? words.length),
  };
  return (
    within(reading.bases, condition).length === 0 && within(reading.periods, condition).length === 0
  );
}
