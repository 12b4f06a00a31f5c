import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Audience, OPERATOR, PUBLIC } from "../../src/documents/audience.js";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { type IngestOptions, ingestCorpus } from "../../src/ingest/ingest-corpus.js";
import { sha256 } from "../../src/ingest/ingest-document.js";
import { createConceptEmbeddingModel } from "../../src/models/concept-embedding-model.js";
import type { EmbeddingModel } from "../../src/models/embedding-model.js";
import { MAX_FILE_BYTES } from "../../src/reading/sandbox/limits.js";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import type { Store } from "../../src/store/store.js";
import { type CorpusFolder, corpusFolder } from "./corpus-folder.js";

const recordOf = (month: number, value: string) =>
  `Phiên họp tháng ${month} năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng ${month} đạt ${value} tỷ đồng.\n\nChủ tịch giao Sở Tài chính rà soát nợ đọng trước ngày 20/9/2020.\n`;

let corpus: CorpusFolder;
let data: CorpusFolder;
let store: Store;

beforeEach(() => {
  corpus = corpusFolder({
    "_records.yaml": "place: Tuyên Quang\nlabel: public\n",
    "a.txt": recordOf(5, "318,4"),
    "b.txt": recordOf(6, "320,1"),
  });
  data = corpusFolder();
  store = openSqliteStore({ folder: data.folder });
});

afterEach(() => {
  store.close();
  corpus.remove();
  data.remove();
});

const builtIn = createConceptEmbeddingModel({ conceptsOf: () => [] });

const ingest = (changes: Partial<IngestOptions> = {}) =>
  ingestCorpus({
    folder: corpus.folder,
    store,
    embeddingModel: builtIn,
    extractFacts,
    rulesVersion: "1",
    ...changes,
  });

/** Everything that answers could come from, by document. */
function contents(): Record<string, object> {
  return Object.fromEntries(
    store
      .documents(OPERATOR)
      .map(({ id, path, revision, metadata }) => [
        path,
        { revision, label: metadata.label, text: store.text(id) },
      ]),
  );
}

const valuesOf = (path: string) =>
  store
    .observations(OPERATOR)
    .filter(({ documentId }) => documentId === idOf(path))
    .map(({ value }) => value.value);

const idOf = (path: string) =>
  store.documents(OPERATOR).find((document) => document.path === path)?.id;

