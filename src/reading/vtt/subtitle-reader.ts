import type { Warning } from "../../documents/document.js";
import { ThukyError } from "../../errors.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import type { Reader } from "../reader.js";

/** `00:01:02.500 --> 00:01:09.000`, hours optional, comma as in SRT. */
const TIMING = /^\s*(?:(\d{1,2}):)?(\d{2}):(\d{2})[.,]\d{1,3}\s*-->/u;
const VOICE = /^<v(?:\.[^\s>]+)?\s+([^>]+)>/u;
const NAMED = /^([\p{Lu}][\p{L}\p{M}.' -]{2,50}):\s+/u;
const TAG = /<[^>]*>/gu;

interface Cue {
  readonly time: string;
  readonly speaker: string | null;
  readonly text: string;
}

/**
 * WebVTT: one utterance block per cue with its speaker (`<v Name>` or `Name:`) and start time. The stored text
 * is what was said, one line a cue; speaker and time stand in the locator. NOTE lines give title and date.
 */
export const subtitleReader: Reader = {
  extensions: [".vtt"],
  read: (source, path) => {
    const { cues, notes, warnings } = cuesOf(source);
    if (cues.length === 0) {
      throw new ThukyError({
        code: "file-unreadable",
        message: `${path} has no cues; export the transcript again as WebVTT`,
        details: { path },
      });
    }
    let text = "";
    const raw: RawBlock[] = cues.map((cue) => {
      const start = text.length;
      text += cue.text;
      const end = text.length;
      text += "\n";
      return { start, end, kind: "utterance", locator: { time: cue.time, speaker: cue.speaker } };
    });
    const note = notes[0] ?? null;
    return {
      text,
      blocks: numberBlocks(raw, () => ""),
      title: note,
      date: dateIn(note),
      type: "transcript",
      warnings,
    };
  },
};

function cuesOf(source: string): {
  readonly cues: readonly Cue[];
  readonly notes: readonly string[];
  readonly warnings: readonly Warning[];
} {
  const cues: Cue[] = [];
  const notes: string[] = [];
  const warnings: Warning[] = [];
  let speaker: string | null = null;
  for (const part of source.split(/\n{2,}/u)) {
    const lines = part.split("\n");
    if (/^NOTE\b/u.test(part))
      notes.push(
        part
          .replace(/^NOTE\s*/u, "")
          .replace(/\s+/gu, " ")
          .trim(),
      );
    const timing = lines.findIndex((line) => TIMING.test(line));
    if (timing < 0) continue;
    const said = lines
      .slice(timing + 1)
      .join(" ")
      .trim();
    const named = VOICE.exec(said) ?? NAMED.exec(said);
    if (named !== null) speaker = (named[1] ?? "").trim();
    const words = said
      .replace(VOICE, "")
      .replace(TAG, "")
      .replace(named === null ? /^$/u : NAMED, "")
      .replace(/\s+/gu, " ")
      .trim();
    if (words === "")
      warnings.push({
        code: "cue-empty",
        message: `cue at line "${lines[timing]?.slice(0, 30)}" has no words`,
      });
    else cues.push({ time: timeOf(lines[timing] ?? ""), speaker, text: words });
  }
  return { cues, notes, warnings };
}

function timeOf(line: string): string {
  const match = TIMING.exec(line);
  return `${(match?.[1] ?? "00").padStart(2, "0")}:${match?.[2]}:${match?.[3]}`;
}

function dateIn(note: string | null): string | null {
  const match = /(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(note ?? "");
  if (match === null) return /\d{4}-\d{2}-\d{2}/u.exec(note ?? "")?.[0] ?? null;
  const [, day, month, year] = match;
  return `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
}
