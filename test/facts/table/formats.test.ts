import { describe, expect, it } from "vitest";
import { quoteOf } from "../../../src/documents/citation.js";
import { readTables, say } from "./read-table.js";

const lines = (path: string, text: string, period?: string) =>
  readTables(path, text, period).observations.map(say);
const PAGE = (table: string) =>
  `<html><body><article><h1>Bảng số liệu</h1><p>Số liệu do các ngành tổng hợp, gửi phiên họp thường kỳ tháng ba của Ủy ban nhân dân tỉnh để xem xét và chỉ đạo.</p>${table}</article></body></html>`;

describe("csv", () => {
  const budget = [
    "BIỂU TỔNG HỢP THÁNG 3 NĂM 2022;;;;;;;",
    "(Đơn vị: triệu đồng);;;;;;;",
    "TT;Chỉ tiêu;Dự toán năm;TH tháng 2;Ước tháng 3;Lũy kế 3 tháng;LK so DT (%);3 tháng so CK (%)",
    "A;Tổng thu NSNN;1.200.000;88.400;95.300;271.050;22,59;104,8",
    "1;Thu nội địa;1.150.000;;90.120;259.700;22,58;105,3",
    "1.1;Thu tiền sử dụng đất;300.000;20.000;-;61.000;20,33;91,0",
  ].join("\n");

  it("plan, month, estimate, cumulative, attainment and index each keep what they are", () => {
    expect(lines("thu.csv", budget).slice(0, 6)).toEqual([
      "state-budget-revenue 2022 level plan = 1200000 triệu đồng",
      "state-budget-revenue 2022-02 level actual = 88400 triệu đồng",
      "state-budget-revenue 2022-03 level estimate = 95300 triệu đồng",
      "state-budget-revenue 2022-01/2022-03 level estimate = 271050 triệu đồng",
      "state-budget-revenue 2022-01/2022-03 attainment plan estimate = 22.59 %",
      "state-budget-revenue 2022-01/2022-03 index same-period-last-year estimate = 104.8 %",
    ]);
  });

  it("a blank and a dash are no figures", () => {
    const { observations } = readTables("thu.csv", budget);
    const of = (id: string, month: string) =>
      observations.filter(({ indicator, period }) => indicator === id && period === month);
    expect(of("domestic-revenue", "2022-02")).toEqual([]);
    expect(of("land-use-revenue", "2022-03")).toEqual([]);
  });

  it("cites unit line, header and row, and nothing else", () => {
    const { text, observations } = readTables("thu.csv", budget);
    const [land] = observations.filter(({ indicator }) => indicator === "land-use-revenue");
    const quote = quoteOf(text, land?.spans ?? []);
    expect(quote).toContain("Đơn vị: triệu đồng … TT;Chỉ tiêu;Dự toán năm");
    expect(quote).toContain("… 1.1;Thu tiền sử dụng đất;300.000;20.000;-;61.000");
    expect(quote).not.toContain("Thu nội địa");
  });

  it("a header in two lines of groups", () => {
    const text = [
      "Nhóm hàng;Chỉ số giá tháng 3/2022 so với (%);;;Bình quân 3 tháng so cùng kỳ (%)",
      ";Tháng 2/2022;Tháng 12/2021;Cùng kỳ năm trước;",
      "CHỈ SỐ GIÁ TIÊU DÙNG;100,45;101,20;102,31;101,90",
      "Chỉ số giá vàng;102,10;104,00;108,80;106,50",
    ].join("\n");
    expect(lines("gia.csv", text).slice(0, 4)).toEqual([
      "consumer-price-index 2022-03 index previous-month actual = 100.45 %",
      "consumer-price-index 2022-03 index end-of-last-year actual = 101.2 %",
      "consumer-price-index 2022-03 index same-period-last-year actual = 102.31 %",
      "consumer-price-index 2022-01/2022-03 index same-period-last-year actual = 101.9 %",
    ]);
  });

  it("columns of years, units in the rows' names, a comma between the cells", () => {
    const text =
      'Chỉ tiêu,Năm 2019,Năm 2020\nTỷ lệ hộ nghèo (%),"12,5","10,1"\nDân số (nghìn người),"512,4","515,0"';
    expect(lines("xa-hoi.csv", text)).toEqual([
      "poverty-rate 2019 level actual = 12.5 %",
      "poverty-rate 2020 level actual = 10.1 %",
      "population 2019 level actual = 512.4 nghìn người",
      "population 2020 level actual = 515 nghìn người",
    ]);
  });

  it("rows of months under columns of indicators", () => {
    const text =
      "Tháng;Thu nội địa (tỷ đồng);Khách du lịch (nghìn lượt khách)\n1;38,2;12,5\n2;40,0;11,0";
    expect(lines("nam.csv", text)).toEqual([
      "domestic-revenue 2022-01 level actual = 38.2 tỷ đồng",
      "visitors 2022-01 level actual = 12.5 nghìn lượt khách",
      "domestic-revenue 2022-02 level actual = 40 tỷ đồng",
      "visitors 2022-02 level actual = 11 nghìn lượt khách",
    ]);
  });

  it("rows of crops under columns of things, with a total", () => {
    const text =
      "Loại cây;Diện tích (ha);Năng suất (tạ/ha);Sản lượng (tấn)\nLúa;1.200;52,5;6.300\nNgô;800;40,0;3.200\nTổng số;2.000;;9.500";
    expect(lines("cay.csv", text)).toEqual([
      "rice-area 2022-03 level actual = 1200 ha",
      "rice-yield 2022-03 level actual = 52.5 tạ/ha",
      "rice-output 2022-03 level actual = 6300 tấn",
      "maize-area 2022-03 level actual = 800 ha",
      "maize-yield 2022-03 level actual = 40 tạ/ha",
      "maize-output 2022-03 level actual = 3200 tấn",
      "“Diện tích” 2022-03 level actual = 2000 ha",
      "“Sản lượng” 2022-03 level actual = 9500 tấn",
    ]);
  });

  it("a good that the catalogue knows under the title's indicator is that", () => {
    const text =
      "Kim ngạch xuất khẩu theo mặt hàng;;\nMặt hàng;Tháng 2 (triệu USD);Tháng 3 (triệu USD)\nGạo;2,5;3,0\nMật ong;0,1;0,2";
    expect(lines("xk.csv", text)[0]).toBe("rice-exports 2022-02 level actual = 2.5 triệu USD");
  });

  it("rows of goods under an indicator that only the title names", () => {
    const text = [
      "Kim ngạch xuất khẩu theo mặt hàng tháng 3 năm 2022;;;",
      "Đơn vị: nghìn USD;;;",
      "Mặt hàng;Tháng 2;Tháng 3;Cơ cấu (%)",
      "Mật ong;1.200;1.350;45,0",
      "Tổng số;2.500;3.000;100",
    ].join("\n");
    const { observations } = readTables("xk.csv", text);
    expect(observations.map(say)).toEqual([
      "“Kim ngạch xuất khẩu: Mật ong” 2022-02 level actual = 1200 nghìn USD",
      "“Kim ngạch xuất khẩu: Mật ong” 2022-03 level actual = 1350 nghìn USD",
      "“Kim ngạch xuất khẩu: Mật ong” 2022-03 share total actual = 45 %",
      "exports 2022-02 level actual = 2500 nghìn USD",
      "exports 2022-03 level actual = 3000 nghìn USD",
      "exports 2022-03 share total actual = 100 %",
    ]);
    expect(observations[0]?.path).toEqual(["Kim ngạch xuất khẩu"]);
  });
});

