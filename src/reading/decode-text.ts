import { ThukyError } from "../errors.js";
import { normalizeText } from "../text/normalize.js";

/** Share of control bytes above which a file is no text. */
const MAX_CONTROL_SHARE = 0.01;

/**
 * Bytes → the stored NFC text. Order-marks decide first, then strict UTF-8, then UTF-16 without a mark (by its
 * NUL pattern). Throws `file-empty`, `format-mismatch` for binary content, `encoding-unknown` for the rest.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const decoded = decode(bytes, path);
  const text = normalizeText(decoded);
  if (text.trim() === "") {
    throw new ThukyError({
      code: "file-empty",
      message: `${path} has no text; remove it or export it again`,
      details: { path },
    });
  }
  return text;
}

function decode(bytes: Uint8Array, path: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict("utf-16le", bytes.subarray(2), path);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict("utf-16be", bytes.subarray(2), path);
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== null) return strict(utf16, bytes, path);
  if (isBinary(bytes)) {
    throw new ThukyError({
      code: "format-mismatch",
      message: `${path} has binary content under a text extension; give it its true extension`,
      details: { path },
    });
  }
  return strict("utf-8", bytes, path);
}

function strict(encoding: string, bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ThukyError({
      code: "encoding-unknown",
      message: `${path} is not valid ${encoding}; save it as UTF-8 and index it again`,
      details: { path },
      cause,
    });
  }
}

/** Half of the bytes of Latin text in UTF-16 are NUL, all on one side. */
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
  const sample = bytes.subarray(0, 65_536);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control += 1;
  }
  return control > sample.length * MAX_CONTROL_SHARE;
}
