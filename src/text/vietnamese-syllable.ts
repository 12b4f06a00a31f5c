import { foldText } from "./fold.js";

const ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?";

/** What a syllable ends with, without its tone. */
const RHYME = [
  "(?:a|o|ua|oa|ưa|ia|ya|e|oe|ê|uê|i|y|uy|uya|ô|ơ|uơ|u|ư)",
  "(?:a[iyou]|oa[iyo]|uay|eo|oeo|êu|i[uê]u|iêu|yêu|uyu|oi|ôi|ơi|ui|uôi|ươi|ưi|ươu|ưu|â[yu]|uây|uya|uao|uai|uau|uêu|ueo)",
  "(?:o?[aă]|u?â|o?e|u[aă])(?:[cmnpt]|ng)",
  "(?:o?a|u?ê|u?y|i|ua)(?:ch|nh)",
  "(?:ê|uê|i|iê|yê|uyê|uy|y)(?:[cmnpt]|ng)",
  "(?:[oôơuư]|uô|ươ|oo|ue)(?:[cmnpt]|ng)",
  "(?:ôô)(?:c|ng)",
].join("|");

const TONELESS = new RegExp(`^${ONSET}(?:${RHYME})$`, "u");
/** The same with its accents left out. */
const BARE = new RegExp(`^${foldText(ONSET)}(?:${foldText(RHYME)})$`, "u");
const TONES = /[\u{300}\u{301}\u{303}\u{309}\u{323}]/gu;

/** `Ơ` before these does not occur; a stop takes only the sharp or heavy tone. */
const IMPOSSIBLE = /[ơ](?:c|ng|nh|ch)$|ư(?:m|n|p)$/u;
const STOP = /(?:[cpt]|ch)$/u;

/** Could these letters be one syllable of Vietnamese, accents as written? `nước`, `giấy`; not `nớc`, `s¸ch`, `tïnh`. */
export function isVietnameseSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const toneless = parts.replace(TONES, "").normalize("NFC");
  if (!TONELESS.test(toneless) || IMPOSSIBLE.test(toneless.replace("ươ", "uo"))) return false;
  const tone = tones[0];
  return !STOP.test(toneless) || tone === undefined || tone === "\u{301}" || tone === "\u{323}";
}

/** Could these letters be one, had they their accents back? `thang`, `ngan`, `duong`; not `thnag`, `ngna`, `smart`. */
export function isBareSyllable(folded: string): boolean {
  return BARE.test(folded);
}
