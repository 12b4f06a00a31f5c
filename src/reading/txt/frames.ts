import {
  headingLevelOf,
  isAddressList,
  isDocumentName,
  isIssuerLine,
  isLetterheadLine,
  isSignatureLine,
} from "../official-layout.js";
import type { Line } from "./lines.js";

/** Lines of text a letterhead may have before the document's name or first paragraph. */
const MAX_LETTERHEAD = 10;
/** Lines of text a signing block may have at the end. */
const MAX_SIGNATURE = 8;
/** A line of a letterhead or signing block is no longer than this, two columns included. */
const MAX_FRAME_LINE = 140;

/**
 * Index after the last line of the letterhead, 0 when the text starts at once. A letterhead is told by its
 * motto, number or issuing body; it ends at the document's name or the first line that is none of these.
 */
export function letterheadEnd(lines: readonly Line[]): number {
  let end = 0;
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (line.isBlank) continue;
    if (isDocumentName(line.content) || line.content.length > MAX_FRAME_LINE) break;
    seen += 1;
    if (seen > MAX_LETTERHEAD) break;
    if (isLetterheadLine(line.content) || isIssuerLine(line.content)) end = index + 1;
    else if (/\S\s{3,}/u.test(line.content) && end > 0) end = index + 1;
    else if (end === 0) break;
    else if (headingLevelOf(line.content) === null) break;
  }
  return end;
}

/**
 * Index of the line where the closing frame starts (address list or signing block), `lines.length` when
 * there is none. An annex after it is text again, so the frame has to reach the end.
 */
export function closingStart(lines: readonly Line[], from: number): number {
  const address = lines.findIndex((line, index) => index >= from && isAddressList(line.content));
  if (address >= 0) {
    const rest = lines.slice(address + 1).filter((line) => !line.isBlank);
    return rest.every((line) => line.content.length <= MAX_FRAME_LINE) ? address : lines.length;
  }
  let start = lines.length;
  let seen = 0;
  for (let index = lines.length - 1; index >= from; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank) continue;
    seen += 1;
    if (seen > MAX_SIGNATURE || line.content.length > MAX_FRAME_LINE) break;
    if (/[.;]$/u.test(line.content)) break;
    if (isSignatureLine(line.content)) start = index;
  }
  return start;
}
