import { type FigureFilter, listFigures } from "../answer/list-figures.js";
import { sayFigureValue, sayThing } from "../chat/say-observation.js";
import { csvTable, textTable } from "../chat/text-table.js";
import type { LedgerEntry } from "../facts/ledger.js";
import type { Observation } from "../facts/observation.js";
import { LISTING_SENTENCES, STATUS_NAMES } from "../sentences/listings.js";
import { sayPeriod } from "../sentences/periods.js";
import {
  type LedgerOptions,
  type ListedCitation,
  type OpenLedger,
  openLedger,
} from "./open-ledger.js";
import { jsonLine, print, type Surroundings } from "./surroundings.js";

export interface FiguresOptions extends LedgerOptions, FigureFilter {}

/** `thuky figures`: the ledger's figures that pass the filters, as a table, `--csv` or `--json`. */
export async function figures(
  surroundings: Surroundings,
  options: FiguresOptions,
): Promise<number> {
  const ledger = openLedger(surroundings, options);
  try {
    const entries = listFigures(ledger.records, options);
    await print(surroundings, rendered(ledger, entries, options));
    return 0;
  } finally {
    ledger.close();
  }
}

const FIELDS = [
  "indicator",
  "label",
  "path",
  "place",
  "period",
  "accumulation",
  "measure",
  "base",
  "status",
  "value",
  "upper",
  "unit",
  "hedge",
] as const;

/** A figure's fields as programs get them. */
export function fieldsOf(observation: Observation): Pick<Observation, (typeof FIELDS)[number]> {
  return Object.fromEntries(FIELDS.map((field) => [field, observation[field]])) as Pick<
    Observation,
    (typeof FIELDS)[number]
  >;
}

function rendered(
  ledger: OpenLedger,
  entries: readonly LedgerEntry[],
  options: FiguresOptions,
): string {
  const cited = (entry: LedgerEntry): ListedCitation =>
    ledger.cite(entry.documentId, entry.observation.spans);
  if (options.json === true)
    return jsonLine(
      entries.map((entry) => ({ ...fieldsOf(entry.observation), citation: cited(entry) })),
    );
  if (options.csv === true) {
    return csvTable(
      [...FIELDS, "document", "row", "quote"],
      entries.map((entry) => {
        const citation = cited(entry);
        const values = FIELDS.map((field) => {
          const value = entry.observation[field];
          return typeof value === "object" && value !== null ? value.join(" > ") : value;
        });
        return [...values, citation.document, citation.locator.row, citation.quote];
      }),
    );
  }
  if (entries.length === 0) return `${LISTING_SENTENCES.figures.none}\n`;
  return textTable(
    LISTING_SENTENCES.figures.headings,
    entries.map(({ observation, documentId }) => [
      sayThing(observation, "vi"),
      observation.place ?? "",
      observation.period === null ? "" : sayPeriod(observation.period, "vi"),
      sayFigureValue(observation, "vi"),
      STATUS_NAMES[observation.status],
      ledger.records.documents.get(documentId)?.path ?? "",
    ]),
  );
}
