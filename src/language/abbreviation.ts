import { z } from "zod";
import { foldedSyllable } from "../text/fold.js";
import { type Token, tokenize } from "../text/tokens.js";
import { readLexicon } from "./lexicon.js";

const schema = z.strictObject({
  records: z.array(z.strictObject({ short: z.string(), long: z.string() })),
  typed: z.array(z.strictObject({ short: z.string(), long: z.array(z.string()).min(1) })),
});

const lexicon = readLexicon("abbreviations.yaml", schema);

/** By the short form in small letters, accents kept. */
const inRecords = new Map(
  lexicon.records.map(({ short, long }) => [short.toLowerCase(), tokenize(long)] as const),
);
/** Typed without accents, a short form of records is one as well (`dtc`). */
const inQuestions = new Map<string, readonly (readonly Token[])[]>([
  ...lexicon.records.map(({ short, long }) => [foldedSyllable(short), [tokenize(long)]] as const),
  ...lexicon.typed.map(({ short, long }) => [short, long.map((form) => tokenize(form))] as const),
]);

/** The words a short form stands for, all at the place of the short form in the text. */
const spelled = (token: Token, words: readonly Token[]): readonly Token[] =>
  words.map((word) => ({ ...word, start: token.start, end: token.end }));

/** The same words with every abbreviation of records written out: `thu NSNN` → `thu ngân sách nhà nước`. */
export function spellOut(tokens: readonly Token[]): readonly Token[] {
  const known = spelledOut.get(tokens);
  if (known !== undefined) return known;
  const all = writtenOut(tokens);
  spelledOut.set(tokens, all);
  return all;
}

function writtenOut(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => inRecords.has(token.text.toLowerCase()))) return tokens;
  return tokens.flatMap((token) => {
    const words = inRecords.get(token.text.toLowerCase());
    return words === undefined ? [token] : spelled(token, words);
  });
}

/** The words of one text are written out for each book that they are looked up in. */
const spelledOut = new WeakMap<readonly Token[], readonly Token[]>();

/** A name with its abbreviations written out, to be compared with a text's `spellOut`. */
export function spellOutName(name: string): string {
  const tokens = tokenize(name.normalize("NFC"));
  const spelled = writtenOut(tokens);
  return spelled === tokens ? name : spelled.map((token) => token.text).join(" ");
}

/** At most this many readings of one question are tried. */
const MAX_READINGS = 48;

/**
 * Every way to write out the short forms of a chat (`dt du lich` → `doanh thu …`, `diện tích …`), in the
 * lexicon's order; empty when there is none.
 */
export function readingsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  let readings: Token[][] = [[]];
  let found = false;
  for (const token of tokens) {
    const meanings = inQuestions.get(token.text.toLowerCase());
    if (meanings === undefined || readings.length * (meanings.length + 1) > MAX_READINGS) {
      for (const reading of readings) reading.push(token);
      continue;
    }
    found = true;
    readings = readings.flatMap((reading) => [
      ...meanings.map((words) => [...reading, ...spelled(token, words)]),
      [...reading, token],
    ]);
  }
  return found ? readings : [];
}
