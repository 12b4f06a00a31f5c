import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docx, paragraph, run, spanningCell, table } from "../../made-files/docx.js";
import { cellsOf, linesOf, wordsOfKind } from "../blocks-of.js";
import { readAny } from "../read-any.js";

const read = (body: string, parts?: Readonly<Record<string, string>>) =>
  readAny("bao-cao.docx", docx(body, parts));

const STYLES = `<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="H1b"><w:name w:val="De muc"/><w:basedOn w:val="H1"/></w:style>`;

const NUMBERING = `<w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`;

const inList = (numberId: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numberId}"/></w:numPr>`;

describe("paragraphs of a Word document", () => {
  it("are headings by their style, what it is based on, or their own shape", async () => {
    const document = await read(
      paragraph("Tình hình thu", '<w:pStyle w:val="H1"/>') +
        paragraph("Tình hình chi", '<w:pStyle w:val="H1b"/>') +
        paragraph("II. GIẢI PHÁP") +
        paragraph(run("Về đầu tư công", "<w:b/>")) +
        paragraph("Thu ngân sách đạt 512,3 tỷ đồng."),
      { styles: STYLES },
    );
    expect(linesOf(document)).toEqual([
      "heading: Tình hình thu",
      "heading: Tình hình chi",
      "heading: II. GIẢI PHÁP",
      "heading: Về đầu tư công",
      "paragraph: Thu ngân sách đạt 512,3 tỷ đồng.",
    ]);
    expect(document.blocks[4]?.locator).toMatchObject({ heading: "Về đầu tư công", paragraph: 1 });
  });

  it("carry the numbers that Word draws for their lists", async () => {
    const document = await read(
      paragraph("THU NGÂN SÁCH", inList(1, 0)) +
        paragraph("Thu nội địa đạt 480 tỷ đồng.", inList(1, 1)) +
        paragraph("Sở Tài chính rà soát nợ đọng;", inList(1, 2)) +
        paragraph("Cục Thuế đôn đốc thu;", inList(1, 2)) +
        paragraph("CHI NGÂN SÁCH", inList(1, 0)) +
        paragraph("Chi thường xuyên đạt 300 tỷ đồng.", inList(1, 1)) +
        paragraph("Chi đầu tư đạt 90 tỷ đồng.", inList(2, 0)),
      { numbering: NUMBERING },
    );
    expect(linesOf(document)).toEqual([
      "heading: I. THU NGÂN SÁCH",
      "list-item: 1. Thu nội địa đạt 480 tỷ đồng.",
      "list-item: a) Sở Tài chính rà soát nợ đọng;",
      "list-item: b) Cục Thuế đôn đốc thu;",
      "heading: II. CHI NGÂN SÁCH",
      "list-item: 1. Chi thường xuyên đạt 300 tỷ đồng.",
      "list-item: Chi đầu tư đạt 90 tỷ đồng.",
    ]);
  });

  it("keep tracked insertions and never show deletions, moved-away or hidden text", async () => {
    const deleted = `<w:del><w:r><w:delText>15/9</w:delText></w:r></w:del>`;
    const document = await read(
      paragraph(
        `${run("Hoàn thành trước ngày ")}${deleted}<w:ins>${run("30/9")}</w:ins>${run(" năm 2024")}<w:moveFrom>${run(" tại phiên họp")}</w:moveFrom>${run(" (nháp)", "<w:vanish/>")}${run(".")}`,
      ) +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("Giao Sở Tài chính")}</w:p>` +
        paragraph("chủ trì.") +
        `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph("Dòng đã xóa")}</w:tc></w:tr></w:tbl>`,
    );
    expect(document.text).toBe(
      "Hoàn thành trước ngày 30/9 năm 2024.\n\nGiao Sở Tài chính chủ trì.",
    );
  });

  it("are followed by their notes, whose number does not run into a figure", async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const document = await read(
      paragraph(`${run("Thu đạt 512,3")}${reference}${run(" tỷ đồng.")}`) + paragraph("Hết."),
      {
        footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph("-")}</w:footnote><w:footnote w:id="2">${paragraph("Không kể thu bổ sung 20 tỷ đồng.")}</w:footnote>`,
      },
    );
    expect(linesOf(document)).toEqual([
      "paragraph: Thu đạt 512,3 tỷ đồng.",
      "paragraph: Không kể thu bổ sung 20 tỷ đồng.",
      "paragraph: Hết.",
    ]);
  });

  it("include those of text boxes once, and of headers and footers as frames at the end", async () => {
    const box = `<w:txbxContent>${paragraph("Tài liệu lưu hành nội bộ")}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = await read(paragraph(`${run("Thu đạt 5 tỷ đồng.")}${drawn}`), {
      header1: paragraph("Sở Tài chính – dự thảo lần 2"),
      footer1: paragraph("Trang 3"),
    });
    expect(linesOf(document)).toEqual([
      "paragraph: Thu đạt 5 tỷ đồng.",
      "paragraph: Tài liệu lưu hành nội bộ",
      "frame: Sở Tài chính – dự thảo lần 2",
    ]);
  });

  it("are read in Unicode where a run is set in a legacy font, and as they are elsewhere", async () => {
    const old = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
    const document = await read(
      paragraph(
        `${run("Thu ng©n s¸ch ®¹t", old)}${run(" 512,3 tỷ đồng © 2024.", '<w:rFonts w:ascii="Times New Roman"/>')}`,
      ),
    );
    expect(document.text).toBe("Thu ngân sách đạt 512,3 tỷ đồng © 2024.");
  });

  describe("whose styles set a legacy font", () => {
    const styled = (name: string, font: string, more = "") =>
      `<w:style w:type="paragraph" w:styleId="${name}" ${more}><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:style>`;
    const OLD = "Thu ng©n s¸ch nhµ n­íc th¸ng 8 ®¹t 512,3 tû ®ång.";
    const NEW = "Thu ngân sách nhà nước tháng 8 đạt 512,3 tỷ đồng.";

    it.each([
      [
        "the style of the paragraph",
        paragraph(OLD, '<w:pStyle w:val="Cu"/>'),
        styled("Cu", ".VnTime"),
      ],
      [
        "a style that it is based on",
        paragraph(OLD, '<w:pStyle w:val="Moi"/>'),
        `${styled("Cu", ".VnTime")}<w:style w:styleId="Moi"><w:basedOn w:val="Cu"/></w:style>`,
      ],
      ["the default style", paragraph(OLD), styled("Cu", ".VnTime", 'w:default="1"')],
      [
        "the document's defaults",
        paragraph(OLD),
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>',
      ],
      [
        "the style of its run",
        paragraph(run(OLD, '<w:rStyle w:val="Cu"/>')),
        styled("Cu", ".VnTime").replace("paragraph", "character"),
      ],
    ])("are read in Unicode, in tables and headers too: %s", async (_, body, styles) => {
      const document = await read(`${body}${table([["a", "b"]])}`, { styles });
      expect(document.text.split("\n")[0]).toBe(NEW);
    });

    it("stay as they are where a run names its own font, or where people typed Unicode all the same", async () => {
      const styles = styled("Cu", ".VnTime", 'w:default="1"');
      const own = run("© 2024 Sở Tài chính", '<w:rFonts w:ascii="Times New Roman"/>');
      expect((await read(paragraph(OLD) + paragraph(own), { styles })).text).toBe(
        `${NEW}\n\n© 2024 Sở Tài chính`,
      );
      expect((await read(paragraph(NEW), { styles })).text).toBe(NEW);
    });
  });

  it("are cut where a line was broken by hand", async () => {
    const document = await read(
      paragraph(
        `${run("Thu đạt 5 tỷ đồng;")}<w:r><w:br/></w:r>${run("chi đạt 4 tỷ đồng.")}<w:r><w:noBreakHyphen/></w:r>`,
      ),
    );
    expect(wordsOfKind(document, "paragraph")).toEqual([
      "Thu đạt 5 tỷ đồng;",
      "chi đạt 4 tỷ đồng.-",
    ]);
  });
});

describe("tables of a Word document", () => {
  it("are laid out with merged cells empty but the first", async () => {
    const document = await read(
      paragraph("Biểu 1") +
        table([
          [spanningCell("Chỉ tiêu", 1, "restart"), spanningCell("Tháng 8", 2)],
          [spanningCell("", 1, "continue"), "Kế hoạch", "Thực hiện"],
          ["Thu ngân sách", "500", "512,3"],
        ]),
    );
    const rows = document.blocks.filter(({ kind }) => kind.startsWith("table"));
    expect(rows.map((row) => cellsOf(document, row))).toEqual([
      ["Chỉ tiêu", "Tháng 8", ""],
      ["", "Kế hoạch", "Thực hiện"],
      ["Thu ngân sách", "500", "512,3"],
    ]);
    expect(rows.map(({ headerBlock }) => headerBlock)).toEqual([null, 1, 1]);
  });

  it("that set a letterhead are one frame, a line each", async () => {
    const issuer = `<w:tc>${paragraph("UBND TỈNH TRÚC LĨNH")}${paragraph("Số: 12/BC-UBND")}</w:tc>`;
    const motto = `<w:tc>${paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")}${paragraph("Trúc Lĩnh, ngày 5 tháng 9 năm 2024")}</w:tc>`;
    const document = await read(
      table([[issuer, motto]]) +
        paragraph(run("BÁO CÁO", "<w:b/>")) +
        paragraph(run("Tình hình tháng 8", "<w:b/>")) +
        paragraph("Thu đạt 512,3 tỷ đồng."),
    );
    expect(document.blocks[0]?.kind).toBe("frame");
    expect(document.text.split("\n").slice(0, 4)).toEqual([
      "UBND TỈNH TRÚC LĨNH",
      "Số: 12/BC-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Trúc Lĩnh, ngày 5 tháng 9 năm 2024",
    ]);
    expect(document.title).toBe("Báo cáo: Tình hình tháng 8");
  });

  it("that only lay out a page are read as text", async () => {
    const document = await read(table([["Thu đạt 5 tỷ đồng.", "Chi đạt 4 tỷ đồng."]]));
    expect(wordsOfKind(document, "paragraph")).toEqual([
      "Thu đạt 5 tỷ đồng.",
      "Chi đạt 4 tỷ đồng.",
    ]);
  });
});

