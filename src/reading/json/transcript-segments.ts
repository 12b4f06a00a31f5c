import { timeOfClock, timeOfSeconds, type Utterance } from "../transcript/utterance.js";

/** A JSON object whose values are not known yet. */
type Fields = Readonly<Record<string, unknown>>;

/** Lists that transcripts keep their parts in: Whisper and WhisperX, whisper.cpp, Teams. */
const LISTS = ["segments", "transcription", "entries"] as const;
/** What the parts call the words, the voice and the start. */
const WORDS = ["text", "transcript"] as const;
const SPEAKERS = ["speakerDisplayName", "speaker", "speaker_label", "speakerId"] as const;
const STARTS = ["start", "startOffset", "start_time"] as const;

/**
 * The parts of a transcript that a program saved as JSON; null for any other JSON. Read are Whisper's own
 * form and `verbose_json` (`segments` with `start` in seconds, `speaker` where voices were told apart),
 * whisper.cpp (`transcription` with `timestamps` or `offsets` in milliseconds), Teams (`entries` with
 * `startOffset`), and a bare list of such parts.
 */
export function segmentsOf(json: unknown): readonly Utterance[] | null {
  const list = listOf(json);
  if (list === null || list.length === 0) return null;
  const parts = list.map((part) => (isFields(part) ? utteranceOf(part) : null));
  if (parts.some((part) => part === null)) return null;
  return parts.filter((part) => part !== null && part.words !== "") as Utterance[];
}

/** What a transcript in JSON says of itself besides its parts: a title, a date. */
export function headOfJson(json: unknown): readonly string[] {
  if (!isFields(json)) return [];
  return ["title", "subject", "meetingTitle", "date", "createdDateTime", "startDateTime"].flatMap(
    (name) => {
      const value = json[name];
      return typeof value === "string" && value.length < 300 ? [value.trim()] : [];
    },
  );
}

function listOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (!isFields(json)) return null;
  for (const name of LISTS) {
    const list = json[name];
    if (Array.isArray(list)) return list;
  }
  return null;
}

function utteranceOf(part: Fields): Utterance | null {
  const words = firstString(part, WORDS);
  const time = timeOf(part);
  if (words === null || time === null) return null;
  return {
    words: words.normalize("NFC").replace(/\s+/gu, " ").trim(),
    time,
    speaker: speakerOf(part),
  };
}

function timeOf(part: Fields): string | null {
  for (const name of STARTS) {
    const start = part[name];
    if (typeof start === "number" && Number.isFinite(start)) return timeOfSeconds(start);
    const time = typeof start === "string" ? timeOfClock(start) : null;
    if (time !== null) return time;
  }
  const { timestamps, offsets } = part;
  if (isFields(timestamps) && typeof timestamps.from === "string")
    return timeOfClock(timestamps.from);
  if (isFields(offsets) && typeof offsets.from === "number")
    return timeOfSeconds(offsets.from / 1000);
  return null;
}

function speakerOf(part: Fields): string | null {
  const name = firstString(part, SPEAKERS)?.normalize("NFC").trim() ?? "";
  return name === "" || name === "?" ? null : name;
}

function firstString(part: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = part[name];
    if (typeof value === "string") return value;
    if (typeof value === "number" && name !== "text") return String(value);
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
