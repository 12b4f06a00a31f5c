/** The two languages Thuky speaks. */
export type Language = "vi" | "en";

/** A number in the reader's style: `22.994,1` in Vietnamese, `22,994.1` in English; no precision added, nought without a sign. */
export function sayNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "de-DE" : "en-US", {
    maximumFractionDigits: 6,
  }).format(value === 0 ? 0 : value);
}

const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  "tỷ đồng": "billion dong",
  "triệu đồng": "million dong",
  "nghìn tỷ đồng": "trillion dong",
  đồng: "dong",
  "triệu USD": "million USD",
  "tỷ USD": "billion USD",
  "điểm phần trăm": "percentage points",
  lần: "times",
  người: "people",
  hộ: "households",
  con: "head",
  tấn: "tonnes",
  "nghìn tấn": "thousand tonnes",
  "lượt khách": "visitors",
  lượt: "visits",
  "triệu lượt": "million visits",
  "triệu lượt khách": "million visitors",
  "nghìn lượt khách": "thousand visitors",
  "doanh nghiệp": "enterprises",
  "dự án": "projects",
  "lao động": "workers",
  vụ: "cases",
  ca: "cases",
  "hồ sơ": "applications",
  xã: "communes",
  "tờ trình": "submissions",
};

/** A unit as the reader's language says it; a unit without an English name stays as the record has it. */
export function sayUnit(unit: string, language: Language): string {
  return language === "vi" ? unit : (ENGLISH_UNITS[unit] ?? unit);
}

/** Number and unit together: `223,4 tỷ đồng`, `6,02%`. */
export function sayQuantity(value: number, unit: string, language: Language): string {
  const number = sayNumber(value, language);
  return unit === "%" ? `${number}%` : `${number} ${sayUnit(unit, language)}`;
}
