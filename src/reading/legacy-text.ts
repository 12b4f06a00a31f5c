import { fromLegacy } from "../text/legacy-encodings.js";
import { isVietnameseSyllable } from "../text/vietnamese-syllable.js";

/** What a legacy encoding makes of a text. */
export interface LegacyText {
  readonly name: "Windows-1258" | "TCVN3" | "VNI-Windows";
  readonly text: string;
}

/** Words with letters beyond ASCII of which so many are Vietnamese: the encoding is the right one. */
const ENOUGH = 0.9;

/** How much of a long text decides. */
const SAMPLE = 200_000;

/** Bytes that are not UTF-8, read as the encoding that makes most Vietnamese of them; null when none does. */
export function legacyText(bytes: Uint8Array): LegacyText | null {
  const western = new TextDecoder("latin1").decode(bytes);
  return best([
    { name: "Windows-1258", text: new TextDecoder("windows-1258").decode(bytes) },
    ...fontEncodings(western),
  ]);
}

/** Unicode text that shows the places of a legacy font (`Thu ng©n s¸ch`), as Vietnamese; null when it does not. */
export function legacyLetters(written: string): LegacyText | null {
  if (!/[\u{A1}-\u{FF}]/u.test(written)) return null;
  // Letters that only Unicode has: the text is what it seems to be.
  if (/[ăđĩũơưĂĐĨŨƠƯ\u{1EA0}-\u{1EF9}]|\p{Mn}/u.test(written)) return null;
  const asWritten = vietnameseShare(written);
  const found = best(fontEncodings(written));
  return found !== null && asWritten < ENOUGH ? found : null;
}

/** Is a text Vietnamese as it was read in a legacy font's letters, and less so as it is written? */
export function readsAsVietnamese(written: string, read: string): boolean {
  const share = vietnameseShare(read);
  return share >= ENOUGH && share > vietnameseShare(written);
}

function fontEncodings(western: string): readonly LegacyText[] {
  return [
    { name: "TCVN3", text: fromLegacy(western, "tcvn3") },
    { name: "VNI-Windows", text: fromLegacy(western, "vni") },
  ];
}

function best(candidates: readonly LegacyText[]): LegacyText | null {
  const [first] = candidates
    .map((candidate) => ({ candidate, share: vietnameseShare(candidate.text) }))
    .sort((one, other) => other.share - one.share);
  return first !== undefined && first.share >= ENOUGH ? first.candidate : null;
}

/** Share of the words with an accented letter that are syllables of Vietnamese; symbols inside words count against it. */
function vietnameseShare(text: string): number {
  const words = text
    .slice(0, SAMPLE)
    .normalize("NFC")
    .split(/[\s\p{P}\p{N}<>=+|^~$°]+/u)
    .filter((word) => /[^\p{ASCII}]/u.test(word));
  if (words.length < FEWEST) return 0;
  return words.filter(isVietnameseSyllable).length / words.length;
}

/** Fewer words than this tell nothing. */
const FEWEST = 3;
