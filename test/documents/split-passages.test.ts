import { describe, expect, it } from "vitest";
import { type Block, NOWHERE, type SourceDocument } from "../../src/documents/document.js";
import { splitPassages } from "../../src/documents/split-passages.js";
import { read } from "../reading/blocks-of.js";

const passagesOf = (document: SourceDocument) =>
  splitPassages(document, "Báo cáo").map(({ start, end, context }) => ({
    text: document.text.slice(start, end),
    context: context.split("\n"),
  }));

/** A transcript of turns: who, and how many words. */
function transcript(turns: readonly (readonly [string | null, number])[]): SourceDocument {
  let text = "";
  const blocks = turns.map(([speaker, count]): Block => {
    const words = Array.from({ length: count }, (_, index) => `lời${index}`).join(" ");
    const start = text === "" ? 0 : text.length + 1;
    text = text === "" ? words : `${text}\n${words}`;
    return {
      start,
      end: text.length,
      kind: "utterance",
      level: 0,
      markup: [],
      cells: [],
      headerBlock: null,
      locator: { ...NOWHERE, speaker, time: `00:00:${String(start % 60).padStart(2, "0")}` },
    };
  });
  return { text, blocks, title: null, date: null, type: "transcript", warnings: [] };
}

const countOf = (text: string) => text.split(/\s+/u).length;

describe("passages of a document", () => {
  const document = read(
    "a.md",
    `# Kết quả

Tổng thu đạt 512,3 tỷ đồng.

Chủ tịch yêu cầu:

- Sở Tài chính rà soát nợ đọng;
- Sở Xây dựng báo cáo.

Hết phần này.

- Mục đứng riêng.

| Chỉ tiêu | Tháng 8 |
|---|---|
| Thu nội địa | 480,5 |
`,
  );
  const passages = passagesOf(document);

  it("are its paragraphs, items and table rows, in order; headings and headers are not", () => {
    expect(passages.map(({ text }) => text)).toEqual([
      "Tổng thu đạt 512,3 tỷ đồng.",
      "Chủ tịch yêu cầu:",
      "Sở Tài chính rà soát nợ đọng;",
      "Sở Xây dựng báo cáo.",
      "Hết phần này.",
      "Mục đứng riêng.",
      "Thu nội địa | 480,5",
    ]);
  });

  it("know the title, the heading, an item's head line and a row's header as context", () => {
    expect(passages[0]?.context).toEqual(["Báo cáo", "Kết quả"]);
    expect(passages[2]?.context).toEqual(["Báo cáo", "Kết quả", "Chủ tịch yêu cầu:"]);
    expect(passages[6]?.context).toEqual(["Báo cáo", "Kết quả", "Chỉ tiêu | Tháng 8"]);
  });

  it("do not take an earlier head line for a list that follows other text", () => {
    expect(passages[5]?.context).toEqual(["Báo cáo", "Kết quả"]);
  });

  it("are numbered from 0", () => {
    expect(splitPassages(document, "").map(({ ordinal }) => ordinal)).toEqual(
      passages.map((_, index) => index),
    );
  });

  it("leave letterheads and signatures out", () => {
    const signed = read("a.md", "Thu đạt 5 tỷ đồng.\n\n**Nơi nhận:**\n\n- Lưu: VT.\n");
    expect(passagesOf(signed).map(({ text }) => text)).toEqual(["Thu đạt 5 tỷ đồng."]);
  });
});

describe("long paragraphs", () => {
  const sentence = (number: number) => `Dự án số ${number} ${"chậm giải ngân ".repeat(12)}lắm.`;

  it("are cut at sentence ends into passages of at most 200 words, with nothing lost", () => {
    const text = Array.from({ length: 20 }, (_, index) => sentence(index)).join(" ");
    const passages = passagesOf(read("a.txt", text));
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) {
      expect(countOf(passage.text)).toBeLessThanOrEqual(200);
      expect(passage.text).toMatch(/^Dự án[\s\S]*lắm\.$/u);
    }
    expect(passages.map((passage) => passage.text).join(" ")).toBe(text);
  });

  it("are cut at line ends when they have no full stops", () => {
    const text = Array.from(
      { length: 40 },
      (_, index) => `dòng ${index} ${"chữ ".repeat(10)}`,
    ).join("\n");
    for (const passage of passagesOf(read("a.txt", text)))
      expect(countOf(passage.text)).toBeLessThanOrEqual(200);
  });
});

describe("a transcript", () => {
  it("joins the turns of one speaker up to 200 words, and never two speakers", () => {
    const document = transcript([
      ["An", 90],
      ["An", 100],
      ["An", 30],
      ["Hà", 10],
      ["An", 5],
    ]);
    const passages = passagesOf(document);
    expect(passages.map(({ text }) => countOf(text))).toEqual([190, 30, 10, 5]);
    expect(passages.map(({ context }) => context.at(-1))).toEqual(["An", "An", "Hà", "An"]);
  });

  it("cites the passage by the time at which it begins", () => {
    const document = transcript([
      ["An", 3],
      ["An", 3],
    ]);
    const [passage] = splitPassages(document, "");
    expect(passage?.locator.time).toBe("00:00:00");
  });

  it("cuts one turn that goes on without end", () => {
    const words = Array.from({ length: 60 }, (_, index) => `Câu số ${index} nói về vốn.`).join(" ");
    const document = read("a.vtt", `WEBVTT\n\n00:01.000 --> 00:09.000\n<v An>${words}\n`);
    for (const { text } of passagesOf(document)) expect(countOf(text)).toBeLessThanOrEqual(200);
  });
});
