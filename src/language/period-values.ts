import { canonicalText, foldedCanonicalText } from "../text/fold.js";
import type { PeriodValue } from "./mention.js";
import type { PatternMatch } from "./pattern-form.js";
import { ENGLISH_MONTHS, MONTH_WORDS } from "./period-forms.js";
import { readSpokenNumber } from "./vi/numerals.js";

export function spokenDay(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const parts = words.split(/\s+/u).map((word) => (word === "hăm" ? "hai" : word));
  const spelled =
    parts.length === 2 && parts[1] !== "mươi" && (parts[0] === "hai" || parts[0] === "ba")
      ? [parts[0], "mươi", parts[1] ?? ""]
      : parts;
  const value = readSpokenNumber(spelled);
  return value === null ? undefined : String(value);
}

export function number(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}

export function dated(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): Partial<PeriodValue> | null {
  const monthValue = monthNumber(month);
  const dayValue = number(day);
  if (monthValue === null || dayValue === null || dayValue < 1 || dayValue > 31) return null;
  return { shape: "date", day: dayValue, month: monthValue, year: number(year) };
}

/** From a day to another, in numbers or in words. */
export function dayRange(groups: PatternMatch["groups"]): Partial<PeriodValue> | null {
  const first = dated(groups.day, groups.month ?? groups.toMonth, undefined);
  const last = dated(groups.toDay, groups.toMonth, groups.year);
  if (first === null || last === null) return null;
  return {
    shape: "days",
    day: first.day ?? null,
    month: first.month ?? null,
    toDay: last.day ?? null,
    toMonth: last.month ?? null,
    year: last.year ?? null,
  };
}

const monthByWord = new Map<string, number>(
  MONTH_WORDS.flatMap(([word, month]) => [
    [canonicalText(word), month] as const,
    [foldedCanonicalText(word), month] as const,
  ]),
);

export function monthNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/u.test(text)) {
    const month = Number(text);
    return month >= 1 && month <= 12 ? month : null;
  }
  return monthByWord.get(text.replace(/\s+/gu, " ")) ?? null;
}

export function englishMonth(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const index = ENGLISH_MONTHS.findIndex((names) =>
    names.split("|").some((name) => canonicalText(name) === text),
  );
  return index < 0 ? undefined : String(index + 1);
}

export function quarterNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  const roman = ["i", "ii", "iii", "iv"].indexOf(text);
  if (roman >= 0) return roman + 1;
  return /^[1-4]$/u.test(text) ? Number(text) : monthNumber(text);
}

export function yearOf(groups: PatternMatch["groups"]): Partial<PeriodValue> {
  const written = groups.year ?? groups.slashYear ?? groups.bareYear;
  if (written !== undefined) {
    const year = Number(written);
    return { year: year < 100 ? 2000 + year : year };
  }
  const relative = groups.relativeYear?.replace(/\s+/gu, " ");
  if (relative === undefined) return {};
  const last = ["ngoái", "trước", "qua", "ngoai", "truoc", "last year"].map(canonicalText);
  if (relative === "sau") return { shiftYears: 1 };
  return { shiftYears: last.includes(relative) ? -1 : 0 };
}

export function monthShift(which: string | undefined, english: string | undefined): number {
  const word = foldedCanonicalText(which ?? "");
  if (english === "last" || word === "truoc" || word === "roi" || word === "vua qua") return -1;
  if (english === "next" || word === "sau" || word === "toi") return 1;
  return 0;
}
