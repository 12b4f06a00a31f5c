import { describe, expect, it } from "vitest";
import { prepareRecord } from "../../src/language/prepared-text.js";
import { findQuantities } from "../../src/language/quantity.js";

const read = (text: string, style: "vi" | "en" = "vi") =>
  findQuantities(prepareRecord(text), style).map(({ start, end, value }) => ({
    words: text.slice(start, end),
    value: value.value,
    unit: value.unit,
  }));

describe("figures as records write them", () => {
  it.each([
    ["đạt 1.305,7 tỷ đồng", 1305.7, "tỷ đồng"],
    ["chi 108,987 tỷ đồng", 108.987, "tỷ đồng"],
    ["được 46.000 triệu đồng", 46000, "triệu đồng"],
    ["khoảng 2 nghìn tỷ đồng", 2, "nghìn tỷ đồng"],
    ["đạt 5 tỷ 250 triệu USD", 5.25, "tỷ USD"],
    ["tăng7,25%", 7.25, "%"],
    ["trồng 1.860ha rừng", 1860, "ha"],
    ["cao hơn 0,8 điểm phần trăm", 0.8, "điểm phần trăm"],
    ["giảm 1,2 điểm %", 1.2, "điểm phần trăm"],
    ["gấp 1,8 lần", 1.8, "lần"],
    ["gấp đôi cùng kỳ", 2, "lần"],
    ["đón 2,1 triệu lượt khách", 2.1, "triệu lượt khách"],
    ["năng suất 52,4 tạ/ha", 52.4, "tạ/ha"],
    ["xảy ra 04 vụ", 4, "vụ"],
    ["tổng đàn 512,6 nghìn con", 512.6, "nghìn con"],
    ["thu 90 tỉ đồng", 90, "tỷ đồng"],
    ["bốn mươi hai phẩy năm phần trăm", 42.5, "%"],
    ["không phẩy mười hai phần trăm", 0.12, "%"],
    ["không phẩy không năm phần trăm", 0.05, "%"],
    ["một nghìn ba trăm linh sáu tỷ đồng", 1306, "tỷ đồng"],
    ["hai nghìn rưỡi tỷ đồng", 2500, "tỷ đồng"],
    ["xin cấp một tỷ tám thôi", 1.8, "tỷ đồng"],
    ["duyệt hai tỷ hai mua thuốc", 2.2, "tỷ đồng"],
    ["quỹ còn mười một tỷ rưỡi", 11.5, "tỷ đồng"],
    ["được 3 tỷ rưỡi", 3.5, "tỷ đồng"],
    ["chi ba tỷ bốn trăm linh bốn triệu", 3.404, "tỷ đồng"],
    ["hai triệu rưỡi lượt khách", 2.5, "triệu lượt khách"],
    ["một triệu hai tấn", 1.2, "triệu tấn"],
  ])("%s", (text, value, unit) => {
    const [quantity] = read(text);
    expect(quantity).toMatchObject({ value, unit });
  });

  it.each([
    ["cấp ba tỷ hai xã", 3],
    ["cấp hai tỷ năm nay", 2],
    ["bốn tỷ ba hộ", 4],
    ["năm tỷ hai đợt", 5],
  ])("keeps the number of something else out of it: %s", (text, value) => {
    expect(read(text)[0]).toMatchObject({ value, unit: "tỷ đồng" });
  });

  it("reads a range, a total after a slash and a hedge", () => {
    const range = findQuantities(prepareRecord("tăng 12 - 15%"), "vi")[0]?.value;
    expect(range).toMatchObject({ value: 12, upper: 15, unit: "%" });
    const count = findQuantities(prepareRecord("có 9/15 xã"), "vi")[0]?.value;
    expect(count).toMatchObject({ value: 9, outOf: 15, unit: "xã" });
    const hedged = findQuantities(prepareRecord("thu gần 800 tỷ đồng"), "vi")[0]?.value;
    expect(hedged).toMatchObject({ value: 800, hedge: "gần" });
  });

  it("reads English figures in English style", () => {
    expect(read("1,482.5 billion dong", "en")[0]?.value).toBe(1482.5);
    expect(read("rose 4.2 per cent", "en")[0]).toMatchObject({ value: 4.2, unit: "%" });
  });

  it("reads NFD, old tone placement and tỉ alike", () => {
    const forms = [
      "đạt 12,5 tỷ đồng",
      "đạt 12,5 tỉ đồng",
      "đạt 12,5 tỷ đồng".normalize("NFD").normalize("NFC"),
    ];
    for (const form of forms) expect(read(form)[0]).toMatchObject({ value: 12.5, unit: "tỷ đồng" });
  });
});

describe("numbers that are no figures", () => {
  it.each([
    "phòng, chống dịch Covid-19",
    "phòng, chống dịch Covid - 19",
    "Kế hoạch số 15/KH-UBND",
    "Công văn 204/UBND-KT",
    "năm nay, hai bên cùng có lợi",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
