import { afterEach, beforeEach, expect, test } from "vitest";
import { type Audience, OPERATOR, PUBLIC } from "../../src/documents/audience.js";
import { ThukyError } from "../../src/errors.js";
import { createConceptEmbeddingModel } from "../../src/models/concept-embedding-model.js";
import type { EmbeddingModel } from "../../src/models/embedding-model.js";
import {
  buildAudienceIndex,
  prepareGraph,
  withPreparedGraph,
} from "../../src/search/audience-index.js";
import { createRetriever, type RetrieverOptions } from "../../src/search/retriever.js";
import { openSqliteStore, type SqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import type { Store } from "../../src/store/store.js";
import { recordOf, temporaryFolder } from "../store/records.js";

/** Two concepts, named by a word of either language. */
const MODEL = createConceptEmbeddingModel({
  conceptsOf: (text) => [
    ...(/thu ngân sách|budget revenue/iu.test(text) ? ["revenue"] : []),
    ...(/thủy sản|fisheries/iu.test(text) ? ["fisheries"] : []),
  ],
});

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

async function put(
  path: string,
  lines: readonly string[],
  changes: { readonly label?: string | null; readonly context?: string } = {},
  into: Store = store,
): Promise<void> {
  const record = recordOf(path, lines, changes);
  const vectors = await MODEL.embed(lines.map((line) => `${changes.context ?? ""}\n${line}`));
  into.putDocument({ ...record, embeddingModel: MODEL.modelId, vectors });
}

function retriever(options: Partial<RetrieverOptions> = {}) {
  return createRetriever({ store, embeddingModel: MODEL, audience: OPERATOR, ...options });
}

async function quotes(query: string, audience: Audience = OPERATOR): Promise<readonly string[]> {
  const ranked = await retriever({ audience }).retrieve(query, { limit: 10 });
  return ranked.map(({ documentId, start, end }) => store.text(documentId).slice(start, end));
}

test("passages are ranked across documents and point to their text", async () => {
  await put("a.txt", ["Sản lượng thủy sản tăng", "Thu ngân sách tháng 5 đạt 412 tỷ đồng"]);
  await put("b.txt", ["Thu hút đầu tư còn chậm", "Chi ngân sách bảo đảm"]);
  const ranked = await retriever().retrieve("thu ngân sách tháng 5", { limit: 2 });
  const first = ranked[0];
  expect(ranked.length).toBe(2);
  expect(first).toMatchObject({ documentId: 1, ordinal: 1, coverage: 1, passageId: 2 });
  expect(first?.locator.paragraph).toBe(2);
  expect(store.text(1).slice(first?.start, first?.end)).toBe(
    "Thu ngân sách tháng 5 đạt 412 tỷ đồng",
  );
});

test("an English question finds the Vietnamese passage of the same concept", async () => {
  await put("a.txt", ["Nông nghiệp ổn định", "Thu ngân sách vượt dự toán", "Sản lượng thủy sản"]);
  expect((await quotes("What about budget revenue?"))[0]).toBe("Thu ngân sách vượt dự toán");
  expect((await quotes("How are fisheries doing?"))[0]).toBe("Sản lượng thủy sản");
});

test("the context is searched but not part of the quote", async () => {
  await put("may.txt", ["Thu ngân sách đạt khá"], { context: "Phiên họp tháng 5" });
  await put("june.txt", ["Thu ngân sách đạt khá"], { context: "Phiên họp tháng 6" });
  const [first] = await retriever().retrieve("thu ngân sách tháng 5", { limit: 1 });
  expect(first?.documentId).toBe(1);
  expect(store.text(1).slice(first?.start, first?.end)).toBe("Thu ngân sách đạt khá");
});

test("a search can be kept to some documents", async () => {
  await put("a.txt", ["Thu ngân sách đạt khá"]);
  await put("b.txt", ["Thu ngân sách rất tốt"]);
  const ranked = await retriever().retrieve("thu ngân sách", {
    limit: 10,
    documentIds: new Set([2]),
  });
  expect(ranked.map(({ documentId }) => documentId)).toEqual([2]);
});

test("hidden documents change nothing that an audience sees", async () => {
  const other = temporaryFolder();
  const withoutHidden = openSqliteStore({ folder: other.folder });
  for (const each of [store, withoutHidden]) {
    await put("b.txt", ["Thu ngân sách đạt khá", "Chi ngân sách cho y tế"], {}, each);
    await put("d.txt", ["Xuất khẩu hàng hóa tăng", "Thu ngân sách từ đất"], {}, each);
  }
  await put("a.txt", ["Thu ngân sách mật", "Wakanda"], { label: "secret" });
  await put("c.txt", ["Thu ngân sách chưa gắn nhãn"], { label: null });
  await put("b2.txt", Array(30).fill("Chi ngân sách cho y tế từ đất"), { label: "secret" });

  for (const query of ["thu ngân sách", "chi y te", "Wakanda", "budget revenue", "đất"]) {
    const seen = async (from: SqliteStore) => {
      const paths = new Map(from.documents(PUBLIC).map((document) => [document.id, document.path]));
      const ranked = await createRetriever({
        store: from,
        embeddingModel: MODEL,
        audience: PUBLIC,
      }).retrieve(query, { limit: 10 });
      return ranked.map(({ documentId, ordinal, score, coverage }) => ({
        path: paths.get(documentId),
        ordinal,
        score,
        coverage,
      }));
    };
    expect(await seen(store)).toEqual(await seen(withoutHidden));
  }
  expect((await quotes("thu ngân sách mật"))[0]).toBe("Thu ngân sách mật");
  expect(await quotes("Wakanda", PUBLIC)).toEqual([]);
  withoutHidden.close();
  other.remove();
});

test("what is indexed while a retriever lives is found, what is removed is not", async () => {
  await put("a.txt", ["Thu ngân sách đạt khá"]);
  const living = retriever();
  const found = async () =>
    (await living.retrieve("thu ngân sách", { limit: 5 })).map(({ documentId }) => documentId);
  expect(await found()).toEqual([1]);
  await put("b.txt", ["Thu ngân sách"]);
  expect((await found()).toSorted()).toEqual([1, 2]);
  store.removeDocument("a.txt");
  expect(await found()).toEqual([2]);
  await put("b.txt", ["Thu ngân sách"], { label: "secret" });
  expect(await quotes("thu ngân sách", PUBLIC)).toEqual([]);
});

test("the index is built once for retrievers of the same store, audience and generation", async () => {
  await put("a.txt", ["Thu ngân sách đạt khá"]);
  let reads = 0;
  const counting = {
    ...store,
    passages: (audience: Audience) => {
      reads += 1;
      return store.passages(audience);
    },
  };
  const ask = (audience: Audience) =>
    retriever({ store: counting, audience }).retrieve("thu ngân sách", { limit: 1 });
  await Promise.all([ask(OPERATOR), ask(OPERATOR)]);
  await ask(OPERATOR);
  expect(reads).toBe(1);
  await ask(PUBLIC);
  expect(reads).toBe(2);
});

test("equal passages come by document path and position", async () => {
  await put("b.txt", ["Giao Sở Tài chính rà soát", "Giao Sở Tài chính rà soát"]);
  await put("a.txt", ["Giao Sở Tài chính rà soát"]);
  const ranked = await retriever().retrieve("giao Sở Tài chính rà soát", { limit: 5 });
  expect(ranked.map(({ documentId, ordinal }) => [documentId, ordinal])).toEqual([
    [2, 0],
    [1, 0],
    [1, 1],
  ]);
});

test("without a model, or with vectors of another one, the words alone decide", async () => {
  await put("a.txt", ["Thu ngân sách đạt khá", "Chi ngân sách"]);
  const wordsAlone = await retriever({ embeddingModel: null }).retrieve("thu ngân sách", {
    limit: 5,
  });
  const another: EmbeddingModel = { ...MODEL, modelId: "another:1" };
  const ranked = await retriever({ embeddingModel: another }).retrieve("thu ngân sách", {
    limit: 5,
  });
  expect(ranked).toEqual(wordsAlone);
  expect(ranked[0]?.ordinal).toBe(0);
});

test("a failing model is reported and does not silence the records", async () => {
  await put("a.txt", ["Thu ngân sách đạt khá"]);
  const failure = new ThukyError({ code: "model-failed", message: "injected" });
  const reported: ThukyError[] = [];
  const failing: EmbeddingModel = { ...MODEL, embed: () => Promise.reject(failure) };
  const ranked = await retriever({
    embeddingModel: failing,
    onModelFailure: (error) => reported.push(error),
  }).retrieve("thu ngân sách", { limit: 5 });
  expect(ranked.length).toBe(1);
  expect(reported).toEqual([failure]);
});

test("a large corpus is searched by its graph as soon as it is prepared, with the same result", async () => {
  await put("a.txt", ["Thu ngân sách đạt khá", "Sản lượng thủy sản", "Chi ngân sách", "Y tế"]);
  const options = { hnswFrom: 3, cacheFolder: place.folder };
  const asked = retriever(options);
  const ordinals = async () =>
    (await asked.retrieve("budget revenue", { limit: 4 })).map(({ ordinal }) => ordinal);
  const scanned = await ordinals();
  const parts = { store, embeddingModel: MODEL, audience: OPERATOR, ...options };
  const scan = await buildAudienceIndex(parts);
  expect(scan.vectors).toMatchObject({ kind: "exact", reason: "there is no manifest" });
  expect(await prepareGraph(parts)).toBe(true);
  expect((await buildAudienceIndex(parts)).vectors).toMatchObject({ kind: "hnsw", reason: null });
  expect((await withPreparedGraph(scan, parts)).vectors).toMatchObject({ kind: "hnsw" });
  expect(await ordinals()).toEqual(scanned);
  // What is not the graph's any more is scanned, and a smaller corpus needs none.
  await put("b.txt", ["Giáo dục"]);
  const stale = await buildAudienceIndex(parts);
  expect(stale.vectors).toMatchObject({ kind: "exact", reason: "count is 4 instead of 5" });
  expect(await withPreparedGraph(stale, parts)).toBe(stale);
  expect(await prepareGraph({ ...parts, hnswFrom: 100 })).toBe(false);
});

test("an empty store answers with nothing", async () => {
  expect(await quotes("thu ngân sách")).toEqual([]);
  const parts = { store, embeddingModel: MODEL, audience: OPERATOR, cacheFolder: place.folder };
  expect((await buildAudienceIndex(parts)).vectors).toBeNull();
  expect(await prepareGraph(parts)).toBe(false);
});
