// Is every recogniser linear? Each is given generated hostile lines of 0.5 MB and 1 MB (one short piece
// repeated: digits, dots, spaces, cue words, parentheses, list labels …); the second may take at most 2.5
// times as long as the first. A recogniser that is already slow on shorter lines is stopped there and counted
// as failed. Prints one line per recogniser with its worst line, then every failure; exit code 1 with any.
// Runs itself with a heap whose collector works in the same thread and seldom: a million tokens are collected in a time
// of its own, which grows with what is alive, not with what a recogniser does.
// Run with: npx tsx scripts/benchmark-patterns.ts [name of a recogniser …]

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { assembleObservations } from "../src/facts/assemble-observations.js";
import { assembleDirectives } from "../src/facts/directives/assemble-directives.js";
import { OPENING_STATE } from "../src/facts/directives/directive-state.js";
import { describeDocument } from "../src/facts/metadata.js";
import { readBlock } from "../src/facts/reading-of-block.js";
import { readCell, styleOfCells, unitIn } from "../src/facts/table/table-cell.js";
import { headingOf } from "../src/facts/table/table-heading.js";
import { labelOf } from "../src/facts/table/table-row.js";
import { findAgencies, findAskedAgencies } from "../src/language/agency.js";
import { findBases } from "../src/language/base.js";
import { findCues } from "../src/language/cue.js";
import { findDeadlines } from "../src/language/deadline.js";
import { findAskedIndicators, findIndicators } from "../src/language/indicator.js";
import { findPeriods } from "../src/language/period.js";
import { findPeople } from "../src/language/person.js";
import { findPlaces } from "../src/language/place.js";
import {
  type PreparedText,
  prepareQuestion,
  prepareRecord,
} from "../src/language/prepared-text.js";
import { findQuantities } from "../src/language/quantity.js";
import { anchorOf } from "../src/language/resolve-period.js";
import { findUnlistedPlaces } from "../src/language/unlisted-place.js";
import { findVerbs } from "../src/language/verb.js";
import { readFile } from "../src/reading/readers.js";
import { canonicalText, foldedCanonicalText } from "../src/text/fold.js";
import { normalizeText } from "../src/text/normalize.js";
import { clausesOf, sentencesOf } from "../src/text/sentences.js";
import { tokenize } from "../src/text/tokens.js";

const HEAP_FLAGS = [
  "--single-threaded-gc",
  "--min-semi-space-size=512",
  "--max-semi-space-size=512",
] as const;
if (HEAP_FLAGS.some((flag) => !process.execArgv.includes(flag))) {
  const script = fileURLToPath(import.meta.url);
  const options = [...HEAP_FLAGS, ...process.execArgv, script, ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, options, { stdio: "inherit" }).status ?? 1);
}

const MAX_RATIO = 2.5;
const SIZES = [16_384, 65_536, 524_288, 1_048_576] as const;
/** A run this long on a shorter line ends the case when it grows too fast already. */
const MAX_MILLISECONDS = 500;
/** Below this nothing can be told of a ratio. */
const TOLD_FROM = 60;

/** Pieces that lines are made of by repeating them. */
const PIECES = [
  "1",
  "1.",
  "1,",
  "1.000.",
  "12/",
  "1 - ",
  "31/8/",
  " ",
  "a",
  "Ab",
  "(",
  "() ",
  ";",
  ". ",
  "…",
  ", ",
  "-",
  "%",
  "|",
  "\n",
  "1) ",
  "a) ",
  "- Giao ",
  "tháng 8 ",
  "tháng ",
  "8 tháng ",
  "hai ",
  "mươi ",
  "tỷ ",
  "1,5 tỷ đồng ",
  "gần ",
  "tăng ",
  "so với ",
  "so với cùng kỳ ",
  "dự toán ",
  "trong đó ",
  "Thu NSNN đạt 1,5 tỷ đồng, tăng 2%; ",
  "Sở Y tế, ",
  "UBND huyện ",
  "Hà Giang ",
  "đồng chí Nguyễn Văn An, ",
  "Chủ tịch ",
  "giao Sở Y tế báo cáo; ",
  "trước ngày 15/9, ",
] as const;

