import { findBases } from "../../language/base.js";
import { type ClaimedDirection, findDirections } from "../../language/claim-words.js";
import { NUMERAL } from "../../language/numeral.js";
import { findPeriods } from "../../language/period.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { basePeriod } from "../../language/resolve-period.js";
import { ANSWER_SENTENCES } from "../../sentences/answers.js";
import { sayBase } from "../../sentences/figures.js";
import type { Span } from "../../text/span.js";
import type { AnswerFigure } from "../contract.js";
import type { ClaimEvidence } from "./claim-evidence.js";
import { namesOf } from "./claim-evidence.js";
import type { ClaimDimension } from "./claim-fault.js";
import { isDirection } from "./claimed-direction.js";
import {
  type ClaimedPeriod,
  claimedPeriods,
  isBasePeriod,
  isOwnPeriod,
} from "./claimed-periods.js";
import { isQuotedAmount } from "./quoted-amount.js";
import { isAmount, isSize, type WrittenNumber } from "./said-amount.js";
import { type StatementParts, strike } from "./statement-parts.js";
import { segmentAround, withoutNames } from "./told-segments.js";

/** What is found wrong with one number or time of a statement. */
export interface FigureFault {
  readonly kind: ClaimDimension;
  readonly found: string;
}

/** A number; not the `3` of `m3`. */
const NUMBER = new RegExp(`(?<![\\p{L}\\p{M}])(?:${NUMERAL})`, "gu");

/**
 * Every number that a statement tells itself must be one figure of its evidence in full: size, unit, direction,
 * base, time and place of one and the same; so that two true halves never make a false whole. A value that the
 * records gave earlier or elsewhere has no typed figure, and stands as quoted.
 */
export function checkFigures(
  { told, quotes }: StatementParts,
  evidence: ClaimEvidence,
): readonly FigureFault[] {
  const bare = withoutNames(told, evidence.figures.flatMap(namesOf));
  const periods = claimedPeriods(bare);
  const timeless = findPeriods(prepareRecord(bare)).reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + strike(rest.slice(start, end)) + rest.slice(end),
    bare,
  );
  const faults: FigureFault[] = [];
  for (const match of timeless.matchAll(NUMBER)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const fault = checkNumber(span, {
      told,
      hasQuotes: quotes.length > 0,
      bare,
      timeless,
      periods,
      evidence,
    });
    if (fault !== null) faults.push({ kind: fault, found: match[0] });
  }
  return [
    ...faults,
    ...checkPeriods({ told, hasQuotes: quotes.length > 0, bare, timeless, periods, evidence }),
  ];
}

interface Told {
  /** As it stands, quotes struck out. */
  readonly told: string;
  readonly hasQuotes: boolean;
  /** Without the names of figures. */
  readonly bare: string;
  /** Without times as well. */
  readonly timeless: string;
  readonly periods: readonly ClaimedPeriod[];
  readonly evidence: ClaimEvidence;
}

function checkNumber(span: Span, on: Told): ClaimDimension | null {
  const { evidence, timeless } = on;
  const { language } = evidence;
  if (isUpperEnd(timeless, span)) return null;
  const number = numberAt(on.told, span);
  if (isRival(timeless, span, evidence)) return checkRival(span, number, on);
  const sizes = evidence.figures.filter((figure) => isSize(number, figure, language));
  if (sizes.length === 0) return isFractionBottom(timeless, span) ? null : "number";
  let left = sizes;
  for (const [kind, holds] of dimensionsOf(span, on)) {
    left = left.filter(holds);
    if (left.length === 0) return kind;
  }
  return null;
}

type Check = readonly [ClaimDimension, (figure: AnswerFigure) => boolean];

