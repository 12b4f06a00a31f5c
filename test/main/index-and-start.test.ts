import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OPERATOR } from "../../src/documents/audience.js";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { acquireWriterLock } from "../../src/store/sqlite/writer-lock.js";
import { run } from "./run.js";

const RECORD = [
  "Phiên họp thường kỳ tháng 5 năm 2020",
  "",
  "Báo cáo nêu rõ: thu ngân sách nhà nước trên địa bàn tháng 5 đạt 318,4 tỷ đồng.",
  "",
].join("\n");

let folder = "";
let corpus = "";
let data = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "thuky-index-test-"));
  corpus = join(folder, "corpus");
  data = join(folder, "data");
  mkdirSync(join(corpus, "2020"), { recursive: true });
  writeFileSync(join(corpus, "_records.yaml"), "place: Tuyên Quang\n");
  writeFileSync(join(corpus, "2020", "thang-5.txt"), RECORD);
  writeFileSync(join(corpus, "2020", "thang-6.txt"), RECORD.replaceAll("tháng 5", "tháng 6"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const index = (...paths: string[]) =>
  run(["index", "--data", data, ...paths], "", { THUKY_CORPUS: corpus });

function storedPaths(): readonly string[] {
  const store = openSqliteStore({ folder: data, readOnly: true });
  try {
    return store.documents(OPERATOR).map(({ path }) => path);
  } finally {
    store.close();
  }
}

describe("index", () => {
  it("reads what is new, then only what changed, and forgets what is gone", async () => {
    expect(await index()).toMatchObject({
      exitCode: 0,
      output: "added 2, changed 0, removed 0, unchanged 0, refused 0, warnings 0\n",
    });
    writeFileSync(join(corpus, "2020", "thang-5.txt"), RECORD.replace("318,4", "320,1"));
    rmSync(join(corpus, "2020", "thang-6.txt"));
    expect((await index()).output).toBe(
      "added 0, changed 1, removed 1, unchanged 0, refused 0, warnings 0\n",
    );
  });

  it("adds single files under the names they have in the corpus, and keeps the others", async () => {
    await index(join(corpus, "2020", "thang-6.txt"));
    expect(storedPaths()).toEqual(["2020/thang-6.txt"]);
    expect((await index(join(corpus, "2020", "thang-5.txt"))).output).toMatch(
      /^added 1, .*removed 0/u,
    );
    expect(storedPaths()).toEqual(["2020/thang-5.txt", "2020/thang-6.txt"]);
    expect((await index()).output).toContain("unchanged 2");
  });

  it("names what it refuses and fails only when nothing at all could be indexed", async () => {
    writeFileSync(join(corpus, "2020", "rong.txt"), "");
    const some = await index();
    expect(some.exitCode).toBe(0);
    expect(some.output).toContain("added 2, changed 0, removed 0, unchanged 0, refused 1");
    expect(some.errors).toContain("2020/rong.txt");

    const empty = join(folder, "only-empty");
    mkdirSync(empty);
    writeFileSync(join(empty, "rong.txt"), "");
    rmSync(data, { recursive: true });
    expect((await index(empty)).exitCode).toBe(1);
  });

  it("says which path is not there, and which do not belong together", async () => {
    const missing = await index(join(folder, "elsewhere"));
    expect(missing).toMatchObject({ exitCode: 1, output: "" });
    expect(missing.errors).toContain("elsewhere");
    const apart = await index(join(corpus, "2020"), corpus);
    expect(apart).toMatchObject({ exitCode: 1, output: "" });
    expect(apart.errors).toContain("one folder");
  });
});

describe("a data folder", () => {
  const bytesOf = () => readFileSync(join(data, "thuky.sqlite"));

  it("that another process writes to is left as it is, questions still being answered", async () => {
    await index();
    const before = bytesOf();
    writeFileSync(join(corpus, "2020", "thang-5.txt"), RECORD.replace("318,4", "320,1"));
    const lock = acquireWriterLock(data);
    try {
      for (const command of ["index", "start"]) {
        const second = await run([command, "--data", data], "", { THUKY_CORPUS: corpus });
        expect(second).toMatchObject({ exitCode: 1, output: "" });
        expect(second.errors).toMatch(/is being indexed by process \d+.*\[store-busy\]/u);
      }
      const asked = await run(["ask", "--data", data, "thu ngân sách tháng 5/2020"]);
      expect(asked.output).toContain("318,4");
    } finally {
      lock.release();
    }
    expect(bytesOf().equals(before)).toBe(true);
  });

  it("with a damaged store is named, with the remedy, and not touched", async () => {
    await index();
    const damaged = bytesOf();
    damaged.write("garbage", 0);
    rmSync(join(data, "thuky.sqlite-wal"), { force: true });
    writeFileSync(join(data, "thuky.sqlite"), damaged);
    for (const words of [["index"], ["start"], ["ask", "thu?"], ["search", "thu"]]) {
      const tried = await run([...words, "--data", data], "", { THUKY_CORPUS: corpus });
      expect(tried).toMatchObject({ exitCode: 1, output: "" });
      expect(tried.errors).toMatch(/thuky\.sqlite is damaged.*\[store-damaged\]/u);
      expect(tried.errors).toContain("move the data folder aside");
    }
    expect(bytesOf().equals(damaged)).toBe(true);
  });

  it("cannot be a file", async () => {
    writeFileSync(data, "x");
    const tried = await index();
    expect(tried.exitCode).toBe(1);
    expect(tried.errors).toContain(`${data} cannot be the data folder`);
  });

  it("keeps answering from what a file held before it was spoilt, and index says so", async () => {
    await index();
    writeFileSync(join(corpus, "2020", "thang-5.txt"), Buffer.from([0, 1, 2, 3, 0, 0, 7]));
    const again = await index();
    expect(again.output).toBe(
      "added 0, changed 0, removed 0, unchanged 1, refused 1, warnings 0\n",
    );
    expect(again.errors).toMatch(/refused 2020\/thang-5\.txt: .*still come from its earlier text/u);
    const asked = await run(["ask", "--data", data, "thu ngân sách tháng 5/2020"]);
    expect(asked.output).toContain("318,4");
  });
});

describe("questions that are none", () => {
  it("get one line each, and leave the store as it was", async () => {
    await index();
    const before = readFileSync(join(data, "thuky.sqlite"));
    const lines = [
      "thu ngân sách ".repeat(750),
      "a".repeat(10_000),
      "😀🎉👍",
      '"; DROP TABLE documents; --',
      'thu* NEAR/5 (ngan AND "sach" OR NOT) ^col:x',
      "(((a+)+)+$ [\\p{L}*+?{1,99999}",
      "%_%",
      "\u{202E}\u{200B}",
    ];
    const asked = await run(["ask", "--data", data, "-"], `${lines.join("\n")}\n`);
    expect(asked).toMatchObject({ exitCode: 0, errors: "" });
    const answers = asked.output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(lines);
    for (const { kind, text, figures } of answers) {
      expect(["clarify", "not-found"]).toContain(kind);
      expect(text).not.toBe("");
      expect(figures).toEqual([]);
    }
    expect(answers[0].text).toMatch(/quá dài, tối đa \d+ ký tự/u);
    const found = await run(["search", "--data", data, "-"], `${lines.join("\n")}\n`);
    expect(found.output.trimEnd().split("\n")).toHaveLength(lines.length);
    expect(readFileSync(join(data, "thuky.sqlite")).equals(before)).toBe(true);
  });
});

describe("start", () => {
  it("indexes, says what is not configured and ends when there is nobody to serve", async () => {
    const started = await run(["start", "--data", data], "", { THUKY_CORPUS: corpus });
    expect(started).toMatchObject({ exitCode: 0, output: "" });
    expect(started.errors).toContain("added 2");
    const lines = started.errors.split("\n").filter((line) => line.startsWith("Not configured"));
    expect(lines).toHaveLength(1);
    for (const name of ["DISCORD_TOKEN", "EMBEDDINGS_BASE_URL", "LLM_BASE_URL"])
      expect(lines[0]).toContain(name);
    expect(storedPaths()).toHaveLength(2);
  });

  it("names the corpus folder that is not there", async () => {
    const started = await run(["start", "--data", data], "", { THUKY_CORPUS: join(folder, "no") });
    expect(started.exitCode).toBe(1);
    expect(started.errors).toContain(join(folder, "no"));
  });
});

describe("ask and search after indexing", () => {
  it("answer with the figure and its source", async () => {
    await index();
    const asked = await run([
      "ask",
      "--data",
      data,
      "--now",
      "2020-07-01",
      "thu ngân sách tháng 5",
    ]);
    expect(asked.exitCode).toBe(0);
    expect(asked.output).toContain("318,4");
    expect(asked.output).toContain("2020/thang-5.txt");
  });

  it("show an asker without the label nothing, not even a count", async () => {
    await index();
    const asked = await run([
      "ask",
      "--data",
      data,
      "--as",
      "public",
      "--json",
      "thu ngân sách tháng 5",
    ]);
    const answer = JSON.parse(asked.output);
    expect(["not-found", "clarify"]).toContain(answer.kind);
    expect(JSON.stringify(answer)).not.toMatch(/318|Tuyên Quang/u);
    const found = await run([
      "search",
      "--data",
      data,
      "--as",
      "public",
      "--json",
      "thu ngân sách",
    ]);
    expect(found.output).toBe("[]\n");
  });

  it("print passages with the offsets of their quote", async () => {
    await index();
    const found = await run([
      "search",
      "--data",
      data,
      "--json",
      "--limit",
      "1",
      "thu ngân sách tháng 5",
    ]);
    const [passage] = JSON.parse(found.output);
    expect(passage).toMatchObject({ document: "2020/thang-5.txt" });
    expect(RECORD.slice(passage.start, passage.end)).toContain("318,4");
    expect(passage.quote).toContain("318,4");
  });

  it("score a question set over the folder", async () => {
    const questions = join(folder, "questions.jsonl");
    writeFileSync(
      questions,
      JSON.stringify({
        id: "1",
        lang: "vi",
        kind: "point",
        question: "Thu ngân sách tháng 5/2020?",
        gold: { must_include: ["318,4"], doc: "thang-5.txt", quote: "đạt 318,4 tỷ đồng" },
      }),
    );
    const scored = await run(["eval", questions, corpus, "--json"]);
    expect(JSON.parse(scored.output)).toMatchObject({ right: 1, total: 1, wrong: [] });
    expect((await run(["eval", questions, corpus])).output).toContain("right 1 of 1");
    const broken = join(folder, "broken");
    cpSync(corpus, broken, { recursive: true });
    writeFileSync(join(broken, "_records.yaml"), "year: [");
    const unscored = await run(["eval", questions, broken]);
    expect(unscored).toMatchObject({ exitCode: 1, output: "" });
    expect(unscored.errors).toContain("could be indexed");
  });
});
