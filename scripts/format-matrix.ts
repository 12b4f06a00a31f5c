import { openReading } from "../src/reading/programs/open-reading.js";
import { observationKeys } from "../test/made-files/observation-keys.js";
import { sameRecord } from "../test/made-files/same-record.js";
import { sameRecordSavedAs } from "../test/made-files/same-record-saved-as.js";
import { sameSpeech } from "../test/made-files/same-speech.js";
import { HAS_RECOGNITION, picture, scannedPdf } from "../test/made-files/scan.js";

// Prints what one record gives in every format that is read, and what one meeting gives in every form of a
// transcript: `npx tsx scripts/format-matrix.ts`. Every line must be ticked in every column, and a scan may give
// no observation that was not written; the exit code is 1 when that is not so.

/** Prints one matrix; how many ticks are missing. */
async function printMatrix(
  title: string,
  files: Readonly<Record<string, Uint8Array>>,
  nameOf: (path: string) => string,
): Promise<number> {
  const found: (readonly [name: string, keys: ReadonlySet<string>])[] = [];
  for (const [path, bytes] of Object.entries(files))
    found.push([nameOf(path), new Set(await observationKeys(path, bytes, reading.read))]);
  const width = Math.max(...found.map(([name]) => name.length)) + 2;
  const all = [...new Set(found.flatMap(([, keys]) => [...keys]))].sort();
  console.log(`${found.map(([name]) => name.padEnd(width)).join("")}observation`);
  for (const key of all) {
    const ticks = found.map(([, keys]) => (keys.has(key) ? "✓" : "–").padEnd(width));
    console.log(`${ticks.join("")}${key}`);
  }
  const missing = found.flatMap(([, keys]) => all.filter((key) => !keys.has(key))).length;
  console.log(`${title}: ${all.length} observations, ${found.length} forms, ${missing} missing\n`);
  return missing;
}

const reading = openReading();
const saved = await sameRecordSavedAs();
if (Object.keys(saved).length === 0)
  console.log("LibreOffice is not installed: doc, rtf, odt, xls and ods are left out\n");
const ofRecord = await printMatrix("record", { ...(await sameRecord()), ...saved }, (path) =>
  path.slice(path.lastIndexOf(".") + 1),
);
const ofSpeech = await printMatrix("speech", sameSpeech(), (path) => path);
/** A scan may miss figures; what it gives must have been written. Prints both counts; how many were not. */
async function printScan(): Promise<number> {
  if (!HAS_RECOGNITION) {
    console.log("tesseract with Vietnamese data or pdftoppm is not installed: scans are left out");
    return 0;
  }
  const written = (await sameRecord())["a.pdf"] ?? new Uint8Array();
  const scan = await scannedPdf([await picture(written)]);
  const keys = new Set(await observationKeys("a.pdf", written));
  const found = await observationKeys("scan.pdf", scan, reading.read);
  const right = found.filter((key) => keys.has(key)).length;
  const wrong = found.length - right;
  console.log(`scan: ${right} of ${keys.size} observations, ${wrong} that were not written`);
  return wrong;
}

const ofScan = await printScan();
reading.close();
process.exitCode = ofRecord + ofSpeech + ofScan === 0 ? 0 : 1;
