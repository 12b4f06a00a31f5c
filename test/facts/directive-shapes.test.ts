import { describe, expect, it } from "vitest";
import { assembleDirectives } from "../../src/facts/directives/assemble-directives.js";
import { type DirectiveState, OPENING_STATE } from "../../src/facts/directives/directive-state.js";
import { readBlock } from "../../src/facts/reading-of-block.js";
import { anchorOf } from "../../src/language/resolve-period.js";
import type { SectionRole } from "../../src/language/section.js";

const inPart = (...roles: SectionRole[]): DirectiveState => ({
  ...OPENING_STATE,
  roles: new Set(roles),
  ordering: roles.includes("tasks") || roles.includes("conclusion"),
});
const read = (
  text: string,
  state = OPENING_STATE,
  options: { readonly listItem?: boolean; readonly speaker?: string; readonly title?: string } = {},
) =>
  assembleDirectives(readBlock(text, "vi"), state, {
    anchor: anchorOf("2023-04"),
    fromCaption: false,
    speaker:
      options.speaker === undefined
        ? null
        : { name: options.speaker, title: options.title ?? "Chủ tịch UBND tỉnh" },
    offset: 0,
    listItem: options.listItem ?? false,
    ordersThroughout: false,
  });

describe("an assignee at the head of a line", () => {
  it.each([
    ["3. Sở Nội vụ: lập danh mục vị trí việc làm, hạn 20/5/2023.", "so-noi-vu", "2023-05-20"],
    ["Chi cục Kiểm lâm khoanh nuôi 40 ha rừng non trong quý III.", "chi-cuc-kiem-lam", "2023-Q3"],
    ["b) Giao Sở Tư pháp thẩm định quy chế trước ngày 12/6.", "so-tu-phap", "2023-06-12"],
    ["Về du lịch: Sở Du lịch rà bảng giá lưu trú, xong trong tháng 6.", "so-du-lich", "2023-06"],
    [
      "(4) Nước sạch: UBND cấp huyện thay 12 máy bơm chậm nhất 30/5.",
      "dai-dien-ubnd-huyen",
      "2023-05-30",
    ],
  ])("%s", (text, agency, due) => {
    const [directive] = read(text, inPart("tasks"), { listItem: true }).directives;
    expect(directive?.assignees[0]?.agency).toBe(agency);
    expect(directive?.deadline?.due).toBe(due);
  });
});

describe("the items under a head", () => {
  it("inherit its assignee and cite it; the next head ends it", () => {
    const head = read("1. Sở Y tế:", inPart("tasks"), { listItem: true });
    expect(head.directives).toEqual([]);
    const item = read("a) Mua đủ hóa chất khử khuẩn cho 9 trạm;", head.after, { listItem: true });
    expect(item.directives[0]?.assignees[0]?.agency).toBe("so-y-te");
    expect(item.directives[0]?.spans).toHaveLength(2);
    const next = read("2. Dọn vệ sinh các chợ đầu mối.", item.after, { listItem: true });
    expect(next.directives[0]?.assignees).toEqual([]);
  });
});

describe("a task that was followed up", () => {
  it.each([
    ["1. Sở Công Thương - mở 3 điểm bán hàng lưu động (hạn 5/4). ĐÃ XONG ngày 2/4.", "done"],
    [
      "2. Công an tỉnh - lắp biển cảnh báo ở dốc Cun (hạn 10/4). QUÁ HẠN: mới được 4/9 biển.",
      "overdue",
    ],
    ["3. Sở Tài chính - phân bổ vốn dự phòng (hạn 30/6). ĐANG THỰC HIỆN.", "under-way"],
    ["4. Sở Xây dựng - cấp phép chợ huyện (hạn 1/4). HOÀN THÀNH TRỄ 4 ngày.", "late"],
    [
      "5. Sở Tư pháp - tập huấn hộ tịch (hạn 20/4): chưa triển khai vì thiếu kinh phí.",
      "not-started",
    ],
  ])("%s", (text, status) => {
    const [directive, ...rest] = read(text, inPart("status"), { listItem: true }).directives;
    expect(rest).toEqual([]);
    expect(directive?.status?.kind).toBe(status);
    expect(directive?.assignees).toHaveLength(1);
  });
});

