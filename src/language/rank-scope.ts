import { findAll, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

/** Among whom an order is told, as the base of a rank. */
export type RankScope = "among-provinces" | "among-region";

export interface RankScopeMention {
  readonly start: number;
  readonly end: number;
  readonly value: RankScope;
}

/** thứ 22 cả nước · trong toàn quốc · ranked 18th nationwide; not: đất nước */
const NATION = pattern(
  "cả~nước|toàn~quốc|nationwide|nationally|in~the~(?:country|nation)|countrywide",
);
/** thứ 3/6 vùng · trong khu vực · 12th in the region; not: vùng cao (no order is told of it) */
const REGION = pattern(
  "(?:trong~|toàn~|của~|cả~)?(?:vùng|khu~vực|miền)(?!~(?:cao|sâu|xa|nông~thôn|núi))|(?:in|of)~(?:the|its)~(?:\\p{L}+~){0,3}(?:region|delta|highlands)",
);

/** The words of a text that say among whom an order is told, in order; beside a rank they are its base. */
export function findRankScopes(text: PreparedText): readonly RankScopeMention[] {
  const mentions = [
    ...findAll(NATION, text).map(({ start, end }) => ({
      start,
      end,
      value: "among-provinces" as const,
    })),
    ...findAll(REGION, text).map(({ start, end }) => ({
      start,
      end,
      value: "among-region" as const,
    })),
  ];
  return mentions.sort((a, b) => a.start - b.start);
}
