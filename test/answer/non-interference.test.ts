import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDraft } from "../../src/answer/check-draft.js";
import { coverageOf } from "../../src/answer/coverage.js";
import { createAnswerer } from "../../src/answer/create-answerer.js";
import { listDirectives } from "../../src/answer/list-directives.js";
import { listFigures } from "../../src/answer/list-figures.js";
import { readDraft } from "../../src/answer/read-draft.js";
import { createRecordsLoader, type Records } from "../../src/answer/records.js";
import { type Audience, PUBLIC } from "../../src/documents/audience.js";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { ingestCorpus } from "../../src/ingest/ingest-corpus.js";
import { createConceptEmbeddingModel } from "../../src/models/concept-embedding-model.js";
import { readFile } from "../../src/reading/readers.js";
import { createRetriever } from "../../src/search/retriever.js";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { corpusFolder } from "../ingest/corpus-folder.js";

const embeddingModel = createConceptEmbeddingModel({ conceptsOf: () => [] });
const INTERNAL: Audience = { kind: "labels", labels: ["internal", "public"] };
const PLACES = ["Tuyên Quang", "Hà Giang"];
const THINGS = ["Thu ngân sách nhà nước trên địa bàn", "Kim ngạch xuất khẩu", "Sản lượng chè"];

function record(thing: string, month: number, value: number, body: string): string {
  const unit = thing.startsWith("Sản") ? "tấn" : thing.startsWith("Kim") ? "triệu USD" : "tỷ đồng";
  return `Phiên họp tháng ${month} năm 2020\n\n${thing} tháng ${month} đạt ${value} ${unit}, tăng ${month},5% so với cùng kỳ.\n\nKết luận phiên họp:\n\n1. Giao ${body} rà soát ${thing.toLowerCase()}, báo cáo trước ngày ${10 + month}/${month + 1}/2020.\n`;
}

/** Records of three labels, mixed in the order of their paths; hidden ones say the same things otherwise. */
const FILES: Record<string, string> = {
  "_records.yaml": "home: Tuyên Quang\n",
};
for (const [at, place] of PLACES.entries()) {
  for (const [index, thing] of THINGS.entries()) {
    for (let month = 2; month <= 8; month += 1) {
      const label = ["public", "internal", "leaders", ""][(month + index + at) % 4] ?? "";
      const folder = `${at}/${month}-${index}`;
      FILES[`${folder}/_records.yaml`] =
        `place: ${place}\ndate: 2020-0${month}-28\n${label === "" ? "" : `label: ${label}\n`}`;
      FILES[`${folder}/bien-ban.txt`] = record(
        thing,
        month,
        100 + 37 * month + 11 * index + at,
        ["Sở Tài chính", "Sở Công Thương", "Sở Nông nghiệp và Môi trường"][index] ?? "",
      );
    }
  }
}

const labelIn = (yaml: string) => /label: (\S+)/u.exec(yaml)?.[1] ?? null;

/** The files without those of labels that an audience may not read: nothing of them, nor of their folders. */
function readableFiles(labels: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(FILES).filter(([path]) => {
      const settings = FILES[path.replace(/[^/]+$/u, "_records.yaml")] ?? "";
      return path === "_records.yaml" || labels.includes(labelIn(settings) ?? "-");
    }),
  );
}

async function open(files: Readonly<Record<string, string>>) {
  const corpus = corpusFolder(files);
  const data = corpusFolder();
  const store = openSqliteStore({ folder: data.folder });
  await ingestCorpus({
    folder: corpus.folder,
    store,
    embeddingModel,
    extractFacts,
    rulesVersion: "1",
  });
  const recordsOf = createRecordsLoader(store);
  return {
    store,
    recordsOf,
    answerer: createAnswerer({ store, embeddingModel, recordsOf, clock: () => 0 }),
    close: () => {
      store.close();
      corpus.remove();
      data.remove();
    },
  };
}

type Opened = Awaited<ReturnType<typeof open>>;

let whole: Opened;
let pairs: readonly { readonly audience: Audience; readonly only: Opened }[];

