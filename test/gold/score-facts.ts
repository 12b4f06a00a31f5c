import { OPERATOR } from "../../src/documents/audience.js";
import type { Directive } from "../../src/facts/directive.js";
import type { Observation } from "../../src/facts/observation.js";
import { measureOf } from "../../src/language/unit.js";
import type { Store, StoredDocument } from "../../src/store/store.js";
import { foldedCanonicalText } from "../../src/text/fold.js";
import type { Span } from "../../src/text/span.js";
import type { LabelledFact, LabelledOrder, LabelledSentence } from "./labelled-facts.js";

/** How many of one kind of fact were read as labelled. */
export interface FactScore {
  readonly kind: string;
  readonly labelled: number;
  /** Labelled facts that some extracted fact states. */
  readonly found: number;
  readonly extracted: number;
  /** Extracted facts that state a labelled one. */
  readonly right: number;
  /** The labelled facts that were not found, and the extracted ones that nobody labelled. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

interface Judged {
  readonly kind: string;
  readonly label: string;
  readonly isLabelled: boolean;
  readonly isMatched: boolean;
}

/** Precision and recall per kind over the labelled sentences only. Throws when a quote is not in its record. */
export function scoreFacts(
  sentences: readonly LabelledSentence[],
  store: Store,
): readonly FactScore[] {
  const facts = sentences.flatMap((sentence) => judgeSentence(sentence, store));
  const kinds = [...new Set(facts.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => scoreOf(kind, facts));
}

function scoreOf(kind: string, facts: readonly Judged[]): FactScore {
  const ofKind = facts.filter((judged) => judged.kind === kind);
  const labelled = ofKind.filter(({ isLabelled }) => isLabelled);
  const extracted = ofKind.filter(({ isLabelled }) => !isLabelled);
  const labelsOf = (judged: readonly Judged[]) =>
    judged.filter(({ isMatched }) => !isMatched).map(({ label }) => label);
  return {
    kind,
    labelled: labelled.length,
    found: labelled.filter(({ isMatched }) => isMatched).length,
    extracted: extracted.length,
    right: extracted.filter(({ isMatched }) => isMatched).length,
    missed: labelsOf(labelled),
    wrong: labelsOf(extracted),
  };
}

function judgeSentence(sentence: LabelledSentence, store: Store): readonly Judged[] {
  const document = documentOf(sentence, store);
  const span = spanOf(sentence, store.text(document.id));
  const judged: Judged[] = [];
  const where = `${sentence.record}: `;
  if (sentence.facts.length > 0) {
    const observations = store
      .observations(OPERATOR)
      .filter(
        ({ documentId, value }) => documentId === document.id && within(value.valueSpan, span),
      )
      .map(({ value }) => value);
    for (const fact of sentence.facts)
      judged.push({
        kind: kindOfLabel(fact),
        label: where + JSON.stringify(fact),
        isLabelled: true,
        isMatched: observations.some((observation) => statesFact(observation, fact)),
      });
    for (const observation of observations)
      judged.push({
        kind: kindOf(observation.measure, observation.status),
        label: where + describe(observation),
        isLabelled: false,
        isMatched: sentence.facts.some((fact) => statesFact(observation, fact)),
      });
  }
  if (sentence.directives.length > 0) {
    const directives = store
      .directives(OPERATOR)
      .filter(({ documentId, value }) => documentId === document.id && meets(value.taskSpan, span))
      .map(({ value }) => value);
    for (const order of sentence.directives)
      judged.push({
        kind: "directive",
        label: where + JSON.stringify(order),
        isLabelled: true,
        isMatched: directives.some((directive) => statesOrder(directive, order)),
      });
    for (const directive of directives)
      judged.push({
        kind: "directive",
        label: `${where}${directive.assignees.map(({ name }) => name).join(", ")} | ${directive.task} | ${directive.deadline?.due ?? directive.deadline?.recurrence ?? "no deadline"}`,
        isLabelled: false,
        isMatched: sentence.directives.some((order) => statesOrder(directive, order)),
      });
  }
  return judged;
}

function documentOf({ record }: LabelledSentence, store: Store): StoredDocument {
  const document = store.findDocument(record, OPERATOR);
  if (document === null) throw new Error(`${record} is not indexed`);
  return document;
}

/** Where the quote stands, white space aside. */
function spanOf({ record, quote }: LabelledSentence, text: string): Span {
  const pattern = quote
    .normalize("NFC")
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("\\s+");
  const match = new RegExp(pattern, "u").exec(text);
  if (match === null) throw new Error(`${record} does not hold “${quote}”`);
  return { start: match.index, end: match.index + match[0].length };
}

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
const meets = (first: Span, second: Span) =>
  first.start < second.end && second.start < first.end && first.end <= second.end + 3;

function kindOf(measure: string, status: string): string {
  if (measure === "attainment" || measure === "excess") return "attainment";
  if (measure === "share") return "share";
  if (measure === "contribution" || measure === "rank") return "contribution, rank";
  if (measure === "change" || measure === "growth" || measure === "index")
    return "change, growth, index";
  return status === "plan" ? "plan" : "level";
}

function kindOfLabel({ measure, status }: LabelledFact): string {
  return kindOf(oneOf(measure)[0] ?? "", oneOf(status ?? "actual")[0] ?? "");
}

function oneOf<T>(alternatives: T | readonly T[]): readonly T[] {
  return Array.isArray(alternatives) ? alternatives : [alternatives as T];
}

/** Does the observation say what the reader noted down, field by field? */
function statesFact(observation: Observation, fact: LabelledFact): boolean {
  const allows = <T>(alternatives: T | readonly T[] | undefined, found: T) =>
    alternatives === undefined || oneOf(alternatives).includes(found);
  // `75/112 xã` is a count of its total and the level of what was counted.
  const measure = observation.measure === "count" ? "level" : observation.measure;
  return (
    oneOf(fact.value).some((value) => isValue(observation, value, fact.unit)) &&
    allows(fact.measure, measure) &&
    allows(fact.period, observation.period) &&
    allows(fact.accumulation, observation.accumulation) &&
    allows(fact.status, observation.status) &&
    (fact.base === undefined || oneOf(fact.base).some((base) => isBase(observation.base, base))) &&
    isIndicator(observation, fact)
  );
}

function isValue(observation: Observation, value: number, unit: string | undefined): boolean {
  if (unit === undefined) return Math.abs(observation.value - value) < 1e-6;
  const [found, wanted] = [measureOf(observation.unit), measureOf(unit)];
  const difference = observation.value * found.factor - value * wanted.factor;
  return found.family === wanted.family && Math.abs(difference) < 1e-6 * wanted.factor;
}

function isBase(found: string | null, wanted: string | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  const [kind, owner = ""] = wanted.split(":");
  if (found.split(":")[0] !== kind) return false;
  return hasWords(found, owner);
}

function isIndicator(observation: Observation, fact: LabelledFact): boolean {
  if (fact.indicator !== undefined && observation.indicator !== fact.indicator) return false;
  if (fact.words === undefined) return true;
  const name = [observation.label, ...observation.path].join(" ");
  return oneOf(fact.words).some((words) => hasWords(name, words));
}

function statesOrder(directive: Directive, order: LabelledOrder): boolean {
  const assignees = directive.assignees.map(({ name }) => name).join(", ");
  const { deadline } = directive;
  const isDue =
    order.deadline === undefined ||
    (order.deadline === null
      ? deadline === null
      : [deadline, ...directive.furtherDeadlines].some(
          (limit) =>
            limit?.due === order.deadline ||
            hasWords(limit?.recurrence ?? "", order.deadline ?? ""),
        ));
  return isDue && hasWords(assignees, order.assignee) && hasWords(directive.task, order.task);
}

/** Every word of `words`, whatever its accents, is a word of the text. */
function hasWords(text: string, words: string): boolean {
  const wordsOf = (from: string) => foldedCanonicalText(from).match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = new Set(wordsOf(text));
  return wordsOf(words).every((word) => known.has(word));
}

function describe(observation: Observation): string {
  const { indicator, label, path, period, accumulation, measure, base, status } = observation;
  const name = [indicator ?? `“${label}”`, ...path].join(" › ");
  const facts = [period, accumulation, measure, base, status].map((field) => field ?? "–");
  return [name, ...facts, `${observation.value} ${observation.unit}`].join(" | ");
}
