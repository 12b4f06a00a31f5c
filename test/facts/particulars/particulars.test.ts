import { describe, expect, it } from "vitest";
import { describeDocument, type RecordSettings } from "../../../src/facts/metadata.js";
import { readAnyFile } from "../../../src/reading/readers.js";
import { docx, paragraph, run } from "../../made-files/docx.js";

const BODY = [
  "Ngày 31/8/2024, đồng chí Nguyễn Văn An, Chủ tịch UBND tỉnh chủ trì phiên họp thường kỳ tháng 8 tại Trung tâm Hội nghị. Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:",
  "1. Giao Sở Tài chính chủ trì, phối hợp với Cục Thuế rà soát nợ đọng trước ngày 15/9/2024.",
];

const NOTICE = `ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  TỈNH TRÚC LĨNH                    Độc lập - Tự do - Hạnh phúc
 Số: 145/TB-UBND                 Trúc Lĩnh, ngày 05 tháng 9 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 8 năm 2024

${BODY.join("\n\n")}

Nơi nhận:                               TL. CHỦ TỊCH
- TT Tỉnh ủy;                        CHÁNH VĂN PHÒNG
- Các sở, ngành;
- Lưu: VT.                             Trần Thị Hoa
`;

const cell = (...lines: readonly string[]) =>
  `<w:tc>${lines.map((line) => paragraph(line)).join("")}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tbl><w:tr>${cells.join("")}</w:tr></w:tbl>`;

const asWord = docx(
  row(
    cell("ỦY BAN NHÂN DÂN", "TỈNH TRÚC LĨNH", "Số: 145/TB-UBND"),
    cell(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Trúc Lĩnh, ngày 05 tháng 9 năm 2024",
    ),
  ) +
    paragraph(run("THÔNG BÁO", "<w:b/>")) +
    paragraph(
      run("Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 8 năm 2024", "<w:b/>"),
    ) +
    BODY.map((words) => paragraph(words)).join("") +
    row(
      cell("Nơi nhận:", "- TT Tỉnh ủy;", "- Các sở, ngành;", "- Lưu: VT."),
      cell("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Trần Thị Hoa"),
    ),
);

async function about(path: string, content: string | Uint8Array, settings: RecordSettings = {}) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const document = await readAnyFile({ path, bytes });
  const { metadata } = describeDocument({ path, document, settings });
  const known = Object.entries(metadata.particulars ?? {});
  return {
    ...metadata,
    values: Object.fromEntries(known.map(([name, field]) => [name, field?.value])),
    sources: Object.fromEntries(known.map(([name, field]) => [name, field?.source])),
  };
}

