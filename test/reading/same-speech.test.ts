import { expect, it } from "vitest";
import { observationKeys } from "../made-files/observation-keys.js";
import { sameSpeech } from "../made-files/same-speech.js";
import { readAny } from "./read-any.js";
import { turnsOf } from "./turns-of.js";

it("the same speech gives the same turns and observations in every form of a transcript", async () => {
  const files = Object.entries(sameSpeech());
  const found = await Promise.all(
    files.map(async ([path, bytes]) => ({
      turns: turnsOf(await readAny(path, bytes)),
      keys: await observationKeys(path, bytes),
    })),
  );
  expect(found[0]?.turns).toHaveLength(3);
  expect(found[0]?.keys.length).toBeGreaterThanOrEqual(2);
  for (const [index, [path]] of files.entries())
    expect([path, found[index]]).toEqual([path, found[0]]);
});
