/** Look-alikes of Đ that NFC leaves alone: Eth (U+00D0) and African D (U+0189) typed for U+0110. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ["Ð", "Đ"],
  ["ð", "đ"],
  ["Ɖ", "Đ"],
]);

const LOOK_ALIKE = /[ÐðƉ]/gu;

/** Characters that carry nothing: byte-order mark and zero-width joiners left by editors. */
const INVISIBLE = /[\u{FEFF}\u{200B}-\u{200D}\u{2060}]/gu;

/**
 * The form every text is stored and matched in: NFC, Unix line ends, Đ look-alikes repaired,
 * invisible characters dropped. Accepts NFD and half-composed input (`â` + combining grave).
 */
export function normalizeText(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(LOOK_ALIKE, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}