describe("what a record says of itself", () => {
  it.each([
    ["plain text in two columns", "a.txt", NOTICE],
    ["a Word document with its columns in a table", "a.docx", asWord],
  ] as const)("is read from a notice: %s", async (_, path, content) => {
    const { values, sources, type, period, date } = await about(path, content);
    expect(values).toEqual({
      issuer: "ỦY BAN NHÂN DÂN TỈNH TRÚC LĨNH",
      number: "145/TB-UBND",
      issuedAt: "Trúc Lĩnh",
      subject: "Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 8 năm 2024",
      session: "phiên họp thường kỳ tháng 8 năm 2024",
      chair: "Nguyễn Văn An, Chủ tịch UBND tỉnh",
      signatory: "Trần Thị Hoa",
      signedAs: "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG",
      recipients: "TT Tỉnh ủy; Các sở, ngành; Lưu: VT",
    });
    expect(sources).toMatchObject({ number: "header", signatory: "header", chair: "text" });
    expect({ type, period, date }).toEqual({
      type: "conclusion",
      period: "2024-08",
      date: "2024-09-05",
    });
  });

  it("is read from a letter, whose subject stands under its number, and from its lower body", async () => {
    const letter = `UBND TỈNH TRÚC LĨNH              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ TÀI CHÍNH                        Độc lập - Tự do - Hạnh phúc
Số: 1234/STC-NS                  Trúc Lĩnh, ngày 12 tháng 9 năm 2024
V/v đẩy nhanh giải ngân vốn đầu tư công

Kính gửi: UBND các huyện.

Thực hiện chỉ đạo của UBND tỉnh, Sở Tài chính đề nghị các huyện báo cáo trước ngày 20/9/2024.
`;
    expect((await about("cv.txt", letter)).values).toMatchObject({
      issuer: "SỞ TÀI CHÍNH",
      number: "1234/STC-NS",
      subject: "đẩy nhanh giải ngân vốn đầu tư công",
    });
  });

  it("is read from a document of the Party", async () => {
    const resolution = `ĐẢNG BỘ TỈNH TRÚC LĨNH             ĐẢNG CỘNG SẢN VIỆT NAM
BAN CHẤP HÀNH
Số 12 -NQ/TU                         Trúc Lĩnh, ngày 20 tháng 7 năm 2024

NGHỊ QUYẾT
về phát triển kinh tế số

Ban Chấp hành Đảng bộ tỉnh đề ra mục tiêu kinh tế số chiếm 20% GRDP.

T/M TỈNH ỦY
BÍ THƯ
Lê Thị Bình
`;
    const { values, type } = await about("nq.txt", resolution);
    expect(type).toBe("resolution");
    expect(values).toMatchObject({
      issuer: "BAN CHẤP HÀNH",
      number: "12-NQ/TU",
      signatory: "Lê Thị Bình",
    });
  });

  it("is read from minutes: who presided, both who signed", async () => {
    const minutes = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BIÊN BẢN
Họp giao ban tuần 35

Chủ trì: đồng chí Phạm Thị Lan, Phó Chủ tịch UBND huyện.

Sở Tài chính báo cáo thu đạt 512,3 tỷ đồng.

THƯ KÝ                              CHỦ TỌA
Lê Văn Bình                         Phạm Thị Lan
`;
    expect((await about("bb.txt", minutes)).values).toMatchObject({
      chair: "Phạm Thị Lan, Phó Chủ tịch UBND huyện",
      signatory: "Lê Văn Bình, Phạm Thị Lan",
      session: "Họp giao ban tuần 35",
    });
  });

  it("is what a person states, where they state it", async () => {
    const { values, sources } = await about("a.txt", NOTICE, {
      number: "146/TB-UBND",
      chair: "Lê Bá",
    });
    expect(values).toMatchObject({
      number: "146/TB-UBND",
      chair: "Lê Bá",
      signatory: "Trần Thị Hoa",
    });
    expect(sources).toMatchObject({ number: "settings", chair: "settings" });
  });

  it.each([
    ["an article", "Sáng 31/8, UBND tỉnh họp. Thu ngân sách đạt 512,3 tỷ đồng."],
    [
      "who is told to lead a task",
      "Chủ tịch UBND tỉnh Nguyễn Văn An giao Sở Tài chính chủ trì, phối hợp với Cục Thuế.",
    ],
    ["a draft without a number", "SỞ TÀI CHÍNH\nSố:      /BC-STC\n\nThu đạt 5 tỷ đồng."],
  ])("is left out where nothing tells it: %s", async (_, text) => {
    const { values } = await about("a.txt", text);
    expect(values).not.toHaveProperty("chair");
    expect(values).not.toHaveProperty("number");
    expect(values).not.toHaveProperty("signatory");
  });
});

describe("the title of a record without the name of its kind", () => {
  it.each([
    [
      "TÌNH HÌNH THU, CHI NGÂN SÁCH THÁNG 8\n\nThu đạt 5 tỷ đồng.",
      "TÌNH HÌNH THU, CHI NGÂN SÁCH THÁNG 8",
    ],
    [
      "BÁO CÁO\nTình hình thu tháng 8\n\nI. KẾT QUẢ\n\nThu đạt 5 tỷ đồng.",
      "Báo cáo: Tình hình thu tháng 8",
    ],
  ])("is its first line in capitals", async (text, title) => {
    expect((await about("a.txt", text)).title).toBe(title);
  });

  it("is not the heading of its first part", async () => {
    expect(
      (await about("thu-thang-8.txt", "I. KẾT QUẢ THỰC HIỆN\n\nThu đạt 5 tỷ đồng.")).title,
    ).not.toMatch(/KẾT QUẢ/u);
  });
});
