import type { CueMention } from "../language/cue.js";
import { firstFrom, holderOf } from "../text/in-order.js";
import type { Span } from "../text/span.js";
import type { ReadingOfBlock } from "./reading-of-block.js";

/** The cues that end before an offset, at most so many characters away, the nearest first. */
export function cuesBefore(
  { cues }: ReadingOfBlock,
  offset: number,
  reach: number,
): readonly CueMention[] {
  const near: CueMention[] = [];
  for (let at = firstFrom(cues, offset) - 1; at >= 0; at -= 1) {
    const cue = cues[at] as CueMention;
    if (offset - cue.end > reach) break;
    if (cue.end <= offset) near.push(cue);
  }
  return near;
}

const holders = new WeakMap<ReadingOfBlock, (span: Span) => boolean>();

/** Does the character at an offset belong to a base? */
export function isInBase(reading: ReadingOfBlock, offset: number): boolean {
  const known = holders.get(reading);
  const holds = known ?? holderOf(reading.bases);
  if (known === undefined) holders.set(reading, holds);
  return holds({ start: offset, end: offset + 1 });
}
