import { crc32, deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import type { HostileFile } from "./hostile.js";
import { scannedPdf } from "./scan.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const COMPOUND = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * Files that a program of the system has to read: of older office programs and pictures of pages, damaged or of a
 * cost that nobody would think. One kind, since it is the program that is tried.
 */
export async function hostileForPrograms(
  random: () => number,
  address: string,
): Promise<readonly HostileFile[]> {
  const noise = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  const files: Readonly<Record<string, Uint8Array>> = {
    ...officeFiles(noise, address),
    ...pictures(noise),
    "noise.pdf": await scannedPdf(Array.from({ length: 15 }, () => noisyPicture(noise))),
  };
  return Object.entries(files).map(([path, bytes]) => ({ kind: "for programs", path, bytes }));
}

function officeFiles(
  noise: (length: number) => Uint8Array,
  address: string,
): Readonly<Record<string, Uint8Array>> {
  const compound = (length: number) => Buffer.concat([COMPOUND, noise(length)]);
  const openDocument = (type: string, content: string) =>
    zipSync({
      mimetype: [bytesOf(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
      "content.xml": bytesOf(content),
    });
  const body = (inside: string) =>
    `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:body><office:text>${inside}</office:text></office:body></office:document-content>`;
  return {
    "noise.doc": compound(60_000),
    "noise.xls": compound(60_000),
    "header-alone.doc": COMPOUND,
    "header-alone.xls": COMPOUND,
    "text.doc": bytesOf("Thu đạt 5 tỷ đồng."),
    "nested.rtf": bytesOf(`{\\rtf1 ${"{".repeat(200_000)}a${"}".repeat(200_000)}}`),
    "cut.rtf": bytesOf("{\\rtf1\\ansi Thu \\u273?t 5 t"),
    "object.rtf": bytesOf(
      `{\\rtf1 {\\object\\objautlink\\objupdate{\\*\\objdata ${"41".repeat(5000)}}}Thu 5}`,
    ),
    "link.rtf": bytesOf(
      `{\\rtf1 {\\field{\\*\\fldinst INCLUDEPICTURE "${address}" \\\\d}{\\fldrslt a}} {\\field{\\*\\fldinst INCLUDETEXT "/etc/passwd"}{\\fldrslt b}} Thu 5}`,
    ),
    "spaces.odt": openDocument("text", body(" ".repeat(60 * 1024 * 1024))),
    "nested.odt": openDocument(
      "text",
      body("<text:section>".repeat(20_000) + "</text:section>".repeat(20_000)),
    ),
    "link.odt": openDocument(
      "text",
      body(
        `<text:section><text:section-source xlink:href="file:///etc/passwd"/></text:section><draw:frame><draw:image xlink:href="${address}"/></draw:frame><text:p>Thu 5</text:p>`,
      ),
    ),
    "repeated.ods": openDocument(
      "spreadsheet",
      '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="string"><text:p>5</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>',
    ),
  };
}

function pictures(noise: (length: number) => Uint8Array): Readonly<Record<string, Uint8Array>> {
  const noisy = noisyPicture(noise);
  return {
    "noise.png": noisy,
    "cut.png": noisy.slice(0, noisy.length / 2),
    // A megabyte that is 900 megapixels.
    "pixels.png": png({ width: 30_000, height: 30_000, depth: 8 }, Buffer.alloc(30_001 * 30_000)),
    "lies.png": png({ width: 60_000, height: 60_000, depth: 8 }, Buffer.alloc(100)),
    "noise.jpg": Buffer.concat([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), noise(50_000)]),
    "noise.tif": Buffer.concat([Buffer.from("II*\0"), noise(50_000)]),
    "text.png": bytesOf("Thu đạt 5 tỷ đồng."),
  };
}

/** Black and white grain of a page's size, in which text recognition sees letters everywhere. */
function noisyPicture(noise: (length: number) => Uint8Array): Uint8Array {
  const [width, height] = [1600, 2200];
  const rows = Buffer.from(noise((width / 8 + 1) * height));
  for (let row = 0; row < height; row += 1) rows[row * (width / 8 + 1)] = 0;
  return png({ width, height, depth: 1 }, rows);
}

/** A grey PNG of rows as they are stored, each with its filter byte before it. */
function png(
  {
    width,
    height,
    depth,
  }: { readonly width: number; readonly height: number; readonly depth: number },
  rows: Uint8Array,
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(depth, 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
