import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/contract.js";
import { type AskedRecords, openAskedRecords } from "./asked-records.js";

/** Invented figures of two real provinces, Kon Tum and Sơn La, and of one that was merged in July 2025. */
const FILES = {
  "_records.yaml": `files:
  "kon-tum-07.txt": { place: Kon Tum, date: 2022-07-29, type: report, title: Báo cáo tháng 7/2022 của Kon Tum }
  "kon-tum-08.txt": { place: Kon Tum, date: 2022-08-30, type: report, title: Báo cáo tháng 8/2022 của Kon Tum }
  "kon-tum-09.txt": { place: Kon Tum, date: 2022-09-30, type: report, title: Báo cáo tháng 9/2022 của Kon Tum }
  "kon-tum-09-bao.txt": { place: Kon Tum, date: 2022-09-30, type: press, title: Tin phiên họp tháng 9/2022 của Kon Tum }
  "son-la-08.txt": { place: Sơn La, date: 2022-08-31, type: report, title: Báo cáo tháng 8/2022 của Sơn La }
  "son-la-2023-08.txt": { place: Sơn La, date: 2023-08-31, type: report, title: Báo cáo tháng 8/2023 của Sơn La }
  "quang-tri-2024.txt": { place: Quảng Trị, date: 2024-09-30, type: report, title: Báo cáo tháng 9/2024 của Quảng Trị }
  "quang-tri-09.txt": { place: Quảng Trị, date: 2025-09-30, type: report, title: Báo cáo tháng 9/2025 của Quảng Trị }
`,
  "kon-tum-07.txt": `Tình hình tháng 7 năm 2022

Thu ngân sách nhà nước trên địa bàn tháng 7 đạt 298,4 tỷ đồng, trong đó thu nội địa 271,6 tỷ đồng.
Lũy kế 7 tháng, thu ngân sách đạt 2.104,9 tỷ đồng, bằng 58,1% dự toán HĐND tỉnh giao.
Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tháng 7 ước đạt 1.906 tỷ đồng.
`,
  "kon-tum-08.txt": `Tình hình tháng 8 năm 2022

Thu ngân sách nhà nước trên địa bàn tháng 8 đạt 317,2 tỷ đồng, trong đó thu nội địa 288,9 tỷ đồng.
Lũy kế 8 tháng, thu ngân sách đạt 2.422,1 tỷ đồng, bằng 72,4% dự toán Trung ương giao và bằng 66,8% dự toán HĐND tỉnh giao (3.625 tỷ đồng).
Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tháng 7 thực hiện 1.921 tỷ đồng.
Chỉ số sản xuất công nghiệp tháng 8 tăng 3,7% so với tháng trước và tăng 12,4% so với cùng kỳ năm trước.
Kim ngạch xuất khẩu lũy kế 7 tháng đạt 141,5 triệu USD, lũy kế 8 tháng đạt 163,2 triệu USD.
Kế hoạch xuất khẩu năm 2022 là 240 triệu USD.
Khách du lịch tháng 8 đạt 96.000 lượt, tăng 14.000 lượt so với tháng 7.
`,
  "kon-tum-09.txt": `Tình hình tháng 9 năm 2022

Thu ngân sách nhà nước trên địa bàn tháng 9 đạt 341,7 tỷ đồng, trong đó thu nội địa 305,3 tỷ đồng.
Thu ngân sách quý III đạt 957,3 tỷ đồng.
Đến ngày 30/9, giải ngân vốn đầu tư công đạt 1.288 tỷ đồng.
Doanh thu vận tải quý III đạt 96,4 tỷ đồng; trong đó tháng 7 đạt 30,1 tỷ đồng, tháng 8 đạt 31,5 tỷ đồng.
Tổng chi ngân sách địa phương tháng 9 là 702 tỷ đồng.
`,
  "kon-tum-09-bao.txt": `Phiên họp thường kỳ tháng 9

Tháng 9, thu ngân sách nhà nước trên địa bàn đạt 341,7 tỷ đồng.
Đến ngày 30/9, giải ngân vốn đầu tư công đạt 1.263 tỷ đồng.
`,
  "son-la-08.txt": `Tình hình tháng 8 năm 2022

Thu ngân sách nhà nước trên địa bàn tháng 8 đạt 402,5 tỷ đồng.
Sản lượng chè búp tươi tháng 8 đạt 5.870 tấn.
`,
  "son-la-2023-08.txt": `Tình hình tháng 8 năm 2023

Thu ngân sách nhà nước trên địa bàn tháng 8 đạt 431,8 tỷ đồng.
`,
  "quang-tri-2024.txt": `Tình hình tháng 9 năm 2024

Thu ngân sách nhà nước trên địa bàn tháng 9 đạt 386 tỷ đồng.
`,
  "quang-tri-09.txt": `Tình hình tháng 9 năm 2025

Thu ngân sách nhà nước trên địa bàn tháng 9 đạt 812 tỷ đồng.
`,
};