interface Recogniser {
  readonly name: string;
  /** Done before the clock starts. */
  readonly prepare: (line: string) => () => unknown;
}

const onText = (name: string, run: (line: string) => unknown): Recogniser => ({
  name,
  prepare: (line) => () => run(line),
});
const onRecord = (name: string, run: (text: PreparedText) => unknown): Recogniser => ({
  name,
  prepare: (line) => {
    const text = prepareRecord(line);
    return () => run(text);
  },
});
const onQuestion = (name: string, run: (text: PreparedText) => unknown): Recogniser => ({
  name: `${name} (question)`,
  prepare: (line) => {
    const text = { ...prepareQuestion(line), lenient: true };
    return () => run(text);
  },
});
const onBytes = (path: string): Recogniser => ({
  name: `readFile ${path}`,
  prepare: (line) => {
    const bytes = new TextEncoder().encode(`Báo cáo tháng 8\n\n${line}\n`);
    return () => readFile({ path, bytes });
  },
});
const context = { place: null, placeStated: false, period: "2021-08", anchor: anchorOf("2021-08") };
const places = { question: false, lenient: false };

const RECOGNISERS: readonly Recogniser[] = [
  onText("normalizeText", normalizeText),
  onText("canonicalText", canonicalText),
  onText("foldedCanonicalText", foldedCanonicalText),
  onText("tokenize", (line) => tokenize(line)),
  onText("sentencesOf", (line) => sentencesOf(line)),
  onText("clausesOf", (line) => clausesOf(line, { start: 0, end: line.length })),
  onText("prepareRecord", prepareRecord),
  onRecord("findPeriods", findPeriods),
  onQuestion("findPeriods", findPeriods),
  onRecord("findQuantities", (text) => findQuantities(text, "vi")),
  onQuestion("findQuantities", (text) => findQuantities(text, "vi")),
  onRecord("findBases", findBases),
  onQuestion("findBases", findBases),
  onRecord("findCues", findCues),
  onQuestion("findCues", findCues),
  onRecord("findIndicators", findIndicators),
  onQuestion("findAskedIndicators", findAskedIndicators),
  onRecord("findAgencies", findAgencies),
  onQuestion("findAskedAgencies", findAskedAgencies),
  onRecord("findPeople", (text) => findPeople(text, [])),
  onRecord("findVerbs", findVerbs),
  onRecord("findDeadlines", (text) => findDeadlines(text, [])),
  onRecord("findPlaces", (text) => findPlaces(text.tokens, text.surface, places)),
  onQuestion("findPlaces", (text) =>
    findPlaces(text.tokens, text.surface, { question: true, lenient: true }),
  ),
  onText("findUnlistedPlaces", findUnlistedPlaces),
  onText("readCell", (line) => readCell(line, "vi")),
  onText("styleOfCells", (line) => styleOfCells([line], "vi")),
  onText("unitIn", unitIn),
  onText("labelOf", (line) => labelOf(line, null)),
  onText("headingOf", headingOf),
  onText("readBlock", (line) => readBlock(line, "vi")),
  {
    name: "assembleObservations",
    prepare: (line) => {
      const reading = readBlock(line, "vi");
      return () => assembleObservations(reading, context, { fromCaption: false, tasks: [] });
    },
  },
  {
    name: "assembleDirectives",
    prepare: (line) => {
      const reading = readBlock(line, "vi");
      const state = { ...OPENING_STATE, ordering: true };
      const options = {
        anchor: context.anchor,
        fromCaption: false,
        speaker: null,
        offset: 0,
        listItem: false,
        ordersThroughout: true,
      } as const;
      return () => assembleDirectives(reading, state, options);
    },
  },
  {
    name: "describeDocument",
    prepare: (line) => {
      const bytes = new TextEncoder().encode(`Báo cáo tháng 8\n\n${line}\n`);
      const document = readFile({ path: "a.txt", bytes });
      return () => describeDocument({ path: "a.txt", document, settings: {} });
    },
  },
  onBytes("a.txt"),
  onBytes("a.csv"),
  onBytes("a.md"),
  onBytes("a.html"),
];

