import { describe, expect, it } from "vitest";
import { findAgencies } from "../../src/language/agency.js";
import { findDeadlines } from "../../src/language/deadline.js";
import { findPeriods } from "../../src/language/period.js";
import { prepareRecord } from "../../src/language/prepared-text.js";

describe("a group named by its members in English", () => {
  it.each([
    ["Ea Kar and Krong Pac districts must vaccinate herds.", "Ea Kar and Krong Pac districts"],
    ["Lak districts shall report.", "Lak districts"],
    ["Dak Mil, Cu Jut and Tuy Duc districts are to pay.", "Dak Mil, Cu Jut and Tuy Duc districts"],
    ["Sa Pa and Bac Ha districts should replant.", "Sa Pa and Bac Ha districts"],
    ["the districts must report.", "the districts"],
  ])("%s", (text, name) => {
    const [agency] = findAgencies(prepareRecord(text));
    expect(text.slice(agency?.start, agency?.end)).toBe(name);
    expect(agency?.value).toEqual({ id: "dai-dien-ubnd-huyen", members: true });
  });
});

describe("an extension is no limit", () => {
  it.each([
    "gia hạn ba tháng cho nhà thầu",
    "gia hạn 6 tháng",
    "được gia hạn tháng 4",
    "giới hạn tháng 7",
    "xin gia hạn hai tháng",
  ])("%s", (words) => {
    const text = prepareRecord(words);
    expect(findDeadlines(text, findPeriods(text))).toEqual([]);
  });
});