describe("an opinion by its label", () => {
  it.each([
    [
      "UBND huyện Sông Mây (bà Trần Thị Lài): xin 4 tỷ đồng làm cầu treo.",
      "Trần Thị Lài",
      "request",
    ],
    ["Ông Phạm Quốc Bảo, Giám đốc Sở Y tế: thuốc chỉ đủ dùng hai tuần.", "Phạm Quốc Bảo", "state"],
    ["Đỗ Mạnh Hà (Kho bạc): thanh toán chậm do thiếu chữ ký số.", "Đỗ Mạnh Hà", "state"],
    [
      "- Bà Vi Thị Nhung, Chủ tịch UBND xã Bản Hon: đề nghị kéo điện cho hai bản.",
      "Vi Thị Nhung",
      "request",
    ],
    [
      "Phó Chủ tịch UBND tỉnh Lê Công Tuấn: nên lùi khởi công sang mùa khô.",
      "Lê Công Tuấn",
      "state",
    ],
  ])("%s", (text, name, act) => {
    const said = read(text, inPart("opinions")).statements.filter(
      (one) => one.act !== "difficulty",
    );
    expect(said[0]).toMatchObject({ act, speaker: { name } });
  });

  it("is a decision when the chairman grants less than was asked", () => {
    const { directives } = read(
      "Chủ tịch UBND tỉnh Hà Văn Thụ: không đồng ý lùi hai tháng; chỉ gia hạn đến hết ngày 15/6.",
      inPart("opinions"),
    );
    expect(directives).toMatchObject([{ strength: "refuse", standing: "conclusion" }]);
  });
});

describe("a turn of the chair", () => {
  it.each([
    ["Tôi giao Sở Tài chính tính lại giá, trình tôi trước ngày mười tháng năm.", "assign"],
    ["Anh Dũng xin hết quý hai, tôi chỉ cho đến ba mươi tháng năm.", "approve"],
    ["Sở Y tế báo cho tôi số giường trống chiều thứ Hai hằng tuần.", "require"],
    ["Mức hỗ trợ thì tôi chưa quyết năm mươi triệu.", "refuse"],
    ["Ngày hội trà tháng mười giao Sở Văn hóa lo kịch bản.", "assign"],
  ])("%s", (text, strength) => {
    const { directives } = read(text, OPENING_STATE, { speaker: "Lương Đình Quảng" });
    expect(directives[0]).toMatchObject({ strength, issuer: { name: "Lương Đình Quảng" } });
  });
});

describe("what is no order", () => {
  it.each([
    "Cùng dự có lãnh đạo Sở Tài chính, Sở Xây dựng; Chủ tịch UBND các huyện.",
    "Thu nội địa bằng 58% kế hoạch Thủ tướng giao (2.310 tỷ đồng).",
    "Sở Công Thương đã cấp 14 giấy phép, tăng 3 giấy phép.",
    "Đơn vị bàn giao 12 km đường cho huyện quản lý.",
    "Cuộc họp kết thúc lúc 17 giờ.",
  ])("%s", (text) => {
    expect(read(text).directives).toEqual([]);
  });
});

describe("what stands among orders and is none", () => {
  it.each(["Thư ký: Lò Văn Chựa (đã ký)", "Chủ trì: Giàng A Páo (đã ký)"])("%s", (text) => {
    expect(read(text, inPart("conclusion"), { listItem: true }).directives).toEqual([]);
  });

  it("who must account for something gives no order", () => {
    const { directives } = read(
      "Quá hạn, Giám đốc Ban Quản lý dự án kiểm điểm trước Chủ tịch UBND tỉnh.",
      inPart("conclusion"),
      { listItem: true },
    );
    expect(directives.map(({ issuer }) => issuer?.title ?? null)).not.toContain(
      "Giám đốc Ban Quản lý dự án",
    );
  });
});
