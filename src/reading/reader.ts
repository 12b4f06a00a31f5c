import type { SourceDocument } from "../documents/document.js";
import type { RecognisedPage } from "./recognition/recognised-page.js";

/** A file as ingest hands it over: its path inside the corpus folder and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The extension whose reader takes the bytes, when a program made them of the file's own. */
  readonly as?: string;
  /**
   * For pictures of pages: what text recognition read of them, or `wanted` where it can be asked; a reader
   * that meets pictures then throws `needsRecognition`.
   */
  readonly recognition?: "wanted" | readonly RecognisedPage[];
}

/** Port to one format: the bytes of a file → its stored NFC text and its blocks. */
export interface Reader {
  /** Lower-case file extensions with the dot. */
  readonly extensions: readonly string[];
  /**
   * Pure; imperfections are warnings of the document. Throws `encoding-unknown` for text in no known
   * encoding, `format-mismatch` for bytes of another format, `file-empty` or `file-unreadable` when there is
   * nothing to read, `file-too-large` when the file holds more than is read of one.
   */
  read(file: SourceFile): SourceDocument | Promise<SourceDocument>;
}

/** A reader of a format that is text: done at once. */
export interface TextReader extends Reader {
  read(file: SourceFile): SourceDocument;
}
