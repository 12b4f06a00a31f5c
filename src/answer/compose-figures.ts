import { quoteOf } from "../documents/citation.js";
import type { DerivedFigure } from "../facts/derivation/derived-figure.js";
import type { LedgerEntry, SettledFigure } from "../facts/ledger.js";
import type { Observation } from "../facts/observation.js";
import { findIndicator, indicatorCatalogue } from "../language/indicator.js";
import { basePeriod } from "../language/resolve-period.js";
import { measureOf } from "../language/unit.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import {
  type SayableFigure,
  sayFigure,
  sayMeasure,
  sayMove,
  sayName,
  sayValue,
} from "../sentences/figures.js";
import { type Language, sayNumber, sayQuantity } from "../sentences/numbers.js";
import { sayDate, sayPeriod } from "../sentences/periods.js";
import { sayOwner } from "../sentences/plan-owners.js";
import type { CitationList } from "./citation-list.js";
import type { AnswerCandidate, AnswerFigure, AnswerStatement } from "./contract.js";
import { type Draft, EMPTY_DRAFT } from "./draft.js";
import type { FigureList } from "./figure-order.js";
import { isWhole } from "./figure-scope.js";
import type { FigureFinding } from "./find-figures.js";
import type { Query } from "./query.js";
import type { Records } from "./records.js";

/** What composing needs besides the finding. */
export interface Composition {
  readonly query: Query;
  readonly records: Records;
  readonly citations: CitationList;
}

/** Wording of what the ledger found: conclusion first, bases and status said, the sum shown when derived. */
export function composeFigures(finding: FigureFinding, label: string, on: Composition): Draft {
  switch (finding.kind) {
    case "found":
      return composeFound(finding, on);
    case "derived":
      return composeDerived(finding, on);
    case "listed":
      return composeList(finding, on);
    case "unclear":
      return composeUnclear(finding.candidates, on);
    case "missing":
      return composeMissing(finding, label, on);
  }
}

/** How many figures of one finding are told: a main one and what stands beside it. */
const MAX_FIGURES = 6;

function composeFound(finding: Extract<FigureFinding, { kind: "found" }>, on: Composition): Draft {
  const groups = byName(finding.figures.slice(0, MAX_FIGURES));
  const figures: AnswerFigure[] = [];
  const statements = groups.map((group) => {
    const main = group[0] as SettledFigure;
    const companions = companionsOf(main, group, on);
    const citations = [main.entry, ...companions].map((entry) => cite(entry, on));
    figures.push(
      ...[main.entry, ...companions].map((entry, index) =>
        answerFigure(entry, citations[index] ?? 1),
      ),
    );
    const sentence = sentenceOf(main.entry, companions, on);
    const rivals = rivalsOf(main, on);
    const marks = [...new Set([...citations, ...rivals.citations])];
    return {
      text: `${capital(sentence)}${rivals.text} ${marks.map((mark) => `[${mark}]`).join("")}.`,
      citations: marks,
    };
  });
  const beside = finding.derived === null ? null : derivedStatement(finding.derived, on);
  return {
    ...EMPTY_DRAFT,
    kind: "figure",
    statements: beside === null ? statements : [...statements, beside.statement],
    figures: beside === null ? figures : [...figures, beside.figure],
    notes: [...readingOf(finding, on), ...standingNote(finding.figures, on)],
  };
}

/** Asked for the final figure where the records have but an estimate, the answer says so. */
function standingNote(figures: readonly SettledFigure[], on: Composition): readonly string[] {
  const status = figures[0]?.entry.observation.status;
  const lacking = on.query.standing === "final" && status === "estimate";
  return lacking ? [ANSWER_SENTENCES[on.query.language].stillEstimated] : [];
}

