import { describe, expect, it } from "vitest";
import { EVERYDAY_PHRASES, lexiconPhrases } from "../../src/language/lexicon-phrases.js";
import { restoreAccents } from "../../src/language/restore-accents.js";
import { createWordCounts } from "../../src/language/word-counts.js";

const RECORD = `Doanh nghiệp trên địa bàn huyện Na Hang nộp ngân sách 12,4 tỷ đồng. Chủ tịch yêu cầu Sở Nội vụ
rà soát số biên chế. Đàn ong lấy mật có 1.240 đàn, bán được giá. Bàn giao mặt bằng trước ngày 15/9.`;

const words = (() => {
  const builder = createWordCounts();
  for (const phrase of EVERYDAY_PHRASES) builder.add(phrase, 4);
  for (const phrase of lexiconPhrases()) builder.addName(phrase, 2, 3);
  builder.add(RECORD, 1);
  return builder.finish();
})();
const restored = (text: string) => restoreAccents(text, words);

describe("a question typed without accents gets them back", () => {
  it.each([
    ["thu ngan sach thang 8 la bao nhieu", "thu ngân sách tháng 8 là bao nhiêu"],
    ["so thuc thu thang 9, so da chot", "số thực thu tháng 9, số đã chốt"],
    ["nam nay so voi nam ngoai tang hay giam", "năm nay so với năm ngoái tăng hay giảm"],
    ["giao So Ke hoach va Dau tu viec gi", "giao Sở Kế hoạch và Đầu tư việc gì"],
    ["muoi thang doanh nghiep thanh lap moi", "mười tháng doanh nghiệp thành lập mới"],
    ["dan ong lay mat co bao nhieu con", "đàn ong lấy mật có bao nhiêu con"],
    ["nguoi bi thuong vi tai nan giao thong", "người bị thương vì tai nạn giao thông"],
    ["GIAI NGAN DAU TU CONG", "GIẢI NGÂN ĐẦU TƯ CÔNG"],
  ])("%s", (typed, accented) => {
    expect(restored(typed)).toBe(accented);
  });

  it("writes no accents on short forms", () => {
    expect(restored("dt du lich kh bn")).toBe("dt du lịch kh bn");
  });

  it("learns the names of the records", () => {
    expect(restored("so bien che so noi vu")).toBe("số biên chế sở nội vụ");
  });
});

describe("what is typed with accents stays", () => {
  it.each([
    "Thu ngân sách tháng 8 là bao nhiêu?",
    "bản án dân sự",
    "thủ tục",
    "t8/2021 ns kh dt bn",
    "20 xã, 3 huyện",
  ])("%s", (text) => {
    expect(restored(text)).toBe(text);
  });

  it("and what is half typed with accents is completed", () => {
    expect(restored("tổng thu ngan sach nhà nuoc")).toBe("tổng thu ngân sách nhà nước");
  });
});

describe("what may be several words is left open", () => {
  it.each(["ban", "xyz qwrt", "Ksor Blam"])("%s", (text) => {
    expect(restored(text)).toBe(text);
  });
});

it("keeps the length of the text", () => {
  const typed = "Ty le ho ngheo o huyen Na Hang, quy III/2021?";
  expect(restored(typed)).toHaveLength(typed.length);
});
