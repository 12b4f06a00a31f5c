import { describe, expect, it } from "vitest";
import { type Answer, answerSchema } from "../../../src/answer/contract.js";
import { renderForTerminal } from "../../../src/chat/terminal/render.js";
import { NOWHERE } from "../../../src/documents/document.js";

const plain = { colour: false, width: Number.POSITIVE_INFINITY };

function answerWith(changes: Partial<Answer>): Answer {
  return answerSchema.parse({
    question: "thu ns t5",
    language: "vi",
    kind: "figure",
    text: "Thu ngân sách tháng 5/2022 là 430 tỷ đồng [1].",
    statements: [{ text: "Thu ngân sách tháng 5/2022 là 430 tỷ đồng", citations: [1] }],
    figures: [],
    candidates: [],
    suggestions: [],
    citations: [
      {
        id: 1,
        document: "a/hop.vtt",
        revision: `sha256:${"ab".repeat(32)}`,
        title: "Phiên họp tháng 5",
        date: "2022-05-31",
        locator: { ...NOWHERE, paragraph: 4, time: "00:03:12", speaker: "Bà Hà" },
        quote: "thu 430 tỷ đồng",
        spans: [{ start: 12, end: 27 }],
      },
    ],
    ...changes,
  });
}

describe("an answer on a terminal", () => {
  it("is its text, then every source with its place and its quote", () => {
    expect(renderForTerminal(answerWith({}), plain)).toBe(
      [
        "Thu ngân sách tháng 5/2022 là 430 tỷ đồng [1].",
        "",
        "[1] Phiên họp tháng 5 (31/5/2022) – a/hop.vtt, phút 00:03:12, Bà Hà",
        "    “thu 430 tỷ đồng”",
      ].join("\n"),
    );
  });

  it("ends with what else can be asked, in the language of the question", () => {
    const suggestions = ["What was revenue in May?"];
    const shown = renderForTerminal(answerWith({ language: "en", suggestions }), plain);
    expect(shown).toMatch(/31 May 2022[\s\S]*You can ask:\n {2}• What was revenue in May\?$/u);
  });

  it("is no wider than the terminal, quotes set in", () => {
    const shown = renderForTerminal(answerWith({}), { colour: false, width: 30 });
    for (const line of shown.split("\n")) expect(line.length).toBeLessThanOrEqual(30);
    expect(shown).toContain("\n    “thu 430 tỷ đồng”");
  });

  it("lets no record drive the terminal or turn the writing round", () => {
    const text = "Thu \u{1B}]0;x\u{7} đạt\u{202E} 430 [1]";
    const shown = renderForTerminal(answerWith({ text }), plain);
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\u{202E}/u);
    expect(shown).toContain("430");
  });

  it("has colours only where they were asked for", () => {
    const code = "\u{1B}[";
    expect(renderForTerminal(answerWith({}), plain)).not.toContain(code);
    expect(renderForTerminal(answerWith({}), { ...plain, colour: true })).toContain(code);
  });
});
