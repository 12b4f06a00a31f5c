import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedRecords, openAskedRecords } from "../asked-records.js";

/** Invented figures of Hòa Bình and Bắc Kạn. */
const FILES = {
  "_records.yaml": `files:
  "hoa-binh-08.txt": { place: Hòa Bình, date: 2020-08-31, type: report, title: Báo cáo tháng 8/2020 của Hòa Bình }
  "hoa-binh-07.txt": { place: Hòa Bình, date: 2020-07-31, type: report, title: Báo cáo tháng 7/2020 của Hòa Bình }
  "bac-kan-08.txt": { place: Bắc Kạn, date: 2020-08-31, type: report, title: Báo cáo tháng 8/2020 của Bắc Kạn }
  "hop.md": { place: Hòa Bình, date: 2020-09-04, type: minutes, title: Biên bản họp ngày 4/9/2020 }
`,
  "hoa-binh-07.txt": `Tình hình tháng 7 năm 2020

Thu ngân sách nhà nước trên địa bàn tháng 7 đạt 341,6 tỷ đồng, trong đó thu nội địa 310,2 tỷ đồng.
Chỉ số giá tiêu dùng tháng 7 tăng 0,36% so với tháng trước, tăng 3,12% so với cùng kỳ năm trước.
`,
  "hoa-binh-08.txt": `Tình hình tháng 8 năm 2020

Thu ngân sách nhà nước trên địa bàn tháng 8 đạt 357,9 tỷ đồng, trong đó thu nội địa 322,5 tỷ đồng.
Lũy kế 8 tháng, thu ngân sách đạt 2.688,4 tỷ đồng, tăng 6,3% so với cùng kỳ, bằng 67,2% dự toán HĐND tỉnh giao.
Chỉ số giá tiêu dùng tháng 8 tăng 0,21% so với tháng trước, tăng 2,87% so với cùng kỳ năm trước.
Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng tháng 8 đạt 2.155 tỷ đồng.
`,
  "bac-kan-08.txt": `Tình hình tháng 8 năm 2020

Thu ngân sách nhà nước trên địa bàn tháng 8 đạt 62,7 tỷ đồng.
Chỉ số giá tiêu dùng tháng 8 tăng 0,17% so với tháng trước, tăng 3,05% so với cùng kỳ năm trước.
`,
  "hop.md": `# BIÊN BẢN
*Phiên họp ngày 4 tháng 9 năm 2020 của UBND tỉnh*

## I. Ý kiến

**1. Giám đốc Sở Tài chính Đinh Công Sứ** báo cáo: dự phòng ngân sách còn 48 tỷ đồng.

## II. Kết luận

1. Giao Sở Giao thông vận tải sửa cầu Suối Rút trước ngày 15/10/2020.
2. Giao Sở Y tế bổ sung 12 xe cứu thương trước ngày 30/11/2020.
`,
};

let records: AskedRecords;
beforeAll(async () => {
  records = await openAskedRecords(FILES, "2020-12-01");
});
afterAll(() => records?.close());

/** Each turn with what its answer must say. */
async function talk(
  turns: readonly (readonly [question: string, says: string])[],
  locale: "vi" | "en" = "vi",
): Promise<void> {
  const answers = await records.converse(
    turns.map(([question]) => question),
    locale,
  );
  for (const [index, [question, says]] of turns.entries())
    expect(answers[index]?.text, question).toContain(says);
}

