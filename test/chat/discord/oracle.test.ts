import { expect, it } from "vitest";
import { checkDiscordAccess } from "../../../scripts/check-discord-access.js";

it("shows nobody a word, number or title of a record they may not read, on any surface", async () => {
  const found = await checkDiscordAccess({
    seed: 5,
    checks: 1,
    races: 4,
    abuses: 6,
    kinds: ["financier", "left"],
  });
  expect(found.leaks).toEqual([]);
  expect(found.stale).toEqual([]);
  expect(found.content).toEqual([]);
  // A bot that shows nothing would leak nothing.
  expect(found.shown).toBeGreaterThan(50);
  expect(found.checks).toBeGreaterThan(10_000);
});
