import { findAgencies, findAgency } from "../../language/agency.js";
import { findDirections, findNegations, isTelling } from "../../language/claim-words.js";
import { findIndicator, findIndicators } from "../../language/indicator.js";
import { findPeriods } from "../../language/period.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { ANSWER_SENTENCES } from "../../sentences/answers.js";
import { sayUnit } from "../../sentences/numbers.js";
import { tokenize } from "../../text/tokens.js";
import type { FigureFault } from "./check-figures.js";
import type { ClaimEvidence } from "./claim-evidence.js";
import { namesOf } from "./claim-evidence.js";
import { withoutNames } from "./told-segments.js";

/**
 * Every word that a statement tells itself only tells, or stands in its evidence: in what is cited, its titles,
 * the names, places, units and bases of its figures. A capitalised word that does not is a name out of nowhere.
 */
export function checkToldWords(told: string, evidence: ClaimEvidence): readonly FigureFault[] {
  const known = knownWords(evidence);
  const rest = withoutNames(told, DENYING);
  const prepared = prepareRecord(rest);
  const times = findPeriods(prepared);
  // Which way a typed figure goes is held against the figure itself.
  const directed = evidence.figures.length > 0 ? findDirections(prepared) : [];
  const faults: FigureFault[] = [];
  for (const token of prepared.tokens) {
    if (!/\p{L}/u.test(token.text)) continue;
    if (times.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    if (known.has(token.canonical) || isTelling(token.canonical)) continue;
    if (directed.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    faults.push({ kind: /^\p{Lu}/u.test(token.text) ? "name" : "word", found: token.text });
  }
  return [...faults, ...checkNames(rest, evidence), ...checkNegations(rest, evidence)];
}

/** `Long An` is a name of the evidence only where its words stand together there. */
function checkNames(told: string, evidence: ClaimEvidence): readonly FigureFault[] {
  const known = ` ${evidenceTexts(evidence).map(spelled).join(" | ")} `;
  return [...told.matchAll(CAPITALISED)]
    .filter(([run]) => !known.includes(` ${spelled(run)} `))
    .map(([found]) => ({ kind: "name", found }));
}

/** Two or more capitalised words in a row. */
const CAPITALISED =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*)+(?![\p{L}\p{N}])/gu;

function spelled(text: string): string {
  return tokenize(text)
    .map((token) => token.canonical)
    .join(" ");
}

function knownWords(evidence: ClaimEvidence): ReadonlySet<string> {
  return new Set(
    evidenceTexts(evidence).flatMap((text) => tokenize(text).map((token) => token.canonical)),
  );
}

function evidenceTexts(evidence: ClaimEvidence): readonly string[] {
  const { citations, figures, quoted, registered, language } = evidence;
  const agencies = findAgencies(prepareRecord(quoted)).flatMap(({ value }) => {
    const agency = value.id === null ? null : findAgency(value.id);
    return agency === null ? [] : [agency.vi, agency.en];
  });
  const indicators = findIndicators(prepareRecord(quoted)).flatMap(({ value }) => {
    const indicator = findIndicator(value);
    return indicator === null ? [] : [indicator.vi, indicator.en];
  });
  return [
    quoted,
    ...registered,
    ...indicators,
    ...citations.map(({ title }) => title),
    ...agencies,
    ...figures.flatMap((figure) => [
      ...namesOf(figure),
      figure.place ?? "",
      figure.base ?? "",
      figure.unit,
      sayUnit(figure.unit, language),
      ...(figure.derivation?.operands.map(({ unit }) => sayUnit(unit, language)) ?? []),
    ]),
  ];
}

/** Sentences of Thuky's own that deny; what they rest on is a typed field, not a quote. */
const DENYING: readonly string[] = [
  "không thay đổi",
  "phần chưa làm",
  ANSWER_SENTENCES.vi.proposal,
  ANSWER_SENTENCES.en.proposal,
  ANSWER_SENTENCES.vi.requireVerb.refuse,
  ANSWER_SENTENCES.en.requireVerb.refuse,
];

/** A statement may deny only with words that stand so in what is cited. */
function checkNegations(rest: string, { quoted }: ClaimEvidence): readonly FigureFault[] {
  const quote = prepareRecord(quoted);
  const denied = new Set(findNegations(quote).map((span) => withNext(quote.canonical, span.start)));
  const text = prepareRecord(rest);
  return findNegations(text)
    .map((span) => ({ span, words: withNext(text.canonical, span.start) }))
    .filter(({ words }) => !denied.has(words))
    .map(({ span }) => ({ kind: "negation", found: text.surface.slice(span.start, span.end) }));
}

/** The denying word with the one it denies. */
function withNext(text: string, start: number): string {
  return /^\S+(?:\s+\S+)?/u.exec(text.slice(start, start + 60))?.[0] ?? "";
}
