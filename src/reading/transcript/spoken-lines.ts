import { timeOfClock, type Utterance } from "./utterance.js";

/** The lines of a text that is a transcript: what stands above the first turn, and the turns. */
export interface SpokenLines {
  readonly head: readonly string[];
  readonly utterances: readonly Utterance[];
}

/** How a program opens a turn in running text. */
type Opening =
  | {
      readonly kind: "turn";
      readonly speaker: string | null;
      readonly clock: string;
      readonly words: string;
      readonly isWeak: boolean;
    }
  /** A line of times alone; who speaks stands on the next. */
  | { readonly kind: "timing"; readonly clock: string };

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,7})?`;
/** Teams, Otter: `Nguyễn Văn An   0:03`; no sentence and no list item ends in a time and nothing else. */
const NAME_CLOCK = /^(\p{L}[^:;!?]{0,79}?)[ \t]+((?:\d{1,2}:)?\d{1,2}:\d{2})$/u;
/** Zoom: `[Nguyễn Văn An] 08:01:05`. */
const BRACKETED_NAME = /^\[([^[\]]{1,80})\]\s+(\d{1,2}:\d{2}:\d{2})$/u;
/** `[00:01:05] Nguyễn Văn An: …`, `00:01:05 An: …`: a clock of three parts, a name, the words. */
const CLOCK_NAME = /^\[?(\d{1,2}:\d{2}:\d{2})\]?[ \t]+(\p{L}[^:<>?!;.]{0,60}):[ \t]+(\S.*)$/u;
/** Whisper on a terminal: `[00:00.000 --> 00:04.000]  …`, with a speaker where voices were told apart. */
const RANGE_WORDS = new RegExp(
  String.raw`^\[(${CLOCK})\s*-->\s*${CLOCK}\]\s*(?:\[?(SPEAKER_\d+)\]?:?\s+)?(\S.*)$`,
  "u",
);
/** Teams of before 2023: `0:0:0.0 --> 0:0:3.860`, then the name, then the words. */
const RANGE = new RegExp(String.raw`^(${CLOCK})\s*-->\s*${CLOCK}$`, "u");
/** `Nguyễn Văn An started transcription`: what the program says of itself. */
const PROGRAM_LINE =
  /^.{1,80} (?:started|stopped) transcription$|^\p{L}.{1,80} đã (?:bắt đầu|dừng) (?:bản ghi|chép lời)$/iu;

const FEWEST_TURNS = 2;
const MAX_HEAD_LINES = 12;

/**
 * Reads lines (trimmed, none empty) as a transcript that a program saved as text or as a Word document; null
 * for any other text: too few turns, turns whose times run backwards, turns without words, a long text above
 * them.
 */
export function spokenLines(lines: Iterable<string>): SpokenLines | null {
  const head: string[] = [];
  const turns: { opening: Opening; lines: string[] }[] = [];
  for (const line of lines) {
    const opening = openingOf(line);
    if (opening !== null) turns.push({ opening, lines: [] });
    else if (PROGRAM_LINE.test(line)) continue;
    else (turns.at(-1)?.lines ?? head).push(line);
    if (head.length > MAX_HEAD_LINES) return null;
  }
  if (!beginsAtTheBeginning(turns[0]?.opening)) return null;
  const utterances = turns.flatMap(({ opening, lines: own }) => utteranceOf(opening, own));
  if (utterances.length < FEWEST_TURNS || utterances.length < turns.length * 0.8) return null;
  return runsForward(utterances) ? { head, utterances } : null;
}

function openingOf(line: string): Opening | null {
  if (line.length > 2_000) return null;
  const range = RANGE.exec(line);
  if (range !== null) return { kind: "timing", clock: range[1] ?? "" };
  const ranged = RANGE_WORDS.exec(line);
  if (ranged !== null) return turn(ranged[2] ?? null, ranged[1], ranged[3]);
  const named = BRACKETED_NAME.exec(line);
  if (named !== null) return turn(named[1] ?? null, named[2], "");
  const trailing = NAME_CLOCK.exec(line);
  if (trailing !== null) return { ...turn(trailing[1] ?? null, trailing[2]), isWeak: true };
  const clocked = CLOCK_NAME.exec(line);
  return clocked === null ? null : turn(clocked[2] ?? null, clocked[1], clocked[3]);
}

function turn(speaker: string | null, clock = "", words = "") {
  return { kind: "turn", speaker: speaker?.trim() ?? null, clock, words, isWeak: false } as const;
}

/** A name before a time is a turn only in a recording: the items of a programme begin at seven, not at 0:03. */
function beginsAtTheBeginning(first: Opening | undefined): boolean {
  if (first === undefined) return false;
  const time = timeOfClock(first.clock);
  return first.kind !== "turn" || !first.isWeak || (time !== null && time < "00:05:00");
}

function utteranceOf(opening: Opening, lines: readonly string[]): readonly Utterance[] {
  const time = timeOfClock(opening.clock);
  if (time === null) return [];
  const isNamed = opening.kind === "timing" && lines.length > 1;
  const speaker = opening.kind === "turn" ? opening.speaker : isNamed ? (lines[0] ?? null) : null;
  const spoken = [opening.kind === "turn" ? opening.words : "", ...lines.slice(isNamed ? 1 : 0)];
  const words = spoken.join(" ").replace(/\s+/gu, " ").trim();
  return words === "" ? [] : [{ speaker, words, time }];
}

function runsForward(utterances: readonly Utterance[]): boolean {
  return utterances.every(({ time }, at) => at === 0 || time >= (utterances[at - 1]?.time ?? ""));
}
