import type { Audience } from "../documents/audience.js";
import { quoteOf } from "../documents/citation.js";
import { createRetriever, type RankedPassage, type Retriever } from "../search/retriever.js";
import type { Store } from "../store/store.js";
import { linesOf } from "./lines.js";
import { openRecords } from "./open-records.js";
import { audienceOf } from "./options.js";
import { jsonLine, print, type Surroundings } from "./surroundings.js";

export interface SearchOptions {
  readonly json?: true;
  readonly limit: number;
  readonly data?: string;
  readonly as?: readonly string[];
}

/** A ranked passage as other programs get it. */
interface FoundPassage {
  readonly document: string;
  /** 0-based place among the document's passages. */
  readonly passage: number;
  readonly quote: string;
  /** UTF-16 offsets into the stored NFC text. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** `thuky search`: the passages nearest to one query, or with `-` to the query of every line, best first. */
export async function search(
  surroundings: Surroundings,
  words: readonly string[],
  options: SearchOptions,
): Promise<number> {
  const config = surroundings.loadConfig();
  const dataFolder = options.data ?? config.dataFolder;
  const { store, embeddingModel, close } = await openRecords(surroundings, config, dataFolder);
  try {
    const audience = audienceOf(options.as);
    const retriever = createRetriever({
      store,
      embeddingModel,
      audience,
      cacheFolder: dataFolder,
    });
    const find = finder(store, retriever, audience, options.limit);
    const fromLines = words.join(" ") === "-";
    const queries = fromLines ? linesOf(surroundings.input) : [words.join(" ")];
    const asJson = options.json === true || fromLines;
    for await (const query of queries) {
      const found = await find(query);
      await print(surroundings, asJson ? jsonLine(found) : forPeople(found));
    }
  } finally {
    close();
  }
  return 0;
}

function finder(
  store: Store,
  retriever: Retriever,
  audience: Audience,
  limit: number,
): (query: string) => Promise<readonly FoundPassage[]> {
  const texts = new Map<number, string>();
  const textOf = (documentId: number): string => {
    const text = texts.get(documentId) ?? store.text(documentId);
    texts.set(documentId, text);
    return text;
  };
  let paths: ReadonlyMap<number, string> = new Map();
  const pathOf = (documentId: number): string => {
    if (!paths.has(documentId))
      paths = new Map(store.documents(audience).map(({ id, path }) => [id, path]));
    return paths.get(documentId) ?? "";
  };
  const describe = (ranked: RankedPassage): FoundPassage => ({
    document: pathOf(ranked.documentId),
    passage: ranked.ordinal,
    quote: quoteOf(textOf(ranked.documentId), [ranked]),
    start: ranked.start,
    end: ranked.end,
    score: ranked.score,
  });
  let seen = store.generation();
  return async (query) => {
    // Another process may have indexed since the last query.
    store.catchUp?.();
    const found = await retriever.retrieve(query, { limit });
    if (store.generation() !== seen) {
      texts.clear();
      paths = new Map();
      seen = store.generation();
    }
    return found.map(describe);
  };
}

function forPeople(found: readonly FoundPassage[]): string {
  if (found.length === 0) return "Nothing in the records shares a word with this.\n";
  return found
    .map(
      ({ document, passage, quote, score }, index) =>
        `${index + 1}. ${document}, passage ${passage + 1} (${score.toFixed(3)})\n   ${quote}\n`,
    )
    .join("");
}
