import { findAll, pattern } from "../language/pattern.js";
import type { PreparedText } from "../language/prepared-text.js";
import { findTypedUnit, findUnit, measureOf, type Unit } from "../language/unit.js";
import type { Span } from "../text/span.js";

const HOW_MUCH = "(?:bao~nhiêu|mấy|bn|bnh|nhiêu|how~many|how~much)";
const WORD = "\\p{L}[\\p{L}\\d]*";

/** `bao nhiêu doanh nghiệp`, `mấy tạ/ha`, `bao nhiêu triệu lượt khách`, `bn m3`; not the scale alone (`mấy triệu`). */
const COUNTED = pattern(
  `${HOW_MUCH}~(?:nghìn~|triệu~|tỷ~|trăm~|thousand~|million~|billion~)?(?<unit>${WORD}(?:[-/]${WORD})?(?:~${WORD}(?:/${WORD})?)?)`,
);

/** `bao nhiêu tiền`, `mấy tỷ`, `how much money`; not: mấy tỷ kWh (a unit of its own), bao nhiêu tỷ lệ. */
const MONEY = pattern(
  `${HOW_MUCH}~(?:tiền|kinh~phí|nghìn~tỷ|tỷ(?!~(?:lệ|trọng|số))|money|funding|billion)`,
);

const PERCENT = pattern(
  `(?:bao~nhiêu|mấy|bn|bnh|nhiêu)~(?:phần~trăm|%|pt)|what~(?:percentage|per~cent)|by~how~many~per~cent|how~many~per~cent|(?:tỷ~lệ|tỷ~trọng)~(?:là~)?(?:bao~nhiêu|mấy|bn)`,
);
/** Is the answer asked for in per cent (`mấy phần trăm`, `…, tỷ lệ bao nhiêu`)? */
export function asksPercent(text: PreparedText): boolean {
  return findAll(PERCENT, text).length > 0;
}

/** A unit named behind an asking word, and where. */
export interface AskedUnit {
  readonly unit: Unit;
  readonly span: Span;
}

/** The units named behind asking words, longest first at each place; a word that is no unit says nothing. */
export function unitsAsked(text: PreparedText): readonly AskedUnit[] {
  return findAll(COUNTED, text).flatMap((match) => {
    const written = match.groups.unit ?? "";
    const start = match.end - written.length;
    for (const words of [written, written.split(/\s+/u)[0] ?? ""]) {
      const unit = text.lenient ? findTypedUnit(words) : findUnit(words);
      if (unit !== null) return [{ unit, span: { start, end: start + words.length } }];
    }
    return [];
  });
}

/** The family of units that a question's answer is counted in, null when it names none or only per cent. */
export function askedFamily(text: PreparedText): string | null {
  const named = unitsAsked(text).find(({ unit }) => unit.display !== "%");
  if (named !== undefined) return named.unit.family;
  return findAll(MONEY, text).length > 0 ? "dong" : null;
}

/** Families that people use for one another when they count. */
const RELATED = new Set([
  "people|person-visits",
  "people|visits",
  "person-visits|visits",
  "passengers|visits",
  "cases|people",
  "houses|households",
  "dong|usd",
  "pieces|vessels",
  "pieces|vehicles",
  "enterprises|organisations",
  "area|square-metre",
]);

/** May a figure in this unit answer a question that counts in that family? A price is counted in money. */
export function isCountedIn(family: string, display: string): boolean {
  const own = measureOf(display).family;
  if (own === family || RELATED.has([own, family].sort().join("|"))) return true;
  return family === "dong" && /^(?:dong|usd)-per-/u.test(own);
}
