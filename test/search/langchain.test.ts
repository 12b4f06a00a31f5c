import { Document } from "@langchain/core/documents";
import { BaseRetriever } from "@langchain/core/retrievers";
import { RunnableLambda } from "@langchain/core/runnables";
import { VectorStore } from "@langchain/core/vectorstores";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OPERATOR, PUBLIC } from "../../src/documents/audience.js";
import { createConceptEmbeddingModel } from "../../src/models/concept-embedding-model.js";
import { ThukyEmbeddings } from "../../src/models/langchain-embeddings.js";
import { createHnswVectorIndex } from "../../src/search/hnsw-vector-index.js";
import { openPassageVectorStore } from "../../src/search/langchain-passages.js";
import { ThukyRetriever } from "../../src/search/langchain-retriever.js";
import { ThukyVectorStore } from "../../src/search/langchain-vector-store.js";
import { createRetriever } from "../../src/search/retriever.js";
import { openSqliteStore, type SqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { recordOf, temporaryFolder } from "../store/records.js";

const MODEL = createConceptEmbeddingModel({ conceptsOf: () => [] });
const EMBEDDINGS = new ThukyEmbeddings(MODEL);

let place: ReturnType<typeof temporaryFolder>;
let store: SqliteStore;

beforeEach(() => {
  place = temporaryFolder();
  store = openSqliteStore({ folder: place.folder });
});

afterEach(() => {
  store.close();
  place.remove();
});

const TEXTS = ["Thu ngân sách đạt khá", "Sản lượng thủy sản tăng", "Chi ngân sách bảo đảm"];

test.each([
  ["the exact scan", async () => ({})],
  ["the graph", async () => ({ index: await createHnswVectorIndex(MODEL.dimensions) })],
])("the vector store over %s is one of LangChain's", async (_, options) => {
  const vectors = await ThukyVectorStore.fromTexts(
    TEXTS,
    TEXTS.map((_text, line) => ({ line })),
    EMBEDDINGS,
    await options(),
  );
  expect(vectors).toBeInstanceOf(VectorStore);

  const scored = await vectors.similaritySearchWithScore("thu ngân sách đạt khá", 3);
  expect(scored[0]?.[0].pageContent).toBe(TEXTS[0]);
  expect(scored[0]?.[0].metadata).toEqual({ line: 0 });
  expect(scored[0]?.[1]).toBeCloseTo(1, 5);
  expect(scored.map(([, score]) => score)).toEqual(
    scored.map(([, score]) => score).toSorted((first, second) => second - first),
  );

  const filtered = await vectors.similaritySearch(
    "thu ngân sách",
    3,
    (document) => document.metadata.line > 0,
  );
  expect(filtered.map((document) => document.metadata.line)).not.toContain(0);
  const invoked = await vectors.asRetriever(1).invoke("sản lượng thủy sản");
  expect(invoked.map((document) => document.pageContent)).toEqual([TEXTS[1]]);
});

test("documents are added under ids, replaced and deleted by them", async () => {
  const vectors = new ThukyVectorStore(EMBEDDINGS);
  const documents = TEXTS.map((pageContent) => new Document({ pageContent }));
  expect(await vectors.addDocuments(documents, { ids: ["a", "b", "c"] })).toEqual(["a", "b", "c"]);
  const ids = async () =>
    (await vectors.similaritySearch("ngân sách", 9)).map((document) => document.id).toSorted();
  expect(await ids()).toEqual(["a", "b", "c"]);

  await vectors.addDocuments([new Document({ pageContent: "Y tế cơ sở" })], { ids: ["a"] });
  expect((await vectors.similaritySearch("y tế cơ sở", 1))[0]?.id).toBe("a");
  expect(await ids()).toEqual(["a", "b", "c"]);
  await vectors.delete({ ids: ["b", "unknown"] });
  expect(await ids()).toEqual(["a", "c"]);
  const [own] = await vectors.addDocuments([new Document({ pageContent: "mới", id: "own" })]);
  const [fresh] = await vectors.addDocuments([new Document({ pageContent: "khác" })]);
  expect(own).toBe("own");
  expect((await ids()).includes(fresh)).toBe(true);
});

test("an empty vector store finds nothing", async () => {
  expect(await new ThukyVectorStore(EMBEDDINGS).similaritySearch("gì đó", 3)).toEqual([]);
});

test("the retriever gives a chain quotes with everything needed to cite them", async () => {
  const record = recordOf("2022/05.txt", ["Chi  ngân sách", "Thu ngân sách đạt khá"]);
  const vectors = await MODEL.embed(["a", "b"]);
  store.putDocument({ ...record, embeddingModel: MODEL.modelId, vectors });
  const retriever = new ThukyRetriever({
    retriever: createRetriever({ store, embeddingModel: MODEL, audience: OPERATOR }),
    documents: () => store.documents(OPERATOR),
    text: store.text,
    limit: 1,
  });
  expect(retriever).toBeInstanceOf(BaseRetriever);

  const chain = retriever.pipe(RunnableLambda.from((documents: Document[]) => documents));
  const [document] = await chain.invoke("thu ngân sách đạt khá");
  expect(document?.pageContent).toBe("Thu ngân sách đạt khá");
  expect(document?.metadata).toMatchObject({
    document: "2022/05.txt",
    revision: record.revision,
    title: "2022/05.txt",
    date: "2022-05-31",
    locator: { paragraph: 2 },
    spans: [{ start: 15, end: 36 }],
    coverage: 1,
  });
});

test("the indexed passages are a vector store with the vectors that are stored, for those who may read", async () => {
  for (const [path, label, words] of [
    ["a.txt", "public", "Thu ngân sách đạt khá"],
    ["b.txt", null, "Thu ngân sách tháng sau mật"],
  ] as const) {
    const record = recordOf(path, [words], { label });
    const vectors = await MODEL.embed([words]);
    store.putDocument({ ...record, embeddingModel: MODEL.modelId, vectors });
  }
  const open = (audience: typeof PUBLIC) =>
    openPassageVectorStore({ source: store, embeddingModel: MODEL, audience });

  const found = await (await open(PUBLIC)).similaritySearchWithScore("Thu ngân sách đạt khá", 5);
  expect(found.map(([{ pageContent }]) => pageContent)).toEqual(["Thu ngân sách đạt khá"]);
  expect(found[0]?.[1]).toBeCloseTo(1, 5);
  expect(found[0]?.[0].metadata).toMatchObject({ document: "a.txt", locator: { paragraph: 1 } });
  const invoked = await (await open(OPERATOR)).asRetriever(5).invoke("ngân sách");
  expect(invoked.map(({ metadata }) => metadata.document).toSorted()).toEqual(["a.txt", "b.txt"]);
});
