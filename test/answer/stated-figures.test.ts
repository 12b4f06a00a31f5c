import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/contract.js";
import { type AskedRecords, openAskedRecords } from "./asked-records.js";

/** Invented figures of two real provinces; most of what is counted has no name in the catalogue. */
const FILES = {
  "_records.yaml": `files:
  "quang-binh-10.txt": { place: Quảng Bình, date: 2021-10-29, type: report, title: Báo cáo tháng 10/2021 của Quảng Bình }
  "bieu-06.csv": { place: Gia Lai, date: 2022-06-28, type: statistics, title: Biểu số liệu tháng 6/2022 của Gia Lai }
  "gia-lai-06.txt": { place: Gia Lai, date: 2022-06-28, type: report, title: Báo cáo tháng 6/2022 của Gia Lai }
`,
  "quang-binh-10.txt": `Tình hình tháng 10 năm 2021

Cuối tháng 10, toàn tỉnh có 8.214 hộ nghèo, tỷ lệ 3,37%.
Đến ngày 29/10, giải ngân vốn đầu tư công được 2.145 tỷ đồng, bằng 48,6% kế hoạch.
Tiếp nhận 41.870 hồ sơ trong tháng; trễ hạn 362 hồ sơ.
Toàn tỉnh có 17.420 ha rừng thông khô kiệt; trong đó 6.135 ha ở cấp cháy V, 4.980 ha ở cấp IV.
Lũ lụt làm ngập 3.260 ha sắn, trong đó mất trắng 1.145 ha.
Tiêm vắc xin mũi 1 cho 214.600 người; mũi 2 mới tiêm cho 38.450 người.
Còn 87 tàu cá chưa lắp thiết bị giám sát hành trình.
Tổng chi phí khắc phục hậu quả ước 415 tỷ đồng, trong đó đê kè 126 tỷ đồng.
`,
  "bieu-06.csv": `Chỉ tiêu;Đơn vị;Thực hiện tháng 5/2022;Ước tháng 6/2022
Ván ép thông;m3;6.120;6.480
Đá ốp lát granite;m2;41.300;40.900
`,
  "gia-lai-06.txt": `Tình hình tháng 6 năm 2022

Thu ngân sách nhà nước trên địa bàn tháng 6 đạt 512,6 tỷ đồng, tăng 7,4% so với cùng kỳ.
Chương trình MTQG giảm nghèo giải ngân 88,5 tỷ đồng, đạt 31,2%; NTM 54,3 tỷ đồng, đạt 40,7%.
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

describe("two figures asked for at once", () => {
  it.each([
    ["Quảng Bình cuối tháng 10/2021 có bao nhiêu hộ nghèo, tỷ lệ mấy phần trăm?", [8214, 3.37]],
    ["quang binh t10/2021 tiep nhan bao nhieu ho so, tre han bao nhieu", [41870, 362]],
    ["Đến 29/10/2021 Quảng Bình giải ngân bao nhiêu tỷ và đạt mấy phần trăm?", [2145, 48.6]],
    ["Tháng 6/2022 Gia Lai thu ngân sách bao nhiêu, tăng mấy phần trăm?", [512.6, 7.4]],
  ])("%s", async (question, values) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("figure");
    expect(valuesOf(answer)).toEqual(expect.arrayContaining(values));
  });

  it("are not half answered where one of them is not in the records", async () => {
    const answer = await ask("Gia Lai tháng 6/2022 có bao nhiêu hộ nghèo, tỷ lệ mấy phần trăm?");
    expect(valuesOf(answer)).toEqual([]);
  });
});

describe("the unit asked for", () => {
  it("keeps a rate from answering for an amount of money", async () => {
    const answer = await ask("Tháng 6/2022 thu ngân sách Gia Lai tăng mấy tỷ?");
    expect(valuesOf(answer)).not.toContain(7.4);
  });
});

describe("a figure of the record's own words", () => {
  it.each([
    ["Quảng Bình tháng 10/2021 có bao nhiêu héc ta rừng thông ở cấp cháy V?", 6135],
    ["quang binh t10/2021 rung thong o cap chay IV bao nhieu ha", 4980],
    ["Lũ lụt làm Quảng Bình mất trắng bao nhiêu ha sắn?", 1145],
    ["Quảng Bình đã tiêm mũi 2 cho bao nhiêu người?", 38450],
    ["quang binh tiem vac xin mui 1 cho bn ng rui", 214600],
    ["Quảng Bình còn bao nhiêu tàu cá chưa gắn thiết bị giám sát hành trình?", 87],
    ["Gia Lai tháng 6/2022 sản xuất bao nhiêu m3 ván ép thông theo biểu số liệu?", 6480],
    ["Chương trình nông thôn mới ở Gia Lai giải ngân được bao nhiêu tỷ?", 54.3],
  ])("%s", async (question, value) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("figure");
    expect(valuesOf(answer)).toEqual([value]);
  });

  it.each([
    ["another mark of the same kind", "Quảng Bình đã tiêm mũi 3 cho bao nhiêu người?", 38450],
    ["the other side of a negation", "Quảng Bình có bao nhiêu tàu cá đã lắp thiết bị?", 87],
    ["a unit nobody states", "Lũ lụt làm Quảng Bình mất trắng bao nhiêu tấn sắn?", 1145],
    ["a part for a total", "Quảng Bình chi khắc phục hậu quả bao nhiêu tỷ?", 126],
  ])("is no answer for %s", async (_, question, value) => {
    expect(valuesOf(await ask(question))).not.toContain(value);
  });
});
