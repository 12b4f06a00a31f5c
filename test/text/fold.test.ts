import { describe, expect, it } from "vitest";
import { canonicalText, foldedSyllable, foldText, hasDiacritic } from "../../src/text/fold.js";
import { normalizeText } from "../../src/text/normalize.js";

describe("folding", () => {
  it("takes every accent and the bar of đ away and keeps the length", () => {
    const text = "Ủy ban nhân dân tỉnh đã họp, thuỷ lợi, Đồng Văn";
    expect(foldText(text)).toBe("uy ban nhan dan tinh da hop, thuy loi, dong van");
    expect(foldText(text)).toHaveLength(text.length);
  });

  it.each([
    ["hoà", "hòa"],
    ["thuỷ", "thủy"],
    ["UỶ", "ủy"],
    ["khoẻ", "khỏe"],
    ["tỷ", "tỉ"],
    ["kỹ", "kĩ"],
    ["qúy", "quý"],
  ])("holds %s and %s for one spelling", (first, second) => {
    expect(canonicalText(first)).toBe(canonicalText(second));
    expect(canonicalText(first)).toHaveLength(first.length);
  });

  it.each([
    ["thu", "thủ"],
    ["hoàn", "hoan"],
    ["quý", "quí"],
    ["chi", "chỉ"],
  ])("keeps %s and %s apart while accents count", (first, second) => {
    expect(canonicalText(first)).not.toBe(canonicalText(second));
  });

  it("meets the unaccented typing of tỷ and tỉ", () => {
    expect(foldedSyllable("tỷ")).toBe(foldedSyllable("ti"));
    expect(foldedSyllable("ty")).toBe(foldedSyllable("tỉ"));
  });

  it("sees a diacritic in NFC Vietnamese only", () => {
    expect(hasDiacritic("ngân")).toBe(true);
    expect(hasDiacritic("đ")).toBe(true);
    expect(hasDiacritic("ngan sach 2021 – 100%")).toBe(false);
  });
});

describe("the stored form", () => {
  it("composes NFD and half-composed text and repairs look-alikes of Đ", () => {
    expect(normalizeText("ngân sách".normalize("NFD"))).toBe("ngân sách");
    expect(normalizeText("â\u{300}")).toBe("ầ");
    expect(normalizeText("Ðồng Văn, ðã họp")).toBe("Đồng Văn, đã họp");
    expect(normalizeText("a\r\nb\rc\u{FEFF}")).toBe("a\nb\nc");
  });
});
