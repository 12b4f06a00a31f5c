/** Cyrillic and Greek letters that look like Latin ones. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЅS ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX аa еe оo рp сc уy хx іi оo"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join("")}]`, "gu");

/** Single letters with one to three spaces, dots, dashes between them: `T U Y Ệ T`, `M.Ậ.T`. */
const SPACED = /(?<![\p{L}\p{M}\p{N}])\p{L}(?:[ .·_*\-–]{1,3}\p{L}(?![\p{L}\p{M}\p{N}])){2,}/gu;

/**
 * A line as a reader sees its letters: full-width and look-alike letters as Latin ones, accents composed,
 * nothing invisible, letters set apart (`M Ậ T`) brought together.
 */
export function plainLetters(line: string): string {
  return line
    .replace(/[\p{Cf}\u{115F}\u{1160}\u{3164}\u{FFA0}]/gu, "")
    .normalize("NFKD")
    .replace(LOOK_ALIKE, (letter) => LOOK_ALIKES.get(letter) ?? letter)
    .normalize("NFC")
    .replace(SPACED, (letters) => letters.replace(/[^\p{L}]/gu, ""));
}

/** Without the brackets, rules, bullets, emphasis and page numbers around it: `*** MẬT *** 1/5` → `MẬT`. */
export function trimDecoration(text: string): string {
  return text
    .trim()
    .replace(
      /(?:^|\s)(?:[-–—.,]\s*)?(?:trang|tr\.|page)?\s*\d{1,4}(?:\s*\/\s*\d{1,4})?\s*[-–—.]?$/iu,
      "",
    )
    .replace(/^(?:trang|tr\.|page)?\s*\d{1,4}(?:\s*\/\s*\d{1,4})?\s*[-–—.|]?\s+/iu, "")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
