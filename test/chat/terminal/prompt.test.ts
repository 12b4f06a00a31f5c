import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Answerer, Question } from "../../../src/answer/answerer.js";
import { type Answer, answerSchema } from "../../../src/answer/contract.js";
import { runPrompt } from "../../../src/chat/terminal/prompt.js";
import { OPERATOR } from "../../../src/documents/audience.js";
import { ThukyError } from "../../../src/errors.js";

const answerTo = (question: string): Answer =>
  answerSchema.parse({
    question,
    language: "vi",
    kind: "not-found",
    text: `Hồ sơ không có: ${question}`,
    statements: [],
    figures: [],
    candidates: [],
    suggestions: [],
    citations: [],
  });

/** What a person typed, what they then saw, what was asked and what was logged. */
async function talk(
  typed: string,
  reply: (question: Question) => Promise<Answer> = async ({ text }) => answerTo(text),
) {
  const asked: Question[] = [];
  const logged: object[] = [];
  let seen = "";
  const answerer: Answerer = {
    answer: (question) => {
      asked.push(question);
      return reply(question);
    },
  };
  const input = new PassThrough();
  input.end(typed);
  await runPrompt({
    answerer,
    now: () => "2021-09-15",
    audience: OPERATOR,
    input,
    output: new Writable({
      write(chunk, _encoding, done) {
        seen += String(chunk);
        done();
      },
    }),
    colour: false,
    width: () => 40,
    log: { info: () => {}, warn: () => {}, error: (fields) => logged.push(fields) },
  });
  return { seen, asked, logged };
}

describe("the prompt", () => {
  it("greets, answers line by line in order, and leaves blank lines alone", async () => {
    const { seen, asked } = await talk("thu ns t8\n\n   \nchi ns t8\n");
    expect(seen).toMatch(/^Hãy đặt câu hỏi\.[\s\S]*không có: thu ns t8[\s\S]*không có: chi ns t8/u);
    expect(asked).toMatchObject([
      { text: "thu ns t8", audience: OPERATOR, now: "2021-09-15" },
      { text: "chi ns t8" },
    ]);
  });

  it.each([":q", ":quit", ":exit"])("%s leaves, and what follows is not asked", async (word) => {
    const { asked } = await talk(`một\n${word}\nhai\n`);
    expect(asked.map(({ text }) => text)).toEqual(["một"]);
  });

  it("ends on a line of its own when the input ends", async () => {
    expect((await talk("một\n")).seen).toMatch(/hỏi> \n$/u);
  });

  it("breaks long lines between words", async () => {
    const { seen } = await talk(`${"ngân sách ".repeat(20)}\n`);
    const lines = seen.split("\n");
    for (const line of lines.filter((each) => !each.startsWith("hỏi>")))
      expect(line.length).toBeLessThanOrEqual(40);
    expect(lines.length).toBeGreaterThan(5);
  });

  it("says an error as a sentence with the incident that the log has, and goes on", async () => {
    const { seen, logged, asked } = await talk("một\nhai\n", async () => {
      throw new Error("secret at /srv/data");
    });
    expect(asked).toHaveLength(2);
    expect(seen).not.toContain("secret");
    const [incident] = /(?<=Mã sự cố: )[0-9a-f]{8}/u.exec(seen.replaceAll("\n", " ")) ?? [];
    expect(logged[0]).toMatchObject({ incident, code: "unexpected" });
  });

  it("says what an asker can mend without calling it an incident", async () => {
    const { seen, logged } = await talk("một\n", async () => {
      throw new ThukyError({
        code: "question-too-long",
        message: "long",
        details: { limit: 4000 },
      });
    });
    expect(seen).toContain("quá dài");
    expect(seen).not.toContain("sự cố");
    expect(logged).toEqual([]);
  });
});
