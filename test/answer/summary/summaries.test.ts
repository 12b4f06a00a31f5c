import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedRecords, openAskedRecords } from "../asked-records.js";

const MAY = `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU

BÁO CÁO
Tình hình kinh tế - xã hội tháng 5 năm 2021

Lai Châu, ngày 31 tháng 5 năm 2021

I. KẾT QUẢ
1. Thu ngân sách nhà nước trên địa bàn tháng 5 đạt 168,4 tỷ đồng, tăng 12,1% so với cùng kỳ năm 2020, bằng 41,5% dự toán HĐND tỉnh giao.
2. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tháng 5 đạt 540,2 tỷ đồng.
3. Đàn trâu cuối tháng 5 có 92.300 con.

II. NHIỆM VỤ
1. Sở Tài chính rà soát nguồn dự phòng, báo cáo trước ngày 20/6/2021.
2. Sở Y tế trang bị 12 máy thở, xong trước ngày 30/9/2021.
`;

const JUNE = `UBND TỈNH LAI CHÂU

BIÊN BẢN
Phiên họp thường kỳ tháng 6 năm 2021

Thời gian: ngày 30 tháng 6 năm 2021
Chủ trì: ông Giàng Páo Mỷ, Chủ tịch UBND tỉnh

I. TÌNH HÌNH
Thu ngân sách nhà nước trên địa bàn tháng 6 đạt 154,9 tỷ đồng, giảm 13,5 tỷ đồng so với tháng 5. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tháng 6 đạt 561,7 tỷ đồng.

Khó khăn: giải phóng mặt bằng đường nối cao tốc còn vướng 17 hộ; thiếu thuốc ở 9 trạm y tế.

II. Ý KIẾN
1. Bà Lò Thị Mỏ, Giám đốc Sở Y tế: đề nghị bổ sung 4 tỷ đồng mua thuốc cho 9 trạm y tế. Dịch sốt xuất huyết ở Mường Tè đã dập xong.
2. Ông Tao Văn Pành, Giám đốc Sở Giao thông vận tải: đường nối cao tốc đã thông nền 6 km.
3. Bà Lò Thị Mỏ nói thêm: học sinh nội trú được khám sức khỏe đủ trong tháng 5.

III. KẾT LUẬN CỦA CHỦ TỊCH UBND TỈNH
1. Sở Y tế mua thuốc cho 9 trạm y tế trước ngày 25/7/2021.
2. Sở Giao thông vận tải xử lý dứt điểm 17 hộ vướng mặt bằng, hạn cuối 15/8/2021.
3. Sở Y tế báo cáo việc trang bị máy thở hằng tuần.
4. Giao Sở Tài chính bố trí 3 tỷ đồng cho việc mua thuốc.

Thư ký: Vàng A Lử (đã ký)
`;

const SETTINGS = `place: Lai Châu
files:
  "thang-5.txt": { date: 2021-05-31, type: report }
  "thang-6.txt": { date: 2021-06-30, type: minutes }
`;

let records: AskedRecords;
beforeAll(async () => {
  records = await openAskedRecords(
    { "_records.yaml": SETTINGS, "thang-5.txt": MAY, "thang-6.txt": JUNE },
    "2021-07-02",
  );
});
afterAll(() => records.close());

