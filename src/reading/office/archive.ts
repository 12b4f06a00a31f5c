import { unzipSync } from "fflate";
import { damaged, otherFormat, protectedByPassword, tooCostly } from "../refusals.js";
import { READING_LIMITS } from "../sandbox/limits.js";

/** The parts of a zip archive (docx, xlsx, odt), inflated one by one when asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** Null when there is no such part. Throws `file-unreadable` when its bytes are damaged. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly storedBytes: number;
  readonly inflatedBytes: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 1;
const MEGABYTE = 1024 * 1024;

/**
 * Opens an archive after holding its directory against the limits: nothing is inflated before. Inflating
 * stops at the size that the directory states, so that a directory that lies gains nothing. Throws
 * `format-mismatch`, `file-unreadable` (damaged or with a password) and `file-too-large`.
 */
export function openArchive(path: string, bytes: Uint8Array): Archive {
  if (isCompoundFile(bytes)) {
    if (holdsUtf16(bytes, "EncryptedPackage")) throw protectedByPassword(path);
    throw otherFormat(path, "an Office file of before 2007");
  }
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw otherFormat(path, "no Office file");
  const entries = directoryOf(path, bytes);
  checkCost(path, bytes, entries);
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      if (!entries.some((entry) => entry.name === name)) return null;
      try {
        return unzipSync(bytes, { filter: (entry) => entry.name === name })[name] ?? null;
      } catch (cause) {
        throw damaged(path, `its part ${name} cannot be inflated`, cause);
      }
    },
  };
}

/** OLE compound file: doc, xls, and what Office writes when a file has a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from(word, "utf16le"),
  );
}

function directoryOf(path: string, bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) throw damaged(path, "its directory is missing");
  const count = view.getUint16(end + 10, true);
  if (count > READING_LIMITS.archiveEntries)
    throw tooCostly(path, `${READING_LIMITS.archiveEntries} parts`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw damaged(path, "its directory is cut off");
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw protectedByPassword(path);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      storedBytes: view.getUint32(at + 20, true),
      inflatedBytes: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}

function checkCost(path: string, bytes: Uint8Array, entries: readonly Entry[]): void {
  const inflated = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  const stored = entries.reduce((sum, entry) => sum + entry.storedBytes, 0);
  if (inflated > READING_LIMITS.inflatedBytes)
    throw tooCostly(path, `${READING_LIMITS.inflatedBytes / MEGABYTE} MB inflated`);
  if (
    inflated > READING_LIMITS.ratioFromBytes &&
    inflated > bytes.length * READING_LIMITS.inflationRatio
  )
    throw tooCostly(path, `${READING_LIMITS.inflationRatio} inflated bytes for each stored one`);
  // Parts that overlap share their bytes: how bombs state more than they hold.
  if (stored > bytes.length) throw damaged(path, "its parts overlap");
}