beforeAll(async () => {
  whole = await open(FILES);
  pairs = [
    { audience: PUBLIC, only: await open(readableFiles(["public"])) },
    { audience: INTERNAL, only: await open(readableFiles(["public", "internal"])) },
  ];
});
afterAll(() => {
  for (const { close } of [whole, ...pairs.map(({ only }) => only)]) close();
});

const asking = fc.constantFrom(
  "{thing} tháng {month} năm 2020 là bao nhiêu?",
  "{thing} t{month}/2020 {place}",
  "diễn biến {thing}",
  "tháng nào {thing} cao nhất",
  "{thing} tháng {month} so với tháng {other}",
  "giao {body} việc gì?",
  "việc quá hạn của {body}",
  "tóm tắt phiên họp tháng {month}",
  "what was {thing} in month {month} of 2020?",
  "thu ngan sach thang {month}",
  "kim nghach xuât khẩu tháng {month}",
  "ai nói gì về {thing}",
  "biên chế kín tháng {month}",
);

const question = fc
  .record({
    shape: asking,
    thing: fc.constantFrom(...THINGS, "giá vàng"),
    month: fc.integer({ min: 1, max: 9 }),
    other: fc.integer({ min: 1, max: 9 }),
    place: fc.constantFrom("", ...PLACES),
    body: fc.constantFrom("Sở Tài chính", "Sở Công Thương", "Sở Nội vụ"),
  })
  .map(({ shape, ...parts }) =>
    shape.replace(/\{(\w+)\}/gu, (_, name: keyof typeof parts) => String(parts[name])),
  );

/** What listings say, without the store's own numbers. */
function listed(records: Records) {
  const figures = listFigures(records, {});
  return {
    figures: figures.map(({ observation, date }) => ({ observation, date })),
    orders: listDirectives(records, {}).map(({ value }) => value),
    coverage: coverageOf(records, figures),
    places: records.places,
    home: records.home,
  };
}

describe("what may not be read", () => {
  it("changes no byte of an answer, nor of a turn of a conversation, for anyone who may not read it", async () => {
    await fc.assert(
      fc.asyncProperty(
        question,
        question,
        fc.constantFrom(0, 1),
        fc.uuid(),
        async (first, second, at, conversation) => {
          const pair = pairs[at];
          if (pair === undefined) return;
          const { audience, only } = pair;
          for (const text of [first, `còn ${second}`]) {
            const asked = { text, audience, now: "2020-09-15", conversation };
            const [seen, alone] = [
              await whole.answerer.answer(asked),
              await only.answerer.answer(asked),
            ];
            expect(JSON.stringify(seen)).toBe(JSON.stringify(alone));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("changes no list, no count, no month of coverage and no figure held against the ledger", () => {
    for (const { audience, only } of pairs) {
      const [seen, alone] = [whole.recordsOf(audience), only.recordsOf(audience)];
      expect(listed(seen)).toEqual(listed(alone));
      const path = "draft.txt";
      const words =
        "Thu ngân sách nhà nước trên địa bàn tháng 5/2020 đạt 296 tỷ đồng, tháng 6 đạt 322 tỷ đồng. Kim ngạch xuất khẩu tháng 7 đạt 371 triệu USD.";
      const document = readFile({ path, bytes: new TextEncoder().encode(words) });
      const verdicts = (records: Records) =>
        checkDraft(readDraft(path, document, records, {}).observations, records).map(
          ({ verdict, reason, entry }) => ({ verdict, reason, entry: entry?.observation ?? null }),
        );
      expect(verdicts(seen)).toEqual(verdicts(alone));
    }
  });

  it("changes no rank, score or coverage of a passage", async () => {
    for (const { audience, only } of pairs) {
      const retrieve = async ({ store }: Opened, query: string) => {
        const retriever = createRetriever({ store, embeddingModel, audience });
        const found = await retriever.retrieve(query, { limit: 50 });
        const paths = new Map(store.documents(audience).map(({ id, path }) => [id, path]));
        return found.map(({ documentId, ordinal, score, coverage }) => [
          paths.get(documentId),
          ordinal,
          score,
          coverage,
        ]);
      };
      for (const query of [
        "rà soát thu ngân sách",
        "xuat khau thang 7",
        "san luong che",
        "Sở Công Thương báo cáo",
      ])
        expect(await retrieve(whole, query)).toEqual(await retrieve(only, query));
    }
  });
});
