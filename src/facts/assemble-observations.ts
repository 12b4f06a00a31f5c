import { findIndicator, type Indicator } from "../language/indicator.js";
import type { QuantityMention } from "../language/mention.js";
import type { ResolvedPeriod } from "../language/resolve-period.js";
import { clausesOf } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import type { FigureContext } from "./figure-context.js";
import { firstPeriodOf } from "./figures/figure-period.js";
import { siteOf } from "./figures/figure-site.js";
import { statusOfSentence } from "./figures/figure-status.js";
import { EMPTY_FRAME, type Frame, type Head } from "./figures/frame.js";
import { headingHead } from "./figures/heading-head.js";
import { RESTATED, readFigure } from "./figures/read-figure.js";
import { type WithdrawnValue, withReplaced } from "./figures/replaced-values.js";
import { type Segment, segmentsOf } from "./figures/segments.js";
import { contentWords, unexplainedWords } from "./figures/words.js";
import type { Observation } from "./observation.js";
import { type ReadingOfBlock, within } from "./reading-of-block.js";

/** A block's figures are offered with spans relative to the block; `extract-facts` moves them into the text. */
export interface BlockOptions {
  readonly fromCaption: boolean;
  /** Ranges that say what shall be done; a figure in them is a plan, not a result. */
  readonly tasks: readonly Span[];
  /** The heading the block stands under: names what a figure without a name of its own is about. */
  readonly heading?: string | null;
  /** What the block before under the same heading was about. */
  readonly topic?: Head | null;
  /** The time that the heading or lead-in above set. */
  readonly period?: ResolvedPeriod | null;
}

/** The figures of a block, and what the next block goes on about. */
export interface BlockFigures {
  readonly observations: readonly Observation[];
  readonly topic: Head | null;
}

/**
 * The observations of one block, read left to right: sentence by sentence, clause by clause (`;`), segment by
 * segment (commas, brackets), figure by figure. What a figure leaves unsaid — head, period, base, status — it
 * takes from the frame that the figures before it left; a bracket's frame ends with the bracket.
 */
export function assembleObservations(
  reading: ReadingOfBlock,
  context: FigureContext,
  options: BlockOptions,
): readonly Observation[] {
  return assembleBlock(reading, context, options).observations;
}

/** The same, with the topic that the block leaves to the one after it. */
export function assembleBlock(
  reading: ReadingOfBlock,
  context: FigureContext,
  options: BlockOptions,
): BlockFigures {
  const observations: Observation[] = [];
  const withdrawn: WithdrawnValue[] = [];
  const topic = headingHead(options.heading ?? null) ?? elsewhere(options.topic ?? null);
  const period = options.period ?? null;
  let frame: Frame = { ...EMPTY_FRAME, topic, period, blockPeriod: period };
  for (const sentence of reading.sentences) {
    frame = startSentence(reading, sentence, frame, context);
    const sentencePeriod = frame.period;
    const { blockPeriod } = frame;
    for (const clause of clausesOf(reading.text.surface, sentence)) {
      frame = startClause(reading, sentence, clause, frame, sentencePeriod);
      const segments = segmentsOf(reading, clause);
      const outer: Frame[] = [];
      const first = observations.length;
      for (const quantity of within(reading.quantities, clause)) {
        frame = enterBrackets(segments, quantity, frame, outer);
        const site = siteOf(reading, sentence, clause, segments, quantity, frame);
        const read = readFigure(reading, site, frame, context, options);
        const { withdrawal } = read;
        if (withdrawal === null) observations.push(...read.observations);
        else
          withdrawn.push(
            ...read.observations.map((observation) => ({ ...withdrawal, observation, sentence })),
          );
        frame = read.frame;
      }
      while (outer.length > 0) frame = leaveBracket(outer.pop() as Frame, frame);
      observations.push(...sharingBases(observations.splice(first)));
    }
    if (ASIDE.test(reading.text.canonical.slice(sentence.start, sentence.end)))
      frame = { ...frame, period: period ?? blockPeriod };
  }
  return { observations: withReplaced(observations, withdrawn), topic: frame.topic };
}

/** `June alone brought in VND 356.4 billion.`: a time of its own sentence, which the next does not go on about. */
const ASIDE = /^\s*(?:in\s)?\p{L}+(?:\s\d{4})?,?\salone\s/u;

