import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/contract.js";
import { type AskedRecords, openAskedRecords } from "./asked-records.js";

/** Invented figures of real provinces; one record is a brief in English. */
const FILES = {
  "_records.yaml": `files:
  "ca-mau.txt": { place: Cà Mau, date: 2019-07-03, type: report, title: Báo cáo 6 tháng đầu năm 2019 của Cà Mau }
  "binh-thuan.md": { place: Bình Thuận, date: 2021-04-02, type: report, title: Brief for the first quarter of 2021 }
`,
  "ca-mau.txt": `Tình hình 6 tháng đầu năm 2019

Chỉ số sản xuất công nghiệp 6 tháng bằng 106,3% so với cùng kỳ năm 2018.
Đến 30/6/2019, giải ngân vốn đầu tư công đạt 35,2% kế hoạch, cùng kỳ năm 2018 đạt 39,9%.
Tỷ lệ bao phủ bảo hiểm y tế nâng từ 88,4% lên 90,1%.
Khách du lịch 6 tháng giảm 1/3.
`,
  "binh-thuan.md": `# Brief for the first quarter of 2021

The index of industrial production climbed 4.7 per cent on the month and 6.2 per cent on the year.

Budget revenue was VND 610 billion in March and VND 585 billion in February.

Public investment disbursement reached 21.5 per cent of the plan. It was lowest in Bac Binh at 8.3 per cent and highest in Ham Tan at 40.6 per cent.
`,
};

let records: AskedRecords;

beforeAll(async () => {
  records = await openAskedRecords(FILES, "2025-11-30");
});
afterAll(() => records?.close());

const ask = (text: string): Promise<Answer> => records.ask(text);
const firstOf = async (text: string) => (await ask(text)).text.split("\n")[0];

it("the month before counts from the month asked about, whatever month it is now", async () => {
  const question = "Thu ngân sách Bình Thuận tháng 3/2021 tăng bao nhiêu so với tháng trước?";
  expect(await firstOf(question)).toContain("cao hơn tháng 2/2021 25 tỷ đồng");
});

it("how much more is a difference, and never a level", async () => {
  const more = await firstOf(
    "How much more budget revenue did Binh Thuan collect in March 2021 than in February?",
  );
  expect(more).toContain("25");
  const unknown = await ask(
    "How many more visitors did Binh Thuan welcome in March 2021 than in February?",
  );
  expect(unknown.kind).toBe("not-found");
});

describe("a change that the records tell in another way", () => {
  it.each([
    ["Chỉ số sản xuất công nghiệp Cà Mau 6 tháng 2019 tăng mấy phần trăm?", "tăng 6,3%"],
    [
      "Tỷ lệ giải ngân của Cà Mau đến 30/6/2019 so với cùng kỳ năm 2018 thế nào?",
      "4,7 điểm phần trăm",
    ],
    ["Tỷ lệ bao phủ BHYT ở Cà Mau tăng thêm mấy điểm phần trăm?", "tăng 1,7 điểm phần trăm"],
    ["khach du lich ca mau 6 thang 2019 giam may phan", "giảm 1/3"],
    ["How much did Binh Thuan's industrial production grow in March 2021 year on year?", "up 6.2%"],
    ["IIP tháng 3/2021 của Bình Thuận tăng bao nhiêu so với tháng trước?", "tăng 4,7%"],
    ["Which district of Binh Thuan had the lowest disbursement rate?", "of Bac Binh"],
  ])("%s", async (question, answer) => {
    expect(await firstOf(question)).toContain(answer);
  });

  it("is never worked out for a time that no record compares", async () => {
    const answer = await ask("IIP của Cà Mau 6 tháng 2019 tăng bao nhiêu so với quý trước?");
    expect(answer.figures).toEqual([]);
  });
});