describe("bringing the store up to a folder", () => {
  it("reads all at first, then nothing that is as it was", async () => {
    expect(await ingest()).toMatchObject({ added: ["a.txt", "b.txt"], refused: [] });
    const before = contents();
    expect(await ingest()).toMatchObject({
      added: [],
      changed: [],
      removed: [],
      unchanged: ["a.txt", "b.txt"],
    });
    expect(contents()).toEqual(before);
  });

  it("replaces all that a changed file gave: text, passages, vectors, figures and orders", async () => {
    await ingest();
    expect(valuesOf("a.txt")).toContain(318.4);
    const passages = store.passages(OPERATOR).length;
    corpus.write("a.txt", recordOf(5, "319,9"));
    expect(await ingest()).toMatchObject({ changed: ["a.txt"], unchanged: ["b.txt"] });
    expect(valuesOf("a.txt")).toContain(319.9);
    expect(valuesOf("a.txt")).not.toContain(318.4);
    expect(store.passages(OPERATOR)).toHaveLength(passages);
    expect(store.vectors(builtIn.modelId, OPERATOR)).toHaveLength(passages);
    expect(store.directives(OPERATOR)).toHaveLength(2);
  });

  it("removes all that a removed file gave", async () => {
    await ingest();
    corpus.remove("a.txt");
    expect(await ingest()).toMatchObject({ removed: ["a.txt"], unchanged: ["b.txt"] });
    expect(Object.keys(contents())).toEqual(["b.txt"]);
    expect(store.observations(OPERATOR).map(({ value }) => value.value)).not.toContain(318.4);
    expect(store.directives(OPERATOR)).toHaveLength(1);
  });

  it("takes in again what new settings, rules or another model would make otherwise", async () => {
    await ingest();
    corpus.write("_records.yaml", "place: Tuyên Quang\nlabel: internal\n");
    expect(await ingest()).toMatchObject({ changed: ["a.txt", "b.txt"] });
    expect(contents()["a.txt"]).toMatchObject({ label: "internal" });
    expect(await ingest({ rulesVersion: "2" })).toMatchObject({ changed: ["a.txt", "b.txt"] });
    const other = { ...builtIn, modelId: "other" };
    expect(await ingest({ rulesVersion: "2", embeddingModel: other })).toMatchObject({
      changed: ["a.txt", "b.txt"],
    });
  });

  it("keeps the home place, changes it and takes it away as the root folder says", async () => {
    corpus.write("_records.yaml", "home: Tuyên Quang\n");
    await ingest();
    expect(store.setting("home")).toBe("Tuyên Quang");
    corpus.write("_records.yaml", "home: [\n");
    await ingest();
    expect(store.setting("home")).toBe("Tuyên Quang");
    corpus.write("_records.yaml", "");
    await ingest();
    expect(store.setting("home")).toBeNull();
  });

  it("tells how far it is, to the end", async () => {
    const seen: string[] = [];
    await ingest({ onProgress: (done, total, path) => seen.push(`${done}/${total} ${path}`) });
    expect(seen).toEqual(["0/2 a.txt", "1/2 b.txt", "2/2 "]);
  });

  it("goes on after an interruption with what is missing, and ends as a run that was not interrupted", async () => {
    corpus.write("c.txt", recordOf(7, "331,7"));
    const interrupted = ingest({
      onProgress: (done) => {
        if (done === 2) throw new Error("the power is gone");
      },
    });
    await expect(interrupted).rejects.toThrow("the power is gone");
    expect(Object.keys(contents())).toEqual(["a.txt", "b.txt"]);
    const read: string[] = [];
    const resumed = await ingest({
      extractFacts: (document, metadata) => {
        read.push(document.text);
        return extractFacts(document, metadata);
      },
    });
    expect(resumed).toMatchObject({ added: ["c.txt"], unchanged: ["a.txt", "b.txt"], removed: [] });
    expect(read).toEqual([expect.stringContaining("331,7")]);
    expect(Object.keys(contents())).toEqual(["a.txt", "b.txt", "c.txt"]);
  });

  it("leaves the store as it was when the folder is not there", async () => {
    await ingest();
    const before = contents();
    await expect(ingest({ folder: join(corpus.folder, "no") })).rejects.toMatchObject({
      code: "folder-missing",
    });
    expect(contents()).toEqual(before);
  });
});

const BAD_FILES: readonly (readonly [string, string, string | Uint8Array])[] = [
  ["file-empty", "an empty one", ""],
  ["file-empty", "one of white space", " \n\n"],
  [
    "format-mismatch",
    "a binary one",
    Uint8Array.from({ length: 5000 }, (_, index) => (index * 37) % 256),
  ],
  ["format-mismatch", "a PDF", "%PDF-1.7 thu ngân sách"],
  [
    "encoding-unknown",
    "one in an unknown encoding",
    Buffer.from("Äîêëàä î áþäæåòå çà àâãóñò 512,3", "latin1"),
  ],
  ["file-too-large", "one above the limit", Buffer.alloc(MAX_FILE_BYTES + 1, "a")],
];