/** One line a row, by time or from the asked end of the ranking; a ranking begins with its first row said whole. */
function composeList(finding: Extract<FigureFinding, { kind: "listed" }>, on: Composition): Draft {
  const language = on.query.language;
  const { rows, names, end } = finding.list;
  const figures: AnswerFigure[] = [];
  const statements = rows.map((row, index) => {
    const { observation } = row.entry;
    const mark = cite(row.entry, on);
    figures.push(answerFigure(row.entry, mark));
    const label = labelOf(observation, language);
    const name = names[index];
    const place = name === undefined || name === label ? observation.place : name;
    const sentence =
      index === 0
        ? `${sayFigure({ ...sayable(observation), place }, label, language, [])}${end === null ? "" : `, ${ANSWER_SENTENCES[language][end]}`}`
        : `${name ?? (observation.period === null ? label : sayPeriod(observation.period, language))}: ${rowValue(row, finding.list, language)}`;
    const rivals = rivalsOf(row, on, EARLIER_TOLD.listed);
    const marks = [...new Set([mark, ...rivals.citations])];
    return {
      text: `${capital(sentence)}${rivals.text} ${marks.map((other) => `[${other}]`).join("")}.`,
      citations: marks,
    };
  });
  const first = rows[0]?.entry.observation;
  return {
    ...EMPTY_DRAFT,
    kind: "figure",
    statements,
    figures,
    notes: notesOf(null, finding.assumedPlace, first?.place ?? null, on),
  };
}

/** A row's value; in a run through time with where it went from the row before (`giảm còn 460,3 tỷ đồng`). */
function rowValue(row: SettledFigure, list: FigureList, language: Language): string {
  const { observation } = row.entry;
  const value = told(observation, language);
  const before = list.rows[list.rows.indexOf(row) - 1]?.entry.observation;
  if (list.order !== "time" || before === undefined || observation.measure !== "level")
    return value;
  const [one, other] = [measureOf(before.unit), measureOf(observation.unit)];
  if (one.family !== other.family || before.measure !== "level") return value;
  const change = observation.value * other.factor - before.value * one.factor;
  return sayMove(Math.sign(change), value, language);
}

/**
 * A catalogued figure in our words; one of the record's own things, or of a part of the catalogue's, in the
 * record's, since only those say what was counted.
 */
function sentenceOf(
  main: LedgerEntry,
  companions: readonly LedgerEntry[],
  on: Composition,
): string {
  const language = on.query.language;
  const { observation } = main;
  if (observation.indicator !== null && isWhole(main)) {
    return sayFigure(
      sayable(observation),
      labelOf(observation, language),
      language,
      companions.map((entry) => sayable(entry.observation)),
    );
  }
  const value =
    observation.measure === "level"
      ? sayValue(sayable(observation), language)
      : sayMeasure(sayable(observation), language);
  const clause = quoteOf(on.records.text(main.documentId), observation.spans);
  return `${value}. ${ANSWER_SENTENCES[language].quoted}: “${clause}”`;
}

