import { canonicalText } from "../text/fold.js";
import type { QuantityMention } from "./mention.js";
import { findAll, openPattern } from "./pattern.js";
import type { PatternMatch } from "./pattern-form.js";
import type { PreparedText } from "./prepared-text.js";

const END = "(?![\\p{L}\\p{N}\\p{M}])";

/** A fraction of something: `gấp đôi`, `một nửa`. */
const DOUBLE = openPattern(`(?<word>gấp~đôi|gấp~rưỡi|gấp~ba|doubled|tripled)${END}`);
const DOUBLES: ReadonlyMap<string, number> = new Map(
  (
    [
      ["gấp đôi", 2],
      ["gấp rưỡi", 1.5],
      ["gấp ba", 3],
      ["doubled", 2],
      ["tripled", 3],
    ] as const
  ).map(([word, value]) => [canonicalText(word), value]),
);

/** `giảm một phần tư`, `bằng hai phần ba`, `giảm 1/3`, `quá nửa`: a part of something, as a per cent of it. */
const FRACTION = openPattern(
  `(?<=(?:tăng|giảm|bằng|còn|mất|được|chiếm|gần|hơn|by)~)(?:(?<part>một|hai|ba|bốn|1|2|3)~phần~(?<whole>hai|ba|tư|bốn|năm|mười|3|4|5|10)|(?<top>[1-9])/(?<bottom>[2-9]|10)(?=\\s*(?:[,.;)]|$|so|của|kế|dự))|(?<half>một~nửa|a~half|half))${END}`,
);
const FRACTION_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  mười: 10,
};

/** The parts of something that a text states in words or as a fraction, in order. */
export function findFractions(text: PreparedText): readonly QuantityMention[] {
  return findAll(FRACTION, text).flatMap((match) => readFraction(text, match) ?? []);
}

function readFraction(text: PreparedText, match: PatternMatch): QuantityMention | null {
  const { part, whole, top, bottom, half } = match.groups;
  const number = (word: string | undefined) =>
    word === undefined ? Number.NaN : (FRACTION_WORDS[word] ?? Number(word));
  const ratio =
    half !== undefined
      ? 0.5
      : part !== undefined
        ? number(part) / number(whole)
        : number(top) / number(bottom);
  if (!(ratio > 0 && ratio <= 1)) return null;
  const value = Math.round(ratio * 1000) / 10;
  return {
    kind: "quantity",
    rule: "quantity/fraction",
    start: match.start,
    end: match.end,
    value: {
      value,
      upper: null,
      numeral: text.surface.slice(match.start, match.end),
      unit: "%",
      hedge: Number.isInteger(value) ? null : "khoảng",
      outOf: null,
    },
  };
}

/** How many times as much a text says something is (`gấp đôi`), in order. */
export function findMultiples(text: PreparedText): readonly QuantityMention[] {
  return findAll(DOUBLE, text).flatMap((match) => {
    const word = text.canonical.slice(match.start, match.end).replace(/\s+/gu, " ");
    const value = DOUBLES.get(word) ?? DOUBLES.get(unaccentedDouble(word));
    if (value === undefined) return [];
    return [
      {
        kind: "quantity" as const,
        rule: "quantity/double",
        start: match.start,
        end: match.end,
        value: { value, upper: null, numeral: word, unit: "lần", hedge: null, outOf: null },
      },
    ];
  });
}

function unaccentedDouble(word: string): string {
  return word === "gap doi" ? canonicalText("gấp đôi") : word;
}
