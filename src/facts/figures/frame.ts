import type { CueKind } from "../../language/cue.js";
import type { Indicator } from "../../language/indicator.js";
import type { ResolvedPeriod } from "../../language/resolve-period.js";
import type { Span } from "../../text/span.js";
import type { Measure, ObservationStatus } from "../observation.js";

/** What a figure hangs on: a catalogued indicator, or the record's own noun phrase. */
export interface Head {
  readonly indicator: Indicator | null;
  /** The catalogue's name, or the record's words. */
  readonly label: string;
  /** Parents and qualifiers, outermost first, in the record's words. */
  readonly path: readonly string[];
  /** The unit an uncatalogued head was counted in; null for a catalogued one. */
  readonly unit: string | null;
  /** Where the head is named. */
  readonly span: Span;
  /** End of a name that holds a number of its own (`người đã tiêm đủ 2 liều`), which is then no figure. */
  readonly namedUntil?: number;
}

/** What carries over from figure to figure: replaced, never changed, so that a bracket can be left again. */
export interface Frame {
  /** Head of the figure before. */
  readonly head: Head | null;
  /** The head that the present one took the place of in this sentence. */
  readonly earlier: Head | null;
  /** The total that "trong đó" children hang on, null outside such a list. */
  readonly parent: Head | null;
  /** Last head that was no child: what a new sentence without a head of its own goes on about. */
  readonly topic: Head | null;
  /** A thing of the record's own that the sentence before told of, nearer than the topic. */
  readonly recent: Head | null;
  /** The period that holds until another is named; `null` means the document's. */
  readonly period: ResolvedPeriod | null;
  /** The first period named in the block: what a later sentence about something else goes back to. */
  readonly blockPeriod: ResolvedPeriod | null;
  readonly status: ObservationStatus;
  readonly measure: Measure | null;
  /** What the last figure of the block was, across sentences. */
  readonly lastMeasure: Measure | null;
  readonly base: string | null;
  /** Label of the head that the base was said of; the next head of a list may share it. */
  readonly baseLabel: string | null;
  /** The cue that said what the figure before was; coordinated figures share it. */
  readonly cue: CueKind | null;
  /** End of the text that earlier figures used: values, and bases that follow them. */
  readonly usedUntil: number;
  readonly lastUnit: string | null;
}

export const EMPTY_FRAME: Frame = {
  head: null,
  earlier: null,
  parent: null,
  topic: null,
  recent: null,
  period: null,
  blockPeriod: null,
  status: "actual",
  measure: null,
  lastMeasure: null,
  base: null,
  baseLabel: null,
  cue: null,
  usedUntil: 0,
  lastUnit: null,
};

/** The head of a figure and whether it is a child of a total, a head of its own, or the one before. */
export interface FoundHead {
  readonly head: Head;
  readonly relation: "own" | "child" | "carried";
  /** The total a child stands under. */
  readonly parent?: Head;
  /** The head without the place its sentence is about, which the next sentence does not go on with. */
  readonly bare?: Head;
}
