import type { CueMention } from "../../language/cue.js";
import type { Token } from "../../text/tokens.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import { contentWords, isProperName, unexplainedWords } from "./words.js";

/** The end of a ranking that a figure's owner is told to be at. */
export type RankingEnd = "top" | "bottom";

/** The rules that say so on an observation, for whoever ranks it later: the list it stands in is not whole. */
export const RANKED: Readonly<Record<RankingEnd, string>> = {
  top: "ranked/top",
  bottom: "ranked/bottom",
};

const isEnd = ({ value }: CueMention) => value === "top" || value === "bottom";

/**
 * The end that a figure's owner is at, said before it in its clause (`dẫn đầu là huyện A 62%`, `worst performer:
 * district B at 9%`) or right behind it (`huyện A 62% cao nhất`); the last one said holds for the rest of a list.
 */
export function rankingEnd(reading: ReadingOfBlock, site: FigureSite): RankingEnd | null {
  const before = within(reading.cues, { start: site.clause.start, end: site.quantity.start });
  return (before.filter(isEnd).at(-1)?.value as RankingEnd | undefined) ?? null;
}

/** Is a ranking told before this figure, so that the name beside it is one of many? */
export function isRanked(reading: ReadingOfBlock, site: FigureSite): boolean {
  return rankingEnd(reading, site) !== null;
}

/** Who stands at the end of a ranking, and the words before that say what is ranked. */
export interface RankedName {
  readonly name: readonly Token[];
  /** Words that no catalogued name explains: empty when only what went before is ranked. */
  readonly about: readonly Token[];
}

/**
 * `cao nhất là huyện Đức Linh 61,2%`, `chậm nhất là huyện Sơn Trà, mới được 12,5%`: the proper name or agency
 * between the words of rank and the figure. Null when other words stand there too.
 */
export function rankedName(reading: ReadingOfBlock, site: FigureSite): RankedName | null {
  const end = within(reading.cues, site.gap).filter(isEnd).at(-1);
  if (end === undefined) return null;
  const behind = { start: end.end, end: site.quantity.start };
  const words = contentWords(reading, unexplainedWords(reading, behind, { indicatorsToo: true }), [
    "joining",
  ]);
  if (words.length === 0) return nameBefore(reading, site, end);
  const name = words.slice(words.findIndex((word) => /^\p{Lu}/u.test(word.text)));
  const kinds = words.slice(0, words.length - name.length);
  if (name.length === 0 || !kinds.every((word) => KIND.test(word.canonical))) return null;
  const isAgency = reading.agencies.some((agency) =>
    name.every((word) => agency.start <= word.start && word.end <= agency.end),
  );
  if (!isAgency && !isProperName(name)) return null;
  const before = { start: site.gap.start, end: end.start };
  const about = contentWords(reading, unexplainedWords(reading, before, { indicatorsToo: true }), [
    "joining",
    "generic",
    "neutral",
  ]);
  return { name: [...kinds, ...name], about };
}

/** `Thành phố Vinh đón nhiều nhất với 5.100 lượt`: a name that opens the stretch, then at most what it does. */
function nameBefore(reading: ReadingOfBlock, site: FigureSite, end: CueMention): RankedName | null {
  const before = { start: site.gap.start, end: end.start };
  const words = contentWords(reading, unexplainedWords(reading, before, { indicatorsToo: true }), [
    "joining",
  ]);
  const from = words.findIndex((word) => /^\p{Lu}/u.test(word.text) && !KIND.test(word.canonical));
  const kinds = words.slice(0, Math.max(0, from));
  if (from < 0 || !kinds.every((word) => KIND.test(word.canonical))) return null;
  const lower = words.findIndex((word, at) => at > from && !/^\p{Lu}/u.test(word.text));
  const name = words.slice(from, lower < 0 ? words.length : lower);
  const alone = name.length === 1 && kinds.length === 0 && name[0]?.start === site.sentence.start;
  if (alone || !isProperName(name)) return null;
  return { name: [...kinds, ...name], about: lower < 0 ? [] : words.slice(lower) };
}

/** Characters between a count and what it announces. */
const OPENING_REACH = 60;

/**
 * `Ba huyện cuối bảng: …`, `Hai đơn vị giải ngân thấp nhất là …`, `The two slowest districts were …`: how many
 * of them follow is no figure of anything. Not: `3 huyện đạt tỷ lệ cao nhất từ trước đến nay` (nothing follows).
 */
export function opensRanking(reading: ReadingOfBlock, site: FigureSite): boolean {
  const { quantity, clause } = site;
  if (!/^\d{1,2}$|^\p{L}+$/u.test(quantity.value.numeral) || quantity.value.value > 20)
    return false;
  const next = reading.quantities.find((other) => other.start >= quantity.end);
  if (next === undefined || next.start >= clause.end) return false;
  const behind = { start: quantity.end, end: next.start };
  const end = within(reading.cues, behind).find(isEnd);
  if (end === undefined || end.start - quantity.end > OPENING_REACH) return false;
  return /^[^.;:]{0,30}?(?::|(?<![\p{L}])(?:là|gồm|với|are|were|is)(?![\p{L}]))/u.test(
    reading.text.canonical.slice(end.end, next.start),
  );
}

/** A kind of place before its name, as part of it. */
const KIND = /^(?:huyện|thành|phố|thị|xã|phường|trấn|quận|tỉnh|tp|tx|city|district|town)$/u;

/**
 * The proper name right before a bracket that holds nothing but its figure: `thành phố Vinh (71,2%)`. Null where
 * words stand inside the bracket or no capitalised name before it.
 */
export function nameBeforeBracket(
  reading: ReadingOfBlock,
  site: FigureSite,
): readonly Token[] | null {
  if (site.segment.opener !== "(") return null;
  const { surface } = reading.text;
  const open = site.segment.start - 1;
  if (!/^[\s+−-]*$/u.test(surface.slice(open + 1, site.quantity.start))) return null;
  const before = unexplainedWords(
    reading,
    { start: site.clause.start, end: open },
    { indicatorsToo: true },
  );
  const name: Token[] = [];
  let edge = open;
  for (const word of [...before].reverse()) {
    if (surface.slice(word.end, edge).trim() !== "") break;
    const capital = /^\p{Lu}/u.test(word.text);
    if (!capital && !(name.length > 0 && KIND.test(word.canonical))) break;
    name.unshift(word);
    edge = word.start;
  }
  const first = name[0];
  if (first === undefined || !isProperName(name)) return null;
  // One capitalised word that opens a sentence is capitalised for that alone.
  const opensSentence = first.start === site.sentence.start && name.length === 1;
  const isNamed = contentWords(reading, name, ["joining"]).length > 0;
  return opensSentence || !isNamed ? null : name;
}
