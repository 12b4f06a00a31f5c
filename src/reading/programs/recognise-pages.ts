import { spawnSync } from "node:child_process";
import { extensionOf } from "../extension.js";
import type { SourceFile } from "../reader.js";
import type { RecognisedPage } from "../recognition/recognised-page.js";
import { damaged, otherFormat } from "../refusals.js";
import { findProgram } from "./find-program.js";
import { missingProgram } from "./missing-program.js";
import { runProgram } from "./run-program.js";

/** The programs that read pictures of pages, null for those that are not installed. */
export interface RecognitionPrograms {
  /** tesseract, only with the data for Vietnamese: without them it reads every accent wrongly. */
  readonly tesseract: string | null;
  /** Makes pictures of the pages of a PDF. */
  readonly pdftoppm: string | null;
}

const TESSERACT_PACKAGES = "tesseract-ocr tesseract-ocr-vie";
const POPPLER_PACKAGE = "poppler-utils";
/** No further page is begun when it would not be done, going by the slowest so far, after so many milliseconds. */
const ALL_PAGES_MS = 22_000;
/** Longest side of a page's picture in pixels: 220 dots an inch of A4. */
const LONGEST_SIDE = 2_600;
const MEGABYTE = 1024 * 1024;
/** One page takes two seconds of the processor, a full one some six. */
const PICTURE_BUDGET = {
  milliseconds: 15_000,
  computingSeconds: 4,
  residentMegabytes: 700,
  fileBytes: 30 * MEGABYTE,
};
const READING_BUDGET = {
  milliseconds: 60_000,
  computingSeconds: 10,
  residentMegabytes: 900,
  fileBytes: 20 * MEGABYTE,
};

/** Two ways to see the same picture: how lines are found, and how ink is parted from paper. */
const PASSES = {
  first: ["--psm", "3"],
  second: ["--psm", "6", "-c", "thresholding_method=2"],
} as const;

const JPEG = ["\u{FF}\u{D8}\u{FF}"];
const TIFF = ["II*", "MM\0*"];
/** What each kind of picture begins with. */
const SIGNATURES: Readonly<Record<string, readonly string[]>> = {
  ".png": ["\u{89}PNG"],
  ".jpg": JPEG,
  ".jpeg": JPEG,
  ".tif": TIFF,
  ".tiff": TIFF,
};

/** Looks which programs are installed now. */
export function recognitionPrograms(): RecognitionPrograms {
  const tesseract = findProgram("tesseract");
  return {
    tesseract: tesseract !== null && readsVietnamese(tesseract) ? tesseract : null,
    pdftoppm: findProgram("pdftoppm"),
  };
}

function readsVietnamese(tesseract: string): boolean {
  const listed = spawnSync(tesseract, ["--list-langs"], { encoding: "utf8", timeout: 5_000 });
  return /^vie$/mu.test(`${listed.stdout}\n${listed.stderr}`);
}

/**
 * Reads a picture twice. Throws `program-missing`, `format-mismatch`, and `file-too-large` for one that takes
 * too long.
 */
export async function recognisePicture(
  file: SourceFile,
  programs: RecognitionPrograms,
): Promise<readonly RecognisedPage[]> {
  const extension = extensionOf(file.path);
  const start = new TextDecoder("latin1").decode(file.bytes.subarray(0, 8));
  if (SIGNATURES[extension]?.some((signature) => start.startsWith(signature)) !== true)
    throw otherFormat(file.path, "another kind of file");
  if (programs.tesseract === null) throw withoutRecognition(file.path, extension, programs);
  return [await readTwice(file.path, 1, file.bytes, extension, programs.tesseract)];
}

/**
 * Makes pictures of some pages of a PDF, one after the other, and reads each twice: as many of them, at least one,
 * as the time that a file may take allows. Throws as above.
 */
export async function recognisePdfPages(
  file: SourceFile,
  pages: readonly number[],
  programs: RecognitionPrograms,
): Promise<readonly RecognisedPage[]> {
  const { tesseract, pdftoppm } = programs;
  if (tesseract === null || pdftoppm === null)
    throw withoutRecognition(file.path, "a scan", programs);
  const read: RecognisedPage[] = [];
  const begun = performance.now();
  let slowest = 0;
  for (const page of pages) {
    const pageBegun = performance.now();
    if (pageBegun - begun + slowest > ALL_PAGES_MS) break;
    const picture = await pictureOf(file, page, pdftoppm);
    read.push(await readTwice(file.path, page, picture, ".png", tesseract));
    slowest = Math.max(slowest, performance.now() - pageBegun);
  }
  return read;
}

function withoutRecognition(path: string, what: string, programs: RecognitionPrograms) {
  const packages = [
    ...(programs.tesseract === null ? [TESSERACT_PACKAGES] : []),
    ...(programs.pdftoppm === null ? [POPPLER_PACKAGE] : []),
  ];
  return missingProgram(
    path,
    what,
    "text recognition (tesseract with Vietnamese data)",
    packages.join(" "),
  );
}

async function pictureOf(file: SourceFile, page: number, program: string): Promise<Uint8Array> {
  const results = await runProgram({
    path: file.path,
    program,
    words: (folder) => [
      ...["-f", String(page), "-l", String(page), "-scale-to", String(LONGEST_SIDE)],
      ...["-gray", "-png", "-singlefile", `${folder}/record.pdf`, `${folder}/page`],
    ],
    files: { "record.pdf": file.bytes },
    results: ["page.png"],
    budget: PICTURE_BUDGET,
  });
  const picture = results.get("page.png");
  if (picture === undefined) throw damaged(file.path, `no picture can be made of its page ${page}`);
  return picture;
}

async function readTwice(
  path: string,
  page: number,
  picture: Uint8Array,
  extension: string,
  program: string,
): Promise<RecognisedPage> {
  const pass = async (words: readonly string[]): Promise<string> => {
    const results = await runProgram({
      path,
      program,
      words: (folder) => [
        ...[`${folder}/page${extension}`, `${folder}/read`, "-l", "vie"],
        ...words,
        "tsv",
        "quiet",
      ],
      files: { [`page${extension}`]: picture },
      results: ["read.tsv"],
      budget: READING_BUDGET,
    });
    const read = results.get("read.tsv");
    if (read === undefined) throw damaged(path, "text recognition cannot open its picture");
    return new TextDecoder().decode(read);
  };
  return { page, first: await pass(PASSES.first), second: await pass(PASSES.second) };
}
