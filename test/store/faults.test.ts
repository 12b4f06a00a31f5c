import { expect, it } from "vitest";
import { checkFaults } from "../../scripts/check-faults.js";

it("a disk that is full or broken at any write leaves the old or the new state, is told, and answering goes on", ({
  skip,
}) => {
  const { check, reason } = checkFaults(11);
  if (check === null) return skip(`faults cannot be made here: ${reason}`);
  expect(check.problems).toEqual([]);
  expect(check.faults).toBeGreaterThan(30);
  expect(check.told["disk-failed"]).toBeGreaterThan(check.faults / 2);
}, 300_000);
