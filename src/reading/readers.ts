import type { SourceDocument } from "../documents/document.js";
import { ThukyError } from "../errors.js";
import { decodeText } from "./decode-text.js";
import { htmlReader } from "./html/html-reader.js";
import { markdownReader } from "./md/markdown-reader.js";
import type { Reader, SourceFile } from "./reader.js";
import { textReader } from "./txt/text-reader.js";
import { subtitleReader } from "./vtt/subtitle-reader.js";

/** Every format that is read, one reader each. */
const READERS: readonly Reader[] = [textReader, markdownReader, htmlReader, subtitleReader];

const byExtension = new Map(
  READERS.flatMap((reader) => reader.extensions.map((extension) => [extension, reader] as const)),
);

/** Extensions that are read, with their dots. */
export const READABLE_EXTENSIONS: readonly string[] = [...byExtension.keys()];

/** Largest file that is read, in bytes: a record of a meeting is far smaller. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads a file by its extension. Throws `format-unsupported`, `file-too-large`, `file-empty`,
 * `format-mismatch`, `encoding-unknown` or `file-unreadable`, each naming the file and the remedy.
 */
export function readFile(file: SourceFile): SourceDocument {
  const { path, bytes } = file;
  const extension = extensionOf(path);
  const reader = byExtension.get(extension);
  if (reader === undefined) {
    throw new ThukyError({
      code: "format-unsupported",
      message: `${path}: ${extension || "a file without extension"} is not read; use ${READABLE_EXTENSIONS.join(", ")}`,
      details: { path, extension },
    });
  }
  if (bytes.length > MAX_FILE_BYTES) {
    throw new ThukyError({
      code: "file-too-large",
      message: `${path} has ${bytes.length} bytes; at most ${MAX_FILE_BYTES} are read: split it`,
      details: { path, size: bytes.length, limit: MAX_FILE_BYTES },
    });
  }
  return reader.read(decodeText(bytes, path), path);
}

function extensionOf(path: string): string {
  const match = /\.[^./]+$/u.exec(path);
  return match === null ? "" : match[0].toLowerCase();
}
