/**
 * Accent folding that keeps every offset: one UTF-16 unit in, one unit out, for NFC input.
 * `Thủy sản` → `thuy san`, `Đ` → `d`. A letter without a one-unit folded form stays as it is.
 */
export function foldText(text: string): string {
  let folded = "";
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index));
  return folded;
}

/** Lower case that keeps every offset (`İ` would grow, so it stays). */
export function lowerText(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  let kept = "";
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    const lower = unit.toLowerCase();
    kept += lower.length === 1 ? lower : unit;
  }
  return kept;
}

const foldedUnits = new Map<string, string>();

function foldUnit(unit: string): string {
  const known = foldedUnits.get(unit);
  if (known !== undefined) return known;
  const lower = unit.toLowerCase();
  let folded = lower.normalize("NFD").replace(/\p{M}/gu, "");
  if (folded === "đ") folded = "d";
  if (folded.length !== 1) folded = unit;
  foldedUnits.set(unit, folded);
  return folded;
}

/** Does the text carry a Vietnamese diacritic (tone, breve, horn, circumflex or đ)? */
export function hasDiacritic(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (unit > "\u{7F}" && foldUnit(unit) !== unit.toLowerCase()) return true;
  }
  return false;
}

/**
 * One spelling per syllable, lower case: the tone of `oa, oe, uy` on its second vowel (`hòa` → `hoà`, the
 * choice does not matter, only that there is one), and final `y` after a consonant as `i` (`tỷ` → `tỉ`,
 * `kỹ` → `kĩ`). Equal for spellings that Vietnamese readers hold equal; may change the length.
 */
export function canonicalSyllable(syllable: string): string {
  const known = canonicalSyllables.get(syllable);
  if (known !== undefined) return known;
  const canonical = canonicalize(lowerText(syllable));
  if (canonicalSyllables.size < 50_000) canonicalSyllables.set(syllable, canonical);
  return canonical;
}

const canonicalSyllables = new Map<string, string>();

/** Combining grave, acute, tilde, hook above, dot below. */
const TONE = /[\u{300}\u{301}\u{303}\u{309}\u{323}]/u;
/** Final `y` that is only a spelling of `i`: after one of these consonants, or `qu` being no such case. */
const FINAL_Y = /^(?:[bcdđghklmnpstvx]|th|tr|ch|ph|kh|nh)y$/u;

function canonicalize(lower: string): string {
  const decomposed = lower.normalize("NFD");
  const tone = TONE.exec(decomposed)?.[0];
  const bare = tone === undefined ? lower : decomposed.replace(TONE, "").normalize("NFC");
  const spelled = FINAL_Y.test(bare) ? `${bare.slice(0, -1)}i` : bare;
  return tone === undefined ? spelled : `${spelled}${tone}`;
}

/** The folded form of a canonical syllable: `thuỷ` and `thủy` → `thuy`, `tỷ` and `tỉ` → `ti`. */
export function foldedSyllable(syllable: string): string {
  return canonicalSyllable(foldText(syllable));
}
