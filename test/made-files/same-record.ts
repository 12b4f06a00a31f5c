import { docx, paragraph, run, table } from "./docx.js";
import { type DrawnLine, pdf, wrapped } from "./pdf.js";
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

function asText(sentences: readonly string[]): Uint8Array {
  const widths = [40, 20, 22, 18];
  const lines = ROWS.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("")
      .trimEnd(),
  );
  return bytesOf(`${TITLE}\n\n${UNIT}\n\n${lines.join("\n")}\n\n${sentences.join("\n\n")}\n`);
}

function asPage(sentences: readonly string[]): Uint8Array {
  const rows = ROWS.map(
    (cells, at) =>
      `<tr>${cells.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join("")}</tr>`,
  );
  return bytesOf(
    `<!DOCTYPE html><html><body><article><h1>${TITLE}</h1><p>${UNIT}</p><table>${rows.join("")}</table>${sentences.map((words) => `<p>${words}</p>`).join("")}</article></body></html>`,
  );
}

function asMarkdown(sentences: readonly string[]): Uint8Array {
  const [header, ...rows] = ROWS.map((cells) => `| ${cells.join(" | ")} |`);
  return bytesOf(
    `# ${TITLE}\n\n${UNIT}\n\n${header}\n|---|---|---|---|\n${rows.join("\n")}\n\n${sentences.join("\n\n")}\n`,
  );
}

function asCsv(sentences: readonly string[]): Uint8Array {
  const lines = [[TITLE], [UNIT], ...ROWS, ...sentences.map((words) => [words])].map((cells) =>
    cells.join(";"),
  );
  return bytesOf(`${lines.join("\n")}\n`);
}

function asWord(sentences: readonly string[]): Uint8Array {
  return docx(
    paragraph(run(TITLE, "<w:b/>")) +
      paragraph(UNIT) +
      table(ROWS) +
      sentences.map((words) => paragraph(words)).join(""),
  );
}

function asWorkbook(sentences: readonly string[]): Promise<Uint8Array> {
  return xlsx({
    "Tháng 8": (sheet) => {
      sheet.addRows([
        [TITLE],
        [UNIT],
        ...ROWS.map((cells) => cells.map(numberOf)),
        ...sentences.map((words) => [words]),
      ]);
      for (const column of [2, 3, 4]) sheet.getColumn(column).numFmt = "#,##0.##";
    },
  });
}

async function asPdf(sentences: readonly string[]): Promise<Uint8Array> {
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
      ...(await wrapped(sentences[0] ?? "", 580)),
      { y: 30, parts: [{ x: 300, text: "1" }] },
    ],
    ...(await furtherPages(sentences.slice(1))),
  ]);
}

const SENTENCES_A_PAGE = 12;

async function furtherPages(
  sentences: readonly string[],
): Promise<readonly (readonly DrawnLine[])[]> {
  const pages: (readonly DrawnLine[])[] = [];
  for (let from = 0; from < sentences.length; from += SENTENCES_A_PAGE) {
    const own = sentences.slice(from, from + SENTENCES_A_PAGE);
    const lines = await Promise.all(own.map((words, at) => wrapped(words, 780 - at * 60)));
    pages.push(lines.flat());
  }
  return pages;
}

/**
 * One record, a table with title and unit and a sentence (or the same one again, for a longer record), in every
 * format that is read: path → bytes.
 */
export async function sameRecord(sentenceCount = 1): Promise<Readonly<Record<string, Uint8Array>>> {
  const sentences = new Array<string>(sentenceCount).fill(SENTENCE);
  return {
    "a.txt": asText(sentences),
    "a.md": asMarkdown(sentences),
    "a.html": asPage(sentences),
    "a.csv": asCsv(sentences),
    "a.docx": asWord(sentences),
    "a.xlsx": await asWorkbook(sentences),
    "a.pdf": await asPdf(sentences),
  };
}
