import type { Warning } from "../documents/document.js";
import { ThukyError } from "../errors.js";
import { normalizeText } from "../text/normalize.js";
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
 * Bytes → the stored NFC text. A byte-order mark decides first, then strict UTF-8, UTF-16 without a mark (by
 * its NULs), then Windows-1258 when what comes out is Vietnamese. Throws `file-empty`, `format-mismatch` for
 * binary content and `encoding-unknown` for the rest.
 */
export function decodeText(file: SourceFile): DecodedText {
  const { encoding, bytes } = encodingOf(file);
  const text = normalizeText(new TextDecoder(encoding).decode(bytes));
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ThukyError({
      code: "file-empty",
      message: `${file.path} holds no text; remove it, or export it again with its text`,
      details: { path: file.path },
    });
  }
  if (encoding !== "windows-1258") return { text, warnings: [] };
  const message = "read as Windows-1258; save it as UTF-8 to be sure of every letter";
  return { text, warnings: [{ code: "encoding-legacy", message }] };
}

function encodingOf(file: SourceFile): {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";
  readonly bytes: Uint8Array;
} {
  const { bytes, path } = file;
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { encoding: "utf-16le", bytes: bytes.subarray(2) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { encoding: "utf-16be", bytes: bytes.subarray(2) };
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== null) return { encoding: utf16, bytes };
  if (isBinary(bytes)) {
    throw new ThukyError({
      code: "format-mismatch",
      message: `${path} holds binary data, not text; give it its true extension`,
      details: { path },
    });
  }
  if (isUtf8(bytes)) return { encoding: "utf-8", bytes };
  if (isVietnamese(new TextDecoder("windows-1258").decode(bytes)))
    return { encoding: "windows-1258", bytes };
  throw new ThukyError({
    code: "encoding-unknown",
    message: `${path} is in no encoding that is read (it may be TCVN3 or VNI); convert it to UTF-8 and index it again`,
    details: { path },
  });
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

const VIETNAMESE_LETTER =
  /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/giu;
/** Words without which hardly a page of Vietnamese is written. */
const COMMON_WORD = /(?<!\p{L})(?:của|và|các|được|tỉnh|trong|công|tại|số|đồng)(?!\p{L})/giu;

/** TCVN3 and VNI read as Windows-1258 give symbols inside words and none of the common words. */
function isVietnamese(decoded: string): boolean {
  const text = decoded.normalize("NFC");
  const foreign = text.match(/(?![–—“”‘’…°²³½§])[^\p{ASCII}]/gu)?.length ?? 0;
  const letters = text.match(VIETNAMESE_LETTER)?.length ?? 0;
  const words = text.match(COMMON_WORD)?.length ?? 0;
  return words > 0 && letters >= foreign * 0.95;
}
