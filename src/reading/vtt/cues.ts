import { timeOfClock } from "../transcript/utterance.js";

/** One cue of a subtitle file: when it starts and its lines, tags still in them. */
export interface Cue {
  /** `HH:MM:SS`. */
  readonly time: string;
  readonly payload: string;
}

/** `00:01:02.500 --> 00:01:09.000`; hours may be left out, SRT writes a comma. */
const TIMING = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,7})\s*-->/u;

/** What programs note of their own work: `NOTE Confidence: 0.89`, `NOTE duration:"00:05:01"`, `NOTE recognizability:0.9`. */
const PROGRAM_NOTE =
  /^(?:confidence|language|duration|recogni[sz]ability|kind|created by|credits?)\s*[:="]/iu;

/**
 * The cues and notes of a WebVTT or SRT file, in order. Cue numbers and names, STYLE and REGION blocks are
 * skipped; the words after `WEBVTT` on the first line are a note.
 */
export function cuesOf(source: string): {
  readonly cues: readonly Cue[];
  readonly notes: readonly string[];
} {
  const cues: Cue[] = [];
  const notes: string[] = [];
  for (const part of source.split(/\n(?:[ \t]*\n)+/u)) {
    const lines = part.split("\n");
    const first = lines[0]?.trim() ?? "";
    if (/^(?:STYLE|REGION)(?:\s|$)/u.test(first)) continue;
    if (/^NOTE(?:\s|$)/u.test(first)) {
      const note = part.trim().slice(4).trim();
      if (!PROGRAM_NOTE.test(note)) notes.push(note);
      continue;
    }
    if (/^WEBVTT/u.test(first)) notes.push(first.slice(6).replace(/^[\s–-]+/u, ""));
    const at = lines.findIndex((line) => TIMING.test(line));
    const time = timeOfClock(TIMING.exec(lines[at] ?? "")?.[1] ?? "");
    if (time === null) continue;
    const payload = lines
      .slice(at + 1)
      .join(" ")
      .trim();
    if (payload !== "") cues.push({ time, payload });
  }
  return { cues, notes: notes.filter((note) => note !== "") };
}
