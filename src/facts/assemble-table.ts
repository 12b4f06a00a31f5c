import type { SourceDocument } from "../documents/document.js";
import type { NumeralStyle } from "../language/numeral.js";
import type { FigureContext } from "./figure-context.js";
import type { Observation } from "./observation.js";
import { rowKindOf } from "./table/row-names.js";
import { readCell, styleOfCells, unitIn } from "./table/table-cell.js";
import { cellAt, gridOf, type TableGrid } from "./table/table-grid.js";
import { layoutOf, type TableLayout } from "./table/table-layout.js";
import { observationOf } from "./table/table-observation.js";
import { plainIndicators, subjectOfColumn, subjectOfThing } from "./table/table-subject.js";
import { type TableTitle, titleAbove, withLabelHeading } from "./table/table-title.js";
import { treeOf } from "./table/table-tree.js";

/**
 * The observations of the table whose header begins at `headerIndex`: one per figure. Missing marks (`-`,
 * `…`, blank) are not zero and give nothing. Rows may be indicators and their parts, places or stretches of
 * time; what a column is follows from its heading. Spans: the header with the row, and what outside them
 * names the figure or its unit.
 */
export function assembleTable(
  document: SourceDocument,
  headerIndex: number,
  context: FigureContext,
  documentStyle: NumeralStyle,
): readonly Observation[] {
  const grid = gridOf(document, headerIndex);
  if (grid === null) return [];
  const title = titleAbove(document, headerIndex, context);
  const style = styleOfCells(
    grid.rows.flatMap(({ texts }) => texts.slice(1)),
    documentStyle,
  );
  const layout = layoutOf(grid, title, style);
  if (layout === null) return [];
  return readRows({ grid, title, layout, style });
}

interface Table {
  readonly grid: TableGrid;
  readonly title: TableTitle;
  readonly layout: TableLayout;
  readonly style: NumeralStyle;
}

/** The unit of a row's unit cell; words the lexicon lacks are a unit all the same, never the one of the row above. */
function statedUnit(cell: string): string | null {
  const written = cell.replace(/[*_]/gu, "").trim();
  const isDitto = /^(?:-|["”″]|nt|nt\.|như trên|ditto)$/iu.test(written);
  return unitIn(cell) ?? (isDitto || !/\p{L}{2}/u.test(written) ? null : written);
}

function readRows({ grid, title: above, layout, style }: Table): readonly Observation[] {
  const columns = [...layout.columns];
  const { unit } = layout;
  const heading = grid.headings[layout.label] ?? "";
  const [first] = grid.header;
  const title = first === undefined ? above : withLabelHeading(above, heading, first);
  const rows = treeOf(
    grid.rows,
    layout,
    (row) => (unit === null ? null : statedUnit(row.texts[unit] ?? "")),
    (row) => columns.some(([index]) => readCell(row.texts[index] ?? "", style) !== null),
    title.unit,
  );
  const kind = rowKindOf(heading, rows);
  const plain = plainIndicators(rows);
  const header = grid.header.map(({ start, end }) => ({ start, end }));
  return rows.flatMap((row) =>
    columns.flatMap(([index, column], at) => {
      const figure = readCell(row.row.texts[index] ?? "", style);
      const cell = cellAt(row.row, index);
      if (figure === null || cell === null) return [];
      const subject =
        kind === "thing"
          ? subjectOfThing(row, column, title, plain)
          : subjectOfColumn(at, columns, title);
      if (subject === null) return [];
      const numeral = (row.row.texts[index] ?? "").trim();
      return [
        observationOf({
          row,
          column,
          title,
          kind,
          heading,
          figure,
          cell,
          subject,
          header,
          numeral,
        }),
      ];
    }),
  );
}
