import { describe, expect, it } from "vitest";
import { clausesOf, sentencesOf } from "../../src/text/sentences.js";

const sentences = (text: string) =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    ["Thu đạt 1.234,5 tỷ đồng. Chi đạt 900 tỷ đồng.", 2],
    ["Ngày 31.8 tỉnh họp. Chiều 2.9 nghỉ.", 2],
    ["Đoàn công tác TP. Hồ Chí Minh đến thăm.", 1],
    ["Đồng chí Q. Chủ tịch chủ trì. Phiên họp kết thúc.", 2],
    ["Làm đường, xây cầu... và trồng rừng.", 1],
    ["1. Sở Tài chính báo cáo.", 1],
    ["Dòng một\nDòng hai", 2],
  ])("%s has %i", (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it("cuts clauses at semicolons outside parentheses", () => {
    const text = "lúa 5 ha; ngô 7 ha (lai; thuần); sắn 2 ha";
    const clauses = clausesOf(text, { start: 0, end: text.length });
    expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual([
      "lúa 5 ha",
      "ngô 7 ha (lai; thuần)",
      "sắn 2 ha",
    ]);
  });
});

describe("text without sentence ends", () => {
  it("is cut between words, at no more than 3,000 characters, with nothing lost", () => {
    const text = "thu ngân sách đạt khá và ".repeat(1000).trim();
    const cut = sentences(text);
    for (const sentence of cut) expect(sentence.length).toBeLessThanOrEqual(3000);
    expect(cut.join(" ")).toBe(text);
  });

  it("is cut beside a picture, never inside it", () => {
    for (const lead of ["", "a"]) {
      const cut = sentences(lead + "😀".repeat(4000));
      for (const sentence of cut) expect(sentence).not.toMatch(/\p{Cs}/u);
      expect(cut.join("")).toBe(lead + "😀".repeat(4000));
    }
  });

  it("takes no time for abbreviations without end", () => {
    const started = performance.now();
    sentencesOf("TP. ".repeat(50_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
