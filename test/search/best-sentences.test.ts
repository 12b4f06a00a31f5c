import { expect, test } from "vitest";
import { bestSentences } from "../../src/search/best-sentences.js";

const TEXT =
  "Phiên họp do Chủ tịch UBND TP. Vinh chủ trì. Thu ngân sách tháng 5 đạt 1.412,5 tỷ đồng; chi ngân sách bảo đảm. " +
  "Thu ngân sách là nhiệm vụ trọng tâm.\nGiải ngân vốn đầu tư công còn chậm.";
const WHOLE = { text: TEXT, within: [{ start: 0, end: TEXT.length }] };

function best(query: string, options: { limit?: number; clauses?: boolean } = {}) {
  return bestSentences(query, { ...WHOLE, limit: 1, ...options }).map(({ start, end }) =>
    TEXT.slice(start, end),
  );
}

test("the sentence that shares most with the question comes first, with accents or without", () => {
  expect(best("giải ngân vốn đầu tư công thế nào?")).toEqual([
    "Giải ngân vốn đầu tư công còn chậm.",
  ]);
  expect(best("giai ngan von dau tu cong")).toEqual(["Giải ngân vốn đầu tư công còn chậm."]);
  expect(best("ai chủ trì phiên họp")).toEqual(["Phiên họp do Chủ tịch UBND TP. Vinh chủ trì."]);
});

test("a question for a number prefers the sentence with one", () => {
  expect(best("thu ngân sách là bao nhiêu")[0]).toContain("1.412,5 tỷ đồng");
  expect(best("thu ngân sách là gì")).toEqual(["Thu ngân sách là nhiệm vụ trọng tâm."]);
});

test("clauses are cut at semicolons when asked for", () => {
  expect(best("thu ngân sách tháng 5", { clauses: true })).toEqual([
    "Thu ngân sách tháng 5 đạt 1.412,5 tỷ đồng",
  ]);
});

test("only the given passages are looked at, and what shares nothing is left out", () => {
  const from = TEXT.indexOf("Giải ngân");
  const within = [{ start: from, end: TEXT.length }];
  const found = bestSentences("thu ngân sách", { text: TEXT, within, limit: 5 });
  expect(found.every(({ start }) => start >= from)).toBe(true);
  expect(bestSentences("thể thao quốc tế", { ...WHOLE, limit: 5 })).toEqual([]);
});
