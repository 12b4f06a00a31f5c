import { findIndicator } from "../../language/indicator.js";
import { measureOf, SCALES } from "../../language/unit.js";
import type { Span } from "../../text/span.js";
import type { GridRow } from "./table-grid.js";
import { indicatorOf, labelOf, type RowLabel } from "./table-row.js";

/** A row that other rows may be parts of. */
export interface RowParent {
  readonly label: string;
  readonly name: string;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly span: Span;
}

/** A row with its place among the others. */
export interface TreeRow {
  readonly row: GridRow;
  readonly label: RowLabel;
  readonly indicator: string | null;
  readonly unit: string | null;
  /** The rows it is part of, outermost first. */
  readonly parents: readonly RowParent[];
}

export interface TreeColumns {
  readonly label: number;
  readonly ordinal: number | null;
  readonly unit: number | null;
}

interface Open extends RowParent {
  readonly rank: number;
  /** Part headings (`I. KINH TẾ`) hold rows together and are no total of theirs. */
  readonly isPart: boolean;
  readonly opensParts: boolean;
}

/**
 * Reads the rows' names in order and hangs each on the row above it that its marks, number or indentation
 * make it part of. A part's blank unit is its parent's; `unitOf` reads a row's own unit cell.
 */
export function treeOf(
  rows: readonly GridRow[],
  columns: TreeColumns,
  unitOf: (row: GridRow) => string | null,
  hasFigures: (row: GridRow) => boolean,
  titleUnit: string | null,
): readonly TreeRow[] {
  const open: Open[] = [];
  let partsOpen = false;
  let unitAbove: string | null = null;
  return rows.flatMap((row): readonly TreeRow[] => {
    const ordinal = columns.ordinal === null ? null : (row.texts[columns.ordinal] ?? "");
    const read = labelOf(row.texts[columns.label] ?? "", ordinal);
    const own = unitOf(row);
    // Unmarked rows under `Trong đó:` stay its parts until a row has a number or a unit of its own.
    const isPartByPlace = partsOpen && own === null && isUnmarked(read) && !read.isTotal;
    const isSibling = isSetOutDash(read) && open.some(({ opensParts }) => opensParts);
    const label = isPartByPlace || isSibling ? { ...read, rank: CHILD } : read;
    if (label.text === "") {
      partsOpen = partsOpen || label.opensParts;
      return [];
    }
    partsOpen = label.opensParts || (partsOpen && label.rank >= CHILD);
    const filled = hasFigures(row);
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= label.rank) open.pop();
    const parents = open.filter(({ isPart }) => !isPart);
    const parent = parents.at(-1) ?? null;
    const unit = label.unit ?? own ?? parent?.unit ?? (columns.unit === null ? null : unitAbove);
    unitAbove = unit ?? unitAbove;
    const named = label.indicator ?? partOfParent(label.text, parent);
    const indicator = named !== null && fits(named, unit ?? titleUnit) ? named : null;
    const name = indicator === null ? label.text : (findIndicator(indicator)?.vi ?? label.text);
    const cell = row.block.cells[columns.label] ?? row.block;
    const isPart = !filled && label.rank < 1.5 && indicator === null;
    open.push({
      rank: label.rank,
      label: label.text,
      name,
      indicator,
      unit: filled ? unit : (label.unit ?? own),
      span: { start: cell.start, end: cell.end },
      isPart,
      opensParts: label.opensParts,
    });
    return filled ? [{ row, label, indicator, unit, parents }] : [];
  });
}

const CHILD = 5.5;

function isUnmarked({ rank }: RowLabel): boolean {
  return rank === 1;
}

/** `- Ngô` at the margin below `Trong đó: Lúa` is its sibling; set in, it is its part. */
function isSetOutDash({ rank }: RowLabel): boolean {
  return rank >= 6 && rank < 6.002;
}

/** `Khai khoáng` in tỷ đồng under an output value is no index: an indicator must be measured in the row's unit. */
function fits(id: string, unit: string | null): boolean {
  if (unit === null || unit === "%" || SCALES.some(([scale]) => scale === unit)) return true;
  const { family } = measureOf(unit);
  return findIndicator(id)?.units.some((display) => measureOf(display).family === family) === true;
}

/** `Nội địa` under a revenue, `international` under visitors: the part is catalogued under both names together. */
export function partOfParent(
  name: string,
  parent: Pick<RowParent, "label" | "indicator"> | null,
): string | null {
  if (parent?.indicator === null || parent === null) return null;
  const words = parent.label.split(/\s+/u);
  const tries = [
    `${parent.label} ${name}`,
    `${words[0]} ${name}`,
    `${name} ${words.at(-1)}`,
    `${words.slice(0, 2).join(" ")} ${name}`,
  ];
  for (const words of tries) {
    const { indicator, isPlain } = indicatorOf(words);
    if (isPlain && indicator !== null && findIndicator(indicator)?.partOf === parent.indicator)
      return indicator;
  }
  return null;
}
