import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/contract.js";
import { type AskedRecords, openAskedRecords } from "./asked-records.js";

/** Invented figures of Kon Tum and Sơn La. */
const FILES = {
  "_records.yaml": `files:
  "kon-tum.md": { place: Kon Tum, date: 2021-10-29, type: report, title: Báo cáo tháng 10/2021 của Kon Tum }
  "son-la-2020.md": { place: Sơn La, date: 2021-01-05, type: report, title: Báo cáo năm 2020 của Sơn La }
  "son-la.txt": { place: Sơn La, date: 2021-04-09, type: transcript, title: Giao ban quý I/2021 của Sơn La }
`,
  "kon-tum.md": `Tình hình tháng 10 năm 2021

Thu ngân sách nhà nước trên địa bàn tháng 10 ước 310,5 tỷ đồng; lũy kế 10 tháng ước 2.760,5 tỷ đồng, trong đó thu nội địa 2.208,4 tỷ đồng.
Tổng thu từ khách du lịch quý III đạt 96 tỷ đồng, trong đó tháng 7 là 30 tỷ đồng, tháng 8 là 31 tỷ đồng.
Khách du lịch tháng 10 đạt 80.000 lượt, trong đó khách quốc tế 6.400 lượt.
Giải ngân các nguồn vốn đầu tư 24.000 triệu đồng trên tổng số 96.000 triệu đồng.
Lúa mùa: 512/500 ha.
Tiếp nhận 20.000 hồ sơ từ ngày 01/7; trễ hạn 260 hồ sơ, chiếm 1,3%.

| Chỉ tiêu | Dự toán HĐND tỉnh giao | Dự toán trung ương giao |
|---|--:|--:|
| Thu ngân sách nhà nước trên địa bàn (tỷ đồng) | 3.400 | 3.100 |
`,
  "son-la-2020.md": `Kết quả năm 2020

Dự toán thu ngân sách nhà nước trên địa bàn năm 2020 HĐND tỉnh giao là 4.200 tỷ đồng.
Thu ngân sách nhà nước trên địa bàn 11 tháng đầu năm 2020 đạt 3.900 tỷ đồng; cả năm 2020 thu ngân sách nhà nước trên địa bàn đạt 4.310 tỷ đồng.
`,
  "son-la.txt": `Giao ban quý I năm 2021

Vốn đầu tư công thì đến ba mươi mốt tháng ba giải ngân năm trăm mười tỷ, được mười bảy phần trăm kế hoạch tỉnh; nếu tính theo Thủ tướng giao thì hai mươi phẩy bốn.
Tháng ba thu ngân sách ba trăm hai mươi tỷ, thấp hơn tháng hai bốn mươi lăm tỷ.
`,
};

let records: AskedRecords;

beforeAll(async () => {
  records = await openAskedRecords(FILES, "2021-11-15");
});
afterAll(() => records?.close());

function ask(text: string): Promise<Answer> {
  return records.ask(text);
}

async function expectSaid(question: string, ...said: readonly string[]): Promise<void> {
  const answer = await ask(question);
  for (const words of said) expect(answer.text, question).toContain(words);
}

it("a plan is held against the whole year once the year is told, not against its first months", async () => {
  await expectSaid(
    "Sơn La còn thiếu bao nhiêu nữa mới đạt dự toán thu ngân sách năm 2020?",
    "vượt",
    "110 tỷ đồng",
  );
});

describe("a stretch without some of its months", () => {
  it.each([
    "Kon Tum thu ngân sách 10 tháng năm 2021 không tính tháng 10 được bao nhiêu?",
    "thu ngan sach kon tum 10 thang 2021 tru thang 10 con bao nhieu",
    "If October 2021 is taken out, how much budget revenue had Kon Tum collected up to the end of September?",
  ])("%s", (question) => expectSaid(question, "450", "310"));

  it.each([
    "Tổng thu từ khách du lịch quý III/2021 của Kon Tum trừ tháng 7 và tháng 8 còn bao nhiêu?",
    "thu du lich kon tum quy 3/2021 bo thang 7, 8 ra thi duoc bao nhieu",
    "Kon Tum tourism revenue in Q3 2021 less July and August",
  ])("%s", (question) => expectSaid(question, "96", "30", "31", "35"));

  it("says nothing where a month taken out is not stated", async () => {
    const answer = await ask("Thu du lịch quý III/2021 của Kon Tum trừ tháng 9 còn bao nhiêu?");
    expect(answer.figures.every((figure) => figure.derivation === null)).toBe(true);
  });

  it("tells a sum of estimates as an estimate", () =>
    expectSaid("Thu ngân sách Kon Tum 10 tháng 2021 trừ tháng 10", "ước 2.450 tỷ đồng"));
});

describe("what is missing to a plan", () => {
  it.each([
    "Kon Tum còn thiếu bao nhiêu nữa mới đạt dự toán thu ngân sách HĐND tỉnh giao năm 2021?",
    "thu ngan sach kon tum con thieu bao nhieu de dat du toan hdnd tinh giao 2021",
    "Thu ngân sách Kon Tum còn cách dự toán HĐND tỉnh giao năm 2021 bao nhiêu, còn thiếu mấy tỷ?",
  ])("%s", (question) => expectSaid(question, "639,5 tỷ đồng", "3.400"));

  it("tells it against each plan when the question names none", () =>
    expectSaid("Thu ngân sách Kon Tum năm 2021 còn thiếu bao nhiêu?", "639,5", "339,5"));

  it.each([
    "Kon Tum còn bao nhiêu vốn đầu tư chưa giải ngân trong tháng 10/2021?",
    "kon tum con bao nhieu von dau tu chua giai ngan",
  ])("%s", (question) => expectSaid(question, "72.000 triệu đồng"));
});

describe("how much of a plan was reached", () => {
  it.each([
    [
      "Sơn La giải ngân đến hết tháng 3/2021 đạt bao nhiêu phần trăm kế hoạch Thủ tướng giao?",
      "20,4%",
    ],
    ["son la giai ngan den 31/3/2021 dat may % kh tinh giao", "17%"],
    [
      "What percentage of the Prime Minister's plan had Son La disbursed by the end of March 2021?",
      "20.4%",
    ],
    ["Lúa mùa Kon Tum năm 2021 đạt bao nhiêu so với kế hoạch?", "500"],
  ])("%s", (question, said) => expectSaid(question, said));
});

describe("the share of a part", () => {
  it.each([
    [
      "Trong 10 tháng 2021, phần nội địa chiếm bao nhiêu phần trăm tổng thu ngân sách Kon Tum?",
      "80%",
    ],
    ["kon tum thu noi dia 10 thang 2021 chiem may % tong thu", "80%"],
    ["What share of Kon Tum's October 2021 visitors came from abroad?", "8%"],
    ["What share of Kon Tum's October 2021 visitors were foreign?", "8%"],
  ])("%s", (question, said) => expectSaid(question, said));

  it("is not that of the whole when the part is unknown", async () => {
    const answer = await ask(
      "Phần dầu thô chiếm bao nhiêu phần trăm thu ngân sách Kon Tum 10 tháng 2021?",
    );
    expect(answer.figures.map((figure) => figure.value)).not.toContain(80);
  });
});

describe("one month more than another", () => {
  it.each([
    "How much less budget revenue did Son La collect in March 2021 than in February?",
    "Thu ngân sách Sơn La tháng 3/2021 ít hơn tháng 2 bao nhiêu?",
  ])("%s", (question) => expectSaid(question, "45"));

  it("gives the level before from the change", () =>
    expectSaid("What was Son La's budget revenue in February 2021?", "365"));
});