describe("markdown", () => {
  it("a header in two rows, compared with two bases, and an index in a column of levels", () => {
    const text = `**Bảng 2. Kết quả sản xuất tháng 3/2022**

| Chỉ tiêu | Đơn vị tính | Thực hiện | | So với (%) | |
|---|---|---|---|---|---|
| | | Tháng 2/2022 | Tháng 3/2022 | Tháng 2/2022 | Cùng kỳ 2021 |
| Than sạch | Nghìn tấn | 12,5 | 13,1 | 104,8 | 110,2 |
| Chỉ số sản xuất công nghiệp | % | 101,2 | 103,9 | 102,67 | 106,4 |`;
    expect(lines("cn.md", text)).toEqual([
      "coal-output 2022-02 level actual = 12.5 nghìn tấn",
      "coal-output 2022-03 level actual = 13.1 nghìn tấn",
      "coal-output 2022-03 index previous-month actual = 104.8 %",
      "coal-output 2022-03 index same-period-last-year actual = 110.2 %",
      "industrial-production-index 2022-02 index actual = 101.2 %",
      "industrial-production-index 2022-03 index actual = 103.9 %",
      "industrial-production-index 2022-03 index previous-month actual = 102.67 %",
      "industrial-production-index 2022-03 index same-period-last-year actual = 106.4 %",
    ]);
  });

  it("English figures, signs and parts", () => {
    const text = `| | Feb 2022 | Mar 2022 (est.) | Mar vs Feb, % | 3M 2022 vs 3M 2021 (%) |
|---|---|---|---|---|
| Retail sales (VND billion) | 1,410.2 | 1,425.6 | +1.1 | +5.2 |
| of which: catering | 140.1 | 141.7 | +1.1 | -2.0 |`;
    const { observations } = readTables("brief.md", text);
    expect(observations.map(say)).toEqual([
      "retail-sales 2022-02 level actual = 1410.2 tỷ đồng",
      "retail-sales 2022-03 level estimate = 1425.6 tỷ đồng",
      "retail-sales 2022-03 growth previous-month estimate = 1.1 %",
      "retail-sales 2022-01/2022-03 growth same-period-last-year actual = 5.2 %",
      "“Retail sales: catering” 2022-02 level actual = 140.1 tỷ đồng",
      "“Retail sales: catering” 2022-03 level estimate = 141.7 tỷ đồng",
      "“Retail sales: catering” 2022-03 growth previous-month estimate = 1.1 %",
      "“Retail sales: catering” 2022-01/2022-03 growth same-period-last-year actual = -2 %",
    ]);
  });

  it("a growth column without a base compares the two levels beside it; unreadable digits give nothing", () => {
    const text = `| Chỉ tiêu | ĐVT | TH quý I/2021 | TH quý I/2022 | Tốc độ tăng (%) |
|---|---|---|---|---|
| Doanh nghiệp thành lập mới | doanh nghiệp | 40 | 52 | 30,0 |
| Vốn đăng ký | Tr.đ | 310.000 | 7,0xx | -12,5 |`;
    expect(lines("dn.md", text)).toEqual([
      "new-enterprises 2021-Q1 level actual = 40 doanh nghiệp",
      "new-enterprises 2022-Q1 level actual = 52 doanh nghiệp",
      "new-enterprises 2022-Q1 growth same-period-last-year actual = 30 %",
      "new-enterprise-capital 2021-Q1 level actual = 310000 triệu đồng",
      "new-enterprise-capital 2022-Q1 growth same-period-last-year actual = -12.5 %",
    ]);
  });
});

