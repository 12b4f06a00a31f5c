import { NUMERAL } from "../../language/numeral.js";
import { tokenize } from "../../text/tokens.js";
import type { FigureFault } from "./check-figures.js";
import type { ClaimEvidence } from "./claim-evidence.js";

const NUMBER = new RegExp(NUMERAL, "gu");

/**
 * A statement without typed figures (an order, what someone said) may tell numbers and times only in the record's
 * own words: a number with the words beside it must stand so in what is cited.
 */
export function checkUntyped(told: string, evidence: ClaimEvidence): readonly FigureFault[] {
  const words = tokenize(told);
  const cited = ` ${[
    evidence.quoted,
    ...evidence.registered,
    ...evidence.citations.map(({ title }) => title),
  ]
    .map(spelled)
    .join(" ")} `;
  return [...told.matchAll(NUMBER)].flatMap(({ 0: written, index }): readonly FigureFault[] => {
    const at = words.findIndex(({ start, end }) => start <= index && index < end);
    const beside = words.slice(Math.max(0, at - 1), at + 2);
    const isTogether = (end: number, start: number) => !/[|:–“”]/u.test(told.slice(end, start));
    const phrase = beside.filter((word, place) => {
      const own = words[at] ?? word;
      return place < beside.indexOf(own)
        ? isTogether(word.end, own.start)
        : word === own || isTogether(own.end, word.start);
    });
    const sought = ` ${spelled(told.slice(phrase[0]?.start ?? index, phrase.at(-1)?.end ?? index))} `;
    return cited.includes(sought) ? [] : [{ kind: "number", found: written }];
  });
}

/** A text as its words alone, one blank between them. */
function spelled(text: string): string {
  return tokenize(text)
    .map((token) => token.canonical)
    .join(" ");
}
