import { describe, expect, it } from "vitest";
import { fromLegacy, legacyEncodingOfFont } from "../../src/text/legacy-encodings.js";

const LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

/** TCVN 5712's places of the small letters, in the order of `LETTERS`, as the standard lists them. */
const TCVN3_PLACES = [
  0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6, 0xa9, 0xc7, 0xc8, 0xc9, 0xca,
  0xcb, 0xae, 0xcc, 0xce, 0xcf, 0xd0, 0xd1, 0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xdc,
  0xdd, 0xde, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4, 0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xac, 0xea, 0xeb,
  0xec, 0xed, 0xee, 0xef, 0xf1, 0xf2, 0xf3, 0xf4, 0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb,
  0xfc, 0xfd, 0xfe,
];

const MARKS: readonly (readonly [
  combining: string,
  after: string,
  afterBreve: string,
  afterHat: string,
])[] = [
  ["\u{300}", "ø", "è", "à"],
  ["\u{309}", "û", "ú", "å"],
  ["\u{303}", "õ", "ü", "ã"],
  ["\u{301}", "ù", "é", "á"],
  ["\u{323}", "ï", "ë", "ä"],
];
const VNI_OF_I: Readonly<Record<string, string>> = {
  ì: "ì",
  ỉ: "æ",
  ĩ: "ó",
  í: "í",
  ị: "ò",
  ỵ: "î",
  đ: "ñ",
};

/** VNI as its rule says: the base, then the mark. */
function vniOf(letter: string): string {
  const special = VNI_OF_I[letter];
  if (special !== undefined) return special;
  const parts = letter.normalize("NFD");
  const base = parts.charAt(0);
  const stem = parts.includes("\u{31B}") ? (base === "o" ? "ô" : "ö") : base;
  const mark = MARKS.find(([combining]) => parts.includes(combining));
  if (parts.includes("\u{306}")) return stem + (mark === undefined ? "ê" : mark[2]);
  if (parts.includes("\u{302}")) return stem + (mark === undefined ? "â" : mark[3]);
  return stem + (mark === undefined ? "" : mark[1]);
}

describe("every letter", () => {
  it("of TCVN3 comes back, small ones and the capitals that have a place", () => {
    const written = Buffer.from(TCVN3_PLACES).toString("latin1");
    expect(fromLegacy([...written].join(" "), "tcvn3")).toBe([...LETTERS].join(" "));
    expect(fromLegacy("¡ ¢ § £ ¤ ¥ ¦", "tcvn3")).toBe("Ă Â Đ Ê Ô Ơ Ư");
    expect(fromLegacy([...written].join(" "), "tcvn3-capitals")).toBe(
      [...LETTERS.toUpperCase()].join(" "),
    );
  });

  it("of VNI comes back, small and capital", () => {
    const written = [...LETTERS].map(vniOf).join(" ");
    expect(fromLegacy(written, "vni")).toBe([...LETTERS].join(" "));
    expect(fromLegacy(written.toUpperCase(), "vni")).toBe([...LETTERS.toUpperCase()].join(" "));
  });
});

it("reads whole words, also capitals that only a font made", () => {
  expect(fromLegacy("UBND TØNH, ®­îc giao n­íc s¹ch", "tcvn3")).toBe(
    "UBND TỈNH, được giao nước sạch",
  );
  expect(fromLegacy("UÛY BAN NHAÂN DAÂN, ñöôïc giao", "vni")).toBe("ỦY BAN NHÂN DÂN, được giao");
});

it.each([
  [".VnTime", "tcvn3"],
  [".VnTimeH", "tcvn3-capitals"],
  [".VnArial Narrow", "tcvn3"],
  ["VNI-Times", "vni"],
  ["Times New Roman", null],
  ["Vni", null],
])("the font %s is %s", (font, encoding) => {
  expect(legacyEncodingOfFont(font)).toBe(encoding);
});
