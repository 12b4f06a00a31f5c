import { describe, expect, it } from "vitest";
import { mendAccents } from "../../src/language/mend-accents.js";
import { mendSlips } from "../../src/language/mend-slips.js";
import { createWordCounts } from "../../src/language/word-counts.js";

const builder = createWordCounts();
for (const sentence of [
  "Thu ngân sách tháng 5 đạt 412 tỷ đồng",
  "Kim ngạch xuất khẩu hạt điều tháng 11 ước 91 triệu USD",
  "Giải ngân vốn đầu tư công đạt thấp",
  "Giá bò hơi tháng 5 giảm",
  "Doanh nghiệp logistics thành lập mới",
])
  builder.add(sentence, 1);
const counts = builder.finish();

describe("a slip of the fingers", () => {
  it.each([
    ["thu ngân sách thnág 5", "thu ngân sách tháng 5"],
    ["thu ngan scah thang 5", "thu ngan sach thang 5"],
    ["xuat khau 11 thnag 11", "xuat khau 11 thang 11"],
    ["giai ngna von dau tu", "giai ngan von dau tu"],
    ["thu ngaan sachs thasng 5", "thu ngan sach thang 5"],
    ["kim ngạch xuất khẩuu tháng 11", "kim ngạch xuất khẩu tháng 11"],
  ])("is mended by the words beside it: %s", (typed, meant) => {
    expect(mendSlips(typed, () => counts)).toBe(meant);
  });

  it.each([
    "doanh nghiệp logistics",
    "thu ns t5 gtsxcn",
    "giá vàng hôm nay",
    "smart city xong chưa",
    "thnag",
  ])("is not seen in %s", (typed) => {
    expect(mendSlips(typed, () => counts)).toBe(typed);
  });

  it("costs no counting where every word can be one", () => {
    const text = "thu ngân sách tháng 5";
    expect(
      mendSlips(text, () => {
        throw new Error("counted");
      }),
    ).toBe(text);
  });
});

describe("a mistyped accent", () => {
  it.each([
    ["kim ngạch xuất khảu hạt điều", "kim ngạch xuất khẩu hạt điều"],
    ["giài ngân vốn đầu tư công", "giải ngân vốn đầu tư công"],
    ["thu ngấn sách tháng 5", "thu ngân sách tháng 5"],
    ["hạt diều tháng 11", "hạt điều tháng 11"],
  ])("is mended between its neighbours: %s", (typed, meant) => {
    expect(mendAccents(typed, counts)).toBe(meant);
  });

  it.each([
    "giá bơ tháng 5",
    "ông Khảu nói gì",
    "thu ngân sách tháng 5",
    "hạt đậu tháng 11",
    "kim ngạch nhạp khẩu",
  ])("is not seen in %s", (typed) => {
    expect(mendAccents(typed, counts)).toBe(typed);
  });
});
