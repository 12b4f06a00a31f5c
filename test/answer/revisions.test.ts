import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTemporaryRecords } from "../../scripts/open-temporary-records.js";
import type { Answer } from "../../src/answer/contract.js";
import { OPERATOR } from "../../src/documents/audience.js";
import type { Records } from "../../src/main/open-records.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";

/** Invented figures: a month that is estimated, then settled, and what that makes of the sums. */
const FILES = {
  "_records.yaml": `files:
  "lai-chau-04.txt": { place: Lai Châu, date: 2022-04-28, type: report, title: Báo cáo tháng 4/2022 của Lai Châu }
  "lai-chau-05.txt": { place: Lai Châu, date: 2022-05-30, type: report, title: Báo cáo tháng 5/2022 của Lai Châu }
`,
  "lai-chau-04.txt": `Tình hình tháng 4 năm 2022

Thu ngân sách nhà nước trên địa bàn tháng 3 đạt 151,2 tỷ đồng.
Thu ngân sách nhà nước trên địa bàn tháng 4 ước 160,8 tỷ đồng.
Thu ngân sách 4 tháng ước 640,5 tỷ đồng.
Kim ngạch xuất khẩu tháng 4 ước 8,4 triệu USD.
Chỉ số sản xuất công nghiệp tháng 4 ước tăng 7,6% so với cùng kỳ.
`,
  "lai-chau-05.txt": `Tình hình tháng 5 năm 2022

Thu ngân sách nhà nước trên địa bàn tháng 5 ước 170,1 tỷ đồng; lũy kế 5 tháng đạt 805,6 tỷ đồng. Số thu ngân sách tháng 4 chốt lại là 155,3 tỷ đồng, thay cho 160,8 tỷ đồng đã báo cáo.
Chỉ số sản xuất công nghiệp tháng 5 tăng 9,1% so với cùng kỳ. Tháng 4 số chính thức +7,2% (thay cho 7,6%).
Tăng trưởng GRDP quý I được điều chỉnh từ 6,9% xuống 6,4%.
`,
};

let corpus: CorpusFolder;
let records: Records;

beforeAll(async () => {
  corpus = corpusFolder(FILES);
  records = await openTemporaryRecords(corpus.folder);
}, 60_000);

afterAll(() => {
  records.close();
  corpus.remove();
});

const ask = (question: string): Promise<Answer> =>
  records.answerer.answer({ text: question, audience: OPERATOR, now: "2022-06-10" });

const valuesOf = (answer: Answer) => answer.figures.map(({ value }) => value);

describe("a figure that was settled after it was estimated", () => {
  it.each([
    "Thu ngân sách tháng 4/2022 của Lai Châu là bao nhiêu?",
    "Tháng 4/2022 Lai Châu rốt cuộc thu ngân sách được bao nhiêu?",
    "Lai Châu thực thu ngân sách tháng 4/2022 bao nhiêu?",
    "Số chính thức thu ngân sách tháng 4/2022 của Lai Châu?",
    "lai chau thuc thu ns t4/2022 bn",
    "What was the final budget revenue of Lai Chau in April 2022?",
  ])("answers with the settled value and tells the other: %s", async (question) => {
    const answer = await ask(question);
    expect(answer.figures[0]).toMatchObject({ value: 155.3, status: "actual" });
    expect(answer.text).toContain("160");
  });

  it.each([
    "Số ước thu ngân sách tháng 4/2022 của Lai Châu là bao nhiêu?",
    "Thu ngân sách tháng 4/2022 của Lai Châu ước ban đầu là bao nhiêu?",
    "What was the first estimate of Lai Chau's budget revenue in April 2022?",
  ])("answers with the estimate where that is asked for: %s", async (question) => {
    expect((await ask(question)).figures[0]).toMatchObject({ value: 160.8, status: "estimate" });
  });

  it("says so where the final value is asked for and there is none yet", async () => {
    const answer = await ask("Số chính thức thu ngân sách tháng 5/2022 của Lai Châu?");
    expect(valuesOf(answer)).toEqual([170.1]);
    expect(answer.text).toContain("chưa có số chính thức");
  });

  it("takes the base of the rate that it replaces", async () => {
    const answer = await ask(
      "Chỉ số sản xuất công nghiệp tháng 4/2022 Lai Châu tăng bao nhiêu so với cùng kỳ?",
    );
    expect(answer.figures[0]).toMatchObject({ value: 7.2, base: "same-period-last-year" });
  });

  it("makes a new cumulative from a later one", async () => {
    const answer = await ask("Thu ngân sách thực hiện 4 tháng 2022 của Lai Châu sau khi chốt sổ?");
    expect(answer.figures[0]?.value).toBeCloseTo(635.5);
    expect(answer.text).toContain("805,6 − 170,1");
  });

  it("gives both values of what was changed from one to the other", async () => {
    const answer = await ask(
      "Tăng trưởng GRDP quý I/2022 của Lai Châu được điều chỉnh từ mức nào xuống mức nào?",
    );
    expect(answer.figures[0]).toMatchObject({ value: 6.4 });
    expect(answer.text).toContain("6,9");
  });
});

describe("a run through months", () => {
  it.each([
    "Thu ngân sách Lai Châu qua các tháng 3, 4, 5 năm 2022 diễn biến thế nào?",
    "thu ns lai chau t3 t4 t5 nam 2022 len hay xuong",
    "How did budget revenue in Lai Chau move from March to May 2022?",
  ])("takes each month's standing value: %s", async (question) => {
    const answer = await ask(question);
    expect(valuesOf(answer)).toEqual([151.2, 155.3, 170.1]);
  });

  it("says which way it went", async () => {
    const answer = await ask("Diễn biến thu ngân sách Lai Châu các tháng 3, 4, 5 năm 2022");
    expect(answer.text).toContain("tăng lên 155,3");
    expect(answer.text).toContain("tăng lên ước 170,1");
  });
});
