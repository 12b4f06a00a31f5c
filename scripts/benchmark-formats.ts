import { existsSync } from "node:fs";
import type { openReading as OpenReading } from "../src/reading/programs/open-reading.js";
import { residentMegabytesOfTree } from "../src/reading/sandbox/resident-memory.js";
import { sameRecord } from "../test/made-files/same-record.js";
import { sameRecordSavedAs } from "../test/made-files/same-record-saved-as.js";
import { sameSpeech } from "../test/made-files/same-speech.js";
import { HAS_RECOGNITION, picture, scannedPdf } from "../test/made-files/scan.js";

// How fast files of each format are read, and how much memory that takes:
// `npm run build && npx tsx scripts/benchmark-formats.ts [documents]`. Reading runs as it does in use, in a
// confined process of its own; the memory is that of this process, the reading one and any program together.
// The exit code is 1 when the second half of the documents of a format took notably more than the first.

const SENTENCES = 200;
const MEGABYTE = 1024 * 1024;
const SAMPLE_EVERY_MS = 50;
/** Programs take seconds a document: fewer of them show the same. */
const SHARE_THROUGH_PROGRAMS = 1 / 20;
/** How much more the second half may take: heaps grow until they are swept. */
const MAY_GROW = 1.25;
const MAY_GROW_BY = 60;

const count = Number(process.argv[2] ?? 200);
const built = new URL("../dist/reading/programs/open-reading.js", import.meta.url);
if (!existsSync(built)) throw new Error("build first: npm run build");
const { openReading } = (await import(built.href)) as { openReading: typeof OpenReading };

/** Reads one file again and again; the peaks are in megabytes. */
async function measure(path: string, bytes: Uint8Array, documents: number) {
  const reading = openReading();
  await reading.read({ path, bytes });
  const peaks = [0, 0];
  let half = 0;
  const sampling = setInterval(() => {
    peaks[half] = Math.max(peaks[half] ?? 0, residentMegabytesOfTree(process.pid));
  }, SAMPLE_EVERY_MS);
  const begun = performance.now();
  for (let at = 0; at < documents; at += 1) {
    half = at < documents / 2 ? 0 : 1;
    await reading.read({ path, bytes });
  }
  const seconds = (performance.now() - begun) / 1000;
  peaks[half] = Math.max(peaks[half] ?? 0, residentMegabytesOfTree(process.pid));
  clearInterval(sampling);
  reading.close();
  const [first = 0, second = 0] = peaks;
  return { seconds, first, second, grew: second > first * MAY_GROW + MAY_GROW_BY };
}

async function scans(): Promise<Readonly<Record<string, Uint8Array>>> {
  if (!HAS_RECOGNITION) return {};
  const page = await picture((await sameRecord())["a.pdf"] ?? new Uint8Array());
  return { "scan.pdf": await scannedPdf([page]), "scan.png": page };
}

const throughPrograms = { ...(await sameRecordSavedAs(SENTENCES)), ...(await scans()) };
const files = { ...(await sameRecord(SENTENCES)), ...sameSpeech(), ...throughPrograms };
console.log("file              KB     documents/s   MB/s     peak MB: first half, second half");
let grown = 0;
for (const [path, bytes] of Object.entries(files)) {
  const share = path in throughPrograms ? SHARE_THROUGH_PROGRAMS : 1;
  const documents = Math.max(4, Math.round(count * share));
  const { seconds, first, second, grew } = await measure(path, bytes, documents);
  if (grew) grown += 1;
  const megabytes = (bytes.length * documents) / MEGABYTE;
  console.log(
    [
      path.padEnd(17),
      (bytes.length / 1024).toFixed(1).padStart(6),
      (documents / seconds).toFixed(1).padStart(12),
      (megabytes / seconds).toFixed(2).padStart(8),
      first.toFixed(0).padStart(12),
      second.toFixed(0).padStart(6),
      grew ? " GREW" : "",
    ].join(" "),
  );
}
for (const [missing, what] of [
  [!("a.doc" in files), "LibreOffice is not installed: doc, rtf, odt, xls and ods are left out"],
  [!HAS_RECOGNITION, "tesseract or pdftoppm is not installed: scans are left out"],
] as const)
  if (missing) console.log(what);
console.log(`${Object.keys(files).length} forms, memory grew with the documents in ${grown}`);
process.exitCode = grown === 0 ? 0 : 1;
