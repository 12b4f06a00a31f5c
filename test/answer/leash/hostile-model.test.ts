import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkHostileModel } from "../../../scripts/check-hostile-model.js";
import { ATTACKS } from "../../../scripts/hostile-replies.js";
import { openTemporaryRecords } from "../../../scripts/open-temporary-records.js";
import type { Records } from "../../../src/main/open-records.js";

/** The short version of `scripts/check-hostile-model.ts`. */
describe("a hostile model", () => {
  let records: Records;

  beforeAll(async () => {
    records = await openTemporaryRecords("test/gold/records");
  });

  afterAll(() => records.close());

  it("gets no digit, link, ping, markup or other document's word through, and stops nobody", async () => {
    const report = await checkHostileModel(records, { count: 170, seed: 11, deadline: 1_000 });
    expect(report.harms).toEqual([]);
    expect(report.slowest).toBeLessThan(10_000);
    expect([...report.tried.keys()].sort()).toEqual([...ATTACKS].sort());
    // The leash is no wall: what a model says rightly is said.
    expect(report.touched).toBeGreaterThan(0);
  });
});
