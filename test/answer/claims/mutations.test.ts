import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkMutations, type MutationReport } from "../../../scripts/check-mutations.js";
import { MUTATIONS, NUMBER_MUTATIONS } from "../../../scripts/mutate-statements.js";
import { openTemporaryRecords } from "../../../scripts/open-temporary-records.js";
import type { Records } from "../../../src/main/open-records.js";

/** The short version of `scripts/check-mutations.ts`. */
describe("an answer with one thing changed", () => {
  let records: Records;
  let report: MutationReport;

  beforeAll(async () => {
    records = await openTemporaryRecords("test/gold/records");
    report = await checkMutations(records, {
      questions: "test/gold/questions.jsonl",
      mostAnswers: 230,
      count: 500,
      seed: 7,
    });
  });

  afterAll(() => records.close());

  it("is true before: next to no true statement is refused", () => {
    expect(report.statements).toBeGreaterThan(200);
    expect(report.refused.length).toBeLessThanOrEqual(report.statements * 0.02);
  });

  it.each(MUTATIONS)("is refused when what was changed is a %s", (mutation) => {
    const through = report.escapes.filter((one) => one.mutation === mutation);
    expect(report.tried[mutation]).toBeGreaterThan(5);
    const most = NUMBER_MUTATIONS.has(mutation) ? 0 : report.tried[mutation] * 0.05;
    expect(through.length, JSON.stringify(through.slice(0, 3), null, 1)).toBeLessThanOrEqual(most);
  });
});