function dimensionsOf(span: Span, on: Told): readonly Check[] {
  const { bare, timeless, periods, evidence } = on;
  const { language, before, quoted } = evidence;
  const segment = segmentAround(timeless, fractionBefore(timeless, span));
  const within = bare.slice(segment.start, segment.end);
  const own = periods.filter((period) => !period.isBase && !isInBrackets(bare, period));
  const others = periods.filter(
    (period) => period.isBase && segment.start <= period.start && period.end <= segment.end,
  );
  const behind = bare.slice(span.end, segment.end);
  return [
    ["unit", (figure) => isAmount(numberAt(on.told, span), figure, language)],
    ["direction", (figure) => isDirection(within, figure, before.get(figure) ?? null)],
    ["period", (figure) => own.length === 0 || own.some((period) => isOwnPeriod(period, figure))],
    ["base", (figure) => others.every((period) => isBasePeriod(period, figure, quoted))],
    ["base", (figure) => isBased(behind, figure, evidence)],
    ["name", (figure) => isPlaced(bare, figure, evidence) && isNamed(on, figure)],
  ];
}

/** Is what stands behind a number the base of the figure, as an answer says it, or what a worked-out one rests on? */
function isBased(behind: string, figure: AnswerFigure, evidence: ClaimEvidence): boolean {
  const { base, period, derivation } = figure;
  const pointed = period === null || base === null ? null : basePeriod(period, base);
  const said = sayBase(
    { ...figure, upper: null, hedge: null, basePeriod: pointed },
    evidence.language,
  );
  const rest = said === "" ? behind : behind.replace(said, "");
  const quoted = derivation === null ? [] : basesIn(evidence.quoted);
  return (
    basesIn(rest).every(
      (named) =>
        named === base?.split(":")[0] ||
        (named !== "plan" && quoted.includes(named)) ||
        isOfPlan(named, figure),
    ) && yearsOfBases(rest).every((year) => year === (pointed ?? yearBefore(period)).slice(0, 4))
  );
}

/** The year that a comparison without a typed base can only mean. */
function yearBefore(period: string | null): string {
  return period === null ? "" : String(Number(period.slice(0, 4)) - 1);
}

/** `so với cùng kỳ năm 2020`: the years that bases name outright. */
function yearsOfBases(text: string): readonly string[] {
  return findBases(prepareRecord(text)).flatMap(
    ({ start, end }) => text.slice(start, end).match(/(?:19|20)\d{2}/gu) ?? [],
  );
}

/** A plan may be named beside its own level or what was reached of it. */
function isOfPlan(named: string, { measure, base }: AnswerFigure): boolean {
  return named === "plan" && base === null && (measure === "level" || measure === "attainment");
}

