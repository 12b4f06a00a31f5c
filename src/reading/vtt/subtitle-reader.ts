import type { SourceDocument } from "../../documents/document.js";
import { ThukyError } from "../../errors.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { decodeText } from "../decode-text.js";
import type { TextReader } from "../reader.js";
import { cuesOf } from "./cues.js";
import { createVoices } from "./voices.js";

/**
 * WebVTT and SRT: one utterance block per cue and voice, in order. The stored text is what was said, one
 * line a block, so that a quote is verbatim; who said it and when stand in the locator. A NOTE gives the
 * title and the date.
 */
export const subtitleReader: TextReader = {
  extensions: [".vtt", ".srt"],
  read: (file) => {
    const { text: source, warnings } = decodeText(file);
    const { cues, notes } = cuesOf(source);
    const voices = createVoices(cues.map((cue) => cue.payload));
    const utterances = cues.flatMap((cue) =>
      voices.split(cue.payload).map((voice) => ({ ...voice, time: cue.time })),
    );
    if (utterances.length === 0) {
      throw new ThukyError({
        code: "file-unreadable",
        message: `${file.path} has no cue with words; export the transcript again as WebVTT`,
        details: { path: file.path, reason: "no cues" },
      });
    }
    let text = "";
    const raw = utterances.map(({ words, speaker, time }): RawBlock => {
      const start = text.length === 0 ? 0 : text.length + 1;
      text = text.length === 0 ? words : `${text}\n${words}`;
      return { start, end: text.length, kind: "utterance", locator: { time, speaker } };
    });
    const note = notes.join(" ").replace(/\s+/gu, " ").trim();
    const document: SourceDocument = {
      text,
      blocks: numberBlocks(raw, () => ""),
      title: note === "" ? null : note.slice(0, 200),
      date: dateIn(note),
      type: "transcript",
      warnings,
    };
    return document;
  },
};

/** `03/04/2019`, `2019-04-03`, `ngày 3 tháng 4 năm 2019` in a note. */
function dateIn(note: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(note);
  if (iso !== null) return iso[0];
  const local =
    /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u.exec(note) ??
    /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u.exec(note);
  if (local === null) return null;
  const [, day = "", month = "", year = ""] = local;
  if (Number(day) > 31 || Number(month) > 12) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
