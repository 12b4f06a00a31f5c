import type { Block, SourceDocument } from "../../documents/document.js";
import {
  PARTICULARS,
  type Particular,
  type ParticularName,
  type Particulars,
} from "../../documents/particulars.js";
import { surfaceOf } from "../../documents/surface.js";
import type { DocumentHead } from "../document-head.js";
import { readClosing } from "./closing.js";
import { readLetterhead } from "./letterhead.js";
import { chairIn, sessionIn } from "./meeting.js";

/** What a person may state in `_records.yaml`; it wins over what the record says. */
export type StatedParticulars = Readonly<Partial<Record<ParticularName, string>>>;

/** Blocks of text in which a record says whose meeting it is of. */
const OPENING_BLOCKS = 8;
const DOCUMENT_NAME = /^\p{Lu}{2,}(?:\s\p{Lu}{2,}){0,3}$/u;

/** What a record says of itself: its letterhead and closing, then its title and opening. */
export function particularsOf(
  document: SourceDocument,
  head: DocumentHead,
  stated: StatedParticulars,
): Particulars {
  const letterhead = readLetterhead(head.frames);
  const closing = readClosing(closingLines(document));
  const opening = document.blocks
    .filter(({ kind }) => kind === "paragraph" || kind === "list-item")
    .slice(0, OPENING_BLOCKS)
    .map((block) => surfaceOf(document.text, block).trim());
  const inHeader = {
    issuer: letterhead.issuer,
    number: letterhead.number,
    issuedAt: letterhead.issuedAt,
    // A letter's subject stands below the two columns at times, where it is a paragraph.
    subject:
      subjectIn(head.titles) ?? letterhead.subject ?? readLetterhead(opening.slice(0, 2)).subject,
    session: sessionIn(head.titles),
    ...closing,
  };
  const inText = { session: sessionIn(opening.slice(0, 3)), chair: chairIn(opening) };
  const known: Partial<Record<ParticularName, Particular>> = {};
  for (const name of PARTICULARS) {
    const found =
      particular(stated[name], "settings") ??
      particular((inHeader as StatedOrNull)[name], "header") ??
      particular((inText as StatedOrNull)[name], "text");
    if (found !== null) known[name] = found;
  }
  return known;
}

type StatedOrNull = Readonly<Partial<Record<ParticularName, string | null>>>;

function particular(
  value: string | null | undefined,
  source: Particular["source"],
): Particular | null {
  return value === null || value === undefined
    ? null
    : { value: value.replace(/\s+/gu, " "), source };
}

/** The subject line (trích yếu) under the document's name. */
function subjectIn(titles: readonly string[]): string | null {
  const name = titles.findIndex((title) => DOCUMENT_NAME.test(title));
  return name < 0 ? null : (titles[name + 1] ?? null);
}

/** The lines of frames behind the text: address list and signing block. */
function closingLines(document: SourceDocument): readonly string[] {
  const first = document.blocks.findIndex(isText);
  return document.blocks
    .filter(({ kind }, index) => kind === "frame" && index > first)
    .flatMap((block) => surfaceOf(document.text, block).split("\n"));
}

function isText({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "list-item" || kind === "table-row";
}
