/** Digits of spoken Vietnamese numbers; `mốt`, `lăm`, `tư` only occur after a ten. */
const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

/** A number said in words, as a regular-expression source over canonical text. At least two words or a ten. */
export const SPOKEN_NUMBER =
  "(?:(?:mười|không(?=~phẩy)|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín)(?:~(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mươi|mười|trăm|linh|lẻ|nghìn|ngàn|phẩy|rưỡi|triệu(?=~(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)~(?:trăm|mươi|nghìn|ngàn|lẻ|linh)))){0,16})";

/**
 * The value of a number in words: `ba mươi sáu phẩy tư` → 36.4, `hai nghìn bảy trăm linh năm` → 2705,
 * `một nghìn rưỡi` → 1500. Null for words that are no number (`năm nay`). Words are canonical.
 */
export function readSpokenNumber(words: readonly string[]): number | null {
  const point = words.indexOf("phẩy");
  if (point < 0) return readWhole(words);
  const whole = readWhole(words.slice(0, point));
  const fraction = readFraction(words.slice(point + 1));
  return whole === null || fraction === null ? null : Number(`${whole}.${fraction}`);
}

function readFraction(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  if (words.every((word) => DIGITS[word] !== undefined)) {
    return words.map((word) => DIGITS[word]).join("");
  }
  const value = readWhole(words);
  return value === null ? null : String(value);
}

function readWhole(words: readonly string[]): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let lastScale = 1;
  if (words.length === 0) return null;
  for (const word of words) {
    const value = DIGITS[word];
    if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (word === "mười") {
      group += 10 + (digit ?? 0);
      digit = null;
    } else if (word === "mươi") {
      group += (digit ?? 1) * 10;
      digit = null;
    } else if (word === "trăm") {
      group += (digit ?? 1) * 100;
      digit = null;
      lastScale = 100;
    } else if (word === "linh" || word === "lẻ") {
      if (digit !== null) return null;
    } else if (word === "rưỡi") {
      return total + group + (digit ?? 0) + lastScale / 2;
    } else if (SCALES[word] !== undefined) {
      lastScale = SCALES[word];
      total += (group + (digit ?? 0) || 1) * lastScale;
      group = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return total + group + (digit ?? 0);
}