/** An indicator told of in another block goes on in this one, a thing of its own words does not. */
function elsewhere(head: Head | null): Head | null {
  return head?.indicator == null ? null : { ...head, span: { start: -1, end: -1 } };
}

/** A new sentence goes on about the topic before it; with `trong đó` first, about the figures before it. */
function startSentence(
  reading: ReadingOfBlock,
  sentence: Span,
  frame: Frame,
  context: FigureContext,
): Frame {
  const first = within(reading.cues, sentence)[0];
  const continues =
    first?.value === "part" &&
    /^[\s\d.)\-–+*]*$/u.test(reading.text.surface.slice(sentence.start, first.start));
  const named = firstPeriodOf(reading, leadOf(reading, sentence), context);
  const blockPeriod = frame.blockPeriod ?? named;
  const goesOn =
    continues ||
    REFERS_BACK.test(textOf(reading, leadOf(reading, sentence))) ||
    !namesSomething(reading, sentence) ||
    namesPartOf(reading, sentence, frame.topic?.indicator ?? null);
  return {
    ...frame,
    head: continues ? (frame.parent ?? frame.head) : null,
    earlier: null,
    recent: recentAfter(frame),
    parent: null,
    topic: topicNamed(reading, sentence) ?? (opensMatter(reading, sentence) ? null : frame.topic),
    period: continues ? frame.period : (named ?? (goesOn ? frame.period : blockPeriod)),
    blockPeriod,
    status: statusOfSentence(reading, sentence),
    measure: null,
    base: null,
    baseLabel: null,
    cue: null,
    usedUntil: sentence.start,
    lastUnit: null,
  };
}

/** `After the survey closed, that number was raised to …`: the figure told of before, with its time. */
const REFERS_BACK =
  /(?<!\p{L})(?:(?:that|this) (?:number|figure|total|amount|sum|estimate)|con số (?:này|đó|ấy|trên))(?!\p{L})/u;

const textOf = ({ text }: ReadingOfBlock, { start, end }: Span) => text.canonical.slice(start, end);

/** What is said before the first figure: only there does a time hold for all figures of a sentence. */
function leadOf(reading: ReadingOfBlock, span: Span): Span {
  const first = within(reading.quantities, span)[0];
  return { start: span.start, end: first?.start ?? span.end };
}

/** `… Thu tiền sử dụng đất 8.912 tỷ đồng` after a sentence on the revenue it is part of keeps its time. */
function namesPartOf(reading: ReadingOfBlock, sentence: Span, topic: Indicator | null): boolean {
  const first = within(reading.indicators, sentence)[0];
  const named = first === undefined ? null : findIndicator(first.value);
  if (topic === null || named === null || named.partOf === null) return false;
  // An average of the months so far (`bình quân 5 tháng`) says nothing of the next index.
  if (named.kind === "index") return false;
  return named.partOf === topic.id || findIndicator(named.partOf)?.partOf === topic.id;
}

/** Does the sentence say before its first figure what it is about? */
function namesSomething(reading: ReadingOfBlock, sentence: Span): boolean {
  const lead = leadOf(reading, sentence);
  return (
    within(reading.indicators, lead).length > 0 ||
    contentWords(reading, unexplainedWords(reading, lead), ["joining", "generic"]).length > 0
  );
}

/** `Giá vàng giảm 1,12%, đô la Mỹ tăng 0,41% so tháng trước`: a base said once, behind the last of a list. */
function sharingBases(observations: readonly Observation[]): readonly Observation[] {
  return observations.map((observation, index) => {
    const next = observations[index + 1];
    const shares =
      next !== undefined &&
      observation.base === null &&
      next.base !== null &&
      next.period === observation.period &&
      (next.label === observation.label
        ? saysAgain(observation, next)
        : observation.measure === next.measure &&
          (next.measure === "growth" || next.measure === "index"));
    return shares ? { ...observation, base: next.base } : observation;
  });
}

/** `tăng 5,1%, bằng 14,2 tỷ đồng so với cùng kỳ`: one change, as a rate and as an amount. */
function saysAgain(first: Observation, second: Observation): boolean {
  const measures = [first.measure, second.measure].sort().join();
  const sameSign = first.value < 0 === second.value < 0;
  return measures === "change,growth" && sameSign && second.rules.includes(RESTATED);
}

