import { describe, expect, it } from "vitest";
import { askedFamily, asksPercent, isCountedIn } from "../../src/answer/asked-unit.js";
import { prepareQuestion } from "../../src/language/prepared-text.js";

describe("the unit a question is counted in", () => {
  it.each([
    ["Bão gây thiệt hại bao nhiêu tiền?", "dong"],
    ["Giải ngân được mấy tỷ?", "dong"],
    ["duoc bo tri may ti", "dong"],
    ["how much money was spent on dikes", "dong"],
    ["Khai thác bao nhiêu m3 gỗ tràm?", "cubic-metre"],
    ["Bao nhiêu héc-ta rừng bị cháy?", "area"],
    ["dien gio phat may trieu kwh", "energy"],
    ["tiep nhan bao nhieu ho so", "files"],
    ["Xuất khẩu được mấy tỷ USD?", "usd"],
  ])("%s", (question, family) => {
    expect(askedFamily(prepareQuestion(question))).toBe(family);
  });

  it("is none where the asking word counts no unit", () => {
    expect(askedFamily(prepareQuestion("Thu ngân sách là bao nhiêu?"))).toBeNull();
    expect(askedFamily(prepareQuestion("Đạt bao nhiêu tỷ lệ so với kế hoạch?"))).toBeNull();
    expect(askedFamily(prepareQuestion("Giải ngân đạt mấy phần trăm?"))).toBeNull();
  });

  it("is per cent for a rate asked beside an amount", () => {
    expect(asksPercent(prepareQuestion("có bao nhiêu hộ nghèo, tỷ lệ bao nhiêu"))).toBe(true);
    expect(asksPercent(prepareQuestion("có bao nhiêu hộ nghèo"))).toBe(false);
  });

  it("takes figures of units people use for one another, and a price for money", () => {
    expect(isCountedIn("dong", "triệu USD")).toBe(true);
    expect(isCountedIn("dong", "nghìn đồng/kg")).toBe(true);
    expect(isCountedIn("people", "ca")).toBe(true);
    expect(isCountedIn("dong", "%")).toBe(false);
    expect(isCountedIn("mass", "ha")).toBe(false);
  });
});
