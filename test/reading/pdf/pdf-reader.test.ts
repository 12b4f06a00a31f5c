import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { pageLines, type TextItem } from "../../../src/reading/pdf/page-lines.js";
import { pdf, wrapped } from "../../made-files/pdf.js";
import { cellsOf, linesOf, wordsOfKind } from "../blocks-of.js";
import { readAny } from "../read-any.js";

const line = (y: number, ...parts: readonly (readonly [x: number, text: string])[]) => ({
  y,
  parts: parts.map(([x, text]) => ({ x, text })),
});

describe("a PDF with text", () => {
  it("gives paragraphs without their wraps, each with its page, and no page numbers", async () => {
    const long =
      "Trong tháng 8, thu ngân sách nhà nước trên địa bàn đạt 512,3 tỷ đồng, tăng 12% so với cùng kỳ năm trước và bằng 65,7% dự toán được giao.";
    const document = await readAny(
      "a.pdf",
      await pdf([
        [
          ...(await wrapped(long, 760)),
          line(690, [70, "Chi đạt 905,6 tỷ đồng."]),
          line(30, [300, "1"]),
        ],
        [line(760, [70, "Sở Tài chính rà soát nợ đọng."]), line(30, [290, "- 2 -"])],
      ]),
    );
    expect(linesOf(document)).toEqual([
      `paragraph: ${long}`,
      "paragraph: Chi đạt 905,6 tỷ đồng.",
      "paragraph: Sở Tài chính rà soát nợ đọng.",
    ]);
    expect(document.text).not.toContain("- 2 -");
    expect(document.blocks.map(({ locator }) => locator.page)).toEqual([1, 1, 2]);
  });

  it("joins a sentence that a page break cut", async () => {
    const document = await readAny(
      "a.pdf",
      await pdf([
        [line(60, [70, "Thu ngân sách nhà nước trên địa bàn tháng 8 đạt"]), line(30, [300, "1"])],
        [line(760, [70, "512,3 tỷ đồng."])],
        [line(760, [70, "Chủ tịch giao Sở Tài chính và các sở"])],
        [line(760, [70, "rà soát nợ đọng."])],
      ]),
    );
    expect(wordsOfKind(document, "paragraph")).toContain(
      "Chủ tịch giao Sở Tài chính và các sở rà soát nợ đọng.",
    );
  });

  it("keeps a letterhead in two columns as a frame, and running headers once", async () => {
    const head = line(815, [200, "Tài liệu họp – lưu hành nội bộ"]);
    const document = await readAny(
      "a.pdf",
      await pdf([
        [
          head,
          line(780, [70, "UBND TỈNH TRÚC LĨNH"], [330, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
          line(760, [70, "Số: 12/BC-UBND"], [330, "Trúc Lĩnh, ngày 5 tháng 9 năm 2024"]),
          line(720, [270, "BÁO CÁO"]),
          line(680, [70, "Thu đạt 512,3 tỷ đồng."]),
        ],
        [head, line(760, [70, "Chi đạt 905,6 tỷ đồng."])],
        [head, line(760, [70, "Giải ngân đạt 52,3% kế hoạch."])],
      ]),
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual([
      "frame",
      "heading",
      "paragraph",
      "paragraph",
      "paragraph",
      "frame",
    ]);
    expect(document.text.split("Tài liệu họp")).toHaveLength(2);
  });

  it("tells the box of every block on its page, from the upper left corner", async () => {
    const document = await readAny(
      "a.pdf",
      await pdf([
        [...(await wrapped("Thu ngân sách nhà nước đạt 512,3 tỷ đồng. ".repeat(4).trim(), 742))],
        [line(642, [100, "Chi đạt 905,6 tỷ đồng."])],
      ]),
    );
    const [first, second] = document.blocks.map(({ locator }) => locator);
    expect(first?.page).toBe(1);
    expect(first?.box?.slice(0, 2)).toEqual([70, 842 - 742 - 11]);
    expect(first?.box?.[2]).toBeLessThanOrEqual(541);
    // Two lines or more: the box ends below the last of them.
    expect(first?.box?.[3]).toBeGreaterThan(842 - 742 + 18);
    expect(second).toMatchObject({ page: 2, box: [100, 189, expect.any(Number), 203] });
  });

  it("joins a subject line that was wrapped in the middle of the page", async () => {
    const document = await readAny(
      "a.pdf",
      await pdf([
        [
          line(760, [250, "BÁO CÁO"]),
          line(740, [100, "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội"]),
          line(722, [180, "tháng 8 năm 2024 của tỉnh"]),
          line(690, [70, "Thu đạt 512,3 tỷ đồng."]),
        ],
      ]),
    );
    expect(document.title).toBe(
      "Báo cáo: Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội tháng 8 năm 2024 của tỉnh",
    );
  });

  it("puts wrapped cells together, whether the others stand at the top, in the middle or at the end", async () => {
    const row = (y: number, ...figures: readonly string[]) => ({
      y,
      size: 9,
      parts: figures.map((text, at) => ({ x: 300 + at * 110, text, toRight: true as const })),
    });
    const words = (y: number, text: string) => ({ y, size: 9, parts: [{ x: 70, text }] });
    const both = (y: number, text: string, ...figures: readonly string[]) => ({
      y,
      size: 9,
      parts: [...words(y, text).parts, ...row(y, ...figures).parts],
    });
    const document = await readAny(
      "a.pdf",
      await pdf([
        [
          both(760, "Chỉ tiêu", "Tháng 7", "Tháng 8"),
          both(740, "Thu nội địa từ doanh nghiệp", "400,1", "480,2"),
          words(729, "có vốn đầu tư nước ngoài"),
          words(705, "Thu ngân sách nhà nước"),
          row(699.5, "500,4", "512,3"),
          words(694, "trên địa bàn tỉnh"),
          words(670, "Chi ngân sách địa phương"),
          both(659, "theo dự toán được giao", "800,5", "905,6"),
          both(640, "Vay", "1,5", "2,5"),
        ],
      ]),
    );
    expect(
      document.blocks
        .filter(({ kind }) => kind === "table-row")
        .map((block) => cellsOf(document, block)),
    ).toEqual([
      ["Thu nội địa từ doanh nghiệp có vốn đầu tư nước ngoài", "400,1", "480,2"],
      ["Thu ngân sách nhà nước trên địa bàn tỉnh", "500,4", "512,3"],
      ["Chi ngân sách địa phương theo dự toán được giao", "800,5", "905,6"],
      ["Vay", "1,5", "2,5"],
    ]);
  });

  it("warns of pages that hold none and refuses a scan with a remedy", async () => {
    const mixed = await readAny("a.pdf", await pdf([[line(700, [70, "Thu đạt 5 tỷ đồng."])], []]));
    expect(mixed.warnings.map(({ message }) => message.slice(0, 6))).toEqual(["page 2"]);
    await expect(readAny("quet.pdf", await pdf([[], []]))).rejects.toMatchObject({
      code: "file-empty",
      message: expect.stringMatching(/^quet\.pdf .*text recognition/u),
    });
  });

  it("is refused when it is none or cut off", async () => {
    await expect(
      readAny("a.pdf", new TextEncoder().encode("Thu đạt 5 tỷ đồng.")),
    ).rejects.toMatchObject({ code: "format-mismatch" });
    const document = await PDFDocument.create();
    document.addPage();
    const whole = await document.save();
    await expect(readAny("a.pdf", whole.subarray(0, 40))).rejects.toMatchObject({
      code: "file-unreadable",
    });
  });
});

describe("a line of glyph runs", () => {
  const item = (
    text: string,
    x: number,
    width: number,
    more: Partial<TextItem> = {},
  ): TextItem => ({
    text,
    x,
    y: 700,
    width,
    height: 12,
    ...more,
  });
  const words = (items: readonly TextItem[]) =>
    pageLines(items).map(({ segments }) => segments.map(({ text }) => text));

  it("has no false blank after a glyph of a decomposed letter, and keeps a true one", () => {
    const items = [
      item("Nghị quy", 70, 48),
      item("ê\u{301}", 118, 0),
      item(" ", 118, 5.3),
      item("t kỳ họp th", 123.3, 60),
      item("ứ".normalize("NFD"), 183.3, 0),
      item("ba", 192.8, 12),
    ];
    expect(words(items)).toEqual([["Nghị quyết kỳ họp thứ ba"]]);
  });

  it("leaves out the number of a note, and keeps that of a unit", () => {
    const raised = { y: 705, height: 7 };
    expect(
      words([item("đạt 512,3", 70, 54), item("1", 124, 3, raised), item(" tỷ", 128, 16)]),
    ).toEqual([["đạt 512,3 tỷ"]]);
    expect(words([item("đạt 20 m", 70, 48), item("2", 118, 3, raised)])).toEqual([["đạt 20 m2"]]);
  });
});
