import { describe, expect, it } from "vitest";
import { findAskedIndicators } from "../../src/language/indicator.js";
import { prepareQuestion } from "../../src/language/prepared-text.js";

const asked = (text: string) =>
  findAskedIndicators(prepareQuestion(text)).map((mention) => mention.value);

describe("a name with a typing slip", () => {
  it.each([
    ["thu ngan scah thang 8", "state-budget-revenue"],
    ["thu ngaan sachs thangs 8", "state-budget-revenue"],
    ["tong muc bann le t8", "retail-sales"],
    ["giai ngna dau tu cong", "public-investment-disbursement"],
    ["gia tri san xuat cong nghipe", "industrial-output-value"],
    ["san luong thuy sna", "fishery-output"],
    ["ty le ho nghoe", "poverty-rate"],
    ["kim ngahc xuat khau", "exports"],
    ["industrial prodution index in May", "industrial-production-index"],
    ["tourist arrvials in March", "visitors"],
  ])("%s", (text, id) => {
    expect(asked(text)).toContain(id);
  });
});

describe("another word is no slip", () => {
  it.each([
    "thu ngân hàng",
    "chủ tịch giao sở tài chính việc gì",
    "tong hop y kien cua cac so",
    "giai quyet vuong mac",
    "ai bao cao ve tinh hinh kinh te",
    "what did the chairman order on land",
  ])("%s", (text) => {
    expect(asked(text)).toEqual([]);
  });
});
