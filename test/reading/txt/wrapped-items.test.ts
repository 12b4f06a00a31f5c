import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/reading/readers.js";

const FILLER = [
  "Trong tháng, các đơn vị đã tổ chức nhiều đoàn đi cơ sở để nắm tình hình sản xuất và đời sống",
  "của người dân vùng cao; công tác tuyên truyền được duy trì đều đặn ở các xã, phường, thị trấn",
  "trên địa bàn; việc chăm lo cho gia đình chính sách được các cấp, các ngành quan tâm thực hiện.",
  "",
].join("\n");

const itemsOf = (lines: readonly string[]): readonly string[] => {
  const bytes = new TextEncoder().encode(`${FILLER}\n${FILLER}\n${lines.join("\n")}\n`);
  const document = readFile({ path: "giao-ban.txt", bytes });
  return document.blocks
    .filter(({ kind }) => kind === "list-item")
    .map(({ start, end }) => document.text.slice(start, end).replace(/\s+/gu, " "));
};

describe("an item broken at the wrap column", () => {
  it.each([
    [
      "2. Sở Giao thông vận tải: thay 14 biển báo trên đường lên cửa khẩu, kẻ lại vạch sơn ở các",
      "   khúc cua trước mùa mưa.",
    ],
    [
      "10. Sở Công Thương: kiểm tra 25 cửa hàng xăng dầu, công bố tên nơi vi phạm (đợt một có 3",
      "    cửa hàng); hạn 12/7.",
    ],
    [
      "a) Ban Dân tộc cấp 600 con bò giống cho các hộ vừa thoát nghèo ở ba xã biên giới, bò phải",
      "   đủ 18 tháng tuổi.",
    ],
    [
      "3. Chủ tịch huyện: Phòng Y tế phun thuốc diệt muỗi ở 12 khu dân cư, xong trong tuần này;",
      "nhắc Phòng Nội vụ nộp báo cáo.",
    ],
    [
      "- Chi cục Kiểm lâm dựng thêm 9 chòi canh lửa, phân trực đủ ba ca trong suốt thời gian nắng",
      "  nóng của tháng 4.",
    ],
  ])("%s is one item", (first, second) => {
    const whole = `${first} ${second}`.replace(/\s+/gu, " ").replace(/^- /u, "");
    expect(itemsOf([first, second])).toEqual([whole]);
  });
});