let records: AskedRecords;

beforeAll(async () => {
  records = await openAskedRecords(FILES, "2025-11-30");
});
afterAll(() => records?.close());

function ask(text: string, locale: "vi" | "en" = "vi"): Promise<Answer> {
  return records.ask(text, locale);
}

const valuesOf = ({ figures }: Answer) => figures.map(({ value }) => value);

describe("a month and the year to date", () => {
  it("are never given for each other", async () => {
    const month = await ask("Thu ngân sách tháng 8/2022 của Kon Tum là bao nhiêu?");
    expect(month.figures[0]).toMatchObject({ value: 317.2, accumulation: "month" });
    expect(month.text).not.toContain("2.422,1");
    const toDate = await ask("Thu ngân sách 8 tháng năm 2022 của Kon Tum là bao nhiêu?");
    expect(toDate.figures[0]).toMatchObject({ value: 2422.1, accumulation: "year-to-date" });
    expect(toDate.text).not.toContain("317,2");
  });
});

describe("a total and its parts", () => {
  it("are told apart", async () => {
    const total = await ask("Kon Tum tháng 9/2022 thu ngân sách bao nhiêu?");
    expect(total.figures[0]).toMatchObject({ indicator: "state-budget-revenue", value: 341.7 });
    const part = await ask("Thu nội địa tháng 9/2022 của Kon Tum?");
    expect(part.figures[0]).toMatchObject({ indicator: "domestic-revenue", value: 305.3 });
    expect(valuesOf(part)).not.toContain(341.7);
  });

  it("have a share that is worked out with its sum shown", async () => {
    const answer = await ask(
      "Thu nội địa chiếm bao nhiêu phần trăm thu ngân sách tháng 8/2022 của Kon Tum?",
    );
    expect(answer.figures[0]).toMatchObject({ measure: "share", unit: "%" });
    expect(answer.figures[0]?.value).toBeCloseTo(91.1, 1);
    expect(answer.figures[0]?.derivation?.operands.map(({ value }) => value)).toEqual([
      288.9, 317.2,
    ]);
    expect(answer.text).toContain("288,9");
  });
});

