import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./run.js";

const RECORDS = "test/gold/records";

/** Every third question of the gold set: of all kinds, places and languages. */
const QUESTIONS = readFileSync("test/gold/questions.jsonl", "utf8")
  .trim()
  .split("\n")
  .filter((_, index) => index % 3 === 0)
  .map((line) => (JSON.parse(line) as { readonly question: string }).question);

let home: string;
let corpus: string;
let before: string;

const dataOf = (name: string) => join(home, name);

async function index(data: string): Promise<void> {
  expect(await run(["index", corpus, "--data", data])).toMatchObject({ exitCode: 0 });
}

/** The answers as printed, a line of JSON each; every call opens the store anew, as a restart does. */
async function answersFrom(data: string): Promise<string> {
  const asked = await run(
    ["ask", "--data", data, "--now", "2025-11-30", "-"],
    `${QUESTIONS.join("\n")}\n`,
  );
  expect(asked.output.trimEnd().split("\n")).toHaveLength(QUESTIONS.length);
  return asked.output;
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "thuky-same-"));
  corpus = join(home, "corpus");
  cpSync(RECORDS, corpus, { recursive: true });
  await index(dataOf("first"));
  before = await answersFrom(dataOf("first"));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the same question gives the byte-identical answer", () => {
  it("after a restart", async () => {
    expect(await answersFrom(dataOf("first"))).toBe(before);
  });

  it("after indexing into another data folder", async () => {
    await index(dataOf("second"));
    expect(await answersFrom(dataOf("second"))).toBe(before);
  });

  it("after every record was taken away and came back in another order", async () => {
    const files = readdirSync(corpus).filter((name) => !name.startsWith("_"));
    const data = dataOf("first");
    for (const name of [...files].reverse().filter((_, at) => at % 2 === 0))
      rmSync(join(corpus, name));
    await index(data);
    for (const name of files.filter((one) => !readdirSync(corpus).includes(one)).reverse()) {
      cpSync(join(RECORDS, name), join(corpus, name));
      await index(data);
    }
    expect(await answersFrom(data)).toBe(before);
  });
});
