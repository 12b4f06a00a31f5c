import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/contract.js";
import { type AskedRecords, openAskedRecords } from "./asked-records.js";

/** Invented figures of real provinces: lists of districts in prose and in a table. */
const FILES = {
  "_records.yaml": `files:
  "lai-chau.txt": { place: Lai Châu, date: 2021-07-02, type: report, title: Báo cáo tháng 6/2021 của Lai Châu }
  "ha-tinh.md": { place: Hà Tĩnh, date: 2020-09-30, type: report, title: Báo cáo tháng 9/2020 của Hà Tĩnh }
  "phu-tho.txt": { place: Phú Thọ, date: 2022-12-20, type: report, title: Báo cáo năm 2022 của Phú Thọ }
`,
  "lai-chau.txt": `Tình hình 6 tháng đầu năm 2021

Đến ngày 30/6/2021, giải ngân vốn đầu tư công đạt 41,7% kế hoạch. Hai địa bàn dẫn đầu là huyện Tân Uyên (66,4%) và Than Uyên (63,1%). Ba huyện cuối bảng: Nậm Nhùn 30,5%, Phong Thổ 28,9%, Mường Tè 22,6%.
Tốc độ tăng trưởng GRDP 6 tháng đạt 5,9%. Công nghiệp - xây dựng góp 2,9 điểm phần trăm, dịch vụ góp 2,1 điểm phần trăm, nông nghiệp góp 0,9 điểm phần trăm.
`,
  "ha-tinh.md": `# Báo cáo tháng 9 năm 2020

Về thu ngân sách, thấp nhất là huyện Vũ Quang 61 tỷ đồng và huyện Hương Khê 74 tỷ đồng.

**Bảng 1. Giải ngân vốn đầu tư công cấp huyện đến 30/9/2020**

| Địa bàn | Kế hoạch (triệu đồng) | Giải ngân (triệu đồng) | Tỷ lệ (%) |
|---|--:|--:|--:|
| TP. Hà Tĩnh | 210.000 | 119.700 | 57,0 |
| Kỳ Anh | 96.000 | 74.880 | 78,0 |
| Nghi Xuân | 84.000 | 36.120 | 43,0 |
`,
  "phu-tho.txt": `Tình hình năm 2022

Thu ngân sách nhà nước trên địa bàn tháng 10 đạt 611 tỷ đồng.
Thu ngân sách nhà nước trên địa bàn tháng 11 đạt 702 tỷ đồng.
Thu ngân sách nhà nước trên địa bàn tháng 12 đạt 655 tỷ đồng.
`,
};

let records: AskedRecords;

beforeAll(async () => {
  records = await openAskedRecords(FILES, "2025-11-30");
});
afterAll(() => records?.close());

const ask = (text: string): Promise<Answer> => records.ask(text);
const firstOf = async (text: string) => (await ask(text)).text.split("\n")[0];

describe("the end of a ranking that a record tells", () => {
  it.each([
    ["Huyện nào của Lai Châu giải ngân thấp nhất 6 tháng đầu năm 2021?", "Mường Tè bằng 22,6%"],
    ["lai chau huyen nao giai ngan kem nhat", "Mường Tè bằng 22,6%"],
    ["Địa phương nào ở Lai Châu dẫn đầu về giải ngân?", "Tân Uyên bằng 66,4%"],
    ["Which district of Lai Chau had the lowest disbursement rate?", "Mường Tè"],
    ["Huyện nào của Hà Tĩnh giải ngân cao nhất?", "Kỳ Anh bằng 78%"],
    ["Huyện nào của Hà Tĩnh giải ngân được nhiều tỷ đồng nhất?", "119.700 triệu đồng"],
    ["Lĩnh vực nào góp ít nhất vào tăng trưởng của Lai Châu?", "Nông nghiệp"],
    ["Tháng nào năm 2022 Phú Thọ thu ngân sách cao nhất?", "tháng 11/2022"],
    ["Nghi Xuân giải ngân được bao nhiêu phần trăm?", "43%"],
  ])("%s", async (question, answer) => {
    expect(await firstOf(question)).toContain(answer);
  });

  it("tells the one asked for and its neighbours, not all of them", async () => {
    const answer = await ask("Huyện nào của Lai Châu giải ngân thấp nhất?");
    expect(answer.statements).toHaveLength(3);
  });

  it("says nothing of the end that a list does not show", async () => {
    const answer = await ask("Huyện nào của Hà Tĩnh thu ngân sách cao nhất tháng 9/2020?");
    expect(answer.kind).toBe("not-found");
  });
});
