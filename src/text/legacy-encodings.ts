/** How Vietnamese was written before Unicode: fonts that draw its letters at the places of Western ones. */
export type LegacyEncoding = "tcvn3" | "tcvn3-capitals" | "vni";

/** TCVN3 (ABC, fonts `.VnTime`): each letter at its place in ISO 8859-1. Toned capitals exist in capital fonts only. */
const TCVN3 =
  "à µ ả ¶ ã · á ¸ ạ ¹ ă ¨ ằ » ẳ ¼ ẵ ½ ắ ¾ ặ Æ â © ầ Ç ẩ È ẫ É ấ Ê ậ Ë đ ® è Ì ẻ Î ẽ Ï é Ð ẹ Ñ ê ª ề Ò ể Ó ễ Ô ế Õ ệ Ö ì × ỉ Ø ĩ Ü í Ý ị Þ ò ß ỏ á õ â ó ã ọ ä ô « ồ å ổ æ ỗ ç ố è ộ é ơ ¬ ờ ê ở ë ỡ ì ớ í ợ î ù ï ủ ñ ũ ò ú ó ụ ô ư \u00AD ừ õ ử ö ữ ÷ ứ ø ự ù ỳ ú ỷ û ỹ ü ý ý ỵ þ Ă ¡ Â ¢ Ê £ Ô ¤ Ơ ¥ Ư ¦ Đ §";

/** VNI-Windows: a base letter, then the mark as a letter of its own; `Đ`, `Ơ`, `Ư` and the `i` have places. */
const VNI =
  "á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä đ ñ é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î";

const FROM_TCVN3 = tableOf(TCVN3);
const FROM_VNI = new Map(
  [...tableOf(VNI)].flatMap(([written, letter]) => [
    [written, letter] as const,
    [written.toUpperCase(), letter.toUpperCase()] as const,
    // `Aù`: a capital whose mark was typed in small.
    [written.charAt(0).toUpperCase() + written.slice(1), letter.toUpperCase()] as const,
  ]),
);

function tableOf(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.normalize("NFC").split(" ");
  return new Map(
    words.flatMap((letter, at) => (at % 2 === 0 ? [[words[at + 1] as string, letter]] : [])),
  );
}

/**
 * Text whose letters stand at the places of a legacy font, as Unicode. Input is the text as ISO 8859-1 shows
 * it (`Thu ng©n s¸ch`), whole or one run of a document; what the encoding does not use stays as it is.
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "vni") return fromVni(text);
  const read = text.replace(/[\u{A1}-\u{FF}]/gu, (place) => FROM_TCVN3.get(place) ?? place);
  if (encoding === "tcvn3-capitals") return read.toUpperCase();
  // A capital font leaves no trace in plain text: `TØNH` is TỈNH.
  return read.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /^(?=.*[A-ZĂÂĐÊÔƠƯ])[A-ZĂÂĐÊÔƠƯ]*(?:[à-ỹ][A-ZĂÂĐÊÔƠƯ]+|(?<=[A-ZĂÂĐÊÔƠƯ]{2})[à-ỹ])$/u.test(word)
      ? word.toUpperCase()
      : word,
  );
}

/** A mark belongs to the letter before it; a letter's own place comes second. */
function fromVni(text: string): string {
  let read = "";
  for (let at = 0; at < text.length; at += 1) {
    const pair = FROM_VNI.get(text.slice(at, at + 2));
    const isPair = pair !== undefined && at + 1 < text.length;
    if (isPair) at += 1;
    read += isPair ? pair : (FROM_VNI.get(text.charAt(at)) ?? text.charAt(at));
  }
  return read;
}

/** The encoding that a font's name tells, null for a Unicode font: `.VnTimeH` → TCVN3 capitals, `VNI-Times` → VNI. */
export function legacyEncodingOfFont(font: string): LegacyEncoding | null {
  if (/^\.?vni[\s-]/iu.test(font)) return "vni";
  if (!/^\.vn/iu.test(font)) return null;
  return /H$/u.test(font.replace(/[\s-]*(?:bold|italic)/giu, "")) ? "tcvn3-capitals" : "tcvn3";
}
