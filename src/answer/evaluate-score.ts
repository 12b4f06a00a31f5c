import { overlaps } from "../text/span.js";
import type { Answer } from "./contract.js";
import type { Evidence } from "./evaluate-evidence.js";
import type { GoldQuestion } from "./evaluate-questions.js";

/** A figure must stand where the eye falls; the limit is the development sets' own. */
const NEAR_START = 400;
/** Kinds whose right answer is a list. */
const LIST_LIMIT = 3500;
const LIST_KINDS = new Set(["directive", "who", "deadline", "summary", "rank", "trend"]);

/**
 * Why the answer to a question of a development set is wrong, null when it is right: every
 * `must_include` near the start, the evidence cited, and for what is not in the records (or may mean
 * several things) an answer that says so.
 */
export function faultOf(
  question: GoldQuestion,
  answer: Answer,
  evidence: readonly Evidence[],
): string | null {
  const declines = answer.kind === "not-found" || answer.kind === "clarify";
  const { gold, kind } = question;
  if (gold.basis === "absent" || kind === "unanswerable" || kind === "absent")
    return declines ? null : `answered (${answer.kind}) what is not in the records`;
  if (kind === "ambiguous") {
    if (answer.kind === "clarify" || answer.candidates.length >= 2) return null;
    if (gold.must_include.length === 0) return "gave one answer to an ambiguous question";
  }
  if (declines) return `kind is ${answer.kind}`;
  return missingText(question, answer) ?? missingEvidence(answer, evidence);
}

function missingText(question: GoldQuestion, answer: Answer): string | null {
  const limit = LIST_KINDS.has(question.kind) ? LIST_LIMIT : NEAR_START;
  const start = comparable(answer.text).slice(0, limit);
  const missing = question.gold.must_include.find(
    (entry) => !alternativesOf(entry, question.lang).some((form) => standsIn(start, form)),
  );
  return missing === undefined
    ? null
    : `“${missing}” is not in the first ${limit} characters of the text`;
}

/** The forms of `a|b`; an English answer may write 1,234.5 for 1.234,5. */
function alternativesOf(entry: string, language: GoldQuestion["lang"]): readonly string[] {
  const forms = entry.split("|").map(comparable);
  return language === "en" ? [...forms, ...forms.map(englishNumbers)] : forms;
}

function englishNumbers(form: string): string {
  return form.replace(/\d[\d.,]*\d/gu, (numeral) =>
    numeral.replace(/[.,]/gu, (mark) => (mark === "." ? "," : ".")),
  );
}

function comparable(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** Does the form stand in the text, not as a part of a longer number (`62` of `1.620` or `62.500`)? */
function standsIn(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    const longerBefore = /^\d/u.test(form) && /\d[.,]?$/u.test(text.slice(0, at));
    const longerAfter = /\d$/u.test(form) && /^(?:\d|[.,]\d{3})/u.test(text.slice(end));
    if (!longerBefore && !longerAfter) return true;
  }
  return false;
}

function missingEvidence(answer: Answer, evidence: readonly Evidence[]): string | null {
  if (evidence.length === 0) return null;
  if (evidence.every(({ spans }) => spans.length === 0))
    return `the evidence is not in the stored text of ${evidence[0]?.document}`;
  const cited = answer.citations.some((citation) =>
    evidence.some(
      ({ document, spans }) =>
        citation.document === document &&
        citation.spans.some((span) => spans.some((gold) => overlaps(span, gold))),
    ),
  );
  return cited ? null : "no citation overlaps the evidence";
}
