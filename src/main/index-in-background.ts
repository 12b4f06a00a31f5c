import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Config } from "../config.js";
import { type ErrorCode, type ErrorDetails, ThukyError } from "../errors.js";
import type { IngestReport } from "../ingest/ingest-corpus.js";
import { typescriptLoader } from "../reading/sandbox/reading-process.js";

/** One run over a folder of records. */
export interface IndexingRequest {
  readonly config: Config;
  readonly folder: string;
  readonly dataFolder: string;
  /** Files that are still being written. */
  readonly leave: ReadonlySet<string>;
}

export type IndexingReply =
  | { readonly kind: "report"; readonly report: IngestReport }
  | {
      readonly kind: "failed";
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: ErrorDetails;
    };

const RUNS_FROM_SOURCE = import.meta.url.endsWith(".ts");

/**
 * `indexFolder` in a process of its own and of lower priority: reading a record takes the processor for up to
 * seconds, in which the process that answers would hear nobody. Throws what `indexFolder` throws; ends with
 * `signal`, which leaves what was committed.
 */
export async function indexInBackground(
  request: IndexingRequest,
  signal: AbortSignal,
): Promise<IngestReport> {
  const entry = `./indexing-child.${RUNS_FROM_SOURCE ? "ts" : "js"}`;
  const words = [
    ...(RUNS_FROM_SOURCE ? ["--import", typescriptLoader()] : []),
    fileURLToPath(new URL(entry, import.meta.url)),
  ];
  const child = spawn(process.execPath, words, {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
    signal,
    killSignal: "SIGKILL",
  });
  let reply: IndexingReply | null = null;
  let failure: Error | null = null;
  child.on("message", (message) => {
    reply = message as IndexingReply;
  });
  child.on("error", (error) => {
    failure = error;
  });
  child.send(request, () => {});
  // Also when it is ended by `signal`: only then may another process write.
  const end = await new Promise<number | string>((resolve) => {
    child.once("close", (code, killedBy) => resolve(killedBy ?? code ?? "no code"));
  });
  return resultOf(reply, failure ?? new Error(`it ended with ${end}`));
}

function resultOf(reply: IndexingReply | null, failure: Error): IngestReport {
  if (reply?.kind === "report") return reply.report;
  if (reply?.kind === "failed") throw new ThukyError(reply);
  throw new ThukyError({
    code: "unexpected",
    message: `indexing in the background broke down (${failure.message}): run thuky index to see why`,
    cause: failure,
  });
}
