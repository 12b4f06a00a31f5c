import { describe, expect, it } from "vitest";
import { audienceOf, parseDate, parseLabels, parseLimit } from "../../src/main/options.js";
import { dateInVietNam, jsonLine } from "../../src/main/surroundings.js";

describe("what goes out", () => {
  it("is one line per value for every reader, and the value itself again when parsed", () => {
    const value = { text: "một\nhai\u{2028}ba\u{2029}bốn\u{85}năm" };
    const line = jsonLine(value);
    expect(line.trimEnd().split(/[\n\r\u{85}\u{2028}\u{2029}]/u)).toHaveLength(1);
    expect(JSON.parse(line)).toEqual(value);
  });
});

describe("today", () => {
  it("is the date in Viet Nam", () => {
    expect(dateInVietNam(new Date("2025-12-31T16:59:59Z"))).toBe("2025-12-31");
    expect(dateInVietNam(new Date("2025-12-31T17:00:00Z"))).toBe("2026-01-01");
  });
});

describe("options", () => {
  it("take dates that exist", () => {
    expect(parseDate("2024-02-29")).toBe("2024-02-29");
    for (const wrong of ["2023-02-29", "29/02/2024", "2024-13-01", "today", ""])
      expect(() => parseDate(wrong), wrong).toThrow("YYYY-MM-DD");
  });

  it("take whole numbers from 1 as a limit", () => {
    expect(parseLimit("5")).toBe(5);
    for (const wrong of ["0", "-1", "1.5", "many", ""])
      expect(() => parseLimit(wrong), wrong).toThrow("whole number");
  });

  it("see as the operator, or with the labels given and no others", () => {
    expect(audienceOf(undefined)).toEqual({ kind: "operator" });
    expect(audienceOf(parseLabels("public, internal"))).toEqual({
      kind: "labels",
      labels: ["public", "internal"],
    });
    expect(() => parseLabels("")).toThrow("labels");
    expect(() => parseLabels("public,")).toThrow("labels");
  });
});
