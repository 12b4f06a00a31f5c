import { type ClaimedDirection, findDirections } from "../../language/claim-words.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { measureOf } from "../../language/unit.js";
import type { AnswerFigure } from "../contract.js";

/**
 * Does what a statement says of a figure go the way the figure does? A change must be told with its direction
 * and no other; a level may be told as a move from the one told before it; a balance by its sign.
 */
export function isDirection(
  segment: string,
  figure: AnswerFigure,
  before: AnswerFigure | null,
): boolean {
  const said = new Set(findDirections(prepareRecord(segment)).map(({ value }) => value));
  const { measure, value, derivation } = figure;
  // How far a plan was exceeded is a change against it, told as one or as `vượt`, `còn thiếu`.
  const isTarget = said.has("above") || said.has("short");
  if (isTarget && figure.base?.startsWith("plan") === true) return isJust(said, value, TARGET);
  if (measure === "change" || measure === "growth")
    return value === 0 ? !said.has("more") && !said.has("less") : isJust(said, value, MOVE);
  if (measure === "excess") return isJust(said, value, TARGET);
  const hasMoved = said.has("more") || said.has("less");
  const isBalance = said.has("surplus") || said.has("deficit");
  if (isBalance) return derivation !== null && !hasMoved && isJust(said, value, BALANCE);
  if (!hasMoved) return true;
  if (measure !== "level" || before === null || !isOneUnit(before.unit, figure.unit)) return false;
  return isJust(said, value - before.value, MOVE);
}

function isOneUnit(first: string, second: string): boolean {
  const [one, other] = [measureOf(first), measureOf(second)];
  return one.family === other.family && one.factor === other.factor;
}

type Sides = readonly [up: ClaimedDirection, down: ClaimedDirection];
const MOVE: Sides = ["more", "less"];
const BALANCE: Sides = ["surplus", "deficit"];
const TARGET: Sides = ["above", "short"];

function isJust(said: ReadonlySet<ClaimedDirection>, sign: number, [up, down]: Sides): boolean {
  return sign < 0 ? said.has(down) && !said.has(up) : said.has(up) && !said.has(down);
}
