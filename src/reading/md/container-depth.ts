/** Quotes and lists inside each other: no outline has a quarter of it. */
const MAX_DEPTH = 100;

/** The marks a line of Markdown begins with: `> `, `- `, `1. `, and the spaces before and between them. */
const MARKS = /^(?:[ \t>]|[*+-][ \t]|\d{1,9}[.)][ \t])+/gmu;

/**
 * Does a line begin inside more quotes and lists than anyone writes? Told from the source, because parsing
 * takes time with the square of the depth and a stack frame for every level.
 */
export function isNestedTooDeep(source: string): boolean {
  for (const [marks] of source.matchAll(MARKS)) {
    if (marks.length > MAX_DEPTH && depthOf(marks) > MAX_DEPTH) return true;
  }
  return false;
}

/** An item counts for its own mark and for the items that its indentation puts it in, two columns each. */
function depthOf(marks: string): number {
  const containers = marks.match(/[>*+.)-]/gu)?.length ?? 0;
  const indent = /^[ \t]*/u.exec(marks)?.[0].length ?? 0;
  return containers === 0 ? 0 : containers + Math.floor(indent / 2);
}
