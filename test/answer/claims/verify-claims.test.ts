import { describe, expect, it } from "vitest";
import { verifyClaims } from "../../../src/answer/claims/verify-claims.js";
import type { Answer, AnswerFigure } from "../../../src/answer/contract.js";
import { NOWHERE } from "../../../src/documents/document.js";

const QUOTE =
  "Thu ngân sách tháng 8 của Hà Giang đạt 223,4 tỷ đồng, tăng 30 tỷ đồng so với tháng 7; huyện chưa giải ngân xong";

function figure(parts: Partial<AnswerFigure>): AnswerFigure {
  return {
    indicator: "state-budget-revenue",
    label: "Thu ngân sách",
    place: "Hà Giang",
    period: "2021-08",
    accumulation: "month",
    status: "actual",
    measure: "level",
    base: null,
    value: 223.4,
    unit: "tỷ đồng",
    derivation: null,
    citations: [1],
    ...parts,
  };
}

const FIGURES = [figure({}), figure({ measure: "change", base: "previous-month", value: 30 })];

function answering(text: string, figures: readonly AnswerFigure[] = FIGURES): Answer {
  return {
    question: "thu ns t8",
    language: "vi",
    kind: figures.length > 0 ? "figure" : "passage",
    text,
    statements: [{ text, citations: [1] }],
    figures,
    candidates: [],
    suggestions: [],
    citations: [
      {
        id: 1,
        document: "a.txt",
        revision: `sha256:${"a".repeat(64)}`,
        title: "Báo cáo tháng 8",
        date: "2021-08-31",
        locator: NOWHERE,
        quote: QUOTE,
        spans: [{ start: 0, end: QUOTE.length }],
      },
    ],
  };
}

const kindsOf = (text: string, figures?: readonly AnswerFigure[]) => [
  ...new Set(verifyClaims(answering(text, figures), () => []).map(({ kind }) => kind)),
];

describe("what a statement claims", () => {
  it("is let through when it says what its figures say, in whatever order", () => {
    for (const text of [
      "Thu ngân sách tháng 8/2021 của Hà Giang là 223,4 tỷ đồng, tăng 30 tỷ đồng so với tháng 7/2021 [1].",
      "Trong tháng 8/2021, thu ngân sách của Hà Giang đạt 223,4 tỷ đồng; tăng 30 tỷ đồng so với tháng 7/2021 [1].",
      `Hồ sơ ghi: “${QUOTE}” [1]`,
    ])
      expect(
        verifyClaims(answering(text), () => []),
        text,
      ).toEqual([]);
  });

  it.each([
    ["number", "Thu ngân sách tháng 8/2021 của Hà Giang là 223,5 tỷ đồng [1]."],
    ["number", "Thu ngân sách tháng 8/2021 của Hà Giang là -223,4 tỷ đồng [1]."],
    ["unit", "Thu ngân sách tháng 8/2021 của Hà Giang là 223,4 triệu đồng [1]."],
    ["period", "Thu ngân sách 8 tháng đầu năm 2021 của Hà Giang là 223,4 tỷ đồng [1]."],
    [
      "direction",
      "Thu ngân sách tháng 8/2021 của Hà Giang giảm 30 tỷ đồng so với tháng 7/2021 [1].",
    ],
    [
      "base",
      "Thu ngân sách tháng 8/2021 của Hà Giang tăng 30 tỷ đồng so với cùng kỳ năm trước [1].",
    ],
    ["name", "Thu ngân sách tháng 8/2021 của Cao Bằng là 223,4 tỷ đồng [1]."],
    ["name", "Chi ngân sách tháng 8/2021 của Hà Giang là 223,4 tỷ đồng [1]."],
    ["negation", "Thu ngân sách tháng 8/2021 của Hà Giang không đạt 223,4 tỷ đồng [1]."],
    ["word", "Thu ngân sách tháng 8/2021 của Hà Giang là 223,4 tỷ đồng, rất đáng lo [1]."],
  ])("is refused for its %s: %s", (kind, text) => {
    expect(kindsOf(text)).toContain(kind);
  });

  it("never joins halves of two figures", () => {
    const july = figure({ period: "2021-07", value: 193.4 });
    const text = "Thu ngân sách tháng 7/2021 của Hà Giang là 223,4 tỷ đồng [1].";
    expect(kindsOf(text, [...FIGURES, july])).toEqual(["period"]);
  });

  it("of a quote is letter by letter what is cited", () => {
    const denied = QUOTE.replace("chưa giải ngân", "đã giải ngân");
    expect(kindsOf(`Hồ sơ ghi: “${denied}” [1]`, [])).toEqual(["quote"]);
  });

  it("without figures tells numbers only as the record has them", () => {
    expect(kindsOf("Hồ sơ ghi: thu ngân sách tháng 8 [1]", [])).toEqual([]);
    expect(kindsOf("Hồ sơ ghi: thu ngân sách tháng 9 [1]", [])).toEqual(["number"]);
    expect(kindsOf("Hồ sơ ghi: huyện giải ngân xong [1]", [])).toEqual([]);
    expect(kindsOf("Hồ sơ ghi: chưa tăng [1]", [])).toEqual(["negation"]);
  });
});
