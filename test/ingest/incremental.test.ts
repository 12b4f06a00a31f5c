import fc from "fast-check";
import { expect, it } from "vitest";
import { OPERATOR } from "../../src/documents/audience.js";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { ingestCorpus } from "../../src/ingest/ingest-corpus.js";
import { createConceptEmbeddingModel } from "../../src/models/concept-embedding-model.js";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import type { Store } from "../../src/store/store.js";
import { corpusFolder } from "./corpus-folder.js";

const PATHS = ["a.txt", "b.txt", "2021/c.txt"];
const CONTENTS = [
  "Phiên họp tháng 5 năm 2020\n\nThu ngân sách tháng 5 đạt 318,4 tỷ đồng.\n",
  "Phiên họp tháng 6 năm 2020\n\nThu ngân sách tháng 6 đạt 320,1 tỷ đồng.\n\nGiao Sở Tài chính rà soát nợ đọng.\n",
  "Báo cáo\n\nGiải ngân đạt 41%.\n",
  "TỐI MẬT\n\nPhiên họp kín, thu 5 tỷ đồng.\n",
  "",
];
const SETTINGS = ["place: Tuyên Quang\nlabel: public\n", "place: Hà Nam\n", ""];

type Step =
  | { readonly do: "write"; readonly path: string; readonly content: string }
  | { readonly do: "remove"; readonly path: string }
  | { readonly do: "rename"; readonly path: string; readonly to: string }
  | { readonly do: "settings"; readonly content: string }
  | { readonly do: "index" };

const path = fc.constantFrom(...PATHS);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("write" as const), path, content: fc.constantFrom(...CONTENTS) }),
  fc.record({ do: fc.constant("remove" as const), path }),
  fc.record({ do: fc.constant("rename" as const), path, to: path }),
  fc.record({ do: fc.constant("settings" as const), content: fc.constantFrom(...SETTINGS) }),
  fc.constant({ do: "index" as const }),
);

const embeddingModel = createConceptEmbeddingModel({ conceptsOf: () => [] });

/** Everything answers could come from, without the numbers of rows. */
function logical(store: Store) {
  const documents = store.documents(OPERATOR);
  const paths = new Map(documents.map((document) => [document.id, document.path]));
  const values = (list: readonly { readonly documentId: number; readonly value: unknown }[]) =>
    list.map(({ documentId, value }) => [paths.get(documentId), value]);
  return {
    home: store.setting("home"),
    documents: documents.map(({ id, ...document }) => ({
      ...document,
      text: store.text(id),
      blocks: store.blocks(id),
    })),
    passages: values(store.passages(OPERATOR)),
    vectors: store.vectors(embeddingModel.modelId, OPERATOR).map(({ vector }) => vector),
    observations: values(store.observations(OPERATOR)),
    directives: values(store.directives(OPERATOR)),
    statements: values(store.statements(OPERATOR)),
  };
}

it("whatever was added, changed, renamed and removed on the way, the store is that of the final folder", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const corpus = corpusFolder();
      const data = corpusFolder();
      const fresh = corpusFolder();
      const store = openSqliteStore({ folder: data.folder });
      const full = openSqliteStore({ folder: fresh.folder });
      const files = new Map<string, string>();
      const index = (into: Store) =>
        ingestCorpus({
          folder: corpus.folder,
          store: into,
          embeddingModel,
          extractFacts,
          rulesVersion: "1",
        });
      try {
        for (const each of steps) {
          if (each.do === "write") files.set(each.path, each.content);
          if (each.do === "remove") files.delete(each.path);
          if (each.do === "rename" && files.has(each.path)) {
            files.set(each.to, files.get(each.path) ?? "");
            if (each.to !== each.path) files.delete(each.path);
          }
          if (each.do === "settings") corpus.write("_records.yaml", each.content);
          for (const name of PATHS) {
            const content = files.get(name);
            if (content === undefined) corpus.remove(name);
            else corpus.write(name, content);
          }
          if (each.do === "index") await index(store);
        }
        // A file that turned bad keeps what it gave before, which a fresh index cannot know.
        for (const [name, content] of files) if (content === "") corpus.remove(name);
        await index(store);
        await index(full);
        expect(logical(store)).toEqual(logical(full));
        expect(store.integrityProblems()).toEqual([]);
      } finally {
        store.close();
        full.close();
        for (const each of [corpus, data, fresh]) each.remove();
      }
    }),
    { numRuns: 25, seed: 20_251_125 },
  );
}, 120_000);
