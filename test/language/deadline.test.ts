import { expect, it } from "vitest";
import { findDeadlines } from "../../src/language/deadline.js";
import { findPeriods } from "../../src/language/period.js";
import { prepareRecord } from "../../src/language/prepared-text.js";

const limitsOf = (text: string) => {
  const prepared = prepareRecord(text);
  return findDeadlines(prepared, findPeriods(prepared)).map(({ start, end }) =>
    text.slice(start, end),
  );
};

it.each([
  [
    "nộp hồ sơ trong vòng 05 ngày làm việc kể từ ngày ký",
    "trong vòng 05 ngày làm việc kể từ ngày ký",
  ],
  ["báo cáo vào chiều thứ Tư hằng tuần", "vào chiều thứ Tư hằng tuần"],
  ["trả lời dân trong 24 giờ", "trong 24 giờ"],
  ["báo cáo lại tại phiên họp tháng 7", "tại phiên họp tháng 7"],
  ["thu đủ trước ngày mười lăm tháng ba", "trước ngày mười lăm tháng ba"],
  ["mỗi sáng thứ hai báo tôi tiến độ", "mỗi sáng thứ hai"],
  ["nộp không muộn hơn 30/4/2023", "không muộn hơn 30/4/2023"],
  ["xong kè không chậm quá ngày 15/8", "không chậm quá ngày 15/8"],
  ["nâng lên 20.000 ha vào cuối năm", "vào cuối năm"],
  ["submit the report within 10 working days", "within 10 working days"],
])("%s", (text, limit) => {
  expect(limitsOf(text)).toContain(limit);
});

it("a comparison sets no limit", () => {
  expect(limitsOf("tăng 4% so với tháng 7")).toEqual([]);
});
