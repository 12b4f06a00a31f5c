import { expect, it } from "vitest";
import { isVietnameseSyllable } from "../../src/text/vietnamese-syllable.js";

const yes =
  "nước giấy quyết nghiêng khuya thuở xoong quốc được giữa gìn rượu hươu khuỷu ngoằn kết đa quỹ huyện yêu uống ơn tuyển loãng quăng giếng quả thoả thỏa quý hoạch xuất luật tuần khuếch huỳnh Ủy niên ươm ứng Kiên";

it.each(yes.split(" "))("%s is one", (word) => {
  expect(isVietnameseSyllable(word)).toBe(true);
});

it.each(["nớc", "tïnh", "s¸ch", "report", "ngânsách", "cấr", "tàt", "đượcc", "th", "ắằ"])(
  "%s is none",
  (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  },
);