/** Figures of one indicator, place and period are one sentence; the first named leads. */
function byName(figures: readonly SettledFigure[]): readonly (readonly SettledFigure[])[] {
  const groups = new Map<string, SettledFigure[]>();
  for (const figure of figures) {
    const { observation } = figure.entry;
    const key = [
      observation.indicator,
      observation.label,
      observation.path.join(),
      observation.place,
      observation.period,
      observation.accumulation,
      observation.status === "plan",
      observation.measure === "level" ? figure.entry.id : "",
    ].join("|");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

/**
 * Beside a level: its changes, attainment and share said in the same clause. Beside a change: the others of
 * the same finding, and nothing else.
 */
function companionsOf(
  main: SettledFigure,
  group: readonly SettledFigure[],
  on: Composition,
): readonly LedgerEntry[] {
  if (main.entry.observation.measure !== "level")
    return group.slice(1).map((figure) => figure.entry);
  const own = main.entry.observation;
  return on.records.entries.filter(
    (entry) =>
      entry.documentId === main.entry.documentId &&
      entry.id !== main.entry.id &&
      entry.observation.indicator === own.indicator &&
      entry.observation.label === own.label &&
      entry.observation.place === own.place &&
      entry.observation.period === own.period &&
      entry.observation.accumulation === own.accumulation &&
      entry.observation.measure !== "level" &&
      entry.observation.valueSpan.start > own.valueSpan.start &&
      entry.observation.valueSpan.start - own.valueSpan.end < SAME_CLAUSE_REACH &&
      entry.observation.spans.some((span) => own.spans.some((other) => other.end === span.end)),
  );
}

/** Characters after a level within which its changes are said in the same breath. */
const SAME_CLAUSE_REACH = 200;

/** How many earlier values are told beside a figure: two where it stands alone, one in a list. */
const EARLIER_TOLD = { alone: 2, listed: 1 } as const;

/** The day of the record that gave a value; a value taken back is older than the record that says so. */
function dateOf({ date, observation }: LedgerEntry, language: Language): string {
  return date === "" || observation.replaced ? "" : sayDate(date, language);
}

/** What else the records say of a figure: values given at the same time, and earlier ones. */
function rivalsOf(
  main: SettledFigure,
  on: Composition,
  most: number = EARLIER_TOLD.alone,
): { readonly text: string; readonly citations: readonly number[] } {
  const language = on.query.language;
  const sentences = ANSWER_SENTENCES[language];
  const parts: string[] = [];
  const citations: number[] = [];
  for (const rival of main.conflicting) {
    const mark = cite(rival, on);
    citations.push(mark);
    parts.push(sentences.conflicting(told(rival.observation, language), dateOf(rival, language)));
  }
  for (const old of main.superseded.slice(0, most)) {
    const mark = cite(old, on);
    citations.push(mark);
    parts.push(sentences.superseded(told(old.observation, language), dateOf(old, language)));
  }
  return { text: parts.length === 0 ? "" : ` (${parts.join("; ")})`, citations };
}

function told(observation: Observation, language: Language): string {
  const status =
    observation.status === "estimate" ? (language === "vi" ? "ước " : "estimated ") : "";
  const figure = sayable(observation);
  return observation.measure === "level"
    ? `${status}${sayValue(figure, language)}`
    : sayMeasure(figure, language);
}

function composeDerived(
  finding: Extract<FigureFinding, { kind: "derived" }>,
  on: Composition,
): Draft {
  const { figure } = finding;
  const place = (figure.operands[0] as LedgerEntry).observation.place;
  const said = [figure, ...(finding.also ?? [])].map((each) => derivedStatement(each, on));
  return {
    ...EMPTY_DRAFT,
    kind: "figure",
    statements: said.map(({ statement }) => statement),
    figures: said.map((each) => each.figure),
    notes: notesOf(
      finding.yearImplied && figure.period !== null
        ? sayPeriod(figure.period, on.query.language)
        : null,
      finding.assumedPlace,
      place,
      on,
    ),
  };
}

/** A figure worked out, said with its sum and the citations of its operands. */
export function derivedStatement(
  figure: DerivedFigure,
  on: Composition,
): { readonly statement: AnswerStatement; readonly figure: AnswerFigure } {
  const language = on.query.language;
  const first = (figure.operands[0] as LedgerEntry).observation;
  const citations = figure.operands.map((operand) => cite(operand, on));
  const formula = formulaText(figure, language);
  const sentences = ANSWER_SENTENCES[language];
  const why = figure.approximate
    ? sentences.derivedApproximately(formula)
    : sentences.derived(formula);
  const marks = [...new Set(citations)];
  const text = `${capital(sayDerived(figure, on))} (${why}) ${marks.map((mark) => `[${mark}]`).join("")}.`;
  return {
    statement: { text, citations: marks },
    figure: {
      indicator: first.indicator,
      label: first.label,
      place: first.place,
      period: figure.period,
      accumulation: figure.accumulation,
      status: figure.status,
      measure: DERIVED_MEASURE[figure.rule] ?? "level",
      base:
        figure.rule === "share"
          ? "total"
          : figure.rule === "difference"
            ? (figure.operands[1]?.observation.period ?? null)
            : null,
      value: figure.value,
      unit: figure.unit,
      derivation: {
        formula,
        operands: figure.operands.map((operand, index) => ({
          value: operand.observation.value,
          unit: operand.observation.unit,
          period: operand.observation.period,
          citation: citations[index] ?? 1,
        })),
        result: figure.value,
      },
      citations: marks,
    },
  };
}

const DERIVED_MEASURE: Readonly<Partial<Record<DerivedFigure["rule"], AnswerFigure["measure"]>>> = {
  share: "share",
  attainment: "attainment",
  difference: "change",
  growth: "growth",
};

/** `0,619 tỷ USD` is easier read as `619 triệu USD`; null where nothing is gained. */
function inSmallerUnit(
  figure: DerivedFigure,
): { readonly value: number; readonly unit: string } | null {
  if (Math.abs(figure.value) >= 1 || !figure.unit.startsWith("tỷ ")) return null;
  return {
    value: Math.round(Math.abs(figure.value) * 1e6) / 1e3,
    unit: figure.unit.replace("tỷ ", "triệu "),
  };
}

/** The result with its name: a level, or how far one figure is from another. */
function sayDerived(figure: DerivedFigure, on: Composition): string {
  const language = on.query.language;
  const vi = language === "vi";
  const first = (figure.operands[0] as LedgerEntry).observation;
  const second = (figure.operands[1] as LedgerEntry | undefined)?.observation;
  const hedge = figure.approximate ? (vi ? "khoảng " : "about ") : "";
  const smaller = inSmallerUnit(figure);
  const amount = `${hedge}${sayQuantity(Math.abs(figure.value), figure.unit, language)}${smaller === null ? "" : ` (${sayQuantity(smaller.value, smaller.unit, language)})`}`;
  const named = sayName(
    {
      label: first.label,
      place: first.place,
      period: figure.period,
      accumulation: figure.accumulation,
      status: figure.status,
    },
    derivedLabel(figure, language),
    language,
  );
  if (figure.rule === "difference" && second !== undefined && second.period === null) {
    const down = figure.value < 0;
    const moved = vi ? (down ? "giảm" : "tăng") : down ? "fell by" : "rose by";
    return `${named} ${moved} ${amount}`;
  }
  if (figure.rule === "difference" && second?.period != null) {
    const other =
      second.label === first.label
        ? sayPeriod(second.period, language)
        : lowerFirst(labelOf(second, language));
    const down = figure.value < 0;
    return vi
      ? `${named} ${down ? "thấp hơn" : "cao hơn"} ${other} ${amount}`
      : `${named} was ${amount} ${down ? "lower" : "higher"} than ${second.label === first.label ? "in " : ""}${other}`;
  }
  if (figure.rule === "growth") {
    const moved = sayMeasure(
      { ...sayable(first), measure: "growth", value: figure.value },
      language,
    );
    return vi ? `${named} ${moved}` : `${named} was ${moved}`;
  }
  if (figure.rule === "attainment") {
    const plan = planWords(figure.operands[1] as LedgerEntry, language);
    return vi ? `${named} bằng ${amount} ${plan}` : `${named} was ${amount} of ${plan}`;
  }
  if (figure.rule === "balance") {
    const period = figure.period === null ? "" : sayPeriod(figure.period, language);
    const place = first.place === null ? "" : vi ? ` ${first.place}` : ` ${first.place}`;
    const down = figure.value < 0;
    return vi
      ? `${period}${place} ${down ? "nhập siêu" : "xuất siêu"} ${amount}`
      : `${place} had a trade ${down ? "deficit" : "surplus"} of ${amount} in ${period}`.trim();
  }
  const estimated = figure.status === "estimate";
  if (vi) return `${named} ${estimated ? "ước" : "là"} ${amount}`;
  return `${named} was ${estimated ? "an estimated " : ""}${amount}`;
}

function derivedLabel(figure: DerivedFigure, language: Language): string {
  const label = labelOf((figure.operands[0] as LedgerEntry).observation, language);
  const part = (figure.operands[1] ?? figure.operands[0]) as LedgerEntry;
  const vi = language === "vi";
  switch (figure.rule) {
    case "remainder":
      return vi
        ? `${label}, trừ ${labelOf(part.observation, language)},`
        : `${label} other than ${labelOf(part.observation, language)}`;
    case "share":
      return vi
        ? `Tỷ lệ ${label} trên ${labelOf(part.observation, language)}`
        : `The share of ${label} in ${labelOf(part.observation, language)}`;
    case "still-missing":
      return vi
        ? `Phần còn thiếu để đạt ${planWords(figure.operands[0] as LedgerEntry, language)} của ${lowerFirst(label)}`
        : `What is still missing of ${label} to ${planWords(figure.operands[0] as LedgerEntry, language)}`;
    case "left-of-total":
      return vi
        ? `Phần chưa làm của ${lowerFirst(label)}`
        : `What is left of ${label} to its total`;
    case "left-in-stock":
      return vi ? `Phần còn lại của ${lowerFirst(label)}` : `What is left of ${label}`;
    case "over-plan":
      return vi
        ? `Phần vượt ${planWords(figure.operands[1] as LedgerEntry, language)} của ${lowerFirst(label)}`
        : `${label} above ${planWords(figure.operands[1] as LedgerEntry, language)}`;
    default:
      return label;
  }
}

/** Whose plan it is. */
function planWords(plan: LedgerEntry, language: Language): string {
  const owner = plan.observation.base?.split(":")[1];
  const by = owner === undefined ? null : sayOwner(owner, language);
  if (language === "vi") return by === null ? "kế hoạch" : `kế hoạch, dự toán ${by}`;
  return by === null ? "the plan" : `the plan set by ${by}`;
}

/** The times that telling a figure names: its own, and that of a base that points at one (`so với tháng 7/2021`). */
function timesSaid({ period, base }: Observation): readonly string[] {
  if (period === null) return [];
  const pointed = base === null ? null : basePeriod(period, base);
  return pointed === null ? [period] : [period, pointed];
}

/** `223,4 − 30 = 193,4`: operands as the reader writes numbers. */
function formulaText(figure: DerivedFigure, language: Language): string {
  const values = figure.operands.map((operand) =>
    sayNumber(Math.abs(operand.observation.value), language),
  );
  const filled = figure.formula.replace(
    /\{(\d)\}/gu,
    (_, index: string) => values[Number(index)] ?? "",
  );
  return `${filled} ${figure.approximate ? "≈" : "="} ${sayNumber(figure.value, language)}`;
}

function composeUnclear(candidates: readonly LedgerEntry[], on: Composition): Draft {
  const language = on.query.language;
  const sentences = ANSWER_SENTENCES[language];
  return {
    ...EMPTY_DRAFT,
    kind: "clarify",
    notes: [sentences.whichOne],
    candidates: candidates.slice(0, 6).map((entry) => candidateOf(entry, language)),
  };
}

function candidateOf(entry: LedgerEntry, language: Language): AnswerCandidate {
  const { observation } = entry;
  const name = sayName(sayable(observation), labelOf(observation, language), language);
  return {
    text: name,
    question: questionFor(observation, language),
    indicator: observation.indicator,
    place: observation.place,
    period: observation.period,
    accumulation: observation.accumulation,
  };
}

/** A question that asks for just this figure. */
export function questionFor(observation: Observation, language: Language): string {
  const period = observation.period === null ? "" : sayPeriod(observation.period, language);
  const place =
    observation.place === null
      ? ""
      : language === "vi"
        ? ` của ${observation.place}`
        : ` of ${observation.place}`;
  return ANSWER_SENTENCES[language].askFigure(`${labelOf(observation, language)}${place}`, period);
}

function composeMissing(
  finding: Extract<FigureFinding, { kind: "missing" }>,
  label: string,
  on: Composition,
): Draft {
  const language = on.query.language;
  const sentences = ANSWER_SENTENCES[language];
  const period =
    finding.period === null
      ? ""
      : ` ${language === "en" ? "for " : ""}${sayPeriod(finding.period.period, language)}`;
  const place =
    finding.place === null
      ? ""
      : language === "vi"
        ? ` của ${finding.place}`
        : ` of ${finding.place}`;
  const what =
    language === "vi"
      ? `số liệu ${askedWord(on.query)}${lowerFirst(label)}${period}${place}`
      : `${askedWord(on.query)}${label}${place}${period}`;
  const near = finding.nearest.slice(0, 2);
  const statements = near.map((entry) => {
    const mark = cite(entry, on);
    const sentence = sayFigure(
      sayable(entry.observation),
      labelOf(entry.observation, language),
      language,
      [],
    );
    return { text: `${sentences.nearest}: ${sentence} [${mark}].`, citations: [mark] };
  });
  return {
    ...EMPTY_DRAFT,
    kind: "not-found",
    notes: [sentences.notFound(what)],
    statements,
    suggestions: finding.nearest.map((entry) => questionFor(entry.observation, language)),
    periods: near.flatMap(({ observation }) => timesSaid(observation)),
  };
}

function askedWord(query: Query): string {
  const vi = query.language === "vi";
  switch (query.asked) {
    case "change":
      return vi ? "mức tăng, giảm của " : "the change in ";
    case "attainment":
      return vi ? "tỷ lệ so với kế hoạch của " : "the attainment of ";
    case "plan":
      return vi ? "kế hoạch của " : "the plan of ";
    case "share":
      return vi ? "tỷ trọng của " : "the share of ";
    default:
      return vi ? "" : "";
  }
}

/** How a question's silence was filled: the period and place it was read as. */
function readingOf(
  finding: Extract<FigureFinding, { kind: "found" }>,
  on: Composition,
): readonly string[] {
  const language = on.query.language;
  const sentences = ANSWER_SENTENCES[language];
  const first = finding.figures[0]?.entry.observation;
  if (first === undefined) return [];
  const period =
    first.period === null || finding.period?.yearImplied === false
      ? null
      : sayPeriod(first.period, language);
  const read =
    period === null ? null : finding.period === null ? sentences.latestPeriod(period) : period;
  return notesOf(read, finding.assumedPlace, first.place, on);
}

function notesOf(
  period: string | null,
  assumedPlace: string | null,
  place: string | null,
  on: Composition,
): readonly string[] {
  const sentences = ANSWER_SENTENCES[on.query.language];
  const read = [period, assumedPlace === null ? null : sentences.homePlace(assumedPlace)].filter(
    (part) => part !== null,
  );
  return [
    ...(read.length === 0 ? [] : [sentences.reading(read.join("; "))]),
    ...(assumedPlace === null && place === null ? [sentences.placeUnknown] : []),
  ];
}

/** The indicator's name in the reader's language; a record's own noun phrase stays as it is. */
export function labelOf(observation: Observation, language: Language): string {
  const indicator = observation.indicator === null ? null : findIndicator(observation.indicator);
  if (indicator === null) return language === "vi" ? observation.label : inEnglish(observation);
  return language === "vi" ? indicator.vi : indicator.en;
}

/** `Kim ngạch xuất khẩu: Steel`: a part under the catalogue's own name keeps the record's words for itself alone. */
function inEnglish({ label }: Observation): string {
  const [whole = "", ...rest] = label.split(": ");
  const indicator = indicatorCatalogue().indicators.find(({ vi }) => vi === whole);
  return indicator === undefined || rest.length === 0
    ? label
    : `${indicator.en}: ${rest.join(": ")}`;
}

export function sayable(observation: Observation): SayableFigure {
  const based = observation.period !== null && observation.base !== null;
  return {
    ...observation,
    basePeriod: based ? basePeriod(observation.period ?? "", observation.base ?? "") : null,
  };
}

/** A ledger's entry in the shape answers carry. */
export function answerFigure(entry: LedgerEntry, citation: number): AnswerFigure {
  const { observation } = entry;
  return {
    indicator: observation.indicator,
    label: observation.label,
    place: observation.place,
    period: observation.period,
    accumulation: observation.accumulation,
    status: observation.status,
    ...contractMeasure(observation),
    value: observation.value,
    unit: observation.unit,
    derivation: null,
    citations: [citation],
  };
}

/** The contract knows no excess: against a plan it is a change, said in the unit it was stated in. */
function contractMeasure({ measure, base }: Observation): Pick<AnswerFigure, "measure" | "base"> {
  return measure === "excess" ? { measure: "change", base: base ?? "plan" } : { measure, base };
}

function cite(entry: LedgerEntry, on: Composition): number {
  return on.citations.cite(entry.documentId, entry.observation.spans);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text)
    ? text.charAt(0).toLocaleLowerCase("vi") + text.slice(1)
    : text;
}
