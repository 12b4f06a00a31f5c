import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, wrap } from "../../src/text/wrap.js";

describe("wrapping for a terminal", () => {
  it("breaks between words and loses none", () => {
    const word = fc.constantFrom("thu", "ngân", "sách", "đạt", "223,4", "tỷ", "đồng", "😀", "[1].");
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }),
        fc.integer({ min: 10, max: 40 }),
        (words, width) => {
          const wrapped = wrap(words.join(" "), width);
          for (const line of wrapped.split("\n"))
            expect(columnsOf(line)).toBeLessThanOrEqual(width);
          expect(wrapped.split(/\s+/u).join(" ")).toBe(words.join(" "));
        },
      ),
    );
  });

  it("keeps the line ends and the indentation that are there", () => {
    expect(wrap("  • một hai ba\n\nbốn", 10, 2)).toBe("  • một\n    hai ba\n\nbốn");
  });

  it("counts decomposed letters once, pictures twice and colours not at all", () => {
    expect(columnsOf("tỷ đồng".normalize("NFD"))).toBe(7);
    expect(columnsOf("😀")).toBe(2);
    expect(columnsOf("\u{1B}[1mthu\u{1B}[22m")).toBe(3);
  });

  it("leaves whole what is wider than a line, and everything when there is no width", () => {
    expect(wrap("https://example.com/mot/hai/ba", 10)).toBe("https://example.com/mot/hai/ba");
    expect(wrap("a ".repeat(500).trim(), Number.POSITIVE_INFINITY)).not.toContain("\n");
  });
});
