import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/reading/readers.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, path = "bang.csv") => readFile({ path, bytes: bytesOf(text) });
const cellsOf = (document: ReturnType<typeof read>) =>
  document.blocks
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells }) => cells.map((cell) => document.text.slice(cell.start, cell.end)));

const TABLE = [
  ["Chỉ tiêu", "ĐVT", "Tháng 3"],
  ["Thu nội địa", "Tỷ đồng", "41,5"],
  ["Đàn trâu", "Con", "1.250"],
];

describe("separator and encoding", () => {
  it.each([
    [";", "dấu chấm phẩy"],
    ["\t", "tab"],
    ["|", "gạch đứng"],
  ])("%j is told from decimal commas", (separator) => {
    const document = read(TABLE.map((row) => row.join(separator)).join("\n"));
    expect(cellsOf(document)).toEqual(TABLE);
  });

  it("a comma separates when decimals stand in quotes", () => {
    const lines = TABLE.map((row) => row.map((cell) => `"${cell}"`).join(","));
    expect(cellsOf(read(lines.join("\n")))).toEqual(TABLE);
  });

  it("UTF-16 with a mark, UTF-8 with a mark, NFD and Windows line ends give the same text", () => {
    const text = TABLE.map((row) => row.join(";")).join("\r\n");
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
    const utf8 = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(text.normalize("NFD"))]);
    const texts = [utf16, utf8].map((bytes) => readFile({ path: "a.csv", bytes }).text);
    expect(texts).toEqual([text, text].map((plain) => plain.replaceAll("\r", "")));
  });

  it("reads .tsv as well", () => {
    expect(cellsOf(read(TABLE.map((row) => row.join("\t")).join("\n"), "bang.tsv"))).toEqual(TABLE);
  });
});

describe("quoted cells", () => {
  it("keep separators, line ends and quotes, and every cell is a span of the stored text", () => {
    const document = read(
      'Chỉ tiêu;"Ước\ntháng 3";Ghi chú\n"Thu ""cân đối""; nội địa";41,5;x\nChi;12,0;"a" \n',
    );
    expect(cellsOf(document)).toEqual([
      ["Chỉ tiêu", "Ước\ntháng 3", "Ghi chú"],
      ['Thu ""cân đối""; nội địa', "41,5", "x"],
      ["Chi", "12,0", "a"],
    ]);
  });

  it("a quote without its pair loses nothing and is warned about", () => {
    const document = read('Chỉ tiêu;Tháng 2;Tháng 3\nThép 1";2,5;3,5\nXi măng;4;5');
    expect(cellsOf(document)).toHaveLength(3);
    const broken = read('Chỉ tiêu;Tháng 2;Tháng 3\n"Thép;2,5;3,5\nXi măng;4;5');
    expect(cellsOf(broken).at(-1)).toEqual(["Xi măng", "4", "5"]);
    expect(broken.warnings.map(({ code }) => code)).toContain("csv-quotes-broken");
  });
});

describe("layout", () => {
  const document = read(
    [
      "UBND TỈNH TRÚC LINH;;;;",
      "CHỈ TIÊU CHỦ YẾU THÁNG 3 NĂM 2022;;;;",
      ";;;;Đơn vị: tỷ đồng",
      "TT;Chỉ tiêu;Thực hiện;;So cùng kỳ (%)",
      ";;Tháng 2;Tháng 3;",
      "A;B;1;2;3",
      "I;THU CHI;;;",
      "1;Thu nội địa;40,0;41,5;102,5",
      "2;Chi thường xuyên;-;55,1;…",
      "Ghi chú: số liệu sơ bộ.;;;;",
      "Người lập biểu: Cao Thị Lan;;;;",
    ].join("\n"),
  );
  const kinds = document.blocks.map(({ kind }) => kind);

  it("knows letterhead, title, unit line, header of two lines, part heading, rows and notes", () => {
    expect(kinds).toEqual([
      "frame",
      "heading",
      "paragraph",
      "table-header",
      "table-header",
      "table-header",
      "table-row",
      "table-row",
      "table-row",
      "paragraph",
      "frame",
    ]);
    expect(document.title).toBe("CHỈ TIÊU CHỦ YẾU THÁNG 3 NĂM 2022");
    expect(document.type).toBe("table");
  });

  it("hangs every row on the header and says where it stands", () => {
    const rows = document.blocks.filter(({ kind }) => kind === "table-row");
    expect(rows.map(({ headerBlock }) => headerBlock)).toEqual([3, 3, 3]);
    expect(rows.map(({ locator }) => [locator.row, locator.cells])).toEqual([
      [1, "A7:B7"],
      [2, "A8:E8"],
      [3, "A9:E9"],
    ]);
  });

  it("reads several tables one under another", () => {
    const two = read(
      "Bảng 1;;\nChỉ tiêu;Tháng 2;Tháng 3\nThu;1,5;2,5\n;;\nBảng 2;;\nHuyện;Tháng 2;Tháng 3\nAn Khê;3,5;4,5",
    );
    const headers = two.blocks.flatMap(({ kind }, index) =>
      kind === "table-header" ? [index] : [],
    );
    expect(headers).toEqual([1, 4]);
    expect(
      two.blocks.filter(({ kind }) => kind === "table-row").map(({ headerBlock }) => headerBlock),
    ).toEqual(headers);
  });

  it("a header of years is a header", () => {
    const years = read("Chỉ tiêu;2019;2020;2021\nThu;1,5;2,5;3,5");
    expect(years.blocks.map(({ kind }) => kind)).toEqual(["table-header", "table-row"]);
  });

  it("warns about figures without a header and gives them no column", () => {
    const bare = read("Thu;1,5;2,5\nChi;3,5;4,5");
    expect(bare.warnings.map(({ code }) => code)).toEqual(["table-without-header"]);
    expect(bare.blocks.every(({ headerBlock }) => headerBlock === null)).toBe(true);
  });
});
