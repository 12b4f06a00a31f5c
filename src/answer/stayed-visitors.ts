import type { Query } from "./query.js";

/** What `visitors who stayed` means where the records count no guests overnight. */
const COUNTED_AS: Readonly<Record<string, string>> = {
  "overnight-visitors": "visitors",
  "international-overnight-visitors": "international-visitors",
  "domestic-overnight-visitors": "domestic-visitors",
};

/**
 * `How many visitors stayed in Khanh Hoa`: the indicator under which records may count them that do not tell guests
 * overnight apart; the answer then names that one. Null where a night is asked for (`stayed overnight`) and in Vietnamese.
 */
export function countedAs(query: Query, indicator: string): string | null {
  if (query.language !== "en" || /\bnights?\b|overnight/iu.test(query.text.surface)) return null;
  return COUNTED_AS[indicator] ?? null;
}
