import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedRecords, openAskedRecords } from "./asked-records.js";

let records: AskedRecords;

beforeAll(async () => {
  records = await openAskedRecords(
    {
      "dak-nong-2019-06.md": `# BÁO CÁO
**Tình hình kinh tế - xã hội 6 tháng đầu năm 2019 tỉnh Đắk Nông**

*Gia Nghĩa, ngày 25 tháng 6 năm 2019*

## I. Kết quả

1. Thu ngân sách nhà nước trên địa bàn 6 tháng 1.180 tỷ đồng, đạt 51,2% dự toán HĐND tỉnh giao (2.305 tỷ đồng). Trong đó thu nội địa 1.102 tỷ đồng (riêng Nhà máy điện phân nhôm 318 tỷ đồng).
2. Kim ngạch xuất khẩu tháng 5 đạt 91,5 triệu USD; tháng 6 ước 98,2 triệu USD.
3. Tỷ lệ hộ nghèo còn 12,4%, giảm 1,9 điểm phần trăm so với cuối năm 2018; tỷ lệ thất nghiệp 1,1%, thấp hơn bình quân cả nước 0,7 điểm phần trăm.
4. Từ 15/5 đến 14/6 xảy ra 13 vụ tai nạn giao thông, 8 người chết.
5. Chỉ số giá tiêu dùng (CPI) tháng 6 tăng 0,2% so với tháng trước, tăng 1,7% so với tháng 12/2018.

| Địa phương | Giải ngân đến 20/6 (tỷ đồng) | Tỷ lệ so kế hoạch (%) |
|---|---:|---:|
| Huyện Cư Jút | 61,4 | 44,1 |
| Huyện Krông Nô | 47,9 | 31,6 |
| Huyện Đắk Mil | 72,3 | 52,8 |

## II. Tồn tại

Tiến độ sắp xếp dân cư tự do còn chậm; nhiều hồ chứa xuống cấp.
`,
      "dak-nong-2019-06-hop.md": `# BIÊN BẢN
Phiên họp thường kỳ tháng 6 năm 2019 của UBND tỉnh Đắk Nông, ngày 27/6/2019

**Chủ trì:** ông Trần Quang Vĩnh, Chủ tịch UBND tỉnh.

Bà Lê Thị Sen, Giám đốc Sở Y tế, cho biết toàn tỉnh có 213 ca sốt rét.

**Kết luận của Chủ tịch:**

1. Giao Sở Xây dựng hoàn thành quy hoạch chung đô thị Gia Nghĩa trước ngày 15/9/2019.
`,
    },
    "2019-11-30",
  );
});

afterAll(() => records.close());

describe("a question in other words", () => {
  it.each([
    ["So với dự toán HĐND tỉnh giao, sau 6 tháng còn phải thu bao nhiêu nữa?", "1.125"],
    ["Đắk Nông phải thu thêm bao nhiêu mới đủ dự toán năm 2019?", "1.125"],
    ["Cuối năm 2018 tỷ lệ hộ nghèo của Đắk Nông là bao nhiêu?", "14,3"],
    ["Từ 15/5 đến 14/6/2019 có bao nhiêu vụ tai nạn giao thông?", "13 vụ"],
    ["So với hồi tháng 12/2018 thì đến tháng 6/2019 giá tiêu dùng tăng mấy phần trăm?", "1,7%"],
    ["Đến 20/6/2019 địa phương nào có tỷ lệ giải ngân kém nhất?", "Krông Nô"],
    ["xuat khau dak nong thang 5 sang thang 6 nam 2019 dien bien the nao", "98,2"],
    ["Đắk Nông tự nhận còn những điểm yếu nào?", "sắp xếp dân cư"],
    ["Sáu tháng 2019 nhà máy điện phân nhôm nộp ngân sách bao nhiêu?", "318"],
    ["Tỷ lệ thất nghiệp Đắk Nông 6 tháng đầu năm 2019?", "thấp hơn bình quân cả nước 0,7 điểm"],
    ["Ai giao Sở Xây dựng quy hoạch đô thị Gia Nghĩa?", "Trần Quang Vĩnh"],
    ["xuất khảu tháng 6/2019 của Đắk Nông", "98,2"],
    ["xuat khau thnag 6/2019 dak nong", "98,2"],
  ])("is answered: %s", async (question, expected) => {
    const { kind, text } = await records.ask(question);
    expect(kind).not.toBe("not-found");
    expect(text).toContain(expected);
  });

  it("says how a mistyped question was read", async () => {
    const { text } = await records.ask("xuất khảu tháng 6/2019 của Đắk Nông");
    expect(text).toContain("xuất khẩu tháng 6/2019");
  });

  it("works a plan out of a rate when the asker says so", async () => {
    const { text } = await records.ask(
      "Suy từ tỷ lệ đạt được, dự toán thu ngân sách cả năm 2019 là bao nhiêu?",
    );
    expect(text).toContain("2.305");
  });

  it.each([
    "Tháng 6/2019 có bao nhiêu vụ cháy?",
    "Thu ngân sách 6 tháng 2019 bằng bao nhiêu % dự toán Trung ương giao?",
    "Xuất khẩu tháng 6/2019 của Đắk Nông tăng mấy phần trăm so với cùng kỳ?",
    "Cuối năm 2017 tỷ lệ hộ nghèo của Đắk Nông là bao nhiêu?",
    "Từ 15/4 đến 14/5/2019 có bao nhiêu vụ tai nạn giao thông?",
  ])("is not answered with something near: %s", async (question) => {
    expect((await records.ask(question)).kind).toBe("not-found");
  });
});
