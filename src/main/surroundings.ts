import type { Readable, Writable } from "node:stream";
import type { Config } from "../config.js";
import { wrap } from "../text/wrap.js";

/** What comes in: lines to answer, or a person's keyboard. */
export type Input = Readable & { readonly isTTY?: boolean };

/** What goes out; `isTTY` decides about a progress bar, colours and breaking lines at `columns`. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Lines longer than this are hard to read, however wide the window is. */
const MAX_WIDTH = 100;

/** Columns to break lines at; infinite where no terminal says how wide it is. */
export function widthOf(output: Output): number {
  const { isTTY, columns = 0 } = output;
  return isTTY === true && columns > 0 ? Math.min(columns, MAX_WIDTH) : Number.POSITIVE_INFINITY;
}

/** The process as commands see it: the only outer ports of the command line, handed in by `main.ts`. */
export interface Surroundings {
  readonly input: Input;
  /** Data only. */
  readonly output: Output;
  /** Everything that is not data: progress, notices, errors. */
  readonly errors: Output;
  /** ISO date in Viet Nam, where "tháng này" is asked. */
  readonly today: () => string;
  readonly loadConfig: () => Config;
}

/** One line for the person at the terminal, on stderr. */
export function notice(surroundings: Surroundings, line: string): void {
  surroundings.errors.write(`${wrap(line, widthOf(surroundings.errors), 2)}\n`);
}

/** Writes data and waits while the reader is slower than the writer. */
export async function print(surroundings: Surroundings, text: string): Promise<void> {
  const { output } = surroundings;
  if (output.write(text)) return;
  await new Promise<void>((resolve) => output.once("drain", resolve));
}

/**
 * A value as one line of JSON. The separators that JSON leaves alone but many readers take for a line
 * end are escaped, so that one answer is one line everywhere.
 */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\u{85}\u{2028}\u{2029}]/gu,
    (separator) => `\\u${separator.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${json}\n`;
}

/** The date in Viet Nam: a question asked at 01:00 there belongs to the new day, wherever the machine is. */
export function dateInVietNam(instant: Date): string {
  // The Swedish form of a date is the ISO one.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(instant);
}