describe("attainment", () => {
  it("keeps whose plan it is a percentage of", async () => {
    const council = await ask(
      "Thu ngân sách 8 tháng 2022 của Kon Tum đạt bao nhiêu % dự toán HĐND tỉnh giao?",
    );
    expect(valuesOf(council)).toContain(66.8);
    expect(valuesOf(council)).not.toContain(72.4);
    const centre = await ask(
      "Thu ngân sách 8 tháng 2022 của Kon Tum đạt bao nhiêu % dự toán Trung ương giao?",
    );
    expect(valuesOf(centre)).toContain(72.4);
    expect(valuesOf(centre)).not.toContain(66.8);
  });

  it("names both owners when none was asked for", async () => {
    const answer = await ask("8 tháng 2022 thu ngân sách Kon Tum đạt bao nhiêu phần trăm dự toán?");
    expect(valuesOf(answer)).toEqual(expect.arrayContaining([72.4, 66.8]));
    expect(answer.text).toMatch(/Trung ương[\s\S]*HĐND|HĐND[\s\S]*Trung ương/u);
  });

  it("has an amount that is still missing, with the plan's owner", async () => {
    const answer = await ask(
      "Thu ngân sách Kon Tum hết 8 tháng 2022 còn thiếu bao nhiêu so với dự toán HĐND tỉnh giao?",
    );
    expect(answer.figures[0]?.value).toBeCloseTo(1202.9, 4);
    expect(answer.figures[0]?.derivation?.operands.map(({ value }) => value)).toEqual([
      3625, 2422.1,
    ]);
    expect(answer.text).toContain("HĐND");
  });

  it("is worked out from a level and its plan when it is not stated", async () => {
    const answer = await ask(
      "Xuất khẩu 8 tháng 2022 của Kon Tum đạt bao nhiêu phần trăm kế hoạch?",
    );
    expect(answer.figures[0]).toMatchObject({ measure: "attainment", value: 68, unit: "%" });
    expect(answer.text).toContain("163,2 ÷ 240");
  });
});

describe("figures that do not agree", () => {
  it("yield to the newer actual one, and the superseded value is mentioned", async () => {
    const answer = await ask("Tổng mức bán lẻ tháng 7/2022 của Kon Tum là bao nhiêu?");
    expect(answer.figures[0]).toMatchObject({ value: 1921, status: "actual" });
    expect(answer.text).toContain("1.906");
  });

  it("are both shown when status and day are the same, higher authority first", async () => {
    const answer = await ask("Giải ngân vốn đầu tư công đến 30/9/2022 của Kon Tum là bao nhiêu?");
    expect(answer.text).toContain("1.288");
    expect(answer.text).toContain("1.263");
    expect(answer.text.indexOf("1.288")).toBeLessThan(answer.text.indexOf("1.263"));
    expect(new Set(answer.citations.map(({ document }) => document)).size).toBe(2);
  });
});

describe("changes", () => {
  it("keep what they are against", async () => {
    const month = await ask(
      "Chỉ số sản xuất công nghiệp tháng 8/2022 Kon Tum tăng bao nhiêu so với tháng trước?",
    );
    expect(valuesOf(month)).toEqual([3.7]);
    const year = await ask(
      "Chỉ số sản xuất công nghiệp tháng 8/2022 Kon Tum so với cùng kỳ tăng bao nhiêu?",
    );
    expect(valuesOf(year)).toEqual([12.4]);
  });
});

describe("derivations", () => {
  it("give the level before a change", async () => {
    const answer = await ask("Khách du lịch tháng 7/2022 của Kon Tum là bao nhiêu lượt?");
    expect(answer.figures[0]).toMatchObject({ value: 82000, period: "2022-07" });
    expect(answer.figures[0]?.derivation?.operands.map(({ value }) => value)).toEqual([
      96000, 14000,
    ]);
    expect(answer.text).toContain("96.000 − 14.000");
  });

  it("give a month from two cumulatives", async () => {
    const answer = await ask("Xuất khẩu riêng tháng 8/2022 của Kon Tum đạt bao nhiêu?");
    expect(answer.figures[0]).toMatchObject({ period: "2022-08", accumulation: "month" });
    expect(answer.figures[0]?.value).toBeCloseTo(21.7, 6);
    expect(answer.text).toContain("163,2 − 141,5");
  });

  it("give a cumulative from the one before and the month", async () => {
    const answer = await ask("Thu ngân sách 9 tháng đầu năm 2022 của Kon Tum là bao nhiêu?");
    expect(answer.figures[0]).toMatchObject({ accumulation: "year-to-date" });
    expect(answer.figures[0]?.value).toBeCloseTo(2763.8, 6);
    expect(answer.figures[0]?.derivation).not.toBeNull();
  });

  it("give the month that a quarter's other months leave", async () => {
    const answer = await ask("Doanh thu vận tải tháng 9/2022 của Kon Tum là bao nhiêu?");
    expect(answer.figures[0]).toMatchObject({ period: "2022-09", accumulation: "month" });
    expect(answer.figures[0]?.value).toBeCloseTo(34.8, 6);
    expect(answer.text).toContain("96,4 − 30,1 − 31,5");
  });

  it("give the balance of revenue and expenditure", async () => {
    const answer = await ask(
      "Tháng 9/2022 Kon Tum chi ngân sách nhiều hơn thu ngân sách bao nhiêu?",
    );
    expect(Math.abs(answer.figures[0]?.value ?? 0)).toBeCloseTo(360.3, 6);
    expect(answer.figures[0]?.derivation).not.toBeNull();
  });
});

