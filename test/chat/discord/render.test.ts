import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralize } from "../../../src/chat/discord/render/neutralize.js";
import { splitText } from "../../../src/chat/discord/render/split-text.js";
import { referenceOf, sourceIdOf } from "../../../src/chat/discord/source-id.js";

const words = fc.array(
  fc.constantFrom(
    "thu",
    "đạt",
    "223,4",
    "tỷ đồng",
    "[1]",
    "😀",
    "tháng 8.",
    "\n\n",
    "huyện;",
    "a".repeat(90),
  ),
  {
    maxLength: 400,
  },
);

describe("splitting", () => {
  it("keeps every piece within the limit and loses only white space", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (parts, limit) => {
        const text = parts.join(" ");
        const pieces = splitText(text, limit);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
        expect(pieces.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });

  it("never cuts a surrogate pair", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (limit) => {
        for (const piece of splitText("😀".repeat(60), limit)) expect(piece).not.toMatch(/\p{Cs}/u);
        expect(splitText("😀".repeat(60), limit).join("")).toBe("😀".repeat(60));
      }),
    );
  });

  it("keeps a mark with its sentence", () => {
    const text = "Thu đạt 223,4 tỷ đồng [1]. Chi đạt 90 tỷ đồng [2].";
    for (let limit = 30; limit < text.length; limit += 1) {
      for (const piece of splitText(text, limit)) expect(piece).not.toMatch(/^\[\d/u);
    }
  });
});

describe("source ids", () => {
  it("carry revision and spans there and back within Discord's limit", () => {
    const spans = fc.array(fc.record({ start: fc.nat(9_999_999), end: fc.nat(9_999_999) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(spans, (ranges) => {
        const id = sourceIdOf({ revision: `sha256:${"0f".repeat(32)}`, spans: ranges });
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(referenceOf(id)).toEqual({ revisionPrefix: "0f".repeat(8), spans: ranges });
      }),
    );
  });
});

it("neutralised text mentions nobody and masks no link, whatever stood in it", () => {
  const hostile = fc.array(
    fc.constantFrom(
      "@everyone",
      "@here",
      "<@1>",
      "<@&1>",
      "<#1>",
      "[a](",
      "http://x",
      "HTTPS://y",
      "*",
      "_",
      "~",
      "|",
      "`",
      "\\",
      ">",
      "#",
      " ",
      "\n",
    ),
  );
  fc.assert(
    fc.property(hostile, (parts) => {
      const text = neutralize(parts.join(""));
      expect(text).not.toMatch(/@(?:everyone|here)|<[@#]|\]\(|https?:\/\//iu);
    }),
  );
});
