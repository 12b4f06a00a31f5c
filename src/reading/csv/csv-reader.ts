import type { SourceDocument, Warning } from "../../documents/document.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { decodeText } from "../decode-text.js";
import type { TextReader } from "../reader.js";
import { headerDoubts, sheetBlocks, sheetWords } from "../sheet-blocks.js";
import { rolesOf } from "../sheet-layout.js";
import { titleFrom } from "../title.js";
import { transcriptDocument } from "../transcript/transcript-document.js";
import { readCsvRecords } from "./csv-records.js";
import { timedWords } from "./timed-words.js";

/**
 * A table saved as separated values. The stored text is the file's own; separators and quotes are markup.
 * Lines above a header are its title and unit, lines below its notes. Cells stay text: what is a number,
 * and of which unit, is decided where facts are assembled. A table of timed words is a transcript.
 */
export const csvReader: TextReader = {
  extensions: [".csv", ".tsv"],
  read: (file) => {
    const { text, warnings } = decodeText(file);
    const timed = timedWords(text);
    if (timed !== null) return transcriptDocument(timed, [], warnings);
    const { records, brokenQuotes } = readCsvRecords(text);
    const cellTexts = records.map(({ cells }) =>
      cells.map((cell) => text.slice(cell.start, cell.end)),
    );
    const roles = rolesOf(cellTexts);
    const raw = sheetBlocks(
      text,
      records.map(({ cells }, index) => ({
        cells,
        row: index + 1,
        columns: cells.map((_, column) => column),
      })),
      roles,
    );
    const wordsOf = (block: RawBlock) => sheetWords(text, block);
    const document: SourceDocument = {
      text,
      blocks: numberBlocks(raw, wordsOf),
      title: titleFrom(raw, wordsOf),
      date: null,
      type: "table",
      warnings: [...warnings, ...(brokenQuotes ? [BROKEN_QUOTES] : []), ...headerDoubts(roles)],
    };
    return document;
  },
};

const BROKEN_QUOTES: Warning = {
  code: "csv-quotes-broken",
  message: "quotes are not in pairs and were read as characters; save the file again",
};