describe("a question that leaves something out", () => {
  it("keeps the thing and place, and takes another time", () =>
    talk([
      ["Thu ngân sách tháng 8/2020 của Hòa Bình là bao nhiêu?", "357,9"],
      ["còn tháng 7?", "341,6"],
      ["thế tháng 8 thì sao", "357,9"],
      ["còn tháng trước?", "341,6"],
    ]));

  it("takes another place", () =>
    talk([
      ["Thu ngân sách tháng 8/2020 của Hòa Bình?", "357,9"],
      ["Bắc Kạn thì sao?", "62,7"],
      ["thế còn Hòa Bình", "357,9"],
    ]));

  it("takes another base, and keeps it when the place changes", () =>
    talk([
      ["CPI tháng 8/2020 Hòa Bình so với tháng trước?", "0,21%"],
      ["so với cùng kỳ thì sao?", "2,87%"],
      ["còn Bắc Kạn?", "3,05%"],
      ["tháng 7 Hòa Bình thì sao?", "3,12%"],
    ]));

  it("takes another thing for the same time and place", () =>
    talk([
      ["Thu ngân sách Hòa Bình tháng 8/2020", "357,9"],
      ["còn bán lẻ?", "2.155"],
      ["thế CPI so với tháng trước?", "0,21%"],
    ]));

  it("asks for a part of what was told", () =>
    talk([
      ["Thu ngân sách Hòa Bình tháng 8/2020 bao nhiêu?", "357,9"],
      ["trong đó thu nội địa?", "322,5"],
      ["còn tháng 7?", "310,2"],
    ]));

  it("puts right what was asked", () =>
    talk([
      ["Thu ngân sách Hòa Bình tháng 8/2020 bao nhiêu?", "357,9"],
      ["không, ý tôi là lũy kế", "2.688,4"],
      ["riêng tháng 8 thôi", "357,9"],
      ["à nhầm, lũy kế 8 tháng", "2.688,4"],
      ["đạt bao nhiêu phần trăm dự toán?", "67,2%"],
    ]));

  it("goes on from what was answered when the turn between found nothing", () =>
    talk([
      ["CPI Hòa Bình tháng 8/2020 so với tháng trước?", "0,21%"],
      ["còn tháng 11?", "Hồ sơ không có"],
      ["so với cùng kỳ năm trước", "2,87%"],
    ]));

  it("is understood without accents", () =>
    talk([
      ["thu ns hoa binh t8/2020", "357,9"],
      ["con t7", "341,6"],
      ["y toi la luy ke 8 thang", "2.688,4"],
    ]));

  it("is understood in English", () =>
    talk(
      [
        ["What was budget revenue in Hòa Bình in August 2020?", "357.9"],
        ["And July?", "341.6"],
        ["What about Bắc Kạn in August?", "62.7"],
        ["Sorry, I meant Hòa Bình", "357.9"],
      ],
      "en",
    ));

  it("asks by when for the order that was told, and who got it", () =>
    talk([
      ["Hòa Bình giao ai sửa cầu Suối Rút?", "Sở Giao thông vận tải"],
      ["hạn đến khi nào?", "15/10/2020"],
      ["thế Sở Y tế phải bổ sung bao nhiêu xe cứu thương?", "12 xe"],
    ]));

  it("asks who told a figure", () =>
    talk([
      ["Dự phòng ngân sách Hòa Bình còn bao nhiêu tại phiên họp ngày 4/9/2020?", "48 tỷ"],
      ["ai báo cáo số này?", "Đinh Công Sứ"],
    ]));
});

describe("what a conversation does not do", () => {
  it("says how a question was read, and only where it was read otherwise than typed", async () => {
    const [first, second] = await records.converse([
      "Thu ngân sách Hòa Bình tháng 8/2020?",
      "còn tháng 7?",
    ]);
    expect(first?.text).not.toContain("Hiểu là");
    expect(second?.text).toContain("Hiểu là: Thu ngân sách Hòa Bình tháng 7/2020");
    expect(second?.question).toBe("còn tháng 7?");
  });

  it("makes up nothing for a month that is not there", async () => {
    const [, second] = await records.converse([
      "Thu ngân sách Hòa Bình tháng 8/2020?",
      "còn tháng 9?",
    ]);
    expect(second?.kind).toBe("not-found");
  });

  it("does not change a question that says everything itself", async () => {
    const question = "CPI tháng 8/2020 của Bắc Kạn tăng bao nhiêu so với tháng trước?";
    const [, second] = await records.converse(["Thu ngân sách Hòa Bình tháng 7/2020?", question]);
    expect(second).toEqual(await records.ask(question));
  });

  it("takes no question for one that goes on where nothing was asked before", async () => {
    const [alone] = await records.converse(["còn tháng 7?"]);
    expect(alone).toEqual(await records.ask("còn tháng 7?"));
  });

  it("lets a candidate be chosen by its number", async () => {
    const [asked, chosen] = await records.converse([
      "Thu ngân sách tháng 8/2020 là bao nhiêu?",
      "2",
    ]);
    expect(asked?.kind).toBe("clarify");
    const place = asked?.candidates[1]?.place;
    expect(chosen?.figures[0]?.place).toBe(place);
  });

  it("lets a candidate be chosen by its place", () =>
    talk([
      ["Thu ngân sách tháng 8/2020 là bao nhiêu?", "?"],
      ["Bắc Kạn", "62,7"],
    ]));
});
