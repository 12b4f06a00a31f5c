import { describe, expect, it } from "vitest";
import { cellsOf, linesOf, read, wordsOfKind } from "../blocks-of.js";

const OFFICIAL = `UBND TỈNH AN BÌNH                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   SỞ TÀI CHÍNH                            Độc lập - Tự do - Hạnh phúc
Số: 45/BC-STC                        An Bình, ngày 5 tháng 9 năm 2020

                         BÁO CÁO
        Tình hình thu, chi ngân sách tháng 8 năm 2020

I. THU NGÂN SÁCH
Tổng thu tháng 8 đạt 512,3 tỷ đồng.
1. Thu nội địa đạt 480 tỷ đồng;
- Thuế giá trị gia tăng đạt 120 tỷ đồng;
a) Khu vực doanh nghiệp đạt 90 tỷ đồng.

Nơi nhận:                                  KT. GIÁM ĐỐC
- UBND tỉnh;                               PHÓ GIÁM ĐỐC
- Lưu: VT.                                 Lê Thu Hà
`;

describe("an official document in plain text", () => {
  const document = read("bao-cao.txt", OFFICIAL);

  it("keeps the letterhead and the closing lines out of what is read for facts", () => {
    const frames = wordsOfKind(document, "frame").join(" ");
    for (const words of [
      "CỘNG HÒA XÃ HỘI",
      "Số: 45/BC-STC",
      "ngày 5 tháng 9",
      "Nơi nhận",
      "Lê Thu Hà",
    ])
      expect(frames).toContain(words);
    const text = wordsOfKind(document, "paragraph").join(" ");
    expect(text).toBe("Tổng thu tháng 8 đạt 512,3 tỷ đồng.");
  });

  it("has its name and subject line as its title", () => {
    expect(document.title).toBe("Báo cáo: Tình hình thu, chi ngân sách tháng 8 năm 2020");
  });

  it("tells headings, numbered items, bullets and letters apart, each under its heading", () => {
    expect(wordsOfKind(document, "heading")).toContain("I. THU NGÂN SÁCH");
    expect(wordsOfKind(document, "list-item")).toEqual([
      "1. Thu nội địa đạt 480 tỷ đồng;",
      "Thuế giá trị gia tăng đạt 120 tỷ đồng;",
      "a) Khu vực doanh nghiệp đạt 90 tỷ đồng.",
    ]);
    const item = document.blocks.find(({ kind }) => kind === "list-item");
    expect(item?.locator.heading).toBe("I. THU NGÂN SÁCH");
  });

  it("numbers everything but headings from 1", () => {
    const numbers = document.blocks
      .filter(({ kind }) => kind !== "heading")
      .map(({ locator }) => locator.paragraph);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("has nothing to warn of", () => {
    expect(document.warnings).toEqual([]);
  });
});

describe("a hard-wrapped text", () => {
  const WRAPPED = `Phiên họp đã nghe Sở Tài chính báo cáo tình hình thu ngân sách, theo đó
tổng thu trên địa bàn tháng 8 năm 2020 ước đạt 512,3 tỷ đồng, bằng
102,4% so với cùng kỳ năm trước, trong đó thu nội địa chiếm phần lớn và
tiếp tục là nguồn thu chính của tỉnh trong những tháng còn lại của năm.
Chủ tịch đề nghị.
   Các huyện báo cáo tiến độ giải ngân vốn đầu tư công trước ngày 15 của
mỗi tháng, nêu rõ từng dự án chậm và nguyên nhân của việc chậm tiến độ.
`;

  it("gives paragraphs, not lines: a figure stays with the line before it", () => {
    const paragraphs = wordsOfKind(read("bien-ban.txt", WRAPPED), "paragraph");
    expect(paragraphs[0]).toContain(
      "tổng thu trên địa bàn tháng 8 năm 2020 ước đạt 512,3 tỷ đồng, bằng 102,4%",
    );
    expect(paragraphs.some((words) => words.startsWith("Các huyện báo cáo"))).toBe(true);
  });

  it("joins a sentence over a page number, and does not read the number", () => {
    const [first = "", second = ""] = WRAPPED.split("Chủ tịch đề nghị.\n");
    const open = first.replace("của năm.", "của năm");
    const joined = wordsOfKind(
      read(
        "a.txt",
        `${open}\n                    - 2 -\n\ncho đến khi có hướng dẫn mới của Bộ.\n\n${second}`,
      ),
      "paragraph",
    );
    expect(joined[0]).toContain("còn lại của năm cho đến khi có hướng dẫn mới của Bộ.");
    expect(joined.join(" ")).not.toContain("- 2 -");
  });

  it("does not join the lines of a text whose lines are paragraphs", () => {
    const text = "Thu ngân sách đạt 5 tỷ đồng.\nChi ngân sách đạt 4 tỷ đồng.\n";
    expect(wordsOfKind(read("a.txt", text), "paragraph")).toHaveLength(2);
  });
});

describe("a table set with spaces", () => {
  const document = read(
    "bang.txt",
    `Số liệu chi tiết như sau.

Chỉ tiêu              Tháng 7     Tháng 8
Thu nội địa           480,0       500,5
Thu xuất nhập khẩu    32,3        11,8
Tổng thu              512,3       512,3

Đề nghị các sở đối chiếu số liệu này.
`,
  );

  it("has a header row and rows whose cells keep their places in the text", () => {
    const rows = document.blocks.filter(({ kind }) => kind === "table-row");
    expect(rows.map((row) => cellsOf(document, row))).toEqual([
      ["Thu nội địa", "480,0", "500,5"],
      ["Thu xuất nhập khẩu", "32,3", "11,8"],
      ["Tổng thu", "512,3", "512,3"],
    ]);
    const header = document.blocks[rows[0]?.headerBlock ?? -1];
    expect(header?.kind).toBe("table-header");
    expect(rows.map(({ locator }) => locator.row)).toEqual([1, 2, 3]);
  });

  it("ends where the text goes on", () => {
    expect(linesOf(document).at(-1)).toBe("paragraph: Đề nghị các sở đối chiếu số liệu này.");
  });
});

describe("a press article in plain text", () => {
  const document = read(
    "bai.txt",
    `Phiên họp thường kỳ tháng 8 của Ủy ban nhân dân tỉnh

Sáng 31/8, Ủy ban nhân dân tỉnh họp phiên thường kỳ dưới sự chủ trì của Chủ tịch.

Đại biểu thảo luận tại phiên họp

Thu ngân sách tháng 8 đạt 223,4 tỷ đồng.

Minh Khôi - Thu Hà
`,
  );

  it("has its first line as title, captions apart from text, and the byline as a frame", () => {
    expect(linesOf(document)).toEqual([
      "heading: Phiên họp thường kỳ tháng 8 của Ủy ban nhân dân tỉnh",
      "paragraph: Sáng 31/8, Ủy ban nhân dân tỉnh họp phiên thường kỳ dưới sự chủ trì của Chủ tịch.",
      "caption: Đại biểu thảo luận tại phiên họp",
      "paragraph: Thu ngân sách tháng 8 đạt 223,4 tỷ đồng.",
      "frame: Minh Khôi - Thu Hà",
    ]);
    expect(document.title).toBe("Phiên họp thường kỳ tháng 8 của Ủy ban nhân dân tỉnh");
  });
});

describe("the stored text", () => {
  it("is NFC whatever the file was, and every block is a stretch of it", () => {
    const text = "Thu ngân sách đạt 5 tỷ đồng.\r\n\r\nChi đạt 4 tỷ đồng.\r\n";
    const decomposed = read("a.txt", text.normalize("NFD"));
    expect(decomposed.text).toBe(text.replaceAll("\r\n", "\n"));
    expect(decomposed.blocks.map(({ start, end }) => decomposed.text.slice(start, end))).toEqual([
      "Thu ngân sách đạt 5 tỷ đồng.",
      "Chi đạt 4 tỷ đồng.",
    ]);
  });

  it("has blocks in order that never overlap", () => {
    const { blocks } = read("bao-cao.txt", OFFICIAL);
    for (const [index, block] of blocks.entries()) {
      expect(block.start).toBeLessThan(block.end);
      expect(block.start).toBeGreaterThanOrEqual(blocks[index - 1]?.end ?? 0);
    }
  });
});