describe("a bad file", () => {
  it.each(BAD_FILES)("is refused as %s (%s), and the others are read", async (code, _, content) => {
    corpus.write("0-bad.txt", content);
    const report = await ingest();
    expect(report).toMatchObject({
      added: ["a.txt", "b.txt"],
      refused: [{ path: "0-bad.txt", code, kept: false }],
    });
    expect(report.refused[0]?.message).toContain("0-bad.txt");
    expect(Object.keys(contents())).toEqual(["a.txt", "b.txt"]);
  });

  it.each(BAD_FILES)(
    "leaves the store as it was when a good one turns bad: %s (%s)",
    async (code, _, content) => {
      await ingest();
      const before = contents();
      corpus.write("a.txt", content);
      expect(await ingest()).toMatchObject({
        changed: [],
        removed: [],
        unchanged: ["b.txt"],
        refused: [{ path: "a.txt", code, kept: true }],
      });
      expect(contents()).toEqual(before);
      expect(valuesOf("a.txt")).toContain(318.4);
    },
  );

  it("keeps nothing once it is labelled otherwise: nobody sees what they may not", async () => {
    await ingest();
    corpus.write("_records.yaml", "place: Tuyên Quang\nlabel: internal\n");
    corpus.write("a.txt", "");
    expect(await ingest()).toMatchObject({
      changed: ["b.txt"],
      removed: ["a.txt"],
      refused: [{ path: "a.txt", kept: false }],
    });
  });

  it("keeps nothing when its settings cannot be read, which may say who must not see it", async () => {
    await ingest();
    corpus.write("_records.yaml", "lable: internal\n");
    expect(await ingest()).toMatchObject({ removed: ["a.txt", "b.txt"] });
    expect(contents()).toEqual({});
  });

  it("is one that a rule stumbles over: refused, and the others are read", async () => {
    const report = await ingest({
      extractFacts: (document, metadata) => {
        if (document.text.includes("318,4"))
          throw new RangeError("Maximum call stack size exceeded");
        return extractFacts(document, metadata);
      },
    });
    expect(report).toMatchObject({
      added: ["b.txt"],
      refused: [{ path: "a.txt", code: "file-unreadable" }],
    });
  });

  it("is one that the embedding model fails on: what it gave before stays", async () => {
    await ingest();
    const before = contents();
    const failing: EmbeddingModel = {
      ...builtIn,
      modelId: "failing",
      embed: () => Promise.reject(new Error("down")),
    };
    const report = await ingest({ embeddingModel: failing });
    expect(report.refused.map(({ path, kept }) => [path, kept])).toEqual([
      ["a.txt", true],
      ["b.txt", true],
    ]);
    expect(contents()).toEqual(before);
  });
});

describe("revisions", () => {
  const revisionsOf = (path: string, audience: Audience = OPERATOR) =>
    store
      .revisions(path, audience)
      .map(({ text, isNewest }) => [
        /đạt ([\d,]+)/u.exec(text)?.[1],
        isNewest ? "newest" : "earlier",
      ]);

  it("answers come from the newest, the earlier stays readable, once each", async () => {
    await ingest();
    for (const value of ["319,9", "321,0", "318,4"]) {
      corpus.write("a.txt", recordOf(5, value));
      await ingest();
    }
    expect(revisionsOf("a.txt")).toEqual([
      ["318,4", "newest"],
      ["321,0", "earlier"],
      ["319,9", "earlier"],
    ]);
    expect(valuesOf("a.txt")).toContain(318.4);
    expect(valuesOf("a.txt")).not.toContain(321);
    await ingest({ rulesVersion: "2" });
    expect(revisionsOf("a.txt")).toHaveLength(3);
  });

  it("are shown to those who may read both the revision and the document", async () => {
    corpus.write("_records.yaml", "label: internal\n");
    await ingest();
    corpus.write("_records.yaml", "label: public\n");
    corpus.write("a.txt", recordOf(5, "319,9"));
    await ingest();
    expect(revisionsOf("a.txt", PUBLIC)).toEqual([["319,9", "newest"]]);
    expect(revisionsOf("a.txt")).toHaveLength(2);
    corpus.write("_records.yaml", "label: internal\n");
    await ingest();
    expect(revisionsOf("a.txt", PUBLIC)).toEqual([]);
  });

  it("go on under a new name, told by the content, and are found under the old one", async () => {
    await ingest();
    corpus.write("a.txt", recordOf(5, "319,9"));
    await ingest();
    const id = idOf("a.txt");
    corpus.write("2020/thang-5.txt", recordOf(5, "319,9"));
    corpus.remove("a.txt");
    expect(await ingest()).toMatchObject({
      added: [],
      removed: [],
      renamed: [{ from: "a.txt", to: "2020/thang-5.txt" }],
    });
    expect(idOf("2020/thang-5.txt")).toBe(id);
    expect(revisionsOf("a.txt")).toEqual([
      ["319,9", "newest"],
      ["318,4", "earlier"],
    ]);
    corpus.write("a.txt", recordOf(7, "1,5"));
    await ingest();
    expect(revisionsOf("a.txt")).toEqual([["1,5", "newest"]]);
  });

  it("go with the document, from every byte and with their hashes noted", async () => {
    await ingest();
    corpus.write("a.txt", recordOf(5, "319,9"));
    await ingest();
    const at = "2025-11-25T08:00:00.000Z";
    const hashes = store.eraseDocument({ path: "a.txt", reason: "yêu cầu", at });
    expect(hashes).toEqual([sha256(recordOf(5, "319,9")), sha256(recordOf(5, "318,4"))]);
    expect(
      store
        .dispositions()
        .map(({ hash }) => hash)
        .sort(),
    ).toEqual([...hashes].sort());
    for (const name of readdirSync(data.folder))
      expect(readFileSync(join(data.folder, name)).toString("latin1")).not.toMatch(/31[89],[49]/u);
  });
});

