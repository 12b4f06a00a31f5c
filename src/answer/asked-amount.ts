import { foldText } from "../text/fold.js";
import type { Query } from "./query.js";

/** A number with a unit, in digits or spoken: `13 tỷ`, `120 tấn`, `bốn trăm tỷ`, `45%`. */
const AMOUNT =
  /(?:\d\s?|(?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt|trăm|nghìn|ngàn|rưỡi|phẩy)\s)(?:nghìn tỷ|tỷ|triệu|nghìn đồng|đồng|%|phần trăm|tấn|ha|km|hộ|người|con|billion|million|per cent)(?![\p{L}])/u;
const MONEY = /(?:\d|[\p{L}])\s?(?:nghìn tỷ|tỷ|triệu|nghìn đồng|đồng|billion|million)(?![\p{L}])/u;
const ASKS_MONEY = /^(?:tien|ti|ty|trieu|kinh phi|von|money|billion|million|funding)$/u;
const HOW_MANY = /(?:bao nhieu|may|bn|bnh|how many|how much)\s([a-z]+)/u;
/** Words behind the asking word that count nothing. */
const NO_UNIT =
  /^(?:phan|cho|de|so|voi|va|cua|thi|la|nua|moi|roi|trong|tu|vao|ve|o|tai|did|was|were|is|are|to|for|of|the|will|must)$/u;

/** Whether words state an amount of what a question counts: money, a named unit (`mấy bồn nước`), or any. */
export function amountTest(query: Query): (words: string) => boolean {
  const unit = HOW_MANY.exec(query.text.folded)?.[1] ?? null;
  if (unit === null || NO_UNIT.test(unit)) return (words) => AMOUNT.test(words);
  if (ASKS_MONEY.test(unit)) return (words) => AMOUNT.test(words) && MONEY.test(words);
  const counted = new RegExp(`\\d\\s?${unit}(?![a-z])`, "u");
  return (words) => counted.test(foldText(words));
}