interface Outcome {
  readonly piece: string;
  readonly ratio: number;
  /** Size and time of the longest run. */
  readonly bytes: number;
  readonly milliseconds: number;
  readonly failed: boolean;
}

/** What earlier lines left behind is cleared away first: collecting it would count for whoever comes next. */
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const COLLECT_FROM = 500_000;

/** The process's own time, so that other programs on the machine and first touches of memory do not count. */
function timeOf(recogniser: Recogniser, line: string, tries: number): number {
  const run = recogniser.prepare(line);
  let best = Number.POSITIVE_INFINITY;
  for (let index = 0; index < tries && (index === 0 || best < 400); index += 1) {
    if (line.length >= COLLECT_FROM) collectGarbage();
    const started = process.cpuUsage();
    run();
    best = Math.min(best, process.cpuUsage(started).user / 1000);
  }
  return best;
}

/** Doubles the line until the full size, or until a run is too long to go on. */
function measure(recogniser: Recogniser, piece: string): Outcome {
  let before = 0;
  let outcome: Outcome = { piece, ratio: 0, bytes: 0, milliseconds: 0, failed: false };
  let growth = 1;
  for (const bytes of SIZES) {
    const line = piece.repeat(Math.ceil(bytes / piece.length));
    let milliseconds = timeOf(recogniser, line, 1);
    const isTold = () => milliseconds >= TOLD_FROM && before >= TOLD_FROM / 4;
    // What a collection of garbage did to one measurement it seldom does to the next.
    for (
      let again = 0;
      again < 6 && isTold() && milliseconds / before > growth * (MAX_RATIO / 2);
      again += 1
    )
      milliseconds = Math.min(milliseconds, timeOf(recogniser, line, 2));
    const ratio = isTold() ? (milliseconds / before) ** (1 / Math.log2(Math.max(2, growth))) : 0;
    const isLast = bytes === SIZES.at(-1);
    const isStopped = !isLast && milliseconds > MAX_MILLISECONDS && ratio > MAX_RATIO;
    outcome = {
      piece,
      ratio,
      bytes,
      milliseconds,
      failed: isStopped || (isLast && ratio > MAX_RATIO),
    };
    if (isStopped) return outcome;
    before = milliseconds;
    growth = (SIZES[SIZES.indexOf(bytes) + 1] ?? bytes) / bytes;
  }
  return outcome;
}

function said({ piece, ratio, bytes, milliseconds }: Outcome): string {
  return `×${ratio.toFixed(2)} ${milliseconds.toFixed(0)} ms at ${(bytes / 1_048_576).toFixed(2)} MB of ${JSON.stringify(piece)}`;
}

const wanted = process.argv.slice(2);
let failures = 0;
for (const recogniser of RECOGNISERS) {
  if (wanted.length > 0 && !wanted.some((name) => recogniser.name.includes(name))) continue;
  const outcomes = PIECES.map((piece) => {
    try {
      return measure(recogniser, piece);
    } catch {
      // A reader may refuse a file of nothing but marks.
      return { piece, ratio: 0, bytes: 0, milliseconds: 0, failed: false };
    }
  });
  const failed = outcomes.filter((outcome) => outcome.failed);
  failures += failed.length;
  const worst = [...outcomes].sort(
    (a, b) => Number(b.failed) - Number(a.failed) || b.ratio - a.ratio,
  )[0];
  const slowest = [...outcomes].sort((a, b) => b.milliseconds - a.milliseconds)[0];
  if (worst === undefined || slowest === undefined) continue;
  console.log(
    `${failed.length === 0 ? "ok  " : "FAIL"} ${recogniser.name.padEnd(28)} worst ${said(worst)}; slowest ${slowest.milliseconds.toFixed(0)} ms of ${JSON.stringify(slowest.piece)}`,
  );
  for (const outcome of failed) console.log(`       ${said(outcome)}`);
}
console.log(failures === 0 ? "every recogniser is linear" : `${failures} super-linear cases`);
process.exitCode = failures === 0 ? 0 : 1;
