import type { SourceDocument } from "../../documents/document.js";
import { extensionOf } from "../extension.js";
import { IMAGE_EXTENSIONS } from "../image/image-extensions.js";
import type { SourceFile } from "../reader.js";
import { checkBytes } from "../readers.js";
import { pagesToRecognise } from "../recognition/needs-recognition.js";
import { openReadingProcess, type ReadingProcess } from "../sandbox/reading-process.js";
import { convertOffice } from "./convert-office.js";
import { OFFICE_EXTENSIONS } from "./office-extensions.js";
import {
  type RecognitionPrograms,
  recognisePdfPages,
  recognisePicture,
  recognitionPrograms,
} from "./recognise-pages.js";

/** Longest that a file may take when a program turns it into another, in milliseconds. */
const WHOLE_MS = 28_000;

/**
 * Reads files of every format in a reading process. Those that need a program of the system are first turned
 * by it, confined, into something that does not: documents of other office programs by LibreOffice, pictures
 * of pages by tesseract. Throws `program-missing` where the program is.
 */
export function openReading(process: ReadingProcess = openReadingProcess()): ReadingProcess {
  let programs: RecognitionPrograms | null = null;
  const read = async (file: SourceFile): Promise<SourceDocument> => {
    const extension = extensionOf(file.path);
    if (OFFICE_EXTENSIONS.includes(extension)) {
      checkBytes(file);
      const begun = performance.now();
      const converted = await convertOffice(file, extension);
      return process.read(converted, WHOLE_MS - (performance.now() - begun));
    }
    if (IMAGE_EXTENSIONS.includes(extension)) {
      checkBytes(file);
      programs ??= recognitionPrograms();
      return process.read({ ...file, recognition: await recognisePicture(file, programs) });
    }
    if (extension !== ".pdf") return process.read(file);
    programs ??= recognitionPrograms();
    return readPdf(process, file, programs);
  };
  return { read, close: process.close };
}

/** A PDF of text alone is read at once; for pages that are pictures it is read anew with what they hold. */
async function readPdf(
  process: ReadingProcess,
  file: SourceFile,
  programs: RecognitionPrograms,
): Promise<SourceDocument> {
  let pages: readonly number[] | null;
  try {
    return await process.read({ ...file, recognition: "wanted" });
  } catch (thrown) {
    pages = pagesToRecognise(thrown);
    if (pages === null) throw thrown;
  }
  try {
    const recognition = await recognisePdfPages(file, pages, programs);
    return await process.read({ ...file, recognition });
  } catch (refusal) {
    // Pages that have text are read all the same, with a warning for the others.
    return process.read(file).catch(() => {
      throw refusal;
    });
  }
}
