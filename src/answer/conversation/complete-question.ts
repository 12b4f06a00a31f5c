import { overlaps, type Span } from "../../text/span.js";
import { absoluteTime, timeAround } from "./absolute-time.js";
import type { PeriodPart, QuestionParts } from "./question-parts.js";
import { type FollowUp, replaced, without } from "./read-follow-up.js";

/** The question before, in words that need no other, and the ISO period of what was answered to it. */
export interface QuestionBefore {
  readonly parts: QuestionParts;
  readonly period: string | null;
}

/**
 * Questions that need no other, each what a question in a conversation may mean, the likeliest first; the question as
 * it stands is the last one where it may mean just that. Built from the words of both questions alone.
 *
 * - times, places, bases and ends of rankings take the place of those before (`còn tháng 7?`, `thế Quảng Ninh?`)
 * - what only asks takes the place of what asked before (`đạt mấy phần trăm kế hoạch?`, `ai quyết?`)
 * - what names a thing of its own goes on with the time and place before (`còn bán lẻ?`)
 * - a part is asked of the thing before (`trong đó thu nội địa?`)
 *
 * Not: a question with a thing, a time and a place of its own.
 */
export function completeQuestion(followUp: FollowUp, before: QuestionBefore): readonly string[] {
  const { parts, link, core } = followUp;
  if (core === "") return [before.parts.text.surface];
  if (parts.things.length === 0) return [takingPlaceOf(followUp, before)];
  const renamed = otherName(followUp, before);
  if (renamed !== null) return [renamed];
  const named = namedAgain(followUp, before);
  const part = link === "part" ? partOf(followUp, before) : null;
  const isWhole = parts.periods.length > 0 && parts.places.length > 0;
  if (isWhole && link === null) return [followUp.whole.text.surface];
  const candidates = [
    ...(part === null ? [] : [part]),
    named.everything,
    // A meeting's date is not that of its notice: what is no figure may lie at another time.
    ...(link === null || parts.indicators.length === 0 ? [named.place] : []),
    ...(link === null ? [followUp.whole.text.surface] : []),
  ];
  return [...new Set(candidates)];
}

/** `còn tháng 7?`: the question before with what the new one says put in place of it. */
function takingPlaceOf(followUp: FollowUp, before: QuestionBefore): string {
  const { parts } = followUp;
  const last = before.parts;
  const swaps: (Span & { readonly by: string })[] = [];
  const used: Span[] = [];
  const swap = (own: readonly Span[], old: readonly Span[], by: readonly string[]) => {
    if (own.length === 0 || old.length === 0) return;
    used.push(...own);
    swaps.push(...old.map((span, index) => ({ ...span, by: index === 0 ? by.join(" ") : "" })));
  };
  const wordsOf = (spans: readonly Span[]) => spans.map((span) => slice(parts, span));
  const times = timesOf(followUp, before);
  swap(timeSpans(parts), last.periods, times);
  if (times.length > 0) swaps.push(...last.cumulative.map((span) => ({ ...span, by: "" })));
  swap(parts.places, last.places, wordsOf(parts.places));
  swap(parts.ends, last.ends, wordsOf(parts.ends));
  const asks = parts.asking.length > 0 || parts.bases.length > 0;
  if (asks) swaps.push(...[...last.asking, ...last.bases].map((span) => ({ ...span, by: "" })));
  const rest = restOf(followUp, before, used);
  return `${replaced(last.text.surface, swaps)} ${goingOn(rest)}`.trim();
}

/** What a follow-up says beside what has already taken its place; its joining words alone say nothing. */
function restOf(followUp: FollowUp, before: QuestionBefore, used: readonly Span[]): string {
  const { parts } = followUp;
  const isUsed = (span: Span) => used.some((other) => overlaps(span, other));
  const says = [
    ...timeSpans(parts),
    ...parts.places,
    ...parts.bases,
    ...parts.asking,
    ...parts.ends,
    ...parts.cumulative,
  ].some((span) => !isUsed(span));
  if (!says) return "";
  return replaced(parts.text.surface, [
    ...used.map((span) => ({ ...span, by: "" })),
    ...timeChanges(followUp, before).filter((change) => !isUsed(change)),
  ]);
}