describe("what is no Word document", () => {
  const refused = async (bytes: Uint8Array) =>
    readAny("a.docx", bytes).then(
      () => "read",
      (error) => `${error.code}: ${error.message}`,
    );

  it("is refused with what it is", async () => {
    expect(await refused(strToU8("Thu đạt 5 tỷ đồng."))).toMatch(
      /format-mismatch.*no Office file/u,
    );
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    expect(await refused(old)).toMatch(/format-mismatch.*before 2007/u);
    const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refused(locked)).toMatch(/file-unreadable.*password/u);
    const sheet = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") });
    expect(await refused(sheet)).toMatch(/format-mismatch.*Excel/u);
  });

  it("is refused when it is cut off, empty, or declares entities", async () => {
    const whole = docx(paragraph("Thu đạt 5 tỷ đồng."));
    expect(await refused(whole.subarray(0, whole.length - 30))).toMatch(
      /file-unreadable.*directory/u,
    );
    expect(await refused(docx(""))).toMatch(/file-empty/u);
    const laughs = zipSync({
      "word/document.xml": strToU8(
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:body>&b;</w:body></w:document>',
      ),
    });
    expect(await refused(laughs)).toMatch(/file-unreadable.*document type/u);
  });

  it("is refused before it is inflated when it states too much, and when it nests too deep", async () => {
    const zeros = new Uint8Array(60 * 1024 * 1024);
    const bomb = zipSync({ "word/document.xml": zeros }, { level: 9 });
    expect(await refused(bomb)).toMatch(/file-too-large.*inflated bytes for each/u);
    const depth = 400;
    const nested = docx("<w:sdt>".repeat(depth) + "</w:sdt>".repeat(depth));
    expect(await refused(nested)).toMatch(/file-unreadable.*nested/u);
    expect(await refused(docx("<w:p/>".repeat(1_000_001)))).toMatch(/file-too-large.*elements/u);
  });
});
