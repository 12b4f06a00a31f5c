import { isVietnameseSyllable } from "./vietnamese-syllable.js";

/** Look-alikes of Đ that NFC leaves alone: Eth (U+00D0) and African D (U+0189) typed for U+0110. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ["Ð", "Đ"],
  ["ð", "đ"],
  ["Ɖ", "Đ"],
]);

const LOOK_ALIKE = /[ÐðƉ]/gu;

/** Characters that carry nothing: byte-order mark and zero-width joiners left by editors. */
const INVISIBLE = /[\u{FEFF}\u{200B}-\u{200D}\u{2060}]/gu;

/** A tone typed before the circumflex or breve of its letter: composed in either order it is one letter. */
const TONE_FIRST = /([\u{300}\u{301}\u{303}\u{309}])([\u{302}\u{306}])/gu;

/** A word with soft hyphens; TCVN3 has its `ư` at their place. A syllable has seven letters at most. */
const SOFT_HYPHENED =
  /(?<![\p{L}\p{M}])[\p{L}\p{M}]{0,7}\u{AD}[\p{L}\p{M}\u{AD}]{0,7}(?![\p{L}\p{M}\u{AD}])/gu;

/**
 * The form every text is stored and matched in: NFC, Unix line ends, Đ look-alikes repaired,
 * invisible characters dropped. Accepts NFD and half-composed input (`â` + combining grave, `é` + combining
 * circumflex), and the soft hyphen that a bad conversion left for `ư` (`n\u{AD}ớc` → `nước`).
 */
export function normalizeText(text: string): string {
  const composed = text
    .replace(/\r\n?/gu, "\n")
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(SOFT_HYPHENED, withoutSoftHyphens)
    .replaceAll("\u{AD}", "");
  const inOrder = /[\u{302}\u{306}]/u.test(composed)
    ? composed.normalize("NFD").replace(TONE_FIRST, "$2$1").normalize("NFC")
    : composed;
  return inOrder.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

/** Vietnamese is never hyphenated inside a syllable, so there the soft hyphen was an `ư`; elsewhere it was nothing. */
function withoutSoftHyphens(word: string): string {
  if (/^\p{Lu}+(?:\u{AD}\p{Lu}*)+$/u.test(word)) {
    const capital = word.replaceAll("\u{AD}", "Ư");
    if (isVietnameseSyllable(capital)) return capital;
  }
  const restored = word.replaceAll("\u{AD}", "ư");
  return isVietnameseSyllable(restored) ? restored : word.replaceAll("\u{AD}", "");
}
