import type { BlockKind } from "../documents/document.js";
import {
  hasFinalStop,
  headingLevelOf,
  isAddressList,
  isIssuerLine,
  isLetterheadLine,
  isSignatureLine,
  listLabelOf,
} from "./official-layout.js";
import type { Piece } from "./pieces.js";

/** What a format knows of a paragraph besides its words. */
export interface ParagraphLook {
  /** By its style; null when the style is one of running text. */
  readonly headingLevel: number | null;
  readonly isBold: boolean;
  readonly hasPicture: boolean;
  /** From the drawn label of a list, null outside of one. */
  readonly listLevel: number | null;
}

/** Gives the paragraphs of one document their kinds, in reading order. */
export interface ParagraphKinds {
  next(words: string, look: ParagraphLook): Pick<Piece, "kind" | "level">;
  /** Something that is no paragraph (a table) was met. */
  pass(kind: BlockKind): void;
}

const MAX_FRAME = 140;
const MAX_SUBJECT = 220;
const MAX_BOLD_HEADING = 160;
/** A heading style on a text longer than this was set for its looks. */
const MAX_STYLED_HEADING = 300;

/**
 * Tells letterhead, headings, list items and captions from running text by the shapes of official documents
 * and by how the format sets them. From the address list on every short line is a frame.
 */
export function createParagraphKinds(): ParagraphKinds {
  let isClosing = false;
  let onlyFrames = true;
  let afterName = false;
  const kindOf = (words: string, look: ParagraphLook): Pick<Piece, "kind" | "level"> => {
    const isShort = words.length <= MAX_FRAME;
    if (isAddressList(words)) isClosing = true;
    const opens = isLetterheadLine(words) || (onlyFrames && isIssuerLine(words));
    if (isShort && (isClosing || opens || isSignatureLine(words)))
      return { kind: "frame", level: 0 };
    if (look.hasPicture && !hasFinalStop(words)) return { kind: "caption", level: 0 };
    const level = headingOf(words, look, afterName);
    if (level !== null) return { kind: "heading", level };
    const label = listLabelOf(words);
    if (look.listLevel !== null || label !== null)
      return { kind: "list-item", level: look.listLevel ?? label?.level ?? 1 };
    return { kind: "paragraph", level: 0 };
  };
  return {
    next: (words, look) => {
      const found = kindOf(words, look);
      onlyFrames &&= found.kind === "frame";
      afterName = found.kind === "heading" && found.level === 1;
      return found;
    },
    pass: (kind) => {
      onlyFrames &&= kind === "frame";
      afterName = false;
    },
  };
}

/** A styled heading, one that shows itself, the subject line under the document's name, a bold line alone. */
function headingOf(words: string, look: ParagraphLook, afterName: boolean): number | null {
  if (look.headingLevel !== null && words.length <= MAX_STYLED_HEADING) return look.headingLevel;
  const isLabelled = look.listLevel !== null || listLabelOf(words) !== null;
  if (isLabelled && hasFinalStop(words)) return null;
  const shown = headingLevelOf(words);
  if (shown !== null) return shown;
  if (afterName && !isLabelled && words.length <= MAX_SUBJECT && !/[.;:]$/u.test(words)) return 1;
  return look.isBold && words.length <= MAX_BOLD_HEADING && !hasFinalStop(words) ? 3 : null;
}
