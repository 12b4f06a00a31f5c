import Papa from "papaparse";
import type { Span } from "../../text/span.js";

/** One record of a separated-values text: its cells, whose spans leave out enclosing quotes. */
export interface CsvRecord {
  readonly cells: readonly Span[];
}

/** The records of a text and what was wrong with its quotes. */
export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  /** True when quotes were not in pairs and were read as characters. */
  readonly brokenQuotes: boolean;
}

/** In the order of trust: a comma is also the decimal sign, so it separates only when nothing else does. */
const SEPARATORS = ["\t", ";", "|", ","] as const;
/** Records looked at to tell the separator. */
const SAMPLE = 200;
/** Share of the records with several cells that must have the same number of cells. */
const AGREEING = 0.6;

/** Splits NFC text into records and keeps where every cell stands. */
export function readCsvRecords(text: string): CsvRecords {
  const delimiter = separatorOf(text);
  const quoted = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  if (quoted.errors.every(({ type }) => type !== "Quotes"))
    return { records: locate(text, quoted.data), brokenQuotes: false };
  const plain = Papa.parse<string[]>(text, { delimiter, newline: "\n", quoteChar: "\0" });
  return { records: locate(text, plain.data), brokenQuotes: true };
}

/** The separator that gives most records the same number of cells; titles and notes are left out of account. */
function separatorOf(text: string): string {
  const lines = sampleOf(text);
  let best: { readonly separator: string; readonly score: number } | null = null;
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(lines, { delimiter: separator, newline: "\n" });
    const widths = data.map((record) => record.length).filter((width) => width > 1);
    const agreeing = countOfCommonest(widths);
    if (widths.length === 0 || agreeing < widths.length * AGREEING) continue;
    const score = agreeing / Math.max(1, data.length);
    if (best === null || score > best.score * 1.25) best = { separator, score };
  }
  return best?.separator ?? fallback(lines);
}

function sampleOf(text: string): string {
  return text
    .split("\n", SAMPLE)
    .filter((line) => line.trim() !== "")
    .join("\n");
}

function countOfCommonest(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** Ragged records: the separator that stands most often, a comma only when no other stands at all. */
function fallback(lines: string): string {
  const counts = SEPARATORS.map((separator) => lines.split(separator).length - 1);
  const other = Math.max(...counts.slice(0, -1));
  return other === 0 ? "," : (SEPARATORS[counts.indexOf(other)] ?? ",");
}

/** Walks the text beside the parsed values: each stands as itself, or in quotes with its own doubled. */
function locate(text: string, data: readonly (readonly string[])[]): readonly CsvRecord[] {
  let at = 0;
  return data.map((values) => {
    const cells = values.map((value) => {
      const inQuotes = value.replaceAll('"', '""');
      const isQuoted = text.startsWith(`"${inQuotes}"`, at);
      const start = isQuoted ? at + 1 : at;
      const end = start + (isQuoted ? inQuotes.length : value.length);
      at = isQuoted ? end + 1 : end;
      // White space may stand between a closing quote and the separator.
      while (isQuoted && text.charAt(at) === " ") at += 1;
      // The separator or the line end.
      at += 1;
      return { start, end };
    });
    return { cells };
  });
}
