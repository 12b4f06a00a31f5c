import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayNumber, sayQuantity } from "../../src/sentences/numbers.js";

describe("a number", () => {
  it.each([
    [223.4, "223,4", "223.4"],
    [22994.1, "22.994,1", "22,994.1"],
    [1000, "1.000", "1,000"],
    [0.0042, "0,0042", "0.0042"],
    [-30, "-30", "-30"],
    [0, "0", "0"],
    [193.4, "193,4", "193.4"],
  ])("%d is %s in Vietnamese and %s in English", (value, vi, en) => {
    expect(sayNumber(value, "vi")).toBe(vi);
    expect(sayNumber(value, "en")).toBe(en);
  });

  it("is said with no digit more or less than it has", () => {
    const upToSixDecimals = fc
      .record({ units: fc.integer({ min: -999_999, max: 999_999 }), places: fc.nat(6) })
      .map(({ units, places }) => units / 10 ** places);
    fc.assert(
      fc.property(upToSixDecimals, (value) => {
        const said = sayNumber(value, "vi").replaceAll(".", "").replace(",", ".");
        expect(Number(said)).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });

  it("never has a minus before nothing", () => {
    expect(sayNumber(-0, "vi")).toBe("0");
  });
});

describe("a quantity", () => {
  it("joins % to its number and parts every other unit from it", () => {
    expect(sayQuantity(6.02, "%", "vi")).toBe("6,02%");
    expect(sayQuantity(6.02, "%", "en")).toBe("6.02%");
    expect(sayQuantity(223.4, "tỷ đồng", "vi")).toBe("223,4 tỷ đồng");
    expect(sayQuantity(223.4, "tỷ đồng", "en")).toBe("VND 223.4 billion");
  });

  it("keeps a unit without an English name as the record has it", () => {
    expect(sayQuantity(5, "cuộc giám sát", "en")).toBe("5 cuộc giám sát");
  });
});