/** A sentence without figures that names one indicator sets the topic (`Thu ngân sách.`, `Tín dụng.`). */
function topicNamed(reading: ReadingOfBlock, sentence: Span): Head | null {
  if (within(reading.quantities, sentence).length > 0) return null;
  const named = within(reading.allIndicators, sentence);
  const [only] = named;
  return only === undefined || named.length > 1
    ? null
    : headingHead(reading.text.surface.slice(sentence.start, sentence.end));
}

/** The clause before told of a thing of the record's own, which the clauses behind it go on about. */
function isOwnThing({ head, parent }: Frame): boolean {
  return head !== null && head.indicator === null && head.path.length === 0 && parent === null;
}

/** Words of a heading that runs into its paragraph. */
const MOST_HEADING_WORDS = 5;

/** `2. Public finance. VND 2,215 billion …`: a heading that runs into the block turns to a matter of its own. */
function opensMatter(reading: ReadingOfBlock, sentence: Span): boolean {
  if (sentence.start !== reading.sentences[0]?.start || reading.sentences.length < 2) return false;
  if (within(reading.quantities, sentence).length > 0) return false;
  if (
    !/^\s*(?:\d{1,2}[.)]|[IVX]{1,4}\.)\s/u.test(
      reading.text.surface.slice(sentence.start, sentence.end),
    )
  )
    return false;
  const words = within(reading.text.tokens, sentence).filter(({ text }) => !/^\d+$/u.test(text));
  return words.length > 0 && words.length <= MOST_HEADING_WORDS;
}

/** The thing of its own words that the next sentence may go on about; a catalogued head takes its place. */
function recentAfter({ head, recent }: Frame): Head | null {
  if (head === null) return recent;
  return head.indicator === null && head.path.length === 0 ? head : null;
}

/** `trong đó phía Bắc 870 ha; phía Nam 310 ha`: a clause with words of its own and neither indicator nor time. */
function namesOnlyPart(reading: ReadingOfBlock, lead: Span, namesIndicator: boolean): boolean {
  if (namesIndicator || within(reading.periods, lead).length > 0) return false;
  return contentWords(reading, unexplainedWords(reading, lead), ["joining", "generic"]).length > 0;
}

/** A clause with a name of its own drops the list it followed and goes back to the sentence's own time. */
function startClause(
  reading: ReadingOfBlock,
  sentence: Span,
  clause: Span,
  frame: Frame,
  sentencePeriod: Frame["period"],
): Frame {
  const lead = leadOf(reading, clause);
  const isFirst = clause.start === sentence.start;
  const namesIts = within(reading.indicators, lead).length > 0;
  const opensPart = within(reading.cues, lead).some((cue) => cue.value === "part");
  const listGoesOn =
    frame.parent !== null &&
    (reading.text.surface.slice(sentence.start, clause.start).includes(":") ||
      namesOnlyPart(reading, lead, namesIts));
  return {
    ...frame,
    parent: isFirst || opensPart || listGoesOn ? frame.parent : null,
    head: isFirst || opensPart || isOwnThing(frame) ? frame.head : (frame.topic ?? frame.head),
    period: namesIts && !opensPart && !isFirst ? sentencePeriod : frame.period,
    status: isFirst ? frame.status : statusOfSentence(reading, sentence),
    usedUntil: clause.start,
  };
}

function depthOf(segments: readonly Segment[], quantity: QuantityMention): number {
  return (
    segments.find((segment) => segment.start <= quantity.start && quantity.start < segment.end)
      ?.depth ?? 0
  );
}

/** Entering a bracket keeps the frame outside it; leaving one takes it up again. */
function enterBrackets(
  segments: readonly Segment[],
  quantity: QuantityMention,
  frame: Frame,
  outer: Frame[],
): Frame {
  const depth = depthOf(segments, quantity);
  let current = frame;
  while (outer.length > depth) current = leaveBracket(outer.pop() as Frame, current);
  while (outer.length < depth) outer.push(current);
  return current;
}

/** The head and time outside a bracket hold again; the base last used stays for the rest of a list. */
function leaveBracket(outside: Frame, inside: Frame): Frame {
  // `Thu nội địa (tăng 4%) đạt 210 tỷ đồng`: named before the bracket and first told of inside it.
  const named = inside.head?.indicator == null ? null : inside.head;
  return {
    ...outside,
    head: outside.head ?? named,
    base: inside.base,
    baseLabel: inside.baseLabel,
    measure: inside.measure,
    cue: inside.cue,
    usedUntil: inside.usedUntil,
  };
}
