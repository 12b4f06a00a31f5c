import { expect, it } from "vitest";
import { createPhraseBook } from "../../src/text/phrases.js";
import { tokenize } from "../../src/text/tokens.js";

const book = createPhraseBook([
  ["thu ngân sách", "revenue"],
  ["thu ngân sách địa phương", "local revenue"],
  ["chỉ số giá", "price index"],
] as const);

const find = (text: string, lenient = false) =>
  book
    .find(tokenize(text), text, lenient)
    .map((match) => [match.value, text.slice(match.start, match.end)]);

it("takes the longest phrase at each place", () => {
  expect(find("Thu ngân sách địa phương và thu ngân sách")).toEqual([
    ["local revenue", "Thu ngân sách địa phương"],
    ["revenue", "thu ngân sách"],
  ]);
});

it("needs the phrase's accents unless the text may be unaccented", () => {
  expect(find("thu ngan sach")).toEqual([]);
  expect(find("thu ngan sach", true)).toEqual([["revenue", "thu ngan sach"]]);
  expect(find("thủ ngân sách", true)).toEqual([]);
});

it("does not run over the end of a sentence or a table cell", () => {
  expect(find("chỉ số. giá")).toEqual([]);
  expect(find("chỉ số | giá")).toEqual([]);
  expect(find("chỉ  số giá")).toEqual([["price index", "chỉ  số giá"]]);
});
