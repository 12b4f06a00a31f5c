import { describe, expect, it } from "vitest";
import { findAll, openPattern, pattern, touchingPattern } from "../../src/language/pattern.js";
import { openingsOf } from "../../src/language/pattern-openings.js";
import { prepareRecord } from "../../src/language/prepared-text.js";

describe("openingsOf", () => {
  it.each([
    ["tháng\\s(?:8|9)", ["tháng"]],
    ["(?:quyền\\s)?chủ", ["chủ", "quyền"]],
    ["btt?u", ["btu", "bttu"]],
    ["(?<!x\\s)(?:ab)+c", ["ab"]],
    ["(?:a|b){0,2}c", ["c", "a", "b"]],
    ["(?:a?b?)c", ["c", "ac", "bc", "abc"]],
    [
      "[12]\\d?t\\.",
      ["1t", "2t", ...["1", "2"].flatMap((a) => [..."0123456789"].map((b) => `${a}${b}t`))],
    ],
    ["[-+]?5", ["5", "-", "+"]],
    ["year[~-]on", ["year"]],
  ])("%s", (source, openings) => {
    expect([...(openingsOf(source) ?? [])].sort()).toEqual([...openings].sort());
  });

  it.each(["\\s?a", "a?b?", "\\p{L}x", "[^a]b", "(?:)a?"])(
    "does not know those of %s",
    (source) => {
      expect(openingsOf(source)).toBeNull();
    },
  );
});

describe("findAll", () => {
  const placesOf = (rule: ReturnType<typeof pattern>, text: string) =>
    findAll(rule, prepareRecord(text)).map(({ start, end }) => text.slice(start, end));

  it("finds what begins a word, and goes on behind each match", () => {
    expect(
      placesOf(pattern("tháng~\\d+(?:~tháng~\\d+)?"), "Tháng 8 tháng 9 tháng 10, cũngtháng 3"),
    ).toEqual(["Tháng 8 tháng 9", "tháng 10"]);
    expect(placesOf(openPattern("\\dt"), "9T/2021, 6t2021, 16t")).toEqual(["9T", "6t"]);
  });

  it("finds numerals glued to a verb, behind a sign and after a mark", () => {
    const numeral = touchingPattern("(?:gần~)?[-+]?\\d+(?:,\\d+)?");
    expect(placesOf(numeral, "Thu tăng1,02, đạtgần 5; -7 và gần 8, x9, số .10")).toEqual([
      "1,02",
      "gần 5",
      "-7",
      "gần 8",
      "10",
    ]);
  });

  it("takes a folded match only where a text carries no accents", () => {
    expect(placesOf(pattern("thủ~tướng"), "thu tuong giao")).toEqual(["thu tuong"]);
    expect(placesOf(pattern("thủ~tướng"), "thu tướng giao đúng hạn đề ra")).toEqual([]);
  });
});
