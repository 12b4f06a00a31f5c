import type { SourceDocument } from "../documents/document.js";
import { ThukyError } from "../errors.js";
import { csvReader } from "./csv/csv-reader.js";
import { extensionOf } from "./extension.js";
import { htmlReader } from "./html/html-reader.js";
import { IMAGE_EXTENSIONS } from "./image/image-extensions.js";
import { transcriptJsonReader } from "./json/transcript-json-reader.js";
import { markdownReader } from "./md/markdown-reader.js";
import { OFFICE_EXTENSIONS } from "./programs/office-extensions.js";
import type { Reader, SourceFile, TextReader } from "./reader.js";
import { MAX_FILE_BYTES } from "./sandbox/limits.js";
import { textReader } from "./txt/text-reader.js";
import { subtitleReader } from "./vtt/subtitle-reader.js";

/** The formats that are text, one reader each. */
const TEXT_READERS: readonly TextReader[] = [
  textReader,
  markdownReader,
  htmlReader,
  subtitleReader,
  csvReader,
  transcriptJsonReader,
];

const textReaders = new Map(
  TEXT_READERS.flatMap((reader) =>
    reader.extensions.map((extension) => [extension, reader] as const),
  ),
);

/** The formats that are not text; their libraries are loaded with the first file. */
const OTHER_READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  ".docx": async () => (await import("./docx/docx-reader.js")).docxReader,
  ".docm": async () => (await import("./docx/docx-reader.js")).docxReader,
  ".xlsx": async () => (await import("./xlsx/xlsx-reader.js")).xlsxReader,
  ".xlsm": async () => (await import("./xlsx/xlsx-reader.js")).xlsxReader,
  ".pdf": async () => (await import("./pdf/pdf-reader.js")).pdfReader,
  ...Object.fromEntries(
    IMAGE_EXTENSIONS.map((extension) => [
      extension,
      async () => (await import("./image/image-reader.js")).imageReader,
    ]),
  ),
};

/** Extensions that are read, with their dots. */
export const READABLE_EXTENSIONS: readonly string[] = [
  ...textReaders.keys(),
  ...Object.keys(OTHER_READERS),
  ...OFFICE_EXTENSIONS,
];

/** Changes with every change of what readers and the splitting into passages make of a file, so that stored documents are read anew. */
export const READING_VERSION = "7";

/**
 * Reads a file of a text format by its extension; a page or transcript saved as `.txt` is read as what it
 * is. Throws `format-unsupported`, `file-too-large`, `file-empty`, `format-mismatch`, `encoding-unknown` or
 * `file-unreadable`, each naming the file and the remedy.
 */
export function readFile(file: SourceFile): SourceDocument {
  const reader = textReaders.get(formatOf(file));
  if (reader === undefined) throw unsupported(file.path, [...textReaders.keys()]);
  checkBytes(file);
  return (reader === textReader ? sniffed(file.bytes) : reader).read(file);
}

/**
 * Reads a file of any format, in this process: what the reading process runs (`sandbox/`). Throws as
 * `readFile` does.
 */
export async function readAnyFile(file: SourceFile): Promise<SourceDocument> {
  const extension = formatOf(file);
  const load = OTHER_READERS[extension];
  if (load === undefined && !textReaders.has(extension))
    throw unsupported(file.path, READABLE_EXTENSIONS);
  if (load === undefined) return readFile(file);
  checkBytes(file);
  return (await load()).read(file);
}

function formatOf(file: SourceFile): string {
  return file.as ?? extensionOf(file.path);
}

/** Throws `file-empty` and `file-too-large`. */
export function checkBytes({ path, bytes }: SourceFile): void {
  checkSize(path, bytes.length);
  if (bytes.length > 0) return;
  throw new ThukyError({
    code: "file-empty",
    message: `${path} is empty; remove it or export it again`,
    details: { path },
  });
}

/** Throws `file-too-large` for a size in bytes that is not read. */
export function checkSize(path: string, size: number): void {
  if (size <= MAX_FILE_BYTES) return;
  throw new ThukyError({
    code: "file-too-large",
    message: `${path} has ${size} bytes, ${MAX_FILE_BYTES} are the most that is read; split it`,
    details: { path, size, limit: "20 MB" },
  });
}

function unsupported(path: string, readable: readonly string[]): ThukyError {
  const extension = extensionOf(path);
  const named = extension === "" ? "a file without extension" : extension;
  return new ThukyError({
    code: "format-unsupported",
    message: `${path}: ${named} is not read; convert it to one of ${readable.join(", ")}`,
    details: { path, extension, readable: readable.join(", ") },
  });
}

/** People save pages and transcripts with the extension their editor offers. */
function sniffed(bytes: Uint8Array): TextReader {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return htmlReader;
  if (start.startsWith("webvtt") || SRT_START.test(start)) return subtitleReader;
  if (JSON_START.test(start)) return transcriptJsonReader;
  return textReader;
}

/** `1`, then `00:00:05,000 --> 00:00:09,500`. */
const SRT_START = /^1\r?\n\d{1,2}:\d{2}:\d{2},\d{3}\s*-->/u;
/** An object or list that names one of the lists or fields that parts of a transcript have. */
const JSON_START = /^(?:\{|\[\s*\{)[\s\S]*"(?:segments|transcription|entries|start)"\s*:/u;
