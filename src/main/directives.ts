import { type DirectiveFilter, listDirectives } from "../answer/list-directives.js";
import { csvTable, textTable } from "../chat/text-table.js";
import type { Directive, Speaker } from "../facts/directive.js";
import { LISTING_SENTENCES } from "../sentences/listings.js";
import { sayPeriod } from "../sentences/periods.js";
import type { Stored } from "../store/store.js";
import { type LedgerOptions, type OpenLedger, openLedger } from "./open-ledger.js";
import { jsonLine, print, type Surroundings } from "./surroundings.js";

export interface DirectivesOptions extends LedgerOptions, DirectiveFilter {}

/** `thuky directives`: the register's orders that pass the filters, dated ones first. */
export async function directives(
  surroundings: Surroundings,
  options: DirectivesOptions,
): Promise<number> {
  const ledger = openLedger(surroundings, options);
  try {
    await print(surroundings, rendered(ledger, listDirectives(ledger.records, options), options));
    return 0;
  } finally {
    ledger.close();
  }
}

function rendered(
  ledger: OpenLedger,
  orders: readonly Stored<Directive>[],
  options: DirectivesOptions,
): string {
  if (options.json === true) {
    return jsonLine(
      orders.map(({ value, documentId }) => {
        const { issuer, assignees, strength, task, deadline, standing } = value;
        const place = ledger.records.documents.get(documentId)?.metadata.place ?? null;
        const citation = ledger.cite(documentId, value.spans);
        return { issuer, assignees, strength, task, deadline, standing, place, citation };
      }),
    );
  }
  if (options.csv === true) {
    return csvTable(
      [
        "due",
        "deadline",
        "assignees",
        "issuer",
        "strength",
        "standing",
        "task",
        "document",
        "quote",
      ],
      orders.map(({ value, documentId }) => {
        const citation = ledger.cite(documentId, value.spans);
        return [
          value.deadline?.due ?? null,
          value.deadline?.text ?? null,
          namesOf(value),
          sayIssuer(value.issuer),
          value.strength,
          value.standing,
          value.task,
          citation.document,
          citation.quote,
        ];
      }),
    );
  }
  if (orders.length === 0) return `${LISTING_SENTENCES.directives.none}\n`;
  return textTable(
    LISTING_SENTENCES.directives.headings,
    orders.map(({ value, documentId }) => [
      sayDue(value),
      namesOf(value),
      sayIssuer(value.issuer),
      value.task,
      ledger.records.documents.get(documentId)?.path ?? "",
    ]),
  );
}

function namesOf({ assignees }: Directive): string {
  return assignees.map(({ name }) => name).join(", ");
}

function sayIssuer(issuer: Speaker | null): string {
  return [issuer?.title, issuer?.name]
    .filter((part) => part !== null && part !== undefined)
    .join(" ");
}

function sayDue({ deadline }: Directive): string {
  if (deadline === null) return "";
  return deadline.due === null
    ? (deadline.recurrence ?? deadline.text)
    : sayPeriod(deadline.due, "vi");
}
