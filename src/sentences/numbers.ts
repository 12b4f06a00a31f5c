import { englishMoney, englishUnit } from "./english-units.js";

/** The two languages Thuky speaks. */
export type Language = "vi" | "en";

/** A number in the reader's style: `22.994,1` in Vietnamese, `22,994.1` in English; no precision added, nought without a sign. */
export function sayNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "de-DE" : "en-US", {
    maximumFractionDigits: 6,
  }).format(value === 0 ? 0 : value);
}

/** A unit as the reader's language says it; a unit without an English name stays as the record has it. */
export function sayUnit(unit: string, language: Language): string {
  return language === "vi" ? unit : englishUnit(unit);
}

/** Number and unit together: `223,4 tỷ đồng`, `VND 223.4 billion`, `6,02%`. */
export function sayQuantity(value: number, unit: string, language: Language): string {
  return withUnit(sayNumber(value, language), unit, language);
}

/** The same for a number already said, such as a range: in English a currency stands before it. */
export function withUnit(number: string, unit: string, language: Language): string {
  if (unit === "%") return `${number}%`;
  const money = language === "en" ? englishMoney(unit) : null;
  if (money === null) return `${number} ${sayUnit(unit, language)}`;
  return [money.currency, number, money.scale].filter((part) => part !== "").join(" ");
}