describe("a session in brief", () => {
  it.each([
    "Tóm tắt phiên họp tháng 6",
    "tom tat phien hop thang 6",
    "Nêu gọn nội dung cuộc họp tháng 6/2021",
  ])(
    "%s: figures as a table, difficulties, orders under who was told, requests",
    async (question) => {
      const answer = await records.ask(question);
      expect(answer.kind).toBe("summary");
      expect(answer.text).toMatch(
        /Thu ngân sách nhà nước trên địa bàn \| tháng 6\/2021 \| 154,9 tỷ đồng \| giảm 13,5 tỷ đồng so với tháng 5\/2021 \| –/u,
      );
      expect(answer.text).toMatch(
        /Khó khăn[\s\S]*17 hộ[\s\S]*Kết luận, chỉ đạo[\s\S]*Ý kiến, đề nghị/u,
      );
      const health = answer.statements.find(({ text }) => text.startsWith("- Sở Y tế:"));
      expect(health?.text).toMatch(/25\/7\/2021[\s\S]*máy thở/u);
      expect(health?.citations).toHaveLength(2);
      expect(answer.text).toContain("Lò Thị Mỏ");
      expect(answer.text).not.toContain("đã ký");
      expect(answer.statements.every(({ citations }) => citations.length > 0)).toBe(true);
    },
  );

  it("numbers its sources in the order they are told", async () => {
    const { text, citations } = await records.ask("Tóm tắt phiên họp tháng 6");
    const marks = [...text.matchAll(/\[(\d+)\]/gu)].map(([, mark]) => Number(mark));
    expect([...new Set(marks)]).toEqual(citations.map(({ id }) => id));
  });

  it("gives what was decided alone when that is asked", async () => {
    const { text } = await records.ask("Tóm tắt kết luận phiên họp tháng 6");
    expect(text).toMatch(/^Kết luận, chỉ đạo/u);
    expect(text).toContain("Sở Tài chính");
    expect(text).not.toContain("561,7");
  });

  it("takes the document whose kind is named", async () => {
    const { text } = await records.ask("Tóm tắt báo cáo tháng 5");
    expect(text).toContain(
      "168,4 tỷ đồng | tăng 12,1% so với cùng kỳ năm trước | bằng 41,5% kế hoạch, dự toán HĐND tỉnh giao",
    );
    expect(text).toContain("12 máy thở");
  });

  it("speaks English around the quotes", async () => {
    const { text } = await records.ask("Summarise the June 2021 session", "en");
    expect(text).toMatch(
      /Key figures[\s\S]*VND 154.9 billion[\s\S]*down VND 13.5 billion[\s\S]*Difficulties/u,
    );
  });

  it("says that there is no such session and offers those there are", async () => {
    const answer = await records.ask("Tóm tắt phiên họp tháng 9/2021");
    expect(answer.kind).toBe("not-found");
    expect(answer.suggestions).toContain("Tóm tắt phiên họp tháng 6/2021 của Lai Châu");
    for (const suggestion of answer.suggestions)
      expect((await records.ask(suggestion)).kind).toBe("summary");
  });
});

describe("what somebody said", () => {
  it.each([
    "Bà Lò Thị Mỏ nói gì tại phiên họp tháng 6?",
    "ba lo thi mo phat bieu gi o phien hop thang 6",
    "Sở Y tế có ý kiến gì tại cuộc họp tháng 6?",
  ])("%s: everything of hers, by field", async (question) => {
    const { kind, text } = await records.ask(question);
    expect(kind).toBe("speaker");
    expect(text).toContain("4 tỷ đồng mua thuốc");
    expect(text).toContain("học sinh nội trú");
    expect(text).not.toContain("thông nền");
  });

  it("keeps to the topic asked about", async () => {
    const { text } = await records.ask("Ông Pành nói gì về đường nối cao tốc?");
    expect(text).toContain("thông nền 6 km");
    expect(text).not.toContain("mua thuốc");
  });

  it("puts nothing into the mouth of who did not speak of it", async () => {
    const { kind } = await records.ask("Ông Tao Văn Pành nói gì về sốt xuất huyết?");
    expect(kind).toBe("not-found");
  });
});

describe("what changed between two sessions", () => {
  it.each([
    "Có gì thay đổi so với phiên họp trước?",
    "Tháng 6 có gì mới so với tháng 5?",
    "phien hop thang 6 khac gi phien hop thang 5",
  ])("%s: figures with their sums, new orders, those that fell due", async (question) => {
    const { kind, text } = await records.ask(question);
    expect(kind).toBe("summary");
    expect(text).toMatch(/Số liệu tăng:[\s\S]*561,7 − 540,2 = 21,5/u);
    expect(text).toMatch(/Số liệu giảm:[\s\S]*154,9 − 168,4/u);
    expect(text).toMatch(/Chỉ đạo mới:[\s\S]*17 hộ/u);
    expect(text).toMatch(/Việc đến hạn giữa hai kỳ:[\s\S]*20\/6\/2021/u);
    expect(text).not.toContain("30/9/2021");
  });

  it("says what changed in English too", async () => {
    const { text } = await records.ask("What changed since the previous session?", "en");
    expect(text).toMatch(/Figures that fell:[\s\S]*New directives:/u);
  });

  it("leaves a figure's change to the ledger", async () => {
    const { kind } = await records.ask("Thu ngân sách tháng 6 thay đổi thế nào so với tháng 5?");
    expect(kind).toBe("figure");
  });

  it("has nothing to compare the first session with", async () => {
    expect((await records.ask("Tháng 5 có gì thay đổi so với tháng 4?")).kind).toBe("not-found");
  });
});
