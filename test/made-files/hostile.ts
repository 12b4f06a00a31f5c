import { zipSync } from "fflate";
import { docx, paragraph, table } from "./docx.js";
import { hostileForPrograms } from "./hostile-for-programs.js";
import { archiveOfRepeated } from "./inflating.js";
import { pdf } from "./pdf.js";
import { xlsx } from "./xlsx.js";

/** A file that is damaged or means harm. */
export interface HostileFile {
  /** What kind of harm, for counting. */
  readonly kind: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** On this machine; what connects there was made to by a file. */
export const HOSTILE_PORT = 20_409;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Numbers from a seed (mulberry32), so that a run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sound files that damaged ones are made from. */
async function soundFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const rows = [
    ["Chỉ tiêu", "Kế hoạch", "Thực hiện"],
    ["Thu ngân sách", "500", "512,3"],
  ];
  return {
    docx: docx(paragraph("Thu ngân sách tháng 8 đạt 512,3 tỷ đồng.") + table(rows)),
    xlsx: await xlsx({ "Biểu 1": (sheet) => sheet.addRows(rows) }),
    pdf: await pdf([[{ y: 700, parts: [{ x: 70, text: "Thu đạt 512,3 tỷ đồng." }] }]]),
  };
}

/**
 * Hostile files, distinct and from one seed; about `size` of them: every kind at least once, truncations at each
 * percent of three formats (fewer, evenly spread, where `size` is small) and flipped bytes fill the rest.
 */
export async function hostileFiles(seed: number, size: number): Promise<readonly HostileFile[]> {
  const random = randomFrom(seed);
  const sound = await soundFiles();
  const files: HostileFile[] = [
    ...bombs(),
    ...disguised(sound),
    ...polyglots(sound),
    ...nested(),
    ...entities(),
    ...locked(),
    ...(await hostileForPrograms(random, `http://127.0.0.1:${HOSTILE_PORT}/x`)),
  ];
  const cut = truncated(sound, random);
  const room = Math.max(3, Math.floor((size - files.length) * CUT_SHARE));
  const step = Math.max(1, Math.ceil(cut.length / room));
  files.push(...cut.filter((_, at) => at % step === 0));
  const formats = Object.keys(sound);
  for (let index = 0; files.length < size; index += 1) {
    const format = formats[index % formats.length] ?? "docx";
    const bytes = (sound[format] ?? new Uint8Array()).slice();
    for (let flips = 1 + Math.floor(random() * 12); flips > 0; flips -= 1)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    files.push({ kind: "flipped", path: `flipped-${index}.${format}`, bytes });
  }
  return files;
}

/** Of what is left of a run after the made-up kinds, this share is truncated. */
const CUT_SHARE = 0.7;

function truncated(
  sound: Readonly<Record<string, Uint8Array>>,
  random: () => number,
): readonly HostileFile[] {
  return Object.entries(sound).flatMap(([format, whole]) =>
    Array.from({ length: 99 }, (_, at) => {
      const length = Math.floor((whole.length * (at + 1)) / 100) - Math.floor(random() * 8);
      const path = `cut-${at + 1}.${format}`;
      return { kind: "truncated", path, bytes: whole.slice(0, Math.max(1, length)) };
    }),
  );
}

/** Files that are two formats at once, or open as another than they are. */
function polyglots(sound: Readonly<Record<string, Uint8Array>>): readonly HostileFile[] {
  const { docx: word = new Uint8Array(), pdf: page = new Uint8Array() } = sound;
  const both: readonly (readonly [string, Uint8Array | string, Uint8Array | string])[] = [
    ["page-then-word.pdf", page, word],
    ["page-then-word.docx", page, word],
    ["word-then-page.docx", word, page],
    ["picture-then-page.html", "GIF89a", "<html><body><p>Thu đạt 5 tỷ đồng.</p></body></html>"],
    ["html-then-word.html", "<html><body><p>Thu đạt 5 tỷ đồng.</p>", word],
    ["text-then-word.txt", "Thu đạt 5 tỷ đồng.\n", word],
    ["table-then-page.csv", "Chỉ tiêu,Thực hiện\nThu,5\n", page],
    ["program-then-word.docx", "#!/bin/sh\nexit 0\n", word],
    ["subtitles-then-page.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nThu đạt 5 tỷ đồng.\n", page],
  ];
  const bytes = (part: Uint8Array | string) => (typeof part === "string" ? bytesOf(part) : part);
  return both.map(([path, first, second]) => ({
    kind: "polyglot",
    path,
    bytes: Buffer.concat([bytes(first), bytes(second)]),
  }));
}