describe("several times of one thing", () => {
  it("are told in their order when a trend is asked for", async () => {
    const answer = await ask(
      "Thu ngân sách của Kon Tum từ tháng 7 đến tháng 9/2022 diễn biến thế nào?",
    );
    expect(valuesOf(answer)).toEqual([298.4, 317.2, 341.7]);
  });

  it("have a highest", async () => {
    const answer = await ask("Tháng nào năm 2022 Kon Tum thu ngân sách cao nhất?");
    expect(valuesOf(answer)[0]).toBe(341.7);
    expect(answer.text).toContain("9/2022");
  });
});

describe("a question that may mean several things", () => {
  it("is asked back with the places when it names none", async () => {
    const answer = await ask("Thu ngân sách tháng 8 là bao nhiêu?");
    expect(answer.kind).toBe("clarify");
    const places = answer.candidates.map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining(["Kon Tum", "Sơn La"]));
  });

  it("is asked back when a merged place means another territory before and after", async () => {
    const answer = await ask("Thu ngân sách của Quảng Trị là bao nhiêu?");
    expect(answer.kind).toBe("clarify");
    expect(answer.candidates.length).toBeGreaterThanOrEqual(2);
  });

  it("is asked back with the years when it names none and this year has no such figure", async () => {
    const answer = await ask("Thu ngân sách tháng 8 của Sơn La là bao nhiêu?");
    expect(answer.kind).toBe("clarify");
    expect(answer.candidates.map(({ period }) => period)).toEqual(
      expect.arrayContaining(["2022-08", "2023-08"]),
    );
  });
});

describe("what is not in the records", () => {
  it("is said, with the nearest that is", async () => {
    const answer = await ask("Thu ngân sách tháng 3/2022 của Kon Tum là bao nhiêu?");
    expect(answer.kind).toBe("not-found");
    expect(answer.text).toContain("Kon Tum");
    expect(answer.statements.length + answer.suggestions.length).toBeGreaterThan(0);
  });

  it("is never taken from another place", async () => {
    const answer = await ask("Sản lượng chè búp tươi tháng 8/2022 của Kon Tum là bao nhiêu?");
    expect(answer.kind).toBe("not-found");
    expect(valuesOf(answer)).not.toContain(5870);
    const tourism = await ask("Khách du lịch tháng 8/2022 của Sơn La là bao nhiêu?");
    expect(tourism.kind).toBe("not-found");
    expect(valuesOf(tourism)).not.toContain(96000);
  });
});

describe("the way people type", () => {
  it("is understood without diacritics and in short forms", async () => {
    for (const typed of [
      "thu ns t8/2022 kon tum",
      "kon tum thang 8/2022 thu ngan sach bao nhieu",
    ]) {
      const answer = await ask(typed);
      expect(answer.figures[0], typed).toMatchObject({ value: 317.2, accumulation: "month" });
    }
  });

  it("is understood in English, over Vietnamese records", async () => {
    const answer = await ask("What was Kon Tum's state budget revenue in August 2022?", "en");
    expect(answer.language).toBe("en");
    expect(answer.figures[0]).toMatchObject({ value: 317.2, accumulation: "month" });
    expect(answer.citations[0]?.quote).toContain("317,2 tỷ đồng");
  });
});
