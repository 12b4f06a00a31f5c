/** How digits are grouped: Vietnamese `22.994,1`, English `22,994.1`. */
export type NumeralStyle = "vi" | "en";

/**
 * A numeral in either style as a regular-expression source; longest form first. `,ddd` at the end is a
 * three-decimal fraction in Vietnamese (`108,987 tỷ`), thousands in English; the style decides.
 */
export const NUMERAL = "\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d+)?|\\d+[.,]\\d+|\\d+";

/**
 * The value of a numeral as written, null when its digits cannot be a number in that style.
 * `22.994,1` → 22994.1 (vi), `1.450` → 1450 (vi), `1,234.5` → 1234.5 (en), `108,987` → 108.987 (vi).
 * A lone `.` with other than three digits is read as a decimal point in both (`1.5`).
 */
export function readNumeral(written: string, style: NumeralStyle): number | null {
  const thousands = style === "vi" ? "." : ",";
  const decimal = style === "vi" ? "," : ".";
  const pieces = written.split(decimal);
  if (pieces.length <= 2) {
    const whole = readGrouped(pieces[0] ?? "", thousands);
    const fraction = pieces[1];
    if (whole !== null && (fraction === undefined || /^\d+$/u.test(fraction))) {
      return fraction === undefined ? whole : Number(`${whole}.${fraction}`);
    }
  }
  const plain = /^(\d+)[.,](\d+)$/u.exec(written);
  if (plain !== null) return Number(`${plain[1]}.${plain[2]}`);
  const swapped = written.split(thousands);
  const whole = readGrouped(swapped[0] ?? "", decimal);
  if (swapped.length === 2 && whole !== null) return Number(`${whole}.${swapped[1]}`);
  return null;
}

function readGrouped(digits: string, separator: string): number | null {
  if (/^\d+$/u.test(digits)) return Number(digits);
  const groups = digits.split(separator);
  if (!/^\d{1,3}$/u.test(groups[0] ?? "")) return null;
  if (!groups.slice(1).every((group) => /^\d{3}$/u.test(group))) return null;
  return Number(groups.join(""));
}
