import type { Directive, Speaker } from "../facts/directive.js";
import { findAgencies } from "../language/agency.js";
import { prepareQuestion } from "../language/prepared-text.js";
import type { Stored } from "../store/store.js";
import { holds, holdsAll, isPlace } from "./named-like.js";
import { daysOf } from "./period-range.js";
import type { Records } from "./records.js";

/** What a listing of the register is narrowed to. */
export interface DirectiveFilter {
  readonly assignee?: string;
  readonly issuer?: string;
  /** Words that the order must all hold. */
  readonly topic?: string;
  /** ISO dates, inclusive; an order without a date passes neither. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly place?: string;
}

/** The register's orders that pass a filter, dated ones first by their day, then as the records give them. */
export function listDirectives(
  records: Records,
  filter: DirectiveFilter,
): readonly Stored<Directive>[] {
  const agencies = new Set(
    filter.assignee === undefined
      ? []
      : findAgencies(prepareQuestion(filter.assignee)).flatMap(({ value }) => value.id ?? []),
  );
  const due = ({ value }: Stored<Directive>) => value.deadline?.due ?? "9999";
  return records.directives
    .filter((directive) => passes(directive, records, filter, agencies))
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.id - b.id));
}

function passes(
  { value, documentId }: Stored<Directive>,
  records: Records,
  filter: DirectiveFilter,
  agencies: ReadonlySet<string>,
): boolean {
  const { assignee, issuer, topic, dueFrom, dueTo, place } = filter;
  const isAssigned = value.assignees.some(
    ({ name, agency }) =>
      (agency !== null && agencies.has(agency)) ||
      (assignee !== undefined && holds(name, assignee)),
  );
  if (assignee !== undefined && !isAssigned) return false;
  if (issuer !== undefined && !holds(speakerWords(value.issuer), issuer)) return false;
  if (topic !== undefined && !holdsAll(orderWords(value, documentId, records), topic)) return false;
  const of = records.documents.get(documentId)?.metadata.place ?? null;
  if (place !== undefined && !isPlace(of, place)) return false;
  if (dueFrom === undefined && dueTo === undefined) return true;
  const day =
    value.deadline?.due === null || value.deadline === null ? null : daysOf(value.deadline.due);
  return (
    day !== null &&
    (dueFrom === undefined || day.to >= dueFrom) &&
    (dueTo === undefined || day.from <= dueTo)
  );
}

function speakerWords(speaker: Speaker | null): string {
  return [speaker?.title, speaker?.name].filter((part) => part !== null).join(" ");
}

function orderWords(directive: Directive, documentId: number, records: Records): string {
  const text = records.text(documentId);
  return [directive.task, ...directive.spans.map(({ start, end }) => text.slice(start, end))].join(
    " ",
  );
}
