import { quoteOf } from "../documents/citation.js";
import { NUMERAL, readNumeral } from "../language/numeral.js";
import { findPeriods } from "../language/period.js";
import { prepareRecord } from "../language/prepared-text.js";
import { findQuantities } from "../language/quantity.js";
import type { Answer } from "./contract.js";

/** What is wrong with an answer; empty when it may be sent. */
export type VerificationFault =
  | { readonly kind: "number"; readonly statement: string; readonly number: string }
  | { readonly kind: "quote"; readonly citation: number }
  | { readonly kind: "uncited"; readonly statement: string }
  | { readonly kind: "dangling"; readonly citation: number };

/**
 * Promise 1 and 3, held by code over every answer whoever wrote it: every number in a statement stands in
 * a cited quote or in a shown derivation, or comes from a typed field (a resolved period, citation metadata,
 * the asker's own words, numbering); every quote is its spans of the stored text; every mark has a citation.
 * `textOf` gives the stored text of a cited document, null when the audience may not read it; `periods` are
 * the ISO periods that statements name beside those of the figures.
 */
export function verifyAnswer(
  answer: Answer,
  textOf: (document: string) => string | null,
  periods: readonly string[] = [],
): readonly VerificationFault[] {
  const faults: VerificationFault[] = [];
  for (const citation of answer.citations) {
    const text = textOf(citation.document);
    if (
      text === null ||
      quoteOf(text, citation.spans) !== citation.quote ||
      citation.quote === ""
    ) {
      faults.push({ kind: "quote", citation: citation.id });
    }
  }
  const known = new Map(answer.citations.map((citation) => [citation.id, citation]));
  const free = numbersOfTypedFields(answer, periods);
  for (const statement of answer.statements) {
    if (statement.citations.length === 0)
      faults.push({ kind: "uncited", statement: statement.text });
    const allowed = new Set(free);
    for (const id of statement.citations) {
      const citation = known.get(id);
      if (citation === undefined) faults.push({ kind: "dangling", citation: id });
      else for (const number of numbersIn(citation.quote)) allowed.add(number);
    }
    for (const number of numbersOfDerivations(answer, statement.citations)) allowed.add(number);
    for (const written of statement.text.replace(MARK, " ").matchAll(NUMBER)) {
      if (!readings(written[0]).some((value) => allowed.has(value))) {
        faults.push({ kind: "number", statement: statement.text, number: written[0] });
      }
    }
  }
  return faults;
}

const MARK = /\[\d+\]/gu;
const NUMBER = new RegExp(NUMERAL, "gu");

/** Both readings of a numeral, so that `1,234` in an English answer meets `1.234` in the record. */
function readings(written: string): readonly number[] {
  const values = [readNumeral(written, "vi"), readNumeral(written, "en")].filter(
    (value) => value !== null,
  );
  return [...new Set(values)];
}

function numbersIn(text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const match of text.matchAll(NUMBER))
    for (const value of readings(match[0])) numbers.add(value);
  const prepared = prepareRecord(text);
  // A number in words right behind a month in words (`tháng tám hai mươi lăm tỷ`) is read as records are.
  for (const taken of [[], findPeriods(prepared)])
    for (const quantity of findQuantities(prepared, "vi", taken)) numbers.add(quantity.value.value);
  return numbers;
}

function numbersOfDerivations(answer: Answer, citations: readonly number[]): ReadonlySet<number> {
  const numbers = new Set<number>([100]);
  let derived = false;
  for (const figure of answer.figures) {
    if (figure.derivation === null || !figure.citations.some((id) => citations.includes(id)))
      continue;
    derived = true;
    numbers.add(Math.abs(figure.derivation.result));
    // A result below one billion may be said in millions as well.
    numbers.add(Math.round(Math.abs(figure.derivation.result) * 1e6) / 1e3);
    for (const operand of figure.derivation.operands) numbers.add(Math.abs(operand.value));
  }
  return derived ? numbers : new Set();
}

/** Periods, dates, titles and locators of what is cited, and the asker's own words. */
function numbersOfTypedFields(answer: Answer, periods: readonly string[]): ReadonlySet<number> {
  const texts = [
    answer.question,
    ...periods.flatMap((period) => [period, quarterOf(period)]),
    ...answer.figures.flatMap((figure) => [
      figure.period ?? "",
      figure.label,
      quarterOf(figure.period ?? ""),
      ...periodNumbers(figure.period, figure.base),
    ]),
    ...answer.figures.flatMap(
      (figure) => figure.derivation?.operands.map((operand) => operand.period ?? "") ?? [],
    ),
    ...answer.citations.flatMap((citation) => [citation.date ?? "", citation.title]),
  ];
  const numbers = new Set<number>();
  for (const text of texts)
    for (const value of numbersIn(text.replaceAll("-", " "))) numbers.add(value);
  return numbers;
}

/** The number of a quarter, which its ISO form glues to a letter. */
function quarterOf(period: string): string {
  return /-Q(\d)/u.exec(period)?.[1] ?? "";
}

/** The period a base names is the figure's own moved by one month, quarter or year. */
function periodNumbers(period: string | null, base: string | null): readonly string[] {
  if (period === null || base === null) return [];
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(5, 7));
  return [String(year - 1), Number.isNaN(month) ? "" : String(month === 1 ? 12 : month - 1), base];
}