/** The statement calls the figure by its name; a row of a list, a quoted thing and a balance need none. */
function isNamed({ told, hasQuotes, evidence }: Told, figure: AnswerFigure): boolean {
  const lower = told.toLowerCase();
  const isCalled = (one: AnswerFigure) =>
    namesOf(one).some((name) => lower.includes(name.toLowerCase()));
  if (evidence.figures.some(isCalled)) return isCalled(figure);
  const isRow = /^[^:(]{1,120}: /u.test(told);
  const isBalance = /xuất siêu|nhập siêu|trade (?:surplus|deficit)/u.test(lower);
  return isRow || isBalance || hasQuotes;
}

/** The bases a text names, whose plan aside. */
function basesIn(text: string): readonly string[] {
  return findBases(prepareRecord(text)).map(({ value }) => value.split(":")[0] ?? value);
}

/** Of several places that the evidence has, the one that the statement names is the figure's. */
function isPlaced(told: string, figure: AnswerFigure, { figures }: ClaimEvidence): boolean {
  const named = figures.filter(({ place }) => place !== null && told.includes(place));
  return named.length === 0 || (figure.place !== null && told.includes(figure.place));
}

function numberAt(text: string, { start, end }: Span): WrittenNumber {
  return { before: text.slice(0, start), written: text.slice(start, end), after: text.slice(end) };
}

/** The second end of `40 – 50%`; the first is held against the figure, and the pair against the quote. */
function isUpperEnd(text: string, { start, end }: Span): boolean {
  return (
    /\d – $/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^(?: ?\p{L}|%)/u.test(text.slice(end))
  );
}

/** `giảm 2/3 (khoảng 66,7%)`: the number in the bracket says the fraction before it again. */
function fractionBefore(text: string, span: Span): Span {
  const before = /\d\/\d{1,2} \([\p{L}\p{M} ]*$/u.exec(text.slice(0, span.start));
  return before === null ? span : { start: before.index, end: before.index + 1 };
}

/** The `3` of `2/3 (khoảng 66,7%)`, whose whole is held against the figure at its top. */
function isFractionBottom(text: string, { start }: Span): boolean {
  return /\d\/$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** Does this number stand behind `số trước đó:` or `nơi khác cùng thời điểm ghi:` in one bracket with it? */
function isRival(told: string, { start }: Span, { language }: ClaimEvidence): boolean {
  const sentences = ANSWER_SENTENCES[language];
  const opened = told.lastIndexOf(" (", start);
  const before = told.slice(Math.max(0, start - 200), start);
  return (
    opened >= 0 &&
    [sentences.superseded("", ""), sentences.conflicting("", "")].some((opening) => {
      const at = before.lastIndexOf(opening.trim());
      return at >= 0 && !/;/u.test(before.slice(at));
    })
  );
}

/** A value given earlier or elsewhere is of the same kind as the figure beside it: its base, and the direction it is quoted with. */
function checkRival(
  span: Span,
  number: WrittenNumber,
  { bare, evidence }: Told,
): ClaimDimension | null {
  if (!isQuotedAmount(number, evidence)) return "number";
  const segment = segmentAround(bare, span);
  const within = bare.slice(segment.start, segment.end);
  const bases = basesIn(within);
  const isKnown = (base: string) => evidence.figures.some((figure) => baseOf(figure) === base);
  // What is told of an earlier value belongs to the figure that the statement opens with, not to those told along.
  const opening = evidence.figures.find((figure) => basesIn(bare).includes(baseOf(figure)));
  if (opening !== undefined && bases.some((base) => base !== baseOf(opening))) return "base";
  if (!bases.every(isKnown)) return "base";
  const said = new Set(findDirections(prepareRecord(within)).map(({ value }) => value));
  const quoted = directionsBeside(number, evidence.quoted);
  // A cell has no word for its direction: then it goes the way the value that stands goes.
  const fits =
    quoted.size > 0
      ? [...said].every((direction) => quoted.has(direction))
      : said.size === 0 || evidence.figures.some((figure) => isDirection(within, figure, null));
  return fits ? null : "direction";
}

function baseOf({ base }: AnswerFigure): string {
  return base?.split(":")[0] ?? "";
}

/** The directions that the number is quoted with, in any of the places where it stands. */
function directionsBeside(number: WrittenNumber, quoted: string): ReadonlySet<ClaimedDirection> {
  return new Set(
    segmentsBeside(number, quoted).flatMap((segment) =>
      findDirections(prepareRecord(segment)).map(({ value }) => value),
    ),
  );
}

/** What stands around a number in what is quoted, in each of its places. */
function segmentsBeside({ written }: WrittenNumber, quoted: string): readonly string[] {
  const found: string[] = [];
  for (let at = quoted.indexOf(written); at >= 0; at = quoted.indexOf(written, at + 1)) {
    const { start, end } = segmentAround(quoted, { start: at, end: at + written.length });
    found.push(quoted.slice(start, end));
  }
  return found;
}

function isInBrackets(text: string, { start }: Span): boolean {
  const before = text.slice(0, start);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** A time that no figure has, and no citation's date is, is nobody's. */
function checkPeriods({ periods, evidence, bare }: Told): readonly FigureFault[] {
  const { figures, citations } = evidence;
  return periods.flatMap((period): readonly FigureFault[] => {
    const found = bare.slice(period.start, period.end);
    const isCited = citations.some(({ date }) => date !== null && period.iso(date) === date);
    if (isCited && isInBrackets(bare, period)) return [];
    const fits = figures.some((figure) =>
      period.isBase ? isBasePeriod(period, figure, evidence.quoted) : isOwnPeriod(period, figure),
    );
    return fits ? [] : [{ kind: period.isBase ? "base" : "period", found }];
  });
}
