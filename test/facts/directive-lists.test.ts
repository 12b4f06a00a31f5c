import { describe, expect, it } from "vitest";
import { assembleDirectives } from "../../src/facts/directives/assemble-directives.js";
import { type DirectiveState, OPENING_STATE } from "../../src/facts/directives/directive-state.js";
import { underHeading } from "../../src/facts/directives/heads.js";
import { readBlock } from "../../src/facts/reading-of-block.js";
import { anchorOf } from "../../src/language/resolve-period.js";
import type { SectionRole } from "../../src/language/section.js";
import { sectionRolesOf } from "../../src/language/section.js";

const inPart = (...roles: SectionRole[]): DirectiveState => ({
  ...OPENING_STATE,
  roles: new Set(roles),
  ordering: roles.includes("tasks") || roles.includes("conclusion"),
});
const read = (
  text: string,
  state: DirectiveState,
  options: { readonly listItem?: boolean; readonly speaker?: string } = {},
) =>
  assembleDirectives(readBlock(text, "vi"), state, {
    anchor: anchorOf("2023-04"),
    fromCaption: false,
    speaker:
      options.speaker === undefined ? null : { name: options.speaker, title: "Chủ tịch UBND tỉnh" },
    offset: 0,
    listItem: options.listItem ?? false,
    ordersThroughout: false,
  });

describe("a numbered line that only names who is told", () => {
  it.each([
    ["2. Sở Xây dựng", "so-xay-dung"],
    ["5. Cục Thuế tỉnh", "cuc-thue"],
    ["1. Sở Du lịch", "so-du-lich"],
    ["7. Công an tỉnh", "cong-an-tinh"],
    ["4. Thanh tra tỉnh", "thanh-tra-tinh"],
  ])("%s is the head of every item under it, and no order", (head, agency) => {
    const opened = read(head, inPart("tasks"), { listItem: true });
    expect(opened.directives).toEqual([]);
    const first = read("a) Lập danh mục chợ phải sửa;", opened.after, { listItem: true });
    const second = read("b) Báo cáo trước ngày 8/6.", first.after, { listItem: true });
    expect(first.directives[0]?.assignees[0]?.agency).toBe(agency);
    expect(second.directives[0]?.assignees[0]?.agency).toBe(agency);
  });

  it("as a heading does the same, and in a part that orders nothing does not", () => {
    const reading = readBlock("3. Sở Tư pháp", "vi");
    const state = underHeading(reading, inPart("tasks"), 0);
    expect(state.assignees[0]?.agency).toBe("so-tu-phap");
    expect(underHeading(reading, inPart("results"), 0).assignees).toEqual([]);
  });
});

describe("a heading that opens a person's turn", () => {
  it.each([
    ["2. Bà Vàng Thị Pà có ý kiến", "Vàng Thị Pà"],
    ["4. Ông Đinh Công Sơn trả lời", "Đinh Công Sơn"],
    ["Ý kiến của ông Lê Hữu Tạo", "Lê Hữu Tạo"],
    ["3. Đồng chí Hoàng Thị Liễu, Giám đốc Sở Y tế phát biểu", "Hoàng Thị Liễu"],
    ["5. Ông Phan Bá Lộc đề nghị:", "Phan Bá Lộc"],
    ["1. Bà Ngô Thị Xuân trình bày", "Ngô Thị Xuân"],
    ["6. Kết luận của ông Phan Bá Lộc", null],
  ])("%s → %s", (heading, name) => {
    expect(underHeading(readBlock(heading, "vi"), OPENING_STATE, 0).turn?.name ?? null).toBe(name);
  });
});

describe("what a chair says in a turn", () => {
  const chair = "Lý Văn Páo";
  it.each([
    "Sở Giao thông hẹn đến hè phải không?",
    "Anh Minh nói cuối quý là cuối quý nào?",
    "Chị Hạnh giao cho huyện nào làm?",
    "Sở Y tế đã đề nghị bao nhiêu?",
    "Cục Thuế yêu cầu thế có được không?",
  ])("%s is a question and no order", (text) => {
    expect(read(text, OPENING_STATE, { speaker: chair }).directives).toEqual([]);
  });

  it.each([
    ["Một, anh Páo rà lại quỹ đất trống.", "anh Páo"],
    ["Hai là, Sở Tài chính tạm ứng tiền giống.", "Sở Tài chính"],
    ["Thứ ba, chị Mỷ làm việc với nhà thầu.", "chị Mỷ"],
    ["Bốn, Công an tỉnh lập chốt ở đèo.", "Công an tỉnh"],
    ["Năm thì anh Sình lo nước sạch.", "anh Sình"],
  ])("%s is told to %s", (text, name) => {
    const [directive] = read(text, OPENING_STATE, { speaker: chair }).directives;
    expect(directive?.assignees[0]?.name).toBe(name);
    expect(directive?.standing).toBe("conclusion");
  });

  it.each([
    "Xong trước ngày 20/6 cho tôi.",
    "Trình lại chậm nhất 3/7.",
    "Báo cáo tôi trong tuần này.",
    "Phải xong trong tháng 5.",
    "Giải quyết trước 12/8.",
  ])("%s is an order about what was spoken of", (text) => {
    expect(read(text, OPENING_STATE, { speaker: chair }).directives).toHaveLength(1);
  });
});

describe("what became of tasks given before", () => {
  it.each([
    "B. KẾT QUẢ THỰC HIỆN VIỆC ĐƯỢC GIAO KỲ TRƯỚC",
    "II. Kiểm điểm việc giao tháng trước",
    "Thực hiện các việc được giao",
    "Việc giao tuần trước",
    "Nhiệm vụ được giao tháng trước",
  ])("%s follows up tasks", (heading) => {
    expect([...sectionRolesOf(heading)]).toEqual(["status"]);
  });

  it.each([
    ["Việc 1. Sở Tư pháp rà soát 40 văn bản (hạn 10/4): QUÁ HẠN, mới xong 12.", "overdue"],
    ["Việc 2. Sở Y tế mua 3 xe cứu thương (hạn 15/4): CHƯA XONG, còn chờ thầu.", "unfinished"],
    ["Nhiệm vụ 3: Sở Du lịch mở tuyến đi bộ (hạn 20/4): xong một phần, đạt 4 km.", "unfinished"],
    ["Việc 4. Công an tỉnh cấp 900 thẻ (hạn 25/4): ĐÃ XONG.", "done"],
    ["5. Sở Xây dựng duyệt 6 hồ sơ (hạn 30/4): đang làm.", "under-way"],
  ])("%s", (text, kind) => {
    const [task] = read(text, inPart("status"), { listItem: true }).directives;
    expect(task?.status?.kind).toBe(kind);
    expect(task?.assignees).toHaveLength(1);
  });
});

describe("clauses that tell how things are", () => {
  it.each([
    "Sở Y tế cấp thuốc cho 9 trạm trước 5/6; các huyện đã xin lùi đến 30/6.",
    "Sở Tài chính chuyển tiền trong tháng 5; Kho bạc Nhà nước đã đối chiếu.",
    "Công an tỉnh lập 4 chốt; các xã hiện có 12 tổ.",
    "Department of Finance must pay by 5 June; the districts had wanted August.",
    "Sở Nội vụ tuyển 60 giáo viên; các huyện còn thiếu 200.",
  ])("%s gives one order", (text) => {
    expect(read(text, inPart("tasks"), { listItem: true }).directives).toHaveLength(1);
  });
});
