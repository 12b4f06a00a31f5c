import { readFileSync } from "node:fs";
import fontkit from "@pdf-lib/fontkit";
import { PDFDocument, type PDFFont } from "pdf-lib";

/** One line on a page: its parts by their left edge (or, for figures, their right edge) in points. */
export interface DrawnLine {
  readonly y: number;
  readonly size?: number;
  readonly parts: readonly { readonly x: number; readonly text: string; readonly toRight?: true }[];
}

const FONT =
  "node_modules/@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf";
const SIZE = 12;

/** An A4 document of drawn lines, a list a page. */
export async function pdf(pages: readonly (readonly DrawnLine[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(FONT), { subset: true });
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    for (const { y, size = SIZE, parts } of lines)
      for (const { x, text, toRight } of parts) {
        const left = toRight === true ? x - font.widthOfTextAtSize(text, size) : x;
        page.drawText(text, { x: left, y, size, font });
      }
  }
  return document.save();
}

const LEFT = 70;
const RIGHT = 540;
const LINE = 18;

/** A paragraph wrapped at the margins, from a height down. */
export async function wrapped(text: string, top: number): Promise<readonly DrawnLine[]> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font: PDFFont = await document.embedFont(readFileSync(FONT));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && LEFT + font.widthOfTextAtSize(longer, SIZE) <= RIGHT)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line, index) => ({
    y: top - index * LINE,
    parts: [{ x: LEFT, text: line }],
  }));
}
