import type { CueKind, CueMention } from "../../language/cue.js";
import type { Measure } from "../observation.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";

/** `+14,8%`, `-316 ha`: the figure carries its own sign. */
export function isSigned(reading: ReadingOfBlock, { quantity }: FigureSite): boolean {
  return /^[+−-]/u.test(reading.text.surface.slice(quantity.start, quantity.start + 1));
}

/** Contributions that pull the whole down. */
const PULLS_DOWN = /^(?:làm giảm|kéo giảm|kéo lùi|subtracted|dragged down)/u;
const DIRECTED: ReadonlySet<Measure> = new Set(["change", "growth", "excess"]);

/** The value with the sign that its words give it: `giảm 12 tỷ đồng` is −12. */
export function signedValue(
  reading: ReadingOfBlock,
  value: number,
  measure: Measure,
  direction: CueKind | null,
  cue: CueMention | null,
): number {
  const falls = DIRECTED.has(measure) && (direction === "down" || direction === "shortfall");
  const pulls =
    measure === "contribution" &&
    cue !== null &&
    PULLS_DOWN.test(reading.text.canonical.slice(cue.start, cue.end));
  return falls || pulls ? -Math.abs(value) : value;
}
