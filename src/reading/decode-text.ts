import type { Warning } from "../documents/document.js";
import { ThukyError } from "../errors.js";
import { normalizeText } from "../text/normalize.js";
import { type LegacyText, legacyLetters, legacyText } from "./legacy-text.js";
import type { SourceFile } from "./reader.js";

/** Share of control bytes above which a file is no text. */
const MAX_CONTROL_SHARE = 0.01;

/** The first bytes of formats that are no text, whatever the extension says. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // zip: docx, xlsx
  [0xd0, 0xcf, 0x11, 0xe0], // doc, xls
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x1f, 0x8b], // gzip
];

/** A text ready to be stored. */
export interface DecodedText {
  /** NFC with Unix line ends. */
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/**
 * Bytes → the stored NFC text. A byte-order mark decides first, then UTF-16 without a mark (by its NULs), then
 * strict UTF-8, then Windows-1258, TCVN3 or VNI-Windows, whichever makes Vietnamese of it; also of UTF-8 that
 * holds the letters of a legacy font. Throws `file-empty`, `format-mismatch` for binary content and
 * `encoding-unknown` for the rest.
 */
export function decodeText(file: SourceFile): DecodedText {
  const { written, legacy } = readBytes(file);
  const text = normalizeText(legacy?.text ?? written);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ThukyError({
      code: "file-empty",
      message: `${file.path} holds no text; remove it, or export it again with its text`,
      details: { path: file.path },
    });
  }
  if (legacy === null) return { text, warnings: [] };
  const message = `read as ${legacy.name}; save it as UTF-8 to be sure of every letter`;
  return { text, warnings: [{ code: "encoding-legacy", message }] };
}

function readBytes(file: SourceFile): {
  readonly written: string;
  readonly legacy: LegacyText | null;
} {
  const { bytes, path } = file;
  const marked = decodeMarked(bytes);
  if (marked !== null) return { written: marked, legacy: null };
  if (isBinary(bytes)) {
    throw new ThukyError({
      code: "format-mismatch",
      message: `${path} holds binary data, not text; give it its true extension`,
      details: { path },
    });
  }
  if (isUtf8(bytes)) {
    const written = new TextDecoder("utf-8").decode(bytes);
    return { written, legacy: legacyLetters(written) };
  }
  const legacy = legacyText(bytes);
  if (legacy !== null) return { written: legacy.text, legacy };
  throw new ThukyError({
    code: "encoding-unknown",
    message: `${path} is in no encoding that is read (UTF-8, UTF-16, Windows-1258, TCVN3, VNI-Windows); convert it to UTF-8 and index it again`,
    details: { path },
  });
}

/** UTF-16, with its mark or told by its NULs. */
function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder("utf-16le").decode(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return new TextDecoder("utf-16be").decode(bytes.subarray(2));
  const utf16 = utf16WithoutMark(bytes);
  return utf16 === null ? null : new TextDecoder(utf16).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Half of the bytes of Latin text in UTF-16 are NUL, all on one side; Vietnamese has somewhat fewer. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = sample.length / 2;
  if (half < 4) return null;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.05) return "utf-16be";
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte)))
    return true;
  const sample = bytes.subarray(0, 65_536);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control += 1;
  }
  return control > sample.length * MAX_CONTROL_SHARE;
}