/** The new question with the time and place before, where it has none of its own. */
function namedAgain(
  followUp: FollowUp,
  before: QuestionBefore,
): { readonly everything: string; readonly place: string } {
  const { parts } = followUp;
  const last = before.parts;
  const own = timed(followUp, before);
  const place = parts.places.length > 0 ? [] : last.places.map((span) => slice(last, span));
  const times = timeSpans(parts).length > 0 ? [] : last.periods.map((span) => slice(last, span));
  const asks = parts.asking.length > 0 || parts.bases.length > 0 || parts.ends.length > 0;
  const asking =
    asks || last.indicators.length === 0
      ? []
      : [parts.language === "vi" ? "bao nhiêu" : "how much"];
  return {
    everything: [own, ...times, ...place, ...asking].join(" "),
    place: [own, ...place, ...asking].join(" "),
  };
}

/** `trong đó cà phê?` of exports: the part's name right behind the thing's. */
function partOf(followUp: FollowUp, before: QuestionBefore): string | null {
  const last = before.parts;
  const name = last.indicators[0];
  if (name === undefined) return null;
  const { parts } = followUp;
  const own = without(parts.text.surface, [...parts.periods, ...parts.asking]);
  const withPart = replaced(last.text.surface, [
    { ...name, by: `${slice(last, name)} ${own}` },
    ...(parts.periods.length === 0
      ? []
      : last.periods.map((span, index) => ({
          ...span,
          by: index === 0 ? timesOf(followUp, before).join(" ") : "",
        }))),
  ]);
  return withPart;
}

/** `thế Tuy Phước?` after `Hoài Nhơn xin bao nhiêu?`: one proper name for another. */
function otherName(followUp: FollowUp, before: QuestionBefore): string | null {
  const own = properName(followUp.parts);
  const old = properName(before.parts);
  if (own === null || old === null) return null;
  const { parts, link } = followUp;
  if (link === null || parts.things.some((token) => !overlaps(token, own))) return null;
  return takingPlaceOf(
    { ...followUp, parts: { ...parts, places: [...parts.places, own], things: [] } },
    { ...before, parts: { ...before.parts, places: [...before.parts.places, old] } },
  );
}

/** The first run of capitalised words among those that say what a question is about; null for a lone first word. */
function properName({ things, indicators, text }: QuestionParts): Span | null {
  const capital = things.filter(
    (token) => /^\p{Lu}/u.test(token.text) && !indicators.some((name) => overlaps(name, token)),
  );
  const first = capital[0];
  if (first === undefined) return null;
  let { end } = first;
  for (const token of capital.slice(1)) {
    if (text.surface.slice(end, token.start) !== " ") break;
    end = token.end;
  }
  const isOpening = first.start === 0 && end === first.end;
  return isOpening && things.length > 1 ? null : { start: first.start, end };
}

function timed(followUp: FollowUp, before: QuestionBefore): string {
  return replaced(followUp.parts.text.surface, timeChanges(followUp, before));
}

function timesOf(followUp: FollowUp, before: QuestionBefore): readonly string[] {
  return timeChanges(followUp, before).map(({ by }) => by);
}

function timeSpans({ periods, around }: QuestionParts): readonly Span[] {
  return [...periods, ...around];
}

/** The times of the new question, each with words that need no other question. */
function timeChanges(
  followUp: FollowUp,
  before: QuestionBefore,
): readonly (Span & { readonly by: string })[] {
  const { parts } = followUp;
  return [
    ...parts.periods.map((period) => ({
      start: period.start,
      end: period.end,
      by: timeOf(period, followUp, before),
    })),
    ...parts.around.flatMap(({ start, end, shape }) => {
      const by = timeAround(shape, before.period, parts.language);
      return by === null ? [] : [{ start, end, by }];
    }),
  ];
}

/** `còn năm 2020?` after a month or quarter asks for the same one of that year. */
function timeOf(period: PeriodPart, { parts, link }: FollowUp, before: QuestionBefore): string {
  const old = before.parts.periods[0];
  const { value } = period.mention;
  const inYear =
    link === "opener" && value.shape === "year" && value.year !== null && old !== undefined;
  const written = slice(parts, period);
  if (!inYear || old.mention.value.shape === "year" || old.mention.value.shape === "years")
    return absoluteTime(written, period.mention, before.period, parts.language);
  const oldWords = slice(before.parts, old).replace(/(?:\/|\s?năm\s|\s)?(?:19|20)\d{2}$/u, "");
  return `${oldWords} ${written}`;
}

/** A sentence's first word is no longer one behind others; a name keeps its capital. */
function goingOn(words: string): string {
  return /^\p{Lu}\p{Ll}*\s\p{Lu}/u.test(words)
    ? words
    : words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);
}

function slice({ text }: QuestionParts, { start, end }: Span): string {
  return text.surface.slice(start, end);
}
