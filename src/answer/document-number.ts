import { foldText } from "../text/fold.js";
import type { Span } from "../text/span.js";
import type { Query } from "./query.js";

export interface NamedNumber {
  readonly number: string;
  /** Folded code of the kind (`ct`, `tb`), null when only a number was given. */
  readonly code: string | null;
  /** `ct 07/2023`: the year behind the number, null when none is said. */
  readonly year: number | null;
}

const KIND_CODES: ReadonlyMap<string, string> = new Map([
  ["chi thi", "ct"],
  ["directive", "ct"],
  ["thong bao ket luan", "tb"],
  ["thong bao", "tb"],
  ["notice", "tb"],
  ["tbkl", "tb"],
  ["nghi quyet", "nq"],
  ["resolution", "nq"],
  ["quyet dinh", "qd"],
  ["bao cao", "bc"],
  ["bien ban", "bb"],
  ["ke hoach", "kh"],
  ["ket luan", "kl"],
  ["cong van", "cv"],
  ["to trinh", "ttr"],
]);
const KINDS = [...KIND_CODES.keys(), "ct", "tb", "nq", "qd", "bc", "bb", "kl", "ttr"].join("|");
const BY_KIND = new RegExp(
  `(?<![\\p{L}])(${KINDS})\\s(?:so\\s|no\\.?\\s)?0*(\\d{1,4})(?:\\s?/\\s?((?:19|20)\\d{2}))?(?![\\d.,]|\\s?/\\s?\\d|\\s?(?:ty|trieu|nam\\s(?!\\d{4})|thang|%))`,
  "gu",
);
const BY_SYMBOL =
  /(?<![\d/])0*(\d{1,5})\s?\/\s?(?:\d{4}\s?\/\s?)?(ct|tb|nq|qd|bc|bb|kl|kh|ttr|cv)\s?-(?:\s?[a-z&]{2,12})?/gu;

/** The documents a question names by number. */
export function namedNumbers(query: Query): readonly NamedNumber[] {
  const { folded } = query.text;
  const symbols = [...folded.matchAll(BY_SYMBOL)].map((match) => ({
    number: match[1] ?? "",
    code: match[2] ?? null,
    year: null,
  }));
  if (symbols.length > 0) return symbols;
  return [...folded.matchAll(BY_KIND)].map((match) => ({
    number: match[2] ?? "",
    code: KIND_CODES.get(match[1] ?? "") ?? match[1] ?? null,
    year: match[3] === undefined ? null : Number(match[3]),
  }));
}

/** Where the question names a document by its number: what it is about is told by its other words. */
export function documentNumberSpans(query: Query): readonly Span[] {
  return [BY_SYMBOL, BY_KIND].flatMap((rule) =>
    [...query.text.folded.matchAll(rule)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** Does a letterhead carry this number, in this year when one is said? */
export function bearsNumber(head: string, { number, code }: NamedNumber): boolean {
  const kind = code === null || code === "cv" ? "[a-z]" : code;
  return new RegExp(`(?<!\\d)0*${number}\\s?[-/]\\s?(?:\\d{4}\\s?/\\s?)?${kind}`, "u").test(
    foldText(head),
  );
}
