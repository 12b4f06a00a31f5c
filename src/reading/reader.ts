import type { SourceDocument } from "../documents/document.js";

/** A file as ingest hands it over: its path inside the corpus folder and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Port to one format: text already decoded and normalised (NFC) → blocks with locators. */
export interface Reader {
  /** Lower-case file extensions with the dot. */
  readonly extensions: readonly string[];
  /** Pure; imperfections are warnings of the document. Throws `file-unreadable` when nothing can be read. */
  read(text: string, path: string): SourceDocument;
}
