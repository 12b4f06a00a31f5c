import { describe, expect, it } from "vitest";
import { prepareRecord } from "../../src/language/prepared-text.js";
import { findQuantities } from "../../src/language/quantity.js";
import { findUnit, measureOf, UNITS } from "../../src/language/unit.js";

const unitIn = (text: string) => findQuantities(prepareRecord(text), "vi")[0]?.value.unit ?? null;

describe("units convert within their family", () => {
  it.each([
    ["tỷ đồng", "triệu đồng", 1000],
    ["nghìn tỷ đồng", "tỷ đồng", 1000],
    ["tỷ USD", "triệu USD", 1000],
    ["tấn", "tạ", 10],
    ["tấn", "kg", 1000],
    ["triệu tấn", "nghìn tấn", 1000],
    ["tấn/ha", "tạ/ha", 10],
    ["km2", "ha", 100],
    ["triệu kWh", "MWh", 1000],
    ["nghìn đồng/kg", "đồng/kg", 1000],
    ["đồng/kg", "đồng/tấn", 1000],
    ["triệu lượt khách", "nghìn lượt khách", 1000],
    ["nghìn con", "con", 1000],
    ["triệu đồng/người/năm", "triệu đồng", 1],
  ])("1 %s is so many %s", (larger, smaller, times) => {
    const from = measureOf(larger);
    const to = measureOf(smaller);
    expect(from.family).toBe(to.family);
    expect(from.factor / to.factor).toBeCloseTo(times, 6);
  });

  it.each([
    ["đồng", "USD"],
    ["%", "điểm phần trăm"],
    ["tấn", "tấn.km"],
    ["lượt hành khách", "HK.km"],
    ["liều", "người"],
    ["đồng/kg", "đồng"],
    ["đồng/người/tháng", "đồng/người/năm"],
    ["ha", "m2"],
    ["kWh", "MW"],
  ])("%s is not %s", (one, other) => {
    expect(measureOf(one).family).not.toBe(measureOf(other).family);
  });
});

describe("units as records write them", () => {
  it.each([
    ["61 nghìn đồng/kg", "nghìn đồng/kg"],
    ["62,5 triệu đồng/người/năm", "triệu đồng/người/năm"],
    ["1.250 TEU", "TEU"],
    ["412,6 triệu tấn.km", "triệu tấn.km"],
    ["120 triệu lượt khách.km", "triệu HK.km"],
    ["48,5 tạ/ha", "tạ/ha"],
    ["120 MW", "MW"],
    ["2,3 tỷ kWh", "tỷ kWh"],
    ["15 cây cầu", "cầu"],
    ["36 hố ga", "hố ga"],
    ["1.200 lồng", "lồng"],
    ["320 giáo viên", "giáo viên"],
    ["12.400 học sinh", "học sinh"],
    ["3.200 nhân khẩu", "nhân khẩu"],
    ["45.000 mũi tiêm", "liều"],
    ["1.050 container", "container"],
    ["27 cuộc", "cuộc"],
    ["13,2 tiêu chí/xã", "tiêu chí/xã"],
    ["14 bác sĩ/vạn dân", "bác sĩ/vạn dân"],
    ["0,9 điểm %", "điểm phần trăm"],
    ["1,4 triệu m3", "triệu m3"],
    ["320 nghìn ste", "nghìn ste"],
    ["25.000 viên", "viên"],
    ["8,5 triệu quả", "triệu quả"],
    ["7,2%/năm", "%/năm"],
  ])("%s", (text, unit) => {
    expect(unitIn(`đạt ${text}, tăng`)).toBe(unit);
  });

  it.each([
    ["12 applications", "hồ sơ"],
    ["3 outbreaks", "ổ dịch"],
    ["5 bridges", "cầu"],
    ["21 projects", "dự án"],
    ["40 enterprises", "doanh nghiệp"],
    ["9 hectares", "ha"],
    ["7 doses", "liều"],
  ])("%s", (text, unit) => {
    expect(findQuantities(prepareRecord(`reached ${text} in May`), "en")[0]?.value.unit).toBe(unit);
  });
});

it("every form belongs to one unit", () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const { display, forms } of UNITS)
    for (const form of forms) {
      const owner = owners.get(form.toLowerCase()) ?? display;
      if (owner !== display) shared.push(`${form}: ${owner}, ${display}`);
      owners.set(form.toLowerCase(), owner);
    }
  expect(shared).toEqual([]);
  for (const { display } of UNITS) expect(findUnit(display)?.display).toBe(display);
});
