import { describe, expect, it } from "vitest";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { describeDocument } from "../../src/facts/metadata.js";
import { readFile } from "../../src/reading/readers.js";

const HEAD = "Chủ tịch UBND tỉnh Mùa A Páo";
const turns = (...said: readonly (readonly [string, string])[]) => {
  const cues = said.map(
    ([speaker, words], index) =>
      `00:0${index}:00.000 --> 00:0${index}:30.000\n<v ${speaker}>${words}`,
  );
  const source = `WEBVTT\n\nNOTE Họp giao ban UBND tỉnh Lai Châu, 05/03/2024\n\n${cues.join("\n\n")}\n`;
  const path = "giao-ban.vtt";
  const document = readFile({ path, bytes: Buffer.from(source) });
  const { metadata } = describeDocument({ path, document, settings: {} });
  return extractFacts(document, metadata).directives.map((directive) => ({
    ...directive,
    told: directive.assignees.map(({ name }) => name),
    quotes: directive.spans.map(({ start, end }) => document.text.slice(start, end)),
  }));
};

describe("a short ruling of the chair answers the turn before", () => {
  it("and is told to its speaker, with what was asked and the day", () => {
    const [ruling] = turns(
      ["Giám đốc Sở Y tế Vàng Thị Ngân", "Kho lạnh còn vướng điện. Sở xin lùi đến cuối quý hai."],
      [HEAD, "Chị Ngân xin hết quý hai, tôi chỉ cho đến hai mươi tháng tư."],
    ).filter(({ standing }) => standing === "conclusion");
    expect(ruling?.told).toEqual(["Giám đốc Sở Y tế Vàng Thị Ngân"]);
    expect(ruling?.assignees[0]?.agency).toBe("so-y-te");
    expect(ruling?.deadline?.due).toBe("2024-04-20");
    expect(ruling?.quotes[0]).toContain("xin lùi đến cuối quý hai");
  });

  it.each([
    ["Đồng ý.", "approve"],
    ["Tôi không đồng ý.", "refuse"],
  ])("%s", (words, strength) => {
    const ruling = turns(
      ["Chủ tịch UBND huyện Sìn Hồ Giàng A Lử", "Huyện đề nghị ứng trước bốn tỷ làm cầu treo."],
      [HEAD, words],
    ).find((directive) => directive.strength === strength);
    expect(ruling?.told).toEqual(["Chủ tịch UBND huyện Sìn Hồ Giàng A Lử"]);
    expect(ruling?.quotes.join(" ")).toContain("ứng trước bốn tỷ");
  });

  it("but an order that names its own assignee is not the speaker's before", () => {
    const [order] = turns(
      ["Giám đốc Sở Y tế Vàng Thị Ngân", "Sở xin thêm ba tỷ mua thuốc."],
      [HEAD, "Tôi giao Sở Tài chính bố trí ba tỷ trước ngày hai mươi tháng ba."],
    ).filter(({ issuer }) => issuer?.name === "Mùa A Páo");
    expect(order?.told).toEqual(["Sở Tài chính"]);
    expect(order?.quotes).toHaveLength(1);
  });
});

describe("somebody called by the given name", () => {
  const session = (words: string) =>
    turns(
      ["Giám đốc Sở Xây dựng Lù Văn Chương", "Em báo cáo, còn tám hộ chưa nhận tiền."],
      [HEAD, words],
    ).filter(({ issuer }) => issuer?.name === "Mùa A Páo");

  it("is the one with that name in the session", () => {
    const [order] = session("Một, anh Chương giải tỏa dứt điểm, xong trong tháng tư.");
    expect(order?.told).toEqual(["Giám đốc Sở Xây dựng Lù Văn Chương"]);
  });

  it("behind a comma is told too", () => {
    const [order] = session("Một, tám hộ ấy tính theo giá cũ, anh Chương làm tờ trình.");
    expect(order?.assignees[0]?.agency).toBe("so-xay-dung");
  });

  it("stays a name when nobody in the session has it", () => {
    const [order] = session("Một, anh Sáng giải tỏa dứt điểm, xong trong tháng tư.");
    expect(order?.told).toEqual(["anh Sáng"]);
  });
});
