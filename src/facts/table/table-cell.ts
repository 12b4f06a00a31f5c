import { type NumeralStyle, readNumeral } from "../../language/numeral.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { findQuantities } from "../../language/quantity.js";
import { SCALES } from "../../language/unit.js";

/** A cell's figure; the unit only when it stands in the cell itself. */
export interface CellFigure {
  readonly value: number;
  readonly unit: string | null;
}

const NUMBER = /^(?<sign>[+−–-]?)\s?(?<digits>\d(?:[\d., ]*\d)?)\s?(?<percent>%?)[*¹²³]{0,3}$/u;

/** The cell's number, null for blanks, missing marks (`-`, `…`, `x`), words and digits that cannot be read. */
export function readCell(cell: string, style: NumeralStyle): CellFigure | null {
  const plain = cell.replace(/[*_]/gu, "").trim();
  const match = NUMBER.exec(plain);
  if (match === null) return readWithUnit(plain, style);
  const { sign = "", digits = "", percent = "" } = match.groups ?? {};
  const value = readNumeral(withoutSpaces(digits), style);
  if (value === null) return null;
  return { value: isMinus(sign) ? -value : value, unit: percent === "" ? null : "%" };
}

/** `1 450,5`: a space parts thousands, nothing else. */
function withoutSpaces(digits: string): string {
  return /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/u.test(digits) ? digits.replaceAll(" ", "") : digits;
}

function isMinus(sign: string): boolean {
  return sign === "-" || sign === "−" || sign === "–";
}

/** `335 tỷ đồng` as the whole cell. */
function readWithUnit(cell: string, style: NumeralStyle): CellFigure | null {
  if (cell.length > 40 || !/^[+−-]?\d/u.test(cell)) return null;
  const quantity = findQuantities(prepareRecord(cell), style)[0];
  if (quantity === undefined || quantity.start !== 0 || quantity.end !== cell.length) return null;
  const { value, unit, upper, outOf } = quantity.value;
  return unit === null || upper !== null || outOf !== null ? null : { value, unit };
}

/** Columns are written one way: the marks that can only be read one way decide, else the document's style. */
export function styleOfCells(cells: readonly string[], style: NumeralStyle): NumeralStyle {
  let vi = 0;
  let en = 0;
  for (const cell of cells) {
    const digits = cell.replace(/[^\d.,]/gu, "");
    if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$|^\d+,\d{1,2}$|^0,\d+$/u.test(digits))
      vi += 1;
    if (/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$|^\d+\.\d{1,2}$|^0\.\d+$/u.test(digits))
      en += 1;
  }
  return vi === en ? style : vi > en ? "vi" : "en";
}

/** Short forms of scale words as tables write them. */
const SHORT_SCALES: readonly (readonly [RegExp, string])[] = [
  [/^tr(?:\s?\.\s?|\s|(?=đ|usd))/iu, "triệu "],
  [/^(?:ng(?:\s?\.\s?|\s)|(?:1000|1\.000|1,000|'000)\s?)(?=\p{L})/iu, "nghìn "],
  [/^(nghìn|triệu|tỷ|tỉ)\s?\.\s?/iu, "$1 "],
  [/^(triệu|tỷ|tỉ|nghìn tỷ)\s?đ$/iu, "$1 đồng"],
];
/** `VND billion`, `USD million`, `billion VND`, `thousand`: English tables put the scale last, or alone. */
const ENGLISH_SCALES: Readonly<Record<string, string>> = {
  thousand: "nghìn",
  million: "triệu",
  billion: "tỷ",
  trillion: "nghìn tỷ",
};

/** A unit cell or parenthesis as displayed: `Tr.USD` → `triệu USD`, `VND billion` → `tỷ đồng`; null for other words. */
export function unitIn(cell: string): string | null {
  if (!/[\p{L}%]/u.test(cell) || cell.length > MAX_UNIT_CELL) return null;
  const known = units.get(cell);
  if (known !== undefined) return known;
  const unit = readUnit(cell);
  if (units.size >= MAX_UNITS) units.clear();
  units.set(cell, unit);
  return unit;
}

const MAX_UNIT_CELL = 40;
/** Units met before: a column repeats a few of them down all its rows. */
const units = new Map<string, string | null>();
const MAX_UNITS = 5000;

function readUnit(cell: string): string | null {
  const english = /^(?:(vnd|usd)\s+)?(thousand|million|billion|trillion)(?:\s+(\p{L}+))?$/iu.exec(
    cell.trim(),
  );
  let spelled = cell.trim();
  if (english !== null) {
    const noun = (english[1] ?? english[3] ?? "").toLowerCase();
    const scale = ENGLISH_SCALES[(english[2] ?? "").toLowerCase()] ?? "";
    if (noun === "") return scale === "nghìn" ? scale : null;
    spelled = `${scale} ${noun}`;
  }
  if (SCALES.some(([scale]) => scale === spelled.toLowerCase())) return spelled.toLowerCase();
  for (const [short, long] of SHORT_SCALES) spelled = spelled.replace(short, long);
  if (spelled === "") return null;
  const quantity = findQuantities(prepareRecord(`1 ${spelled}`), "vi")[0];
  if (quantity === undefined || quantity.end < spelled.length + 2) return null;
  return quantity.value.unit;
}
