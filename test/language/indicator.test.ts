import { describe, expect, it } from "vitest";
import { findAskedIndicators, findIndicators, INDICATORS } from "../../src/language/indicator.js";
import { prepareQuestion, prepareRecord } from "../../src/language/prepared-text.js";

const asked = (text: string) =>
  findAskedIndicators(prepareQuestion(text)).map((mention) => mention.value);
const recorded = (text: string) =>
  findIndicators(prepareRecord(text)).map((mention) => mention.value);

describe("near twins stay apart", () => {
  it.each([
    ["chỉ số sản xuất công nghiệp tăng", "industrial-production-index"],
    ["giá trị sản xuất công nghiệp đạt", "industrial-output-value"],
    ["thu ngân sách nhà nước trên địa bàn", "state-budget-revenue"],
    ["thu ngân sách địa phương", "local-budget-revenue"],
    ["thu nội địa", "domestic-revenue"],
    ["tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "retail-sales"],
    ["bán lẻ hàng hóa đạt", "retail-goods"],
    ["doanh thu lữ hành", "travel-service-revenue"],
    ["tổng thu từ khách du lịch", "tourism-revenue"],
    ["xuất khẩu lao động", "labour-exports"],
    ["tỷ lệ hộ nghèo", "poverty-rate"],
    ["vốn FDI thực hiện", "realised-fdi"],
  ])("%s is %s", (text, id) => {
    expect(recorded(text)).toEqual([id]);
  });
});

describe("typed in a chat", () => {
  it.each([
    ["thu ns t8", "state-budget-revenue"],
    ["gtsxcn t8 bn", "industrial-output-value"],
    ["giai ngan dtc dat may %", "public-investment-disbursement"],
    ["tong muc ban le", "retail-sales"],
    ["budget revenue in August", "state-budget-revenue"],
    ["chi so gia tieu dung", "consumer-price-index"],
  ])("%s asks for %s", (text, id) => {
    expect(asked(text)).toContain(id);
  });

  it("does not take short forms out of a record", () => {
    expect(recorded("Thu NS")).toEqual([]);
    expect(recorded("thủ tục xuất cảnh")).toEqual([]);
  });
});

it("has one entry per id and a known total for every part", () => {
  const ids = INDICATORS.map((indicator) => indicator.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(82);
  for (const indicator of INDICATORS)
    if (indicator.partOf !== null) expect(ids).toContain(indicator.partOf);
});
