import { expect, test } from "vitest";
import { buildLexicalIndex } from "../../src/search/lexical-index.js";
import { foldText } from "../../src/text/fold.js";
import { normalizeText } from "../../src/text/normalize.js";

const TEXTS = [
  "Thu ngân sách nhà nước tháng 5 đạt 412 tỷ đồng, tăng so với cùng kỳ.",
  "Sản lượng thủy sản khai thác ước đạt 3.200 tấn.",
  "Giải ngân vốn đầu tư công đạt thấp, Sở Kế hoạch và Đầu tư báo cáo nguyên nhân.",
  "Chi ngân sách cho giáo dục được bảo đảm.",
  "Hội nghị tổng kết công tác phòng chống thiên tai.",
];

function search(query: string, texts: readonly string[] = TEXTS) {
  const index = buildLexicalIndex(texts.map((text) => ({ context: "", text })));
  return index.search(normalizeText(query), { limit: 10 });
}

test.each([
  ["Thu ngân sách tháng 5 là bao nhiêu?", 0],
  ["sản lượng thuỷ sản", 1],
  ["vốn đầu tư công", 2],
  ["chi ngân sách giáo dục", 3],
  ["Phòng, chống thiên tai", 4],
])("%s finds its passage with and without accents, composed or not", (question, passage) => {
  expect(search(question)[0]?.passage).toBe(passage);
  expect(search(foldText(question))[0]?.passage).toBe(passage);
  expect(search(question.normalize("NFD"))).toEqual(search(question));
});

test("an accented question is not answered by words that only look alike without accents", () => {
  const texts = ["Bán đồ cũ", "Bản đồ mới"];
  expect(search("bản đồ", texts)[0]?.passage).toBe(1);
  expect(search("bán đồ", texts)[0]?.passage).toBe(0);
});

test("a misspelt word still finds the words that share its letters", () => {
  expect(search("khai thacs")[0]?.passage).toBe(1);
});

test("a number that no passage holds resembles no other number", () => {
  expect(search("2023", ["Kết quả năm 2021", "Kết quả năm 2022"])).toEqual([]);
});

test("a question word alone is searched like any other", () => {
  expect(search("ai", ["Ai chủ trì phiên họp", "Không rõ"])[0]?.passage).toBe(0);
});

test("equal passages keep the order of the documents", () => {
  const same = "Giao Sở Tài chính rà soát nợ thuế";
  const hits = search("rà soát nợ thuế", [same, "Việc khác", same, same]);
  expect(hits.map((hit) => hit.passage)).toEqual([0, 2, 3]);
  expect(new Set(hits.map((hit) => hit.score)).size).toBe(1);
});

test("words that stand close together outrank the same words far apart", () => {
  const filler = "việc khác nữa ".repeat(40);
  const apart = `Thu hút khách ${filler} du lịch cộng đồng`;
  const together = `${filler} thu hút khách du lịch cộng đồng`;
  const hits = search("thu hút du lịch", [apart, together]);
  expect(hits.map((hit) => hit.passage)).toEqual([1, 0]);
});

test("coverage is 1 when everything asked stands together and falls with what is unknown", () => {
  const coverageOf = (query: string) => search(query)[0]?.coverage ?? 0;
  expect(coverageOf("thu ngân sách tháng 5")).toBe(1);
  const half = coverageOf("thu ngân sách của Atlantis Wakanda");
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(0.5);
  expect(search("Atlantis Wakanda xyz")).toEqual([]);
});

test("the context counts for ranking and coverage wherever the window lies", () => {
  const filler = "việc khác nữa ".repeat(40);
  const index = buildLexicalIndex([
    { context: "Phiên họp tháng 5", text: `${filler} thu ngân sách đạt khá` },
    { context: "Phiên họp tháng 6", text: `${filler} thu ngân sách đạt khá` },
  ]);
  const hits = index.search("phiên họp tháng 6 thu ngân sách", { limit: 2 });
  expect(hits.map((hit) => hit.passage)).toEqual([1, 0]);
  expect(hits[0]?.coverage).toBe(1);
});

test("only allowed passages are ranked, and the limit holds", () => {
  const index = buildLexicalIndex(TEXTS.map((text) => ({ context: "", text })));
  const allowed = index.search("ngân sách", { limit: 10, allows: (passage) => passage !== 0 });
  expect(allowed.map((hit) => hit.passage)).not.toContain(0);
  expect(allowed[0]?.passage).toBe(3);
  expect(index.search("ngân sách", { limit: 1 }).length).toBe(1);
});

test("the share of unknown words tells a question in another language", () => {
  const index = buildLexicalIndex(TEXTS.map((text) => ({ context: "", text })));
  expect(index.unknownShare("thu ngân sách là bao nhiêu")).toBeLessThan(0.5);
  expect(index.unknownShare("budget revenue of the state")).toBe(1);
  expect(index.unknownShare("")).toBe(0);
});

test("an empty corpus or question finds nothing", () => {
  expect(search("ngân sách", [])).toEqual([]);
  expect(search("")).toEqual([]);
  expect(search("?!")).toEqual([]);
});
