import { describe, expect, it } from "vitest";
import { findCropWords, isOfSeason } from "../../src/language/crop.js";
import { prepareRecord } from "../../src/language/prepared-text.js";

const wordsOf = (text: string) =>
  findCropWords(prepareRecord(text)).map((word) =>
    word.kind === "season" ? word.season : word.measure,
  );

describe("words of crops", () => {
  it.each([
    ["vụ Đông Xuân gieo sạ sớm", ["winter-spring", "area"]],
    ["năng suất lúa hè thu", ["yield", "summer-autumn"]],
    ["thu đông thu hoạch xong", ["autumn-winter", "harvested-area"]],
    ["sản lượng vụ mùa", ["output", "main-season"]],
    ["output of the winter-spring crop", ["output", "winter-spring"]],
    ["mùa mưa bão", []],
    ["phía Đông, xuân sớm", []],
  ])("in %s are %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("tell the indicators that a year has once", () => {
    expect(isOfSeason("summer-autumn-rice-yield")).toBe(true);
    expect(isOfSeason("rice-yield")).toBe(false);
  });
});
