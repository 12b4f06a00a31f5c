import type { SourceDocument } from "../../documents/document.js";
import type { SourceFile } from "../reader.js";
import { checkBytes, extensionOf } from "../readers.js";
import { openReadingProcess, type ReadingProcess } from "../sandbox/reading-process.js";
import { convertOffice } from "./convert-office.js";
import { OFFICE_EXTENSIONS } from "./office-extensions.js";

/**
 * Reads files of every format in a reading process; those that need a program of the system (LibreOffice)
 * are first turned by it, confined, into one that does not.
 */
export function openReading(process: ReadingProcess = openReadingProcess()): ReadingProcess {
  const read = async (file: SourceFile): Promise<SourceDocument> => {
    const extension = extensionOf(file.path);
    if (!OFFICE_EXTENSIONS.includes(extension)) return process.read(file);
    checkBytes(file);
    return process.read(await convertOffice(file, extension));
  };
  return { read, close: process.close };
}
