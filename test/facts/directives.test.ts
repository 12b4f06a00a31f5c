import { describe, expect, it } from "vitest";
import { assembleDirectives } from "../../src/facts/directives/assemble-directives.js";
import { OPENING_STATE } from "../../src/facts/directives/directive-state.js";
import { readBlock } from "../../src/facts/reading-of-block.js";
import { anchorOf } from "../../src/language/resolve-period.js";

const read = (text: string, fromCaption = false) =>
  assembleDirectives(readBlock(text, "vi"), OPENING_STATE, {
    anchor: anchorOf("2022-05"),
    fromCaption,
    speaker: null,
    offset: 0,
    listItem: false,
    ordersThroughout: false,
  });

describe("directives", () => {
  it("has an issuer, a lead, a co-ordinator and a deadline", () => {
    const [directive] = read(
      "Chủ tịch UBND tỉnh Lò Thị Hạ giao Sở Tài chính chủ trì, phối hợp với Cục Thuế tỉnh rà soát nợ đọng, báo cáo UBND tỉnh trước ngày 20/6.",
    ).directives;
    expect(directive?.issuer).toEqual({ name: "Lò Thị Hạ", title: "Chủ tịch UBND tỉnh" });
    expect(directive?.strength).toBe("assign");
    expect(directive?.assignees).toMatchObject([
      { agency: "so-tai-chinh", role: "lead" },
      { agency: "cuc-thue", role: "co-ordinator" },
    ]);
    expect(directive?.deadline?.due).toBe("2022-06-20");
  });

  it("goes on from clause to clause and to the sentences after it", () => {
    const { directives } = read(
      "Đồng chí Phàn Văn Mùi, Chủ tịch UBND tỉnh yêu cầu Sở Y tế chuẩn bị thuốc; Công an tỉnh giữ an ninh. Các huyện, thành phố báo cáo hằng tuần.",
    );
    expect(directives.map((directive) => directive.assignees[0]?.agency)).toEqual([
      "so-y-te",
      "cong-an-tinh",
      "dai-dien-ubnd-huyen",
    ]);
    expect(directives.at(-1)?.deadline?.recurrence).toBe("hằng tuần");
    expect(new Set(directives.map((directive) => directive.issuer?.name))).toEqual(
      new Set(["Phàn Văn Mùi"]),
    );
  });

  it("a caption's request is its speaker's and starts no run of orders", () => {
    const found = read(
      "Giám đốc Sở Du lịch Hoàng Minh Thu đề nghị các địa phương niêm yết giá",
      true,
    );
    expect(found.directives[0]?.issuer?.name).toBe("Hoàng Minh Thu");
    expect(found.directives[0]?.strength).toBe("request");
    expect(found.after.ordering).toBe(false);
  });

  it("does not take the agency of a title for an assignee, nor how things stand for an order", () => {
    const found = read(
      "Giám đốc Sở Tài chính Vàng A Pao báo cáo công tác thu ngân sách. Nhưng tiến độ giải ngân còn chậm.",
    );
    expect(found.directives).toEqual([]);
    expect(found.statements).toMatchObject([
      { act: "report", speaker: { name: "Vàng A Pao" } },
      { act: "difficulty", speaker: { name: null } },
    ]);
  });

  it("reads refusals and what must not be done as that", () => {
    const { directives } = read(
      "Chủ tịch UBND tỉnh Lò Thị Hạ yêu cầu các sở, ngành chủ động; không để thiếu thuốc. Chủ tịch UBND tỉnh Lò Thị Hạ không đồng ý lùi thời hạn.",
    );
    expect(directives.map((directive) => directive.strength)).toEqual([
      "require",
      "forbid",
      "refuse",
    ]);
  });

  it("knows the chair by the verb", () => {
    expect(
      read("Ông Đèo Văn Tự, Phó Chủ tịch UBND huyện chủ trì cuộc họp.").statements,
    ).toMatchObject([
      { act: "chair", speaker: { name: "Đèo Văn Tự", title: "Phó Chủ tịch UBND huyện" } },
    ]);
  });
});