describe("html", () => {
  it("rows of places, whose indicator the caption names; the total is the province's", () => {
    const text =
      PAGE(`<table><caption>Bảng 3. Giải ngân vốn đầu tư công theo huyện đến 31/3/2022 (tỷ đồng)</caption>
      <tr><th>STT</th><th>Huyện, thành phố</th><th>Kế hoạch vốn</th><th>Giải ngân</th><th>Tỷ lệ giải ngân (%)</th></tr>
      <tr><td>1</td><td>Thành phố Trúc Linh</td><td>120,0</td><td>30,6</td><td>25,5</td></tr>
      <tr><td>2</td><td>Nà Lừa</td><td>80,0</td><td>x</td><td></td></tr>
      <tr><td></td><td>Tổng số</td><td>200,0</td><td>38,6</td><td>19,3</td></tr></table>`);
    expect(lines("giai-ngan.html", text)).toEqual([
      "thành phố Trúc Linh: public-investment-disbursement 2022 level plan = 120 tỷ đồng",
      "thành phố Trúc Linh: public-investment-disbursement 2022-03-31 level actual = 30.6 tỷ đồng",
      "thành phố Trúc Linh: public-investment-disbursement 2022-03-31 attainment plan actual = 25.5 %",
      "Nà Lừa: public-investment-disbursement 2022 level plan = 80 tỷ đồng",
      "public-investment-disbursement 2022 level plan = 200 tỷ đồng",
      "public-investment-disbursement 2022-03-31 level actual = 38.6 tỷ đồng",
      "public-investment-disbursement 2022-03-31 attainment plan actual = 19.3 %",
    ]);
  });

  it("a unit row, cells over rows and columns, absolute and relative changes, an indented part", () => {
    const text = PAGE(`<table><tr><td colspan="5">Đơn vị: Tỷ đồng</td></tr>
      <tr><th rowspan="2">Chỉ tiêu</th><th rowspan="2">31/12/2021</th><th colspan="2">Đến 31/3/2022</th><th rowspan="2">Tăng, giảm so đầu năm (tỷ đồng)</th></tr>
      <tr><th>Số dư</th><th>So đầu năm (%)</th></tr>
      <tr><td>Tổng dư nợ tín dụng</td><td>21.000</td><td>20.790</td><td>99,0</td><td>-210</td></tr>
      <tr><td>&nbsp;&nbsp;&nbsp;Cho vay trồng rừng</td><td>150</td><td>168</td><td>112,0</td><td>18</td></tr></table>`);
    const { observations } = readTables("ngan-hang.html", text);
    expect(observations.slice(0, 4).map(say)).toEqual([
      "outstanding-credit 2021-12-31 level actual = 21000 tỷ đồng",
      "outstanding-credit 2022-03-31 level actual = 20790 tỷ đồng",
      "outstanding-credit 2022-03-31 index end-of-last-year actual = 99 %",
      "outstanding-credit 2022-03-31 change end-of-last-year actual = -210 tỷ đồng",
    ]);
    expect(observations[4]).toMatchObject({
      label: "Tổng dư nợ tín dụng: Cho vay trồng rừng",
      path: ["Tổng dư nợ tín dụng"],
      value: 150,
    });
  });
});

