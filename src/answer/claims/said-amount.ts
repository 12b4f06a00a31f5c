import { NUMERAL, readNumeral } from "../../language/numeral.js";
import { sayUnit } from "../../sentences/numbers.js";
import type { AnswerFigure, Language } from "../contract.js";

const AFTER_RANGE = new RegExp(`^ – (?:${NUMERAL})`, "u");
const FRACTION = /^\/(?<bottom>\d{1,2})(?: \((?:[\p{L}\p{M} ]+ )?[\d.,]+%\))?/u;

/** A number as a statement writes it, with what stands behind it. */
export interface WrittenNumber {
  readonly written: string;
  readonly after: string;
}

/** Is this the size of the figure, the unit aside? */
export function isSize(number: WrittenNumber, figure: AnswerFigure, language: Language): boolean {
  return amountsOf(number, figure, language).length > 0;
}

/** Is this the size of the figure in the unit that stands behind it? */
export function isAmount(number: WrittenNumber, figure: AnswerFigure, language: Language): boolean {
  const after = number.after.replace(FRACTION, "").replace(AFTER_RANGE, "");
  return amountsOf(number, figure, language).some(({ unit, isFraction }) =>
    isFraction ? FRACTION.test(number.after) : startsWithUnit(after, unit, language),
  );
}

interface Amount {
  readonly unit: string;
  readonly isFraction: boolean;
}

/** The ways a figure may be said that come to this number: as it is, in millions, or as a fraction of a whole. */
function amountsOf(
  { written, after }: WrittenNumber,
  { value, unit }: AnswerFigure,
  language: Language,
): readonly Amount[] {
  const number = readNumeral(written, language);
  if (number === null) return [];
  const size = Math.abs(value);
  const bottom = Number(FRACTION.exec(after)?.groups?.bottom ?? Number.NaN);
  if (unit === "%" && bottom > 0)
    return Math.abs((100 * number) / bottom - size) < 0.1 ? [{ unit, isFraction: true }] : [];
  const millions = Math.round(size * 1e6) / 1e3;
  return [
    ...(isClose(number, size) ? [{ unit, isFraction: false }] : []),
    ...(unit.startsWith("tỷ ") && size < 1 && isClose(number, millions)
      ? [{ unit: unit.replace("tỷ ", "triệu "), isFraction: false }]
      : []),
  ];
}

/** Numbers are written with at most six decimals. */
function isClose(first: number, second: number): boolean {
  return Math.abs(first - second) <= Math.max(6e-7, Math.abs(second) * 1e-12);
}

function startsWithUnit(after: string, unit: string, language: Language): boolean {
  if (unit === "") return true;
  if (unit === "%") return after.startsWith("%");
  const said = ` ${sayUnit(unit, language)}`;
  return after.startsWith(said) && !/^[\p{L}\p{N}\p{M}]/u.test(after.slice(said.length));
}
