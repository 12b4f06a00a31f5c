import { describe, expect, it } from "vitest";
import { withoutDoubtfulFigures } from "../../../src/reading/recognition/doubtful-figures.js";
import { recognisedLines } from "../../../src/reading/recognition/recognised-lines.js";
import { pagesOfTsv } from "../../../src/reading/recognition/tsv-words.js";

/** tesseract's table for words on one line each 40 pixels wide, `word` or `word@confidence`. */
const tsv = (...lines: readonly (readonly string[])[]) =>
  [
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
    "1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t",
    ...lines.flatMap((words, line) =>
      words.map((word, at) => {
        const [text, confidence = "95"] = word.split("@");
        return `5\t1\t1\t1\t${line + 1}\t${at + 1}\t${50 + at * 45}\t${100 + line * 20}\t40\t10\t${confidence}\t${text}`;
      }),
    ),
  ].join("\n");

const readOnce = (first: readonly string[], second = first) => {
  const [page] = pagesOfTsv(tsv(first));
  if (page === undefined) throw new Error("no page");
  const found = withoutDoubtfulFigures(page, pagesOfTsv(tsv(second))[0]);
  return found.page.words.map(({ text }) => text).join(" ");
};

describe("a figure read off a picture", () => {
  it.each(["512,3", "1.385,4", "52,3%", "(4.105,8)", "31/8/2024", "125/BC-UBND", "T8", "26.947"])(
    "%s stands when both passes read it so",
    (figure) => {
      expect(readOnce(["đạt", figure, "tỷ"])).toBe(`đạt ${figure} tỷ`);
    },
  );

  it("that the passes read differently is no figure, nor one that only one of them sees", () => {
    expect(readOnce(["đạt", "908,6", "tỷ"], ["đạt", "905,6", "tỷ"])).toBe("đạt [?] tỷ");
    expect(readOnce(["đạt", "905,6", "tỷ"], ["đạt", "tỷ"])).toBe("đạt [?] tỷ");
  });

  it("may have another stop behind it in the other pass", () => {
    expect(readOnce(["đạt", "905,6;"], ["đạt", "905,6,"])).toBe("đạt 905,6;");
  });

  it.each(["O,8%", "24,B%", "5l2,3", "6681,O", "26.9471", "3.2578", "31./793,9", "1.000.00"])(
    "%s is none, however sure the program is",
    (figure) => {
      expect(readOnce(["đạt", figure])).toBe("đạt [?]");
    },
  );

  it("that the program is unsure of is none; a word without digits stays as it was read", () => {
    expect(readOnce(["đạt", "512,3@40", "tỹ@10"])).toBe("đạt [?] tỹ");
  });
});

it("words of one line become one line of the page, figures that could not be read counted", () => {
  const page = { page: 1, first: tsv(["Thu", "đạt", "512,3"], ["Chi", "đạt", "O,8"]), second: "" };
  const [read] = recognisedLines({ ...page, second: page.first });
  expect(read?.lines.map(({ segments }) => segments.map(({ text }) => text))).toEqual([
    ["Thu đạt 512,3"],
    ["Chi đạt [?]"],
  ]);
  expect(read?.unread).toBe(1);
});
