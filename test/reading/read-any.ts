import type { SourceDocument } from "../../src/documents/document.js";
import { readAnyFile } from "../../src/reading/readers.js";

/** A file of any format, read in this process. */
export function readAny(path: string, bytes: Uint8Array): Promise<SourceDocument> {
  return readAnyFile({ path, bytes });
}
