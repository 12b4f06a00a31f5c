import { expect, test } from "vitest";
import { fuse } from "../../src/search/fuse.js";

const LEXICAL = [
  { number: 1, score: 10 },
  { number: 2, score: 9 },
];
const VECTOR = [
  { number: 3, score: 0.8 },
  { number: 2, score: 0.4 },
];

test("scores are divided by their leg's best and weighted", () => {
  expect(fuse(LEXICAL, VECTOR, 0.5)).toEqual([
    { number: 2, score: 0.7 },
    { number: 1, score: 0.5 },
    { number: 3, score: 0.5 },
  ]);
});

test("a leg without weight decides nothing, and an empty leg loses nothing", () => {
  expect(fuse(LEXICAL, VECTOR, 0).map(({ number }) => number)).toEqual([1, 2]);
  expect(fuse([], VECTOR, 0.1).map(({ number }) => number)).toEqual([3, 2]);
  expect(fuse(LEXICAL, [], 0.1).map(({ number }) => number)).toEqual([1, 2]);
  expect(fuse([], [], 0.5)).toEqual([]);
});

test("vectors that point away add nothing", () => {
  const away = [{ number: 9, score: -0.5 }];
  expect(fuse(LEXICAL, away, 0.5).map(({ number }) => number)).toEqual([1, 2]);
});