describe("a file marked as a state secret", () => {
  const SECRET = "Phương án hồng hạc bay 7319";
  const marked = `TUYỆT MẬT\n\n${SECRET}\n\nThu ngân sách đạt 999,9 tỷ đồng.\n`;
  const now = () => "2025-11-25T08:00:00.000Z";

  /** Files of the data folder that hold any of the words, in any of the usual encodings. */
  const filesHolding = (...words: readonly string[]) =>
    readdirSync(data.folder).filter((name) => {
      const bytes = readFileSync(join(data.folder, name));
      return words.some((word) => bytes.includes(word) || bytes.includes(word, 0, "utf16le"));
    });

  it("is refused: nothing of it is kept but hash, reason and time", async () => {
    corpus.write("hong-hac.txt", marked);
    const embedded: string[] = [];
    const listening: EmbeddingModel = {
      ...builtIn,
      embed: (texts) => {
        embedded.push(...texts);
        return builtIn.embed(texts);
      },
    };
    const report = await ingest({ now, embeddingModel: listening });
    const hash = sha256(marked);
    expect(report).toMatchObject({
      added: ["a.txt", "b.txt"],
      refused: [{ path: "hong-hac.txt", code: "secret-mark", kept: false, hash }],
    });
    expect(report.refused[0]?.message).not.toMatch(/hong-hac|hồng hạc/u);
    expect(embedded.join("\n")).not.toContain("hồng hạc");
    expect(store.dispositions()).toEqual([
      { hash, action: "refused", reason: report.refused[0]?.message, at: now() },
    ]);
    expect(filesHolding(SECRET, "hong-hac", "hồng hạc", "hong hac")).toEqual([]);
  });

  it("takes along what an earlier, unmarked revision gave", async () => {
    corpus.write("a.txt", `${recordOf(5, "318,4")}\n${SECRET}\n`);
    await ingest();
    expect(filesHolding(SECRET)).not.toEqual([]);
    corpus.write("a.txt", `MẬT\n\n${recordOf(5, "318,4")}\n${SECRET}\n`);
    expect(await ingest()).toMatchObject({ removed: ["a.txt"], unchanged: ["b.txt"] });
    expect(filesHolding(SECRET)).toEqual([]);
  });

  it("is refused by its name before it is read, and when it was given up, for a person", async () => {
    corpus.write("kế hoạch tối mật.txt", "Nội dung bình thường.");
    corpus.write("c.txt", `GIẢI MẬT\n\n${recordOf(7, "1,5")}`);
    const { refused } = await ingest();
    expect(refused.map(({ path, code }) => [path, code])).toEqual([
      ["c.txt", "secret-review"],
      ["kế hoạch tối mật.txt", "secret-mark"],
    ]);
    expect(Object.keys(contents())).toEqual(["a.txt", "b.txt"]);
  });
});

it("what the store throws stops the run, since it is no fault of a file", async () => {
  const full = new Error("disk full");
  const broken: Store = {
    ...store,
    putDocument: () => {
      throw full;
    },
  };
  await expect(ingest({ store: broken })).rejects.toBe(full);
});