function bombs(): readonly HostileFile[] {
  const megabyte = 1024 * 1024;
  const spaces = new Uint8Array(60 * megabyte).fill(32);
  const many = Object.fromEntries(
    Array.from({ length: 10_001 }, (_, index) => [`word/${index}.xml`, new Uint8Array()]),
  );
  const sheet = `<worksheet><sheetData>${"<row><c><v>1</v></c></row>".repeat(1_000_000)}</sheetData></worksheet>`;
  return [
    bomb("docx", { "word/document.xml": spaces }),
    bomb("xlsx", { "xl/workbook.xml": bytesOf("<workbook/>"), "xl/worksheets/sheet1.xml": spaces }),
    bomb("docx", many, "many-parts"),
    bomb(
      "xlsx",
      { "xl/workbook.xml": bytesOf("<workbook/>"), "xl/worksheets/sheet1.xml": bytesOf(sheet) },
      "rows",
    ),
    { kind: "bomb", path: "lies.docx", bytes: lyingArchive() },
    {
      kind: "repeated",
      path: "paragraphs.docx",
      bytes: docx(paragraph("a").repeat(400_000)),
    },
    { kind: "repeated", path: "million-paragraphs.docx", bytes: millionParagraphs() },
    { kind: "bomb", path: "two-gigabytes.xlsx", bytes: twoGigabytes() },
    { kind: "repeated", path: "lines.txt", bytes: bytesOf("Thu đạt 5 tỷ đồng.\n".repeat(200_000)) },
    {
      kind: "repeated",
      path: "line.md",
      bytes: bytesOf(`${"| a ".repeat(200_000)}\n${"*_".repeat(200_000)}`),
    },
  ];
}

/** 1,200,000 paragraphs in some 360 KB. */
function millionParagraphs(): Uint8Array {
  const block = Array.from({ length: 1200 }, (_, at) => paragraph(`${at % 4}`)).join("");
  return archiveOfRepeated({
    name: "word/document.xml",
    head: "<w:document><w:body>",
    block,
    times: 1000,
    tail: "</w:body></w:document>",
  });
}

/** Some 10 MB that inflate to 2 GB. */
function twoGigabytes(): Uint8Array {
  const row = (at: number) => `<row><c><v>${(at * 7919) % 101}</v></c></row>`;
  const block = Array.from({ length: 40_000 }, (_, at) => row(at)).join("");
  return archiveOfRepeated({
    name: "xl/worksheets/sheet1.xml",
    head: "<worksheet><sheetData>",
    block,
    times: Math.ceil((2 * 1024 ** 3) / block.length),
    tail: "</sheetData></worksheet>",
  });
}

function bomb(
  format: string,
  parts: Readonly<Record<string, Uint8Array>>,
  name = "bomb",
): HostileFile {
  return { kind: "bomb", path: `${name}.${format}`, bytes: zipSync({ ...parts }, { level: 9 }) };
}

/** States a small size for a part that inflates to much more. */
function lyingArchive(): Uint8Array {
  const bytes = zipSync({ "word/document.xml": new Uint8Array(30 * 1024 * 1024).fill(32) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
  return bytes;
}

function disguised(sound: Readonly<Record<string, Uint8Array>>): readonly HostileFile[] {
  const formats = Object.keys(sound);
  return formats.flatMap((real) =>
    [...formats, "txt", "html", "csv", "vtt", "md"]
      .filter((shown) => shown !== real)
      .map((shown) => ({
        kind: "wrong extension",
        path: `${real}.${shown}`,
        bytes: sound[real] ?? new Uint8Array(),
      })),
  );
}

function nested(): readonly HostileFile[] {
  const deep = (open: string, close: string, depth: number) =>
    open.repeat(depth) + close.repeat(depth);
  return [1_000, 50_000].flatMap((depth): readonly HostileFile[] => [
    {
      kind: "nested",
      path: `sdt-${depth}.docx`,
      bytes: docx(deep("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", depth)),
    },
    {
      kind: "nested",
      path: `tables-${depth}.docx`,
      bytes: docx(deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", depth)),
    },
    {
      kind: "nested",
      path: `div-${depth}.html`,
      bytes: bytesOf(`<html><body>${deep("<div>a", "</div>", depth)}`),
    },
    { kind: "nested", path: `quote-${depth}.md`, bytes: bytesOf(`${">".repeat(depth)} a`) },
  ]);
}

function entities(): readonly HostileFile[] {
  const declared = (declaration: string) =>
    zipSync({
      "word/document.xml": bytesOf(
        `<?xml version="1.0"?><!DOCTYPE d [${declaration}]><w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    });
  const laughs = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY l${at} "${`&l${at - 1};`.repeat(at === 0 ? 0 : 10)}ha">`,
  );
  return [
    {
      kind: "entity",
      path: "file.docx",
      bytes: declared('<!ENTITY x SYSTEM "file:///etc/passwd">'),
    },
    {
      kind: "entity",
      path: "net.docx",
      bytes: declared(`<!ENTITY x SYSTEM "http://127.0.0.1:${HOSTILE_PORT}/x">`),
    },
    {
      kind: "entity",
      path: "laughs.docx",
      bytes: declared(`${laughs.join("")}<!ENTITY x "&l11;">`),
    },
    {
      kind: "entity",
      path: "link.html",
      bytes: bytesOf(
        `<html><body><p>Thu đạt 5 tỷ đồng.</p><img src="http://127.0.0.1:${HOSTILE_PORT}/x"><iframe src="file:///etc/passwd"></iframe></body></html>`,
      ),
    },
  ];
}

function locked(): readonly HostileFile[] {
  const compound = Buffer.concat([
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    new Uint8Array(504),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const encrypted = docx(paragraph("Thu đạt 5 tỷ đồng."));
  const view = new DataView(encrypted.buffer, encrypted.byteOffset, encrypted.byteLength);
  for (let at = 0; at < encrypted.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  return [
    { kind: "encrypted", path: "office.docx", bytes: compound },
    { kind: "encrypted", path: "office.xlsx", bytes: compound },
    { kind: "encrypted", path: "zip.docx", bytes: encrypted },
  ];
}
