import { describe, expect, it } from "vitest";
import { assembleDirectives } from "../../src/facts/directives/assemble-directives.js";
import { OPENING_STATE } from "../../src/facts/directives/directive-state.js";
import { readBlock } from "../../src/facts/reading-of-block.js";
import { anchorOf } from "../../src/language/resolve-period.js";

const ordered = (text: string) =>
  assembleDirectives(
    readBlock(text, "vi"),
    { ...OPENING_STATE, roles: new Set(["conclusion"]), ordering: true },
    {
      anchor: anchorOf("2024-02"),
      fromCaption: false,
      speaker: null,
      offset: 0,
      listItem: true,
      ordersThroughout: false,
    },
  );

describe("the assignee of an order stands behind", () => {
  it.each([
    ["- Trước ngày 20/3/2024, Sở Tư pháp thẩm định xong quy chế chi tiêu.", "so-tu-phap"],
    ["- Chậm nhất 31/3 Sở Nội vụ công bố danh sách dôi dư.", "so-noi-vu"],
    ["- Hằng tháng, Kho bạc Nhà nước tỉnh đối chiếu số thanh toán.", "kho-bac"],
    ["- Trong vòng 10 ngày làm việc, Sở Y tế thay thuốc quá hạn.", "so-y-te"],
    ["- Trong quý II/2024 Sở Xây dựng ban hành đơn giá đền bù mới.", "so-xay-dung"],
    ["- Mỗi chiều thứ sáu, Sở Công Thương báo giá xăng dầu.", "so-cong-thuong"],
    ["- Trước mùa mưa bão, Sở Nội vụ kiểm kê kho tàng.", "so-noi-vu"],
    ["- By 20 March, the Department of Finance shall publish the price list.", "so-tai-chinh"],
    ["- Nhằm giữ mặt bằng sạch, Sở Xây dựng cắm mốc toàn tuyến.", "so-xay-dung"],
    ["- Sau khi Sở Tư pháp thẩm định, Sở Nội vụ trình UBND tỉnh ký.", "so-noi-vu"],
  ])("a time, a purpose or a condition: %s", (text, agency) => {
    expect(ordered(text).directives[0]?.assignees.map((assignee) => assignee.agency)).toEqual([
      agency,
    ]);
  });

  it.each([
    "- Trước ngày 20/3 gửi báo cáo về Sở Nội vụ.",
    "- Trước khi trình Sở Tư pháp phải lấy ý kiến nhân dân.",
    "- Hằng tháng tổng hợp số liệu gửi Sở Tài chính.",
  ])("but one it is sent to is not told: %s", (text) => {
    expect(ordered(text).directives[0]?.assignees).toEqual([]);
  });
});

it("a chairman who orders at the head of a list is its issuer, and nobody's task", () => {
  const opened = ordered("Chủ tịch UBND huyện Lò Văn Hạnh yêu cầu:");
  expect(opened.after.issuer?.name).toBe("Lò Văn Hạnh");
  expect(opened.after.assignees).toEqual([]);
});

describe("an authority is told by the name of its place", () => {
  it.each([
    ["- UBND huyện Châu Thành: trả xong mặt bằng trước 20/3.", "UBND huyện Châu Thành"],
    ["- Huyện Lý Nhân lo chỗ ở cho 27 hộ.", "Huyện Lý Nhân"],
    ["- Phường 5 nhận lại trụ sở cũ.", "Phường 5"],
    ["- Thị xã Long Mỹ nạo vét 9 km kênh.", "Thị xã Long Mỹ"],
    ["- UBND xã Dương Quan niêm yết bảng giá.", "UBND xã Dương Quan"],
  ])("%s", (text, name) => {
    expect(ordered(text).directives[0]?.assignees[0]?.name).toBe(name);
  });

  it("but behind a title it is a person's office", () => {
    const [directive] = ordered(
      "- Chủ tịch UBND huyện Lý Văn Nhân đền bù cho dân trước 20/3.",
    ).directives;
    expect(directive?.assignees.map(({ name }) => name)).toEqual([
      "Chủ tịch UBND huyện Lý Văn Nhân",
    ]);
  });
});
