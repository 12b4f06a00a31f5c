import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import type { Config } from "../config.js";
import { ThukyError, toThukyError } from "../errors.js";
import { type FolderMarks, folderMarks } from "../ingest/folder-marks.js";
import type { IngestReport } from "../ingest/ingest-corpus.js";
import { type Patience, type SettledChanges, watchChanges } from "../ingest/settled-changes.js";
import { indexInBackground } from "./index-in-background.js";
import { problemLines, shortReport } from "./index-paths.js";

/** The corpus folder is looked at until `stop`. */
export interface CorpusWatch {
  /** Ends a run under way; what it committed stays, and the next start finishes it. */
  stop(): Promise<void>;
}

export interface CorpusWatchOptions {
  readonly config: Config;
  readonly dataFolder: string;
  /** What the folder held before it was last indexed. */
  readonly known: FolderMarks;
  /** One line for whoever runs Thuky. */
  readonly say: (line: string) => void;
  /** After every run that changed something. */
  readonly onIndexed: () => Promise<void>;
  readonly pace?: WatchPace;
}

/** Milliseconds. */
export interface WatchPace extends Patience {
  /** From one look to the next, at least. */
  readonly every: number;
}

const PACE: WatchPace = { every: 2000, still: 3000, longest: 30_000 };
/** What goes wrong is tried again after twice as long each time, and at last every minute. */
const SLOWEST_RETRY = 60_000;
/** At most one part in so many of the time goes into looking, however large or far away the folder is. */
const LOOKING_SHARE = 20;

/**
 * Looks at the corpus folder again and again and indexes in the background what has changed and come to rest.
 * Looking finds changes on every system and on network folders, which tell nobody of them. What goes wrong is
 * said once and tried again; nothing throws.
 */
export function watchCorpus(options: CorpusWatchOptions): CorpusWatch {
  const stopping = new AbortController();
  const ended = watch(options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function watch(options: CorpusWatchOptions, signal: AbortSignal): Promise<void> {
  const { config, known, say, onIndexed, pace = PACE } = options;
  const changes = watchChanges(known, pace);
  const complain = oncePerFault(say);
  const indexer = createIndexer(options, signal);
  let wait = pace.every;
  while (!signal.aborted) {
    await setTimeout(wait, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const begun = performance.now();
    try {
      const marks = await folderMarks(config.corpusFolder);
      wait = Math.max(pace.every, (performance.now() - begun) * LOOKING_SHARE);
      const settled = changes.look(marks, begun);
      if (settled === "emptied") throw emptied(config.corpusFolder);
      if (settled !== null) {
        await indexer(settled);
        changes.indexed(settled);
        await onIndexed();
      }
      complain(null);
    } catch (thrown) {
      if (signal.aborted) return;
      complain(thrown);
      wait = Math.max(pace.every, Math.min(wait * 2, SLOWEST_RETRY));
    }
  }
}

/** One run and the line that tells of it. */
function createIndexer(
  { config, dataFolder, say }: CorpusWatchOptions,
  signal: AbortSignal,
): (settled: SettledChanges) => Promise<void> {
  let told: readonly string[] = [];
  return async ({ leave }) => {
    const request = { config, folder: config.corpusFolder, dataFolder, leave };
    const report = await indexInBackground(request, signal);
    const problems = problemLines(report, { isLogged: true });
    const fresh = problems.filter((line) => !told.includes(line));
    told = problems;
    if (hasNews(report) || fresh.length > 0)
      say([`Indexed ${config.corpusFolder}: ${shortReport(report)}`, ...fresh].join("; "));
  };
}

function hasNews({ added, changed, removed, renamed }: IngestReport): boolean {
  return [added, changed, removed, renamed].some((paths) => paths.length > 0);
}

/** Says a fault when it is another one than the last; null when there is none any more. */
function oncePerFault(say: (line: string) => void): (thrown: unknown) => void {
  let last = "";
  return (thrown) => {
    const { message, code } = thrown === null ? { message: "", code: "" } : toThukyError(thrown);
    if (message !== "" && message !== last) say(`Not indexed: ${message} [${code}]`);
    last = message;
  };
}

function emptied(folder: string): ThukyError {
  return new ThukyError({
    code: "folder-missing",
    message: `${folder} is empty all at once, as a share is that is not mounted: nothing is removed; run thuky index if it is meant`,
    details: { folder },
  });
}
