// Are the same questions answered alike with and without diacritics? Asks every Vietnamese question of the gold
// set, and of the development sets when they are present, as written and folded. Two answers are the same when
// they are of one kind and give the same figures (value, period, base), or, without figures, cite the same
// spans; a clarify or not-found when the other is one too. Prints the share and every difference with its class.
// Run with: npx tsx scripts/compare-diacritics.ts [questions.jsonl folder]…
import { existsSync, readFileSync } from "node:fs";
import type { Answer } from "../src/answer/contract.js";
import { parseQuestions } from "../src/answer/evaluate-questions.js";
import { OPERATOR } from "../src/documents/audience.js";
import { foldText, hasDiacritic } from "../src/text/fold.js";
import { openTemporaryRecords } from "./open-temporary-records.js";

const NOW = "2025-11-30";

const SETS: readonly (readonly [questions: string, folder: string])[] = [
  ["test/gold/questions.jsonl", "test/gold/records"],
  ["../shared/eval/seed-questions.jsonl", "../shared/seed"],
  ["../shared/eval/questions.jsonl", "../shared/eval/records"],
  ["../shared/eval/questions-2.jsonl", "../shared/eval/records-2"],
];

/** How two answers differ, the first that holds. */
type Difference = "kind" | "figures" | "citations";

interface Compared {
  readonly question: string;
  readonly difference: Difference | null;
  readonly accented: Answer;
  readonly folded: Answer;
}

const given = process.argv.slice(2);
const sets = given.length === 0 ? SETS.filter(([path]) => existsSync(path)) : pairsOf(given);
const compared: Compared[] = [];
for (const [path, folder] of sets) {
  const ofSet = await compareSet(path, folder);
  console.log(`${path}: ${shareOf(ofSet)}`);
  for (const { question, difference, accented, folded } of ofSet) {
    if (difference === null) continue;
    console.log(`  ${difference.padEnd(9)}  ${question}`);
    console.log(`    with     ${shown(accented)}`);
    console.log(`    without  ${shown(folded)}`);
  }
  compared.push(...ofSet);
}
for (const kind of ["kind", "figures", "citations"] as const)
  console.log(`differ in ${kind}: ${compared.filter((pair) => pair.difference === kind).length}`);
console.log(`all: ${shareOf(compared)}`);

function pairsOf(words: readonly string[]): readonly (readonly [string, string])[] {
  if (words.length % 2 !== 0) throw new Error("give a folder of records after each question set");
  return words.flatMap((word, index) =>
    index % 2 === 0 ? [[word, words[index + 1] ?? ""] as const] : [],
  );
}

async function compareSet(path: string, folder: string): Promise<readonly Compared[]> {
  const questions = parseQuestions(path, readFileSync(path, "utf8"))
    .filter(({ lang, question }) => lang !== "en" && hasDiacritic(question))
    .map(({ question }) => question);
  const records = await openTemporaryRecords(folder);
  const ask = (text: string) =>
    records.answerer.answer({ text, audience: OPERATOR, now: NOW, locale: "vi" });
  try {
    const pairs: Compared[] = [];
    for (const question of questions) {
      const accented = await ask(question);
      const folded = await ask(foldText(question));
      pairs.push({ question, difference: differenceOf(accented, folded), accented, folded });
    }
    return pairs;
  } finally {
    records.close();
  }
}

function differenceOf(first: Answer, second: Answer): Difference | null {
  if (first.kind !== second.kind) return "kind";
  if (first.kind === "not-found") return null;
  if (first.kind === "clarify")
    return keyOf(first.candidates.map(({ text }) => text)) ===
      keyOf(second.candidates.map(({ text }) => text))
      ? null
      : "citations";
  if (first.figures.length > 0 || second.figures.length > 0)
    return figuresOf(first) === figuresOf(second) ? null : "figures";
  return citedSpans(first) === citedSpans(second) ? null : "citations";
}

function figuresOf(answer: Answer): string {
  return keyOf(answer.figures.map(({ value, period, base }) => `${value} ${period} ${base}`));
}

function citedSpans(answer: Answer): string {
  return keyOf(
    answer.citations.map(
      ({ document, spans }) =>
        `${document} ${spans.map(({ start, end }) => `${start}-${end}`).join(" ")}`,
    ),
  );
}

/** The same for the same members in any order. */
function keyOf(members: readonly string[]): string {
  return [...new Set(members)].sort().join("\n");
}

function shareOf(pairs: readonly Compared[]): string {
  const same = pairs.filter(({ difference }) => difference === null).length;
  return `${same} of ${pairs.length} the same (${((100 * same) / pairs.length).toFixed(1)} %)`;
}

function shown({ kind, text }: Answer): string {
  return `${kind}: ${text.replace(/\s+/gu, " ").slice(0, 160)}`;
}
