import type { SourceDocument } from "../documents/document.js";
import { ThukyError } from "../errors.js";
import { csvReader } from "./csv/csv-reader.js";
import { htmlReader } from "./html/html-reader.js";
import { markdownReader } from "./md/markdown-reader.js";
import type { Reader, SourceFile } from "./reader.js";
import { textReader } from "./txt/text-reader.js";
import { subtitleReader } from "./vtt/subtitle-reader.js";

/** Every format that is read, one reader each. */
const READERS: readonly Reader[] = [
  textReader,
  markdownReader,
  htmlReader,
  subtitleReader,
  csvReader,
];

const byExtension = new Map(
  READERS.flatMap((reader) => reader.extensions.map((extension) => [extension, reader] as const)),
);

/** Extensions that are read, with their dots. */
export const READABLE_EXTENSIONS: readonly string[] = [...byExtension.keys()];

/** Changes with every change of what readers and the splitting into passages make of a file, so that stored documents are read anew. */
export const READING_VERSION = "5";

/** Largest file that is read, in bytes: a record of a meeting is far smaller. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads a file by its extension; a page or transcript saved as `.txt` is read as what it is. Throws
 * `format-unsupported`, `file-too-large`, `file-empty`, `format-mismatch`, `encoding-unknown` or
 * `file-unreadable`, each naming the file and the remedy.
 */
export function readFile(file: SourceFile): SourceDocument {
  const { path, bytes } = file;
  const reader = readerFor(file);
  checkSize(path, bytes.length);
  if (bytes.length === 0) {
    throw new ThukyError({
      code: "file-empty",
      message: `${path} is empty; remove it or export it again`,
      details: { path },
    });
  }
  return reader.read(file);
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

function readerFor(file: SourceFile): Reader {
  const extension = /\.[^./]+$/u.exec(file.path)?.[0].toLowerCase() ?? "";
  const reader = byExtension.get(extension);
  if (reader === undefined) {
    throw new ThukyError({
      code: "format-unsupported",
      message: `${file.path}: ${extension === "" ? "a file without extension" : extension} is not read; convert it to one of ${READABLE_EXTENSIONS.join(", ")}`,
      details: { path: file.path, extension, readable: READABLE_EXTENSIONS.join(", ") },
    });
  }
  return reader === textReader ? sniffed(file.bytes) : reader;
}

/** People save pages and transcripts with the extension their editor offers. */
function sniffed(bytes: Uint8Array): Reader {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return htmlReader;
  if (start.startsWith("webvtt")) return subtitleReader;
  return textReader;
}
