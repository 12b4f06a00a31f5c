import { testRows } from "./read-rows.js";

testRows(`
# a later report settles an earlier month
Thu ngân sách tháng 5 ước 320,5 tỷ đồng (số chính thức tháng trước: 301,4 tỷ đồng).
  state-budget-revenue | 2022-05 month | level | estimate | 320.5 tỷ đồng
  state-budget-revenue | 2022-04 month | level | actual | 301.4 tỷ đồng
Thu ngân sách tháng 5 ước 318 tỷ đồng. Ngành thuế cũng chốt lại số của tháng 4: thực thu 283 tỷ đồng, kém số ước 15 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | estimate | 318 tỷ đồng
  state-budget-revenue | 2022-04 month | level | actual | 283 tỷ đồng
  state-budget-revenue | 2022-04 month | change vs estimate | actual | -15 tỷ đồng
Cục Thuế cho biết số thu quý I được cập nhật là 912 tỷ đồng.
  state-budget-revenue | 2022-Q1 quarter | level | actual | 912 tỷ đồng
Tổng mức bán lẻ tháng 5 ước 1.938 tỷ đồng. Số tháng 4 chốt lại 1.881 tỷ đồng, cao hơn dự tính 14 tỷ đồng.
  retail-sales | 2022-05 month | level | estimate | 1938 tỷ đồng
  retail-sales | 2022-04 month | level | actual | 1881 tỷ đồng
  retail-sales | 2022-04 month | change vs estimate | actual | 14 tỷ đồng
! Doanh nghiệp cho biết số thu quý I là 912 tỷ đồng.
  Doanh nghiệp cho biết số | 2022-Q1 quarter | level | actual | 912 tỷ đồng

# from one value to another: both are kept, the first as replaced
Thu ngân sách tháng 4 được điều chỉnh từ 286,4 tỷ đồng xuống 281,9 tỷ đồng.
  state-budget-revenue | 2022-04 month | level | actual, replaced | 286.4 tỷ đồng
  state-budget-revenue | 2022-04 month | level | actual | 281.9 tỷ đồng
Tăng trưởng GRDP quý I được điều chỉnh từ 6,9% xuống 6,4%.
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual, replaced | 6.9 %
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual | 6.4 %
HĐND tỉnh nâng kế hoạch vốn đầu tư công năm 2022 từ 2.410 lên 2.655 tỷ đồng.
  public-investment-plan | 2022 year | level | plan, replaced | 2410 tỷ đồng
  public-investment-plan | 2022 year | level | plan | 2655 tỷ đồng
EN Exports in April were revised down to USD 58.8 million from USD 60.1 million.
  exports | 2022-04 month | level | actual | 58.8 triệu USD
  exports | 2022-04 month | level | actual, replaced | 60.1 triệu USD
! Xuất khẩu tháng 5 giảm từ 60,1 triệu USD xuống 58,8 triệu USD.
  exports | ? other | level | actual | 60.1 triệu USD
  exports | 2022-05 month | level | actual | 58.8 triệu USD

# a rejected value is of what the standing one is of
Giải ngân vốn đầu tư công không phải 520 tỷ đồng mà là 542 tỷ đồng.
  public-investment-disbursement | 2022-05 month | level | actual, replaced | 520 tỷ đồng
  public-investment-disbursement | 2022-05 month | level | actual | 542 tỷ đồng
Thu ngân sách bốn tháng là 1.612 tỷ đồng, thay cho 1.584 tỷ đồng đã báo cáo.
  state-budget-revenue | 2022-01/2022-04 year-to-date | level | actual | 1612 tỷ đồng
  state-budget-revenue | 2022-01/2022-04 year-to-date | level | actual, replaced | 1584 tỷ đồng
Xuất khẩu tháng 4 đạt 58,8 triệu USD, giảm 1,3 triệu USD so với số ước 60,1 triệu USD.
  exports | 2022-04 month | level | actual | 58.8 triệu USD
  exports | 2022-04 month | change vs estimate | actual | -1.3 triệu USD
  exports | 2022-04 month | level | estimate, replaced | 60.1 triệu USD
IIP tháng 5 tăng 10,9% so cùng kỳ. Tháng 4 số chính thức +8,2% (thay cho 8,6%).
  industrial-production-index | 2022-05 month | growth vs same-period-last-year | actual | 10.9 %
  industrial-production-index | 2022-04 month | growth | actual | 8.2 %
  industrial-production-index | 2022-04 month | growth | actual, replaced | 8.6 %
EN Budget revenue in May was VND 286.4 billion. April's figure has been restated: VND 318.2 billion, not the VND 309.5 billion printed earlier.
  state-budget-revenue | 2022-05 month | level | actual | 286.4 tỷ đồng
  state-budget-revenue | 2022-04 month | level | actual | 318.2 tỷ đồng
  state-budget-revenue | 2022-04 month | level | actual, replaced | 309.5 tỷ đồng
! Thu ngân sách tháng 4 thực hiện 297,7 tỷ đồng, cao hơn số ước 8 tỷ đồng.
  state-budget-revenue | 2022-04 month | level | actual | 297.7 tỷ đồng
  state-budget-revenue | 2022-04 month | change vs estimate | actual | 8 tỷ đồng

# a slip of the tongue leaves nothing
Thu ngân sách bốn tháng 1.150 tỷ đồng, dạ không, xin lỗi anh, 1.015 tỷ đồng, đạt 73% dự toán tỉnh.
  state-budget-revenue | 2022-01/2022-04 year-to-date | level | actual | 1015 tỷ đồng
  state-budget-revenue | 2022-01/2022-04 year-to-date | attainment vs plan:tỉnh | actual | 73 %

# what would hold under a condition is no figure
Nếu vẫn tính theo cách cũ thì thu ngân sách bốn tháng là 1.150 tỷ đồng.
Nếu cộng cả tiền sử dụng đất, thu ngân sách tháng 4 được 350 tỷ đồng.
! Nếu tính từ đầu năm, thu ngân sách được 1.350 tỷ đồng.
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1350 tỷ đồng

# expected of a time that the record reports on
Tổng mức bán lẻ tháng 5 dự kiến 1.938 tỷ đồng.
  retail-sales | 2022-05 month | level | estimate | 1938 tỷ đồng
! Tổng mức bán lẻ tháng 6 dự kiến 1.938 tỷ đồng.
  retail-sales | 2022-06 month | level | plan | 1938 tỷ đồng

# the year so far, counted from January
Thu ngân sách tháng 5 là 300 tỷ đồng. Dồn từ tháng 1, tổng thu ngân sách lên 1.298 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 300 tỷ đồng
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1298 tỷ đồng
`);
