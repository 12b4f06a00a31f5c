import { describe, expect, it } from "vitest";
import { samePeriod } from "../../src/facts/derivation/derived-figure.js";
import { deriveLevel } from "../../src/facts/derivation/level-from-others.js";
import { derivePlan } from "../../src/facts/derivation/plan-behind.js";
import { derivePreviousLevel } from "../../src/facts/derivation/previous-level.js";
import {
  deriveMissing,
  deriveRemainder,
  deriveShare,
} from "../../src/facts/derivation/two-figures.js";
import { type LedgerEntry, settle } from "../../src/facts/ledger.js";
import type { Observation } from "../../src/facts/observation.js";

let nextId = 0;
function entry(
  observation: Partial<Observation>,
  date = "2022-05-31",
  documentId = 1,
): LedgerEntry {
  nextId += 1;
  return {
    id: nextId,
    documentId,
    date,
    authority: 6,
    observation: {
      indicator: "state-budget-revenue",
      label: "Thu ngân sách",
      path: [],
      place: "Trúc Linh",
      placeProvenance: "known",
      period: "2022-05",
      periodProvenance: "known",
      accumulation: "month",
      measure: "level",
      base: null,
      status: "actual",
      value: 430,
      upper: null,
      unit: "tỷ đồng",
      numeral: "430",
      hedge: null,
      spans: [{ start: 0, end: 1 }],
      valueSpan: { start: 0, end: 1 },
      fromCaption: false,
      rules: [],
      ...observation,
    },
  };
}

describe("which figure wins", () => {
  it("an actual value before a newer estimate, and the estimate is mentioned", () => {
    const actual = entry({ value: 430 }, "2022-06-30");
    const estimate = entry({ value: 425, status: "estimate" }, "2022-07-31");
    const [settled] = settle([estimate, actual]);
    expect(settled?.entry).toBe(actual);
    expect(settled?.superseded).toEqual([estimate]);
  });

  it("two values of one date and status are shown side by side, never averaged", () => {
    const first = entry({ value: 430 });
    const second = entry({ value: 436 }, "2022-05-31", 2);
    const [settled] = settle([first, second]);
    expect(settled?.conflicting).toEqual([second]);
  });

  it("a caption yields to the body", () => {
    const caption = entry({ value: 400, fromCaption: true });
    const body = entry({ value: 430 });
    const [settled] = settle([caption, body]);
    expect(settled?.entry).toBe(body);
    expect(settled?.conflicting).toEqual([]);
  });

  it("a plan never stands in for a result", () => {
    const keys = settle([entry({ value: 500, status: "plan" }), entry({ value: 430 })]);
    expect(keys).toHaveLength(2);
  });
});

describe("what may be worked out", () => {
  it("the level before, from an absolute change", () => {
    const figure = derivePreviousLevel(
      [entry({}), entry({ measure: "change", base: "previous-month", value: -12.5 })],
      "2022-04",
    );
    expect(figure).toMatchObject({
      value: 442.5,
      approximate: false,
      formula: "{0} + {1}",
      period: "2022-04",
    });
  });

  it("the level before, from growth, no more precise than the level", () => {
    const figure = derivePreviousLevel(
      [
        entry({ value: 1020.4 }),
        entry({ measure: "growth", base: "same-period-last-year", value: 2, unit: "%" }),
      ],
      "2021-05",
    );
    expect(figure).toMatchObject({ value: 1000.4, approximate: true });
  });

  it("a month from two cumulatives of one year, never from a plan", () => {
    const through = entry({ period: "2022-01/2022-05", accumulation: "year-to-date", value: 2050 });
    const before = entry({ period: "2022-01/2022-04", accumulation: "year-to-date", value: 1620 });
    expect(deriveLevel([through, before], "2022-05", "month")?.value).toBe(430);
    const planned = entry({ period: "2022-01/2022-04", status: "plan", value: 1620 });
    expect(deriveLevel([through, planned], "2022-05", "month")).toBeNull();
  });

  it("a plan from a level and its attainment or excess", () => {
    expect(
      derivePlan([entry({}), entry({ measure: "attainment", base: "plan", value: 86, unit: "%" })]),
    ).toMatchObject({
      value: 500,
      status: "plan",
    });
    expect(
      derivePlan([entry({}), entry({ measure: "excess", base: "plan", value: 30 })])?.value,
    ).toBe(400);
  });

  it("a remainder, a share and what is missing only over units that convert", () => {
    const part = entry({ value: 215000, unit: "triệu đồng" });
    expect(deriveShare(part, entry({}))?.value).toBe(50);
    expect(deriveRemainder(entry({}), part)?.value).toBe(215);
    expect(deriveMissing(entry({}), entry({ value: 500, status: "plan" }))?.value).toBe(70);
    expect(deriveShare(entry({ unit: "ha" }), entry({}))).toBeNull();
  });

  it("a quarter and its three months are one stretch; a month and a year are not", () => {
    expect(samePeriod("2022-Q1", "2022-01/2022-03")).toBe(true);
    expect(samePeriod("2022-05", "2022")).toBe(false);
  });
});
