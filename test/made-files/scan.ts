import { PDFDocument } from "pdf-lib";
import { recognitionPrograms } from "../../src/reading/programs/recognise-pages.js";
import { runProgram } from "../../src/reading/programs/run-program.js";

const programs = recognitionPrograms();

/** Are tesseract with Vietnamese data and pdftoppm there? */
export const HAS_RECOGNITION = programs.tesseract !== null && programs.pdftoppm !== null;

/** The picture of a PDF's first page, as a scanner would make it: `png` or `tiff` (`jpeg` is `jpg`). */
export async function picture(
  bytes: Uint8Array,
  format: "png" | "tiff" | "jpeg" = "png",
): Promise<Uint8Array> {
  const extension = { png: "png", tiff: "tif", jpeg: "jpg" }[format];
  const results = await runProgram({
    path: `a.${extension}`,
    program: programs.pdftoppm ?? "",
    words: (folder) => [
      ...["-r", "200", "-gray", `-${format}`, "-singlefile"],
      ...[`${folder}/a.pdf`, `${folder}/page`],
    ],
    files: { "a.pdf": bytes },
    results: [`page.${extension}`],
    budget: { milliseconds: 30_000, residentMegabytes: 900, fileBytes: 60 * 1024 * 1024 },
  });
  return results.get(`page.${extension}`) ?? new Uint8Array();
}

/** A PDF whose pages are pictures, each with words of its own text layer when `words` are given. */
export async function scannedPdf(
  pictures: readonly Uint8Array[],
  words: readonly string[] = [],
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const bytes of pictures) {
    const page = document.addPage([595, 842]);
    page.drawImage(await document.embedPng(bytes), { x: 0, y: 0, width: 595, height: 842 });
    words.forEach((text, index) => {
      page.drawText(text, { x: 350, y: 80 - index * 12, size: 8 });
    });
  }
  return document.save();
}
