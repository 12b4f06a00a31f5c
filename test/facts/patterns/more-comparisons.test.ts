import { testRows } from "./read-rows.js";

testRows(`
# comparison before its amount
Thu nội địa thấp hơn cùng kỳ 12,4 tỷ đồng.
  domestic-revenue | 2022-05 month | change vs same-period-last-year | actual | -12.4 tỷ đồng
Tỷ lệ hộ nghèo cao hơn bình quân chung 2,1 điểm phần trăm.
  poverty-rate | 2022-05 month | change vs average | actual | 2.1 điểm phần trăm
Nhập khẩu tháng 5 cao hơn tháng 4 là 3,7 triệu USD.
  imports | 2022-05 month | change vs previous-month | actual | 3.7 triệu USD
Số vụ tai nạn giao thông ít hơn cùng kỳ 4 vụ.
  traffic-accidents | 2022-05 month | change vs same-period-last-year | actual | -4 vụ
Khách du lịch kém tháng trước 2.100 lượt.
  visitors | 2022-05 month | change vs previous-month | actual | -2100 lượt

# one change said twice
Xuất khẩu tăng 9,1% (+24 triệu USD) so với cùng kỳ.
  exports | 2022-05 month | growth vs same-period-last-year | actual | 9.1 %
  exports | 2022-05 month | change vs same-period-last-year | actual | 24 triệu USD
Đàn lợn giảm 2,4%, bằng 4.500 con so với cùng kỳ.
  pig-herd | 2022-05 at-date | growth vs same-period-last-year | actual | -2.4 %
  pig-herd | 2022-05 at-date | change vs same-period-last-year | actual | -4500 con
Chi ngân sách địa phương tăng 61 tỷ đồng, tương ứng 8,2% so với cùng kỳ.
  local-budget-expenditure | 2022-05 month | change vs same-period-last-year | actual | 61 tỷ đồng
  local-budget-expenditure | 2022-05 month | growth vs same-period-last-year | actual | 8.2 %
Nguồn vốn huy động tăng 1.240 tỷ đồng (+3,9%) so với cuối năm 2021.
  deposits | 2022-05 at-date | change vs end-of-last-year | actual | 1240 tỷ đồng
  deposits | 2022-05 at-date | growth vs end-of-last-year | actual | 3.9 %
Sản lượng điện giảm 3,6 triệu kWh (-3%) so với tháng trước.
  electricity-output | 2022-05 month | change vs previous-month | actual | -3.6 triệu kWh
  electricity-output | 2022-05 month | growth vs previous-month | actual | -3 %

# the time behind a ratio
Sản lượng điện bằng 97% tháng trước.
  electricity-output | 2022-05 month | index vs previous-month | actual | 97 %
Khách quốc tế gấp 3 lần tháng 4.
  international-visitors | 2022-05 month | index vs previous-month | actual | 3 lần
Vốn FDI đăng ký gấp đôi tháng trước.
  registered-fdi | 2022-05 month | index vs previous-month | actual | 2 lần
Thu tiền sử dụng đất gấp 2,5 lần tháng 5/2021.
  land-use-revenue | 2022-05 month | index vs same-period-last-year | actual | 2.5 lần
Nhập khẩu chỉ bằng 81,4% tháng 5 năm 2021.
  imports | 2022-05 month | index vs same-period-last-year | actual | 81.4 %

# last year's rate
Giải ngân vốn đầu tư công đạt 27,8% kế hoạch (cùng kỳ đạt 31,2%).
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 27.8 %
  public-investment-disbursement | 2021-05 month | attainment vs plan | actual | 31.2 %
GRDP 6 tháng tăng 8,1% (cùng kỳ năm 2021 tăng 4,9%).
  grdp-growth | 2022-01/2022-06 year-to-date | growth vs same-period-last-year | actual | 8.1 %
  grdp-growth | 2021-01/2021-06 year-to-date | growth vs same-period-last-year | actual | 4.9 %
Sản lượng điện tăng 6% so với cùng kỳ (cùng kỳ giảm 2,2%).
  electricity-output | 2022-05 month | growth vs same-period-last-year | actual | 6 %
  electricity-output | 2021-05 month | growth vs same-period-last-year | actual | -2.2 %
Số vụ tai nạn giao thông là 14 vụ (cùng kỳ năm 2021 là 18 vụ).
  traffic-accidents | 2022-05 month | level | actual | 14 vụ
  traffic-accidents | 2021-05 month | level | actual | 18 vụ
Thu ngân sách 5 tháng bằng 44,5% dự toán (cùng kỳ bằng 46,1%).
  state-budget-revenue | 2022-01/2022-05 year-to-date | attainment vs plan | actual | 44.5 %
  state-budget-revenue | 2021-01/2021-05 year-to-date | attainment vs plan | actual | 46.1 %

# two levels
Số hộ nghèo giảm từ 21.400 hộ xuống 18.150 hộ.
  poor-households | ? at-date | level | actual | 21400 hộ
  poor-households | 2022-05 at-date | level | actual | 18150 hộ
Năng suất lúa tăng từ 55,1 tạ/ha lên 58,2 tạ/ha.
  rice-yield | ? other | level | actual | 55.1 tạ/ha
  rice-yield | 2022-05 month | level | actual | 58.2 tạ/ha
Tỷ lệ che phủ rừng nâng từ 61,2% năm 2020 lên 62% năm 2021.
  forest-cover | 2020 year | level | actual | 61.2 %
  forest-cover | 2021 year | level | actual | 62 %
Đàn trâu giảm từ 43.000 con xuống còn 41.200 con.
  buffalo-herd | ? at-date | level | actual | 43000 con
  buffalo-herd | 2022-05 at-date | level | actual | 41200 con
EN Outstanding credit rose from VND 31,900 billion to VND 33,400 billion.
  outstanding-credit | ? at-date | level | actual | 31900 tỷ đồng
  outstanding-credit | 2022-05 at-date | level | actual | 33400 tỷ đồng
`);