describe("fixed-width text", () => {
  it("columns by where they stand, parts by their dashes, missing marks in between", () => {
    const text = `BÁO CÁO NHANH

Bảng 1. Một số chỉ tiêu (ĐVT: tỷ đồng)

Chỉ tiêu                     Tháng 2     Ước tháng 3     So tháng trước (%)
Tổng mức bán lẻ              410,2           425,6                 103,75
  - Bán lẻ hàng hóa          300,1           310,0                 103,30
  - Lưu trú, ăn uống             -            41,7                    ...
Thu nội địa                   40,0            41,5
`;
    expect(lines("nhanh.txt", text)).toEqual([
      "retail-sales 2022-02 level actual = 410.2 tỷ đồng",
      "retail-sales 2022-03 level estimate = 425.6 tỷ đồng",
      "retail-sales 2022-03 index previous-month estimate = 103.75 %",
      "retail-goods 2022-02 level actual = 300.1 tỷ đồng",
      "retail-goods 2022-03 level estimate = 310 tỷ đồng",
      "retail-goods 2022-03 index previous-month estimate = 103.3 %",
      "accommodation-catering 2022-03 level estimate = 41.7 tỷ đồng",
      "domestic-revenue 2022-02 level actual = 40 tỷ đồng",
      "domestic-revenue 2022-03 level estimate = 41.5 tỷ đồng",
    ]);
  });

  it("bars, a unit column, and a zero that is one", () => {
    const text = `Chỉ tiêu | ĐVT | Kế hoạch 2022 | Ước quý I | % KH
Trồng rừng tập trung | ha | 5.000 | 850 | 17,0
Số hộ thoát nghèo | hộ | 1.500 | 0 | 0
`;
    expect(lines("quy.txt", text)).toEqual([
      "planted-forest 2022 level plan = 5000 ha",
      "planted-forest 2022-Q1 level estimate = 850 ha",
      "planted-forest 2022-Q1 attainment plan estimate = 17 %",
      "escaped-poverty-households 2022 level plan = 1500 hộ",
      "escaped-poverty-households 2022-Q1 level estimate = 0 hộ",
      "escaped-poverty-households 2022-Q1 attainment plan estimate = 0 %",
    ]);
  });

  it("running text with wide gaps is no table", () => {
    expect(lines("van.txt", "Thu ngân sách   đạt khá\nChi ngân sách   đúng tiến độ\n")).toEqual([]);
  });
});

describe("parts and near twins", () => {
  it("a part measured otherwise than its namesake in the catalogue is no figure of that", () => {
    const text =
      "Chỉ tiêu;ĐVT;Tháng 3\nGiá trị sản xuất công nghiệp;Tỷ đồng;210,5\nTrong đó: Khai khoáng;;30,5\n- Chế biến, chế tạo;;150,0";
    const { observations } = readTables("gtsx.csv", text);
    expect(observations.map(({ indicator, label, unit }) => [indicator, label, unit])).toEqual([
      ["industrial-output-value", "Giá trị sản xuất công nghiệp", "tỷ đồng"],
      [null, "Giá trị sản xuất công nghiệp: Khai khoáng", "tỷ đồng"],
      [null, "Giá trị sản xuất công nghiệp: Chế biến, chế tạo", "tỷ đồng"],
    ]);
  });

  it("what is counted is the unit of a part that states none", () => {
    const text =
      "TT;Chỉ tiêu;ĐVT;Tháng 2;Tháng 3\n1;Số vụ tai nạn giao thông;Vụ;7;9\n;Số người bị thương;;5;6";
    const { observations } = readTables("tngt.csv", text);
    expect(observations.map(({ unit }) => unit)).toEqual(["vụ", "vụ", "người", "người"]);
  });

  it("under Trong đó alone the unmarked rows are parts until one has a number", () => {
    const text =
      "TT;Chỉ tiêu;ĐVT;Tháng 2;Tháng 3\n1;Xuất khẩu;Triệu USD;2,5;3,0\n;Trong đó:;;;\n;Mật ong;;1,2;1,3\n;Giấy dó;;0,9;1,0\n2;Nhập khẩu;Triệu USD;1,0;1,1";
    const { observations } = readTables("xnk.csv", text);
    expect(
      observations.filter((_, index) => index % 2 === 0).map(({ label, path }) => [label, path]),
    ).toEqual([
      ["Kim ngạch xuất khẩu", []],
      ["Xuất khẩu: Mật ong", ["Kim ngạch xuất khẩu"]],
      ["Xuất khẩu: Giấy dó", ["Kim ngạch xuất khẩu"]],
      ["Kim ngạch nhập khẩu", []],
    ]);
  });
});
