import { findDirections } from "../../language/claim-words.js";
import { NUMERAL } from "../../language/numeral.js";
import { prepareRecord } from "../../language/prepared-text.js";
import type { AnswerStatement } from "../contract.js";
import { slotMark } from "./plain-text.js";

/** A statement as a model is given it: what it says in pieces that cannot be opened, and how they now follow. */
export interface SlottedStatement {
  readonly statement: AnswerStatement;
  /** Numbers of its pieces, in order; all must be used, none twice, none out of order. */
  readonly slots: readonly number[];
  /** `⟦1⟧ là ⟦2⟧, ⟦3⟧`: with words that may be exchanged. */
  readonly pattern: string;
}

export interface Slotted {
  readonly statements: readonly SlottedStatement[];
  readonly fillings: ReadonlyMap<number, string>;
}

const MARKS = /\s*(?:\[\d+\])+\.?$/u;

/**
 * Cuts statements into pieces: the name of a figure with its time and place, each value with its direction, unit and
 * base, sums and earlier values in brackets, quotes, who was told what. Numbers and names are inside pieces only.
 */
export function slotStatements(statements: readonly AnswerStatement[]): Slotted {
  const fillings = new Map<number, string>();
  const slotted = statements.map((statement): SlottedStatement => {
    const pieces = piecesOf(statement.text.replace(MARKS, ""));
    const slots: number[] = [];
    const pattern = pieces.map((piece) => {
      if (piece.kind === "joint") return piece.text;
      const slot = fillings.size + 1;
      fillings.set(slot, piece.text);
      slots.push(slot);
      return slotMark(slot);
    });
    return { statement, slots, pattern: pattern.join("") };
  });
  return { statements: slotted, fillings };
}

interface Piece {
  readonly kind: "piece" | "joint";
  readonly text: string;
}

/** What may stand between two pieces and be said otherwise. */
const JOINT = /(?<joint>, | (?=\()|: (?=“)|\. (?=\p{Lu}[^“]*: “)| (?:là|was) )/gu;

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(JOINT)) {
    if (match.index < end || !isOutside(text, match.index)) continue;
    if (!isCut(text.slice(end, match.index), match[0], text.slice(match.index + match[0].length)))
      continue;
    pieces.push({ kind: "piece", text: text.slice(end, match.index) });
    pieces.push({ kind: "joint", text: match[0] });
    end = match.index + match[0].length;
  }
  return [...pieces, { kind: "piece", text: text.slice(end) }];
}

/** Not inside a quote or a bracket. */
function isOutside(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const count = (mark: string) => before.split(mark).length - 1;
  return count("“") === count("”") && count("(") === count(")");
}

const STARTS_WITH_VALUE = new RegExp(`^(?:[\\p{L}\\p{M}]+ ){0,4}(?:${NUMERAL})`, "u");

/** A name is not cut at its commas: a comma cuts only before another value. */
function isCut(before: string, joint: string, after: string): boolean {
  if (before === "") return false;
  if (joint === ", ") return /\d/u.test(before) && STARTS_WITH_VALUE.test(after) && isValue(after);
  if (joint.trim() === "là" || joint.trim() === "was") return STARTS_WITH_VALUE.test(after);
  // A bracket that belongs to a name (`(IIP)`) stays with it: cut off are those that the statement ends with.
  return joint !== " " || /^\(.*\)$/u.test(after);
}

const OPENS_VALUE =
  /^(?:bằng|chiếm|đóng góp|đứng thứ|gấp|không thay đổi|reaching|at|accounting for|contributing|ranked|unchanged)(?![\p{L}\p{M}])/u;

function isValue(after: string): boolean {
  const [first] = findDirections(prepareRecord(after.slice(0, 40)));
  return (
    first?.start === 0 || OPENS_VALUE.test(after) || /^[\d.,]+%? (?:above|short of)/u.test(after)
  );
}
