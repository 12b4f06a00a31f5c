import type { ErrorCode, ErrorDetails } from "../errors.js";

/** A file that somebody hands in. */
export interface HandedFile {
  /** As its sender named it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a file. */
export interface TakenIn {
  readonly name: string;
  readonly outcome: "added" | "changed" | "unchanged" | "refused";
  /** Where it is cited from now on; null when it was refused. */
  readonly path: string | null;
  /** Why it was refused, as an error's code and details; null when it was not. */
  readonly refusal: { readonly code: ErrorCode; readonly details: ErrorDetails } | null;
  readonly warnings: number;
}

/** Port: takes files in under a label, through the same door as every other document. */
export interface Intake {
  /** Each file's fate, in order. Throws what the store throws; files that were not taken in stay nowhere. */
  take(files: readonly HandedFile[], label: string): Promise<readonly TakenIn[]>;
}
