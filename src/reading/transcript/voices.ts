import type { Utterance } from "./utterance.js";

/** What one voice says in one cue. */
type Voice = Pick<Utterance, "speaker" | "words">;

/** Splits cues into voices; remembers the last one where a file names a speaker only when they begin. */
export interface Voices {
  split(payload: string): readonly Voice[];
}

const VOICE_TAG = /<v(?:\.[^\s<>.]+)*\s([^<>]+)>/gu;
const OTHER_TAG = /<\/?[^<>]*>/gu;
/** `Chủ tịch Đoàn Khải Minh: …`: a capitalised name or title of at most eight words before a colon. */
const NAMED = /^([\p{Lu}][\p{L}\p{M}.'’&/-]*(?: [\p{L}\p{M}.'’&/-]+){0,8}):\s+(?=\S)/u;
/** `stc_nguyenvana: …`, `iPhone của Hà: …`: whatever a participant calls the account that Zoom names. */
const ACCOUNT = /^([\p{L}\p{N}][^:<>?!;]{0,60}):\s+(?=\S)/u;
/** Share of cues that begin with a name where a program puts one before each. */
const NAMED_THROUGHOUT = 0.95;
const FEWEST_CUES = 4;

/**
 * Reads all payloads first: a name before a colon is a speaker when it comes again or is a full name; where
 * every cue has one, as Zoom writes them, whatever stands there is.
 */
export function createVoices(payloads: readonly string[]): Voices {
  const accounts = payloads.filter((payload) => ACCOUNT.test(payload)).length;
  if (payloads.length >= FEWEST_CUES && accounts >= payloads.length * NAMED_THROUGHOUT)
    return { split: (payload) => taggedVoices(payload) ?? accountVoice(payload) };
  const counts = new Map<string, number>();
  for (const payload of payloads) {
    const name = NAMED.exec(payload)?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isSpeaker = (name: string) => (counts.get(name) ?? 0) > 1 || endsInName(name);
  let last: string | null = null;
  return {
    split: (payload) => {
      const tagged = taggedVoices(payload);
      if (tagged !== null) return tagged;
      const name = NAMED.exec(payload);
      const speaker = name?.[1];
      if (name === null || speaker === undefined || !isSpeaker(speaker))
        return utterance(last, payload);
      last = speaker;
      return utterance(speaker, payload.slice(name[0].length));
    },
  };
}

function accountVoice(payload: string): readonly Voice[] {
  const account = ACCOUNT.exec(payload);
  if (account === null) return utterance(null, payload);
  return utterance(plainOf(account[1] ?? ""), payload.slice(account[0].length));
}

/** `Sở Tài chính Nguyễn Văn Đạt`: two capitalised words at the end are a person's name. */
function endsInName(name: string): boolean {
  return /(?:^| )\p{Lu}[\p{L}\p{M}'’]+ \p{Lu}[\p{L}\p{M}'’]+$/u.test(name);
}

/** The voices of a cue that names them in `<v …>` tags, null for a cue without. */
function taggedVoices(payload: string): readonly Voice[] | null {
  const tags = [...payload.matchAll(VOICE_TAG)];
  if (tags.length === 0) return null;
  return [
    ...utterance(null, payload.slice(0, tags[0]?.index)),
    ...tags.flatMap((tag, index) =>
      utterance(
        plainOf(tag[1] ?? ""),
        payload.slice(tag.index + tag[0].length, tags[index + 1]?.index),
      ),
    ),
  ];
}

function utterance(speaker: string | null, payload: string): readonly Voice[] {
  const words = plainOf(payload);
  return words === "" ? [] : [{ speaker, words }];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

function plainOf(payload: string): string {
  return payload
    .replace(OTHER_TAG, "")
    .replace(/&[a-z]+;/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/gu, " ")
    .trim();
}
