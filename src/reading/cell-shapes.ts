/** The shapes of cells in tables of figures, shared by every reader that meets tables. */

const FIGURE = /^[-–−+(]?\s?\d[\d.,\s]*%?\)?[*¹²³]?$/u;
const MISSING_MARK = /^(?:[-–—]|\.{2,4}|…|[xX])$/u;

/** A number standing alone: `1.385,4`, `-2,5`, `(3)`, `108,64%`. */
export function isFigureCell(cell: string): boolean {
  return FIGURE.test(cell.trim());
}

/** `-`, `…`, `...`, `x`: nothing to state, which is not zero. */
export function isMissingMark(cell: string): boolean {
  return MISSING_MARK.test(cell.trim());
}

/** A year alone heads a column as often as it is a figure. */
export function isYearCell(cell: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(cell.trim());
}

/** `A`, `1`, `(2)`, `3=2/1`, `I`: what a row of column numbers is made of. */
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s?=\s?[\d()+\-*/x:. %]{1,20})?$/u;

/**
 * The row of column numbers that official forms set under their header (`A | B | 1 | 2 | 3=2/1`): short marks
 * only, whose numbers rise by one.
 */
export function isNumberingRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length < 3 || !filled.every((cell) => COLUMN_NUMBER.test(cell))) return false;
  const numbers = filled.flatMap((cell) => /^\(?(\d{1,2})/u.exec(cell)?.[1] ?? []).map(Number);
  return (
    numbers.length >= 2 &&
    // Columns that a table leaves out are left out of its numbering too.
    numbers.every((number, index) => {
      const step = index === 0 ? 1 : number - (numbers[index - 1] ?? 0);
      return step === 1 || (step === 2 && filled.every((cell) => cell.startsWith("(")));
    })
  );
}

/** Does a row carry figures, or marks that say they are missing, to the right of its first cell? */
export function isFigureRow(cells: readonly string[]): boolean {
  const right = cells.slice(1);
  if (isNumberingRow(cells)) return false;
  const figures = right.filter(isFigureCell);
  if (figures.length > 0) return !figures.every(isYearCell) || isDataOfYears(cells);
  return right.filter(isMissingMark).length >= 2;
}

/** Years alone are a header, unless the row names something that is no header word. */
function isDataOfYears(cells: readonly string[]): boolean {
  const years = cells.filter(isYearCell).map(Number);
  return years.some((year, index) => index > 0 && year <= (years[index - 1] ?? 0));
}
