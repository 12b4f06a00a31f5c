import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AbstentionReport, checkAbstention } from "../../scripts/check-abstention.js";
import { openTemporaryRecords } from "../../scripts/open-temporary-records.js";
import { OPERATOR } from "../../src/documents/audience.js";
import type { Records } from "../../src/main/open-records.js";

let records: Records;
let report: AbstentionReport;
beforeAll(async () => {
  records = await openTemporaryRecords("test/gold/records");
  report = await checkAbstention(records, 12);
});
afterAll(() => records.close());

/** Every twelfth question of the sets that `scripts/check-abstention.ts` asks in full. */
describe("what the records do not hold", () => {
  it("is refused in at least 95 % of the questions", () => {
    expect(report.answered.length).toBeLessThanOrEqual(0.05 * report.unanswerable);
  });

  it("refuses at most 5 % of what they do hold", () => {
    expect(report.refused.length).toBeLessThanOrEqual(Math.ceil(0.05 * report.answerable));
  });

  it("suggests only what has an answer", () => {
    expect(report.suggestions).toBeGreaterThan(0);
    expect(report.emptySuggestions).toEqual([]);
  });
});

describe("a question that only sounds like the records", () => {
  it.each([
    "Ngày sinh của Phó Chủ tịch UBND tỉnh?",
    "luong cua chu tich tinh moi thang bao nhieu",
    "Tháng 9/2024 Phú Yên có năng suất ngô bao nhiêu?",
    "What is the price of Bitcoin right now?",
    "nguyen trai sinh nam nao",
    "Số vụ ly hôn tháng 6/2022 của Bến Tre là bao nhiêu?",
  ])("%s", async (text) => {
    const { kind } = await records.answerer.answer({
      text,
      audience: OPERATOR,
      now: "2026-01-01",
      locale: "vi",
    });
    expect(kind).toBe("not-found");
  });

  it("does not keep a herd counted on the record's own day from being found", async () => {
    const { text } = await records.answerer.answer({
      text: "Đàn trâu đến ngày 25/3/2021 của Tủa Chùa là bao nhiêu?",
      audience: OPERATOR,
      now: "2026-01-01",
      locale: "vi",
    });
    expect(text).toContain("15.930 con");
  });
});
