import { ThukyError } from "../../errors.js";
import { decodeText } from "../decode-text.js";
import type { TextReader } from "../reader.js";
import { damaged } from "../refusals.js";
import { transcriptDocument } from "../transcript/transcript-document.js";
import { headOfJson, segmentsOf } from "./transcript-segments.js";

/** Transcripts in JSON, as Whisper, whisper.cpp and Teams write them. Any other JSON is refused. */
export const transcriptJsonReader: TextReader = {
  extensions: [".json"],
  read: (file) => {
    const { text, warnings } = decodeText(file);
    const json = parsed(file.path, text);
    const segments = segmentsOf(json);
    if (segments === null || segments.length === 0) {
      throw new ThukyError({
        code: "file-unreadable",
        message: `${file.path} is JSON but no transcript with times (Whisper, whisper.cpp, Teams); supply it as a table (.csv) or as text`,
        details: { path: file.path, reason: "no transcript" },
      });
    }
    return transcriptDocument(segments, headOfJson(json), warnings);
  },
};

/** Python writes numbers that are none as `NaN`, which JSON does not know. */
function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/:\s?-?(?:NaN|Infinity)(?=[,\s}])/gu, ": null"));
  } catch (cause) {
    throw damaged(path, "it is no JSON", cause);
  }
}
