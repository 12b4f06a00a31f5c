import { docx, paragraph, run, table } from "./docx.js";
import { pdf, wrapped } from "./pdf.js";
import { xlsx } from "./xlsx.js";

const TITLE = "TÌNH HÌNH THU, CHI NGÂN SÁCH THÁNG 8 NĂM 2024";
const UNIT = "Đơn vị: tỷ đồng";
const ROWS = [
  ["Chỉ tiêu", "Dự toán năm 2024", "Thực hiện tháng 8", "Lũy kế 8 tháng"],
  ["Thu ngân sách nhà nước trên địa bàn", "6.250", "512,3", "4.105,8"],
  ["Thu nội địa", "5.900", "480,25", "3.870,4"],
  ["Chi ngân sách địa phương", "11.300", "905,6", "7.012,9"],
] as const;
const SENTENCE =
  "Giải ngân vốn đầu tư công đến ngày 31/8/2024 đạt 1.385,4 tỷ đồng, bằng 52,3% kế hoạch.";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const numberOf = (cell: string) =>
  /^[\d.,]+$/u.test(cell) ? Number(cell.replaceAll(".", "").replace(",", ".")) : cell;

function asText(): Uint8Array {
  const widths = [40, 20, 22, 18];
  const lines = ROWS.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("")
      .trimEnd(),
  );
  return bytesOf(`${TITLE}\n\n${UNIT}\n\n${lines.join("\n")}\n\n${SENTENCE}\n`);
}

function asPage(): Uint8Array {
  const rows = ROWS.map(
    (cells, at) =>
      `<tr>${cells.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join("")}</tr>`,
  );
  return bytesOf(
    `<!DOCTYPE html><html><body><article><h1>${TITLE}</h1><p>${UNIT}</p><table>${rows.join("")}</table><p>${SENTENCE}</p></article></body></html>`,
  );
}

function asMarkdown(): Uint8Array {
  const [header, ...rows] = ROWS.map((cells) => `| ${cells.join(" | ")} |`);
  return bytesOf(
    `# ${TITLE}\n\n${UNIT}\n\n${header}\n|---|---|---|---|\n${rows.join("\n")}\n\n${SENTENCE}\n`,
  );
}

function asCsv(): Uint8Array {
  const lines = [[TITLE], [UNIT], ...ROWS, [SENTENCE]].map((cells) => cells.join(";"));
  return bytesOf(`${lines.join("\n")}\n`);
}

function asWord(): Uint8Array {
  return docx(
    paragraph(run(TITLE, "<w:b/>")) + paragraph(UNIT) + table(ROWS) + paragraph(SENTENCE),
  );
}

function asWorkbook(): Promise<Uint8Array> {
  return xlsx({
    "Tháng 8": (sheet) => {
      sheet.addRows([[TITLE], [UNIT], ...ROWS.map((cells) => cells.map(numberOf)), [SENTENCE]]);
      for (const column of [2, 3, 4]) sheet.getColumn(column).numFmt = "#,##0.##";
    },
  });
}

async function asPdf(): Promise<Uint8Array> {
  const edges = [300, 420, 540];
  const rows = ROWS.map(([name, ...figures], at) => ({
    y: 700 - at * 20,
    size: 9,
    parts: [
      { x: 70, text: name },
      ...figures.map((text, column) => ({ x: edges[column] ?? 0, text, toRight: true as const })),
    ],
  }));
  return pdf([
    [
      { y: 760, parts: [{ x: 130, text: TITLE }] },
      { y: 730, size: 9, parts: [{ x: 70, text: UNIT }] },
      ...rows,
      ...(await wrapped(SENTENCE, 580)),
      { y: 30, parts: [{ x: 300, text: "1" }] },
    ],
  ]);
}

/** One record, a sentence and a table with title and unit, in every format that is read: path → bytes. */
export async function sameRecord(): Promise<Readonly<Record<string, Uint8Array>>> {
  return {
    "a.txt": asText(),
    "a.md": asMarkdown(),
    "a.html": asPage(),
    "a.csv": asCsv(),
    "a.docx": asWord(),
    "a.xlsx": await asWorkbook(),
    "a.pdf": await asPdf(),
  };
}
