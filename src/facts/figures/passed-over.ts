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

const OTHER_SIDE =
  /(?:thấp hơn|cao hơn|ít hơn|nhiều hơn|nhỉnh hơn|lớn hơn|kém|so với|(?:lower|higher|less|more|below|above|compared) (?:than|with|to)) (?:mức|con số|số|the|a|an)(?: (?:ước|khoảng|gần|about|figure of|level of)){0,2}\s(?:usd |vnd )?$/u;

/**
 * The level that the figure before is held against, not how far it is from it: `thấp hơn mức 1.362 tỷ đồng đã thông tin`, `cao hơn
 * con số 4,2% của cả nước`; not: `thấp hơn mức bình quân 8,1 điểm`, `cao hơn 25 tỷ đồng`.
 */
export function isOtherSide(reading: ReadingOfBlock, { clause, quantity }: FigureSite): boolean {
  const { canonical, surface } = reading.text;
  // A hedge (`gần`) is a part of the quantity and stands before its digits.
  const digits = surface.indexOf(quantity.value.numeral, quantity.start);
  return OTHER_SIDE.test(canonical.slice(clause.start, Math.max(quantity.start, digits)));
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
