/**
 * Retrieval, ours and LangChain's stock parts, on the public development sets, in one process:
 * `npx tsx scripts/benchmark-retrieval.ts [folder of *.json sets]`. Every system gets the same passages,
 * whole, and the same questions, once as they are and once without accents.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { BM25Retriever } from "@langchain/community/retrievers/bm25";
import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { Document } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { FakeEmbeddings, SyntheticEmbeddings } from "@langchain/core/utils/testing";
import { OPERATOR } from "../src/documents/audience.js";
import { NOWHERE } from "../src/documents/document.js";
import { conceptsOf } from "../src/language/concepts.js";
import { createConceptEmbeddingModel } from "../src/models/concept-embedding-model.js";
import { ThukyEmbeddings } from "../src/models/langchain-embeddings.js";
import { buildLexicalIndex } from "../src/search/lexical-index.js";
import type { PassageSource } from "../src/search/passage-source.js";
import { createRetriever } from "../src/search/retriever.js";
import { foldText } from "../src/text/fold.js";
import { normalizeText } from "../src/text/normalize.js";

interface RetrievalSet {
  readonly name: string;
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  readonly queries: readonly { readonly text: string; readonly gold: readonly string[] }[];
}

/** Gives the ids of the best ten passages. */
type Search = (query: string) => Promise<readonly string[]>;

interface System {
  readonly name: string;
  readonly index: (set: RetrievalSet) => Promise<Search>;
}

const SETS = ["alqac", "virhe"];
const LIMIT = 10;
const MODEL = createConceptEmbeddingModel({ conceptsOf });

/** Our retriever over passages in memory: the port of the store is all it needs. */
async function ours(set: RetrievalSet, vectorWeight: number): Promise<Search> {
  const vectors = await MODEL.embed(set.passages.map(({ text }) => text));
  const store: PassageSource = {
    generation: () => 1,
    passages: () =>
      set.passages.map(({ text }, id) => ({
        id,
        documentId: id,
        value: { ordinal: 0, start: 0, end: text.length, locator: NOWHERE, context: "" },
      })),
    text: (id) => set.passages[id]?.text ?? "",
    vectors: () => vectors.map((vector, passageId) => ({ passageId, vector })),
  };
  const retriever = createRetriever({
    store,
    embeddingModel: MODEL,
    audience: OPERATOR,
    vectorWeight,
  });
  // Builds the indexes.
  await retriever.retrieve("thu", { limit: 1 });
  return async (query) =>
    (await retriever.retrieve(query, { limit: LIMIT })).map(({ passageId }) =>
      idAt(set, passageId),
    );
}

function langChainVectors(embeddings: EmbeddingsInterface): System["index"] {
  return async (set) => {
    const store = await HNSWLib.fromDocuments(documentsOf(set), embeddings);
    return async (query) =>
      (await store.similaritySearch(query, LIMIT)).map(({ metadata }) => metadata.id as string);
  };
}

const SYSTEMS: readonly System[] = [
  {
    name: "ours, words alone",
    index: async (set) => {
      const index = buildLexicalIndex(set.passages.map(({ text }) => ({ context: "", text })));
      return async (query) =>
        index.search(query, { limit: LIMIT }).map(({ passage }) => idAt(set, passage));
    },
  },
  { name: "ours, fused 0.05 (default)", index: (set) => ours(set, 0.05) },
  { name: "ours, fused 0.1", index: (set) => ours(set, 0.1) },
  { name: "ours, fused 0.3", index: (set) => ours(set, 0.3) },
  { name: "ours, vectors alone", index: (set) => ours(set, 1) },
  {
    name: "LangChain BM25Retriever",
    index: async (set) => {
      const retriever = BM25Retriever.fromDocuments(documentsOf(set), { k: LIMIT });
      return async (query) =>
        (await retriever.invoke(query)).map(({ metadata }) => metadata.id as string);
    },
  },
  {
    name: "LangChain HNSWLib, our embedder",
    index: langChainVectors(new ThukyEmbeddings(MODEL)),
  },
  {
    name: "LangChain HNSWLib, Synthetic",
    index: langChainVectors(new SyntheticEmbeddings({ vectorSize: 384 })),
  },
  { name: "LangChain HNSWLib, Fake", index: langChainVectors(new FakeEmbeddings()) },
];

function documentsOf(set: RetrievalSet): Document[] {
  return set.passages.map(({ id, text }) => new Document({ pageContent: text, metadata: { id } }));
}

function idAt(set: RetrievalSet, position: number): string {
  return set.passages[position]?.id ?? "";
}

async function measure(search: Search, set: RetrievalSet, spell: (text: string) => string) {
  let first = 0;
  let ten = 0;
  const times: number[] = [];
  for (const query of set.queries) {
    const text = spell(query.text);
    const start = performance.now();
    const found = await search(text);
    times.push(performance.now() - start);
    if (query.gold.includes(found[0] ?? "")) first += 1;
    if (found.some((id) => query.gold.includes(id))) ten += 1;
  }
  times.sort((one, other) => one - other);
  const percent = (count: number) => ((100 * count) / set.queries.length).toFixed(1);
  return {
    recall: `${percent(first)} / ${percent(ten)}`,
    median: times[Math.floor(times.length / 2)] ?? 0,
  };
}

function readSet(file: string): RetrievalSet {
  const set = JSON.parse(readFileSync(file, "utf8")) as RetrievalSet;
  const normal = <Item extends { readonly text: string }>(item: Item): Item => ({
    ...item,
    text: normalizeText(item.text),
  });
  return { ...set, passages: set.passages.map(normal), queries: set.queries.map(normal) };
}

async function benchmark(set: RetrievalSet): Promise<void> {
  console.log(`\n${set.name}: ${set.passages.length} passages, ${set.queries.length} questions`);
  console.log("| system | R@1 / R@10 | typed without accents | median ms | index ms |");
  console.log("|---|---|---|---|---|");
  for (const { name, index } of SYSTEMS) {
    const start = performance.now();
    const search = await index(set);
    const indexing = performance.now() - start;
    const accented = await measure(search, set, (text) => text);
    const folded = await measure(search, set, foldText);
    console.log(
      `| ${name} | ${accented.recall} | ${folded.recall} | ${accented.median.toFixed(2)} | ${indexing.toFixed(0)} |`,
    );
  }
}

async function main(): Promise<void> {
  const repository = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const folder = process.argv[2] ?? path.join(repository, "../shared/eval/retrieval");
  const files = SETS.map((name) => path.join(folder, `${name}.json`)).filter(existsSync);
  if (files.length === 0) {
    console.log(
      `No retrieval sets (${SETS.map((name) => `${name}.json`).join(", ")}) in ${folder}: name their folder as the first argument.`,
    );
    return;
  }
  for (const file of files) await benchmark(readSet(file));
}

await main();
