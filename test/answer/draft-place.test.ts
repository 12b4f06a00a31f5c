import { describe, expect, it } from "vitest";
import { withDraftPlaces } from "../../src/answer/draft-place.js";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { describeDocument } from "../../src/facts/metadata.js";
import { readFile } from "../../src/reading/readers.js";

const placesIn = (text: string) => {
  const document = readFile({ path: "draft.txt", bytes: Buffer.from(text) });
  const { metadata } = describeDocument({
    path: "draft.txt",
    document,
    settings: { year: 2023 },
  });
  const { observations } = extractFacts(document, { ...metadata, place: null });
  return withDraftPlaces(observations, document.text, ["Trúc Lĩnh"]).map(({ place }) => place);
};

describe("a figure of a draft is of the place", () => {
  it("that its own sentence names, before or behind it", () => {
    expect(
      placesIn(
        "Thu ngân sách Lạng Sơn tháng 5/2023 đạt 820 tỷ đồng. CPI tháng 5/2023 tăng 0,4% tại Trúc Lĩnh.",
      ),
    ).toEqual(["Lạng Sơn", "Trúc Lĩnh"]);
  });

  it("that was named last when its sentence names none", () => {
    expect(
      placesIn("Tháng 5/2023, Trúc Lĩnh thu ngân sách 640 tỷ đồng. Xuất khẩu đạt 12 triệu USD."),
    ).toEqual(["Trúc Lĩnh", "Trúc Lĩnh"]);
  });

  it("of the draft when nothing is named", () => {
    expect(placesIn("Tháng 5/2023 thu ngân sách đạt 640 tỷ đồng.")).toEqual([null]);
  });
});
