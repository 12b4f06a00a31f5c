import type { Directive, Speaker, Statement } from "../../facts/directive.js";
import { findAgency } from "../../language/agency.js";
import { joinSpans, type Span } from "../../text/span.js";
import type { Records } from "../records.js";
import type { RegisterWords } from "./claim-evidence.js";

const known = new WeakMap<Records, RegisterWords>();

/** What the register keeps of the lines that an audience may read, by what is cited of them; made once for the records. */
export function registerWordsOf(records: Records): RegisterWords {
  const made = known.get(records) ?? gather(records);
  known.set(records, made);
  return made;
}

function gather(records: Records): RegisterWords {
  const words = new Map<string, readonly string[]>();
  const keyOf = (document: string, spans: readonly Span[]) =>
    `${document}:${joinSpans(spans)
      .map(({ start, end }) => `${start}-${end}`)
      .join()}`;
  const add = (documentId: number, spans: readonly Span[], said: readonly string[]) => {
    const path = records.documents.get(documentId)?.path;
    if (path === undefined) return;
    const key = keyOf(path, spans);
    words.set(key, [...(words.get(key) ?? []), ...said]);
  };
  for (const { documentId, value } of records.directives)
    add(documentId, value.spans, wordsOfDirective(value));
  for (const { documentId, value } of records.statements)
    add(documentId, value.spans, wordsOfStatement(value));
  return ({ document, spans }) => words.get(keyOf(document, spans)) ?? [];
}

function wordsOfDirective(directive: Directive): readonly string[] {
  const { issuer, assignees, deadline, furtherDeadlines, status } = directive;
  const agencies = assignees.flatMap(({ name, agency }) => {
    const known = agency === null ? null : findAgency(agency);
    return known === null ? [name] : [name, known.vi, known.en];
  });
  const limits = [deadline, ...furtherDeadlines].flatMap((limit) => limit?.text ?? []);
  return [...wordsOfSpeaker(issuer), ...agencies, ...limits, status?.text ?? ""];
}

function wordsOfStatement({ speaker }: Statement): readonly string[] {
  return wordsOfSpeaker(speaker);
}

function wordsOfSpeaker(speaker: Speaker | null): readonly string[] {
  return [speaker?.title ?? "", speaker?.name ?? ""];
}
