import { ThukyError } from "../../errors.js";
import { decodeText } from "../decode-text.js";
import type { TextReader } from "../reader.js";
import { transcriptDocument } from "../transcript/transcript-document.js";
import { createVoices } from "../transcript/voices.js";
import { cuesOf } from "./cues.js";

/**
 * WebVTT and SRT, of people and of the programs that write them (Teams, Zoom, Whisper): utterances of every
 * voice in a cue. A NOTE gives the title and the date.
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
    return transcriptDocument(utterances, notes, warnings);
  },
};
