import { describe, expect, it } from "vitest";
import { longestOf } from "../../src/language/longest-of.js";

const range = (start: number, end: number) => ({ start, end });

describe("longestOf", () => {
  it("lets a candidate take the place of all shorter ranges it overlaps", () => {
    const ranges = [range(0, 5), range(60, 70), range(200, 210)];
    expect(longestOf(ranges, [range(4, 66)])).toEqual([range(200, 210), range(4, 66)]);
  });

  it("keeps a range that is as long", () => {
    expect(longestOf([range(0, 5)], [range(3, 8)])).toEqual([range(0, 5)]);
  });

  it("tries the longest candidate first", () => {
    expect(longestOf([], [range(0, 3), range(2, 9)])).toEqual([range(2, 9)]);
  });
});
