import { findIndicator, type Indicator } from "../../language/indicator.js";
import {
  findRankScopes,
  type RankScope,
  type RankScopeMention,
} from "../../language/rank-scope.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Frame } from "./frame.js";

/** As many provinces as there were before 2008, until 2025 and since. */
const PROVINCES: ReadonlySet<number> = new Set([64, 63, 34]);
/** Characters behind a rank in which its scope is named. */
const REACH = 40;

const known = new WeakMap<ReadingOfBlock, readonly RankScopeMention[]>();

/**
 * Among whom a rank is told (`thứ 3/6 vùng`, `thứ 22 cả nước`, `27/63`), as the base of its observation: two orders are not
 * at odds with each other. Null when it is not said.
 */
export function rankScopeOf(
  reading: ReadingOfBlock,
  { quantity, right, gap }: FigureSite,
): RankScope | null {
  const scopes = known.get(reading) ?? findRankScopes(reading.text);
  known.set(reading, scopes);
  const behind = { start: quantity.end, end: Math.min(right.end, quantity.end + REACH) };
  const { outOf } = quantity.value;
  const named = within(scopes, behind)[0]?.value ?? null;
  if (named !== null) return named;
  if (outOf !== null) return PROVINCES.has(outOf) ? "among-provinces" : null;
  return within(scopes, gap).at(-1)?.value ?? null;
}

/** After a growth an order is one of growth: `GRDP tăng 7,2%, đứng thứ 22 cả nước`. */
export function rankedIndicator(indicator: Indicator, frame: Frame): Indicator {
  if (frame.lastMeasure !== "growth") return indicator;
  return findIndicator(`${indicator.id}-growth`) ?? indicator;
}
