import { describe, expect, it } from "vitest";
import { firstFrom, holderOf } from "../../src/text/in-order.js";
import { Occupied } from "../../src/text/occupied.js";

describe("Occupied", () => {
  it("tells what shares a character with what was taken, and what only touches it", () => {
    const occupied = new Occupied(20, [{ start: 4, end: 8 }]);
    expect(occupied.isFree({ start: 0, end: 4 })).toBe(true);
    expect(occupied.isFree({ start: 7, end: 12 })).toBe(false);
    expect(occupied.takeIfFree({ start: 8, end: 10 })).toBe(true);
    expect(occupied.takeIfFree({ start: 9, end: 11 })).toBe(false);
    expect(occupied.isFree({ start: 10, end: 11 })).toBe(true);
  });
});

describe("ranges in order", () => {
  const spans = [
    { start: 2, end: 9 },
    { start: 2, end: 4 },
    { start: 6, end: 7 },
    { start: 12, end: 14 },
  ];

  it("finds the first that starts at an offset or after it", () => {
    expect([0, 2, 3, 6, 12, 13].map((offset) => firstFrom(spans, offset))).toEqual([
      0, 0, 2, 2, 3, 4,
    ]);
  });

  it("knows whether one of them holds a span, in whatever order they are given", () => {
    const holds = holderOf([...spans].reverse());
    expect(holds({ start: 6, end: 9 })).toBe(true);
    expect(holds({ start: 2, end: 9 })).toBe(true);
    expect(holds({ start: 1, end: 3 })).toBe(false);
    expect(holds({ start: 8, end: 13 })).toBe(false);
    expect(holderOf([])({ start: 0, end: 0 })).toBe(false);
  });
});
