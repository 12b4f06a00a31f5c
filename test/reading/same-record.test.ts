import { expect, it } from "vitest";
import { observationKeys } from "../made-files/observation-keys.js";
import { sameRecord } from "../made-files/same-record.js";

it("the same record gives the same observations in every format", async () => {
  const files = Object.entries(await sameRecord());
  const keys = await Promise.all(files.map(([path, bytes]) => observationKeys(path, bytes)));
  expect(keys[0]?.length).toBeGreaterThanOrEqual(11);
  for (const [index, [path]] of files.entries())
    expect([path, keys[index]]).toEqual([path, keys[0]]);
});
