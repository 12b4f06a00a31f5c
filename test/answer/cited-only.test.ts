import { describe, expect, it } from "vitest";
import { citedOnly } from "../../src/answer/cited-only.js";
import type { Answer } from "../../src/answer/contract.js";

const citation = (id: number): Answer["citations"][number] => ({
  id,
  document: `bao-cao-${id}.txt`,
  revision: `sha256:${"a".repeat(64)}`,
  title: "Báo cáo",
  date: null,
  locator: {
    page: null,
    box: null,
    heading: null,
    paragraph: null,
    sheet: null,
    cells: null,
    row: null,
    time: null,
    speaker: null,
  },
  quote: "Thu đạt 9 tỷ đồng [2]",
  spans: [{ start: 0, end: 21 }],
});

const answer = (used: number): Answer => ({
  question: "thu bao nhiêu",
  language: "vi",
  kind: "passage",
  text: `Hồ sơ ghi: “Thu đạt 9 tỷ đồng [2]” [${used}]`,
  statements: [{ text: `Hồ sơ ghi: “Thu đạt 9 tỷ đồng [2]” [${used}]`, citations: [used] }],
  figures: [],
  candidates: [],
  suggestions: [],
  citations: [citation(1), citation(2), citation(3)],
});

describe("the citations of an answer", () => {
  it("are those it uses, numbered anew, and a mark inside a quote is left", () => {
    const cited = citedOnly(answer(3));
    expect(cited.citations.map(({ id, document }) => [id, document])).toEqual([
      [1, "bao-cao-3.txt"],
    ]);
    expect(cited.text).toBe("Hồ sơ ghi: “Thu đạt 9 tỷ đồng [2]” [1]");
    expect(cited.statements[0]).toEqual({ text: cited.text, citations: [1] });
  });

  it("keep their numbers when all are used", () => {
    const all = { ...answer(1), citations: [citation(1)] };
    expect(citedOnly(all)).toBe(all);
  });
});
