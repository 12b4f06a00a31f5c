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
