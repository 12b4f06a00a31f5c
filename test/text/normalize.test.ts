import { expect, it } from "vitest";
import { normalizeText } from "../../src/text/normalize.js";

it.each([
  ["decomposed letters", "tiếng Việt".normalize("NFD"), "tiếng Việt"],
  ["half-composed letters", "tiê\u{301}ng Viê\u{323}t", "tiếng Việt"],
  ["a tone typed before its circumflex", "ti\u{E9}\u{302}ng ra\u{300}\u{306}m", "tiếng rằm"],
  ["Eth and African D for Đ", "Ðắk Lắk, Ɖồng Nai, ðạt", "Đắk Lắk, Đồng Nai, đạt"],
  ["a soft hyphen left for ư", "n\u{AD}ớc, t\u{AD} vấn, Đ\u{AD}ỜNG", "nước, tư vấn, ĐƯỜNG"],
  ["a soft hyphen between syllables", "ngân\u{AD}sách re\u{AD}port", "ngânsách report"],
  ["what is invisible, and line ends", "\u{FEFF}thu\u{200B} ngân\r\nsách\r", "thu ngân\nsách\n"],
])("%s", (_, written, text) => {
  expect(normalizeText(written)).toBe(text);
});
