import { findAll, pattern } from "../language/pattern.js";
import { prepareRecord } from "../language/prepared-text.js";
import type { Composition } from "./compose-figures.js";
import type { Draft } from "./draft.js";
import type { Query } from "./query.js";

/** `nợ thuế trừ nợ khó thu`, `không tính dầu thô`, `excluding land use`; not: `khấu trừ`, `trừ tháng 3` (a time). */
const WITHOUT = pattern(
  "(?<!(?:khấu|ngoại|miễn|giảm|phòng|loại)~)trừ(?:~(?:đi|ra|bỏ|hết|phần))?(?=~\\p{L})|(?:không|chưa)~(?:kể|tính|bao~gồm)(?=~\\p{L})|loại~(?:trừ|bỏ)|excluding|excludes|not~counting|leaving~(?:out|aside)|minus|net~of",
);
/** `dự phòng còn lại`, `còn bao nhiêu`, `how much is left`; not: `còn thiếu` (held against a plan). */
const LEFT = pattern(
  "còn~lại|còn~(?:bao~nhiêu|mấy|bn)(?!~(?:nữa|ngày|tháng|phần~trăm|%))|(?:is|was|are)~left|left~over|remain(?:s|ing|ed)?",
);
/** Words of a record that tell what is left or left out. */
const TOLD = pattern(
  "còn|trừ|loại|(?:không|chưa)~(?:kể|tính|bao~gồm)|left|remain(?:s|ing|ed)?|balance|excluding|excludes|net~of|minus|not~counting",
);
/** What money is taken out of over the year; of other things `còn bao nhiêu` asks how much there is. */
const DRAWN_DOWN: ReadonlySet<string> = new Set(["budget-reserve"]);

/**
 * Is the draft a figure of the whole, or of the part taken out, where the question asks for what is left without it?
 * A figure answers such a question only when it was worked out or when its own words tell of what is left.
 */
export function missesRemainder(query: Query, draft: Draft, on: Composition): boolean {
  if (draft.kind !== "figure" || query.leftOut.length > 0 || query.asked === "missing")
    return false;
  if (!asksForRest(query, draft)) return false;
  if (draft.figures.some(({ derivation }) => derivation !== null)) return false;
  return !on.citations.all().some(({ quote }) => findAll(TOLD, prepareRecord(quote)).length > 0);
}

function asksForRest({ text, nameWords, indicators }: Query, { figures }: Draft): boolean {
  const name = ` ${nameWords.join(" ")} `;
  const without = findAll(WITHOUT, text).filter(
    ({ start, end }) => !name.includes(` ${text.canonical.slice(start, end)} `),
  );
  if (without.length > 0) return true;
  const left = findAll(LEFT, text);
  return (
    left.length > 0 &&
    [...indicators, ...figures.map(({ indicator }) => indicator)].some(
      (id) => id !== null && DRAWN_DOWN.has(id),
    )
  );
}
