import { testRows } from "./read-rows.js";

testRows(`
# 19. percentage points
Tăng trưởng GRDP quý I cao hơn 0,66 điểm phần trăm so với kịch bản.
  grdp-growth | 2022-Q1 quarter | change vs scenario | actual | 0.66 điểm phần trăm
Tỷ lệ hộ nghèo giảm 1,8 điểm % so với đầu năm.
  poverty-rate | 2022-05 month | change vs end-of-last-year | actual | -1.8 điểm phần trăm
Tỷ lệ giải ngân vốn đầu tư công thấp hơn 3,2 điểm phần trăm so với cùng kỳ.
  public-investment-disbursement | 2022-05 month | change vs same-period-last-year | actual | -3.2 điểm phần trăm
Tỷ lệ che phủ rừng tăng 0,5 điểm phần trăm.
  forest-cover | 2022-05 month | change | actual | 0.5 điểm phần trăm
EN The poverty rate fell by 1.8 percentage points from the end of last year.
  poverty-rate | 2022-05 month | change vs end-of-last-year | actual | -1.8 điểm phần trăm
! Tỷ lệ hộ nghèo giảm 1,8% so với đầu năm.
  poverty-rate | 2022-05 month | growth vs end-of-last-year | actual | -1.8 %

# 20. (cùng kỳ tăng P%): last year's rate
Chỉ số sản xuất công nghiệp 5 tháng tăng 7,4% (cùng kỳ tăng 12,9%).
  industrial-production-index | 2022-01/2022-05 year-to-date | growth | actual | 7.4 %
  industrial-production-index | 2021-01/2021-05 year-to-date | growth | actual | 12.9 %
Tổng mức bán lẻ tăng 3,3% so với cùng kỳ (cùng kỳ năm trước giảm 5,1%).
  retail-sales | 2022-05 month | growth vs same-period-last-year | actual | 3.3 %
  retail-sales | 2021-05 month | growth vs same-period-last-year | actual | -5.1 %
Thu nội địa 5 tháng bằng 47% dự toán (cùng kỳ 2021 bằng 41,5%).
  domestic-revenue | 2022-01/2022-05 year-to-date | attainment vs plan | actual | 47 %
  domestic-revenue | 2021-01/2021-05 year-to-date | attainment vs plan | actual | 41.5 %
CPI tháng 5 tăng 0,3% so với tháng trước (cùng kỳ năm 2021 tăng 0,1%).
  consumer-price-index | 2022-05 month | growth vs previous-month | actual | 0.3 %
  consumer-price-index | 2021-05 month | growth vs previous-month | actual | 0.1 %
EN The industrial production index rose 7.4% in the first five months of 2022 (the same period last year rose 12.9%).
  industrial-production-index | 2022-01/2022-05 year-to-date | growth | actual | 7.4 %
  industrial-production-index | 2021-01/2021-05 year-to-date | growth | actual | 12.9 %
! Chỉ số sản xuất công nghiệp tăng 7,4% so với cùng kỳ, tăng đều ở các ngành.
  industrial-production-index | 2022-05 month | growth vs same-period-last-year | actual | 7.4 %

# 21. so với kịch bản
Tăng trưởng GRDP quý I đạt 7,9%, thấp hơn kịch bản 0,3 điểm phần trăm.
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual | 7.9 %
  grdp-growth | 2022-Q1 quarter | change vs scenario | actual | -0.3 điểm phần trăm
Tăng trưởng GRDP 6 tháng ước 8,1%, cao hơn kịch bản (7,80%).
  grdp-growth | 2022-01/2022-06 year-to-date | growth vs same-period-last-year | estimate | 8.1 %
  grdp-growth | 2022-01/2022-06 year-to-date | growth vs same-period-last-year | plan | 7.8 %
Thu ngân sách quý II bằng 96% kịch bản.
  state-budget-revenue | 2022-Q2 quarter | attainment vs scenario | actual | 96 %
Xuất khẩu 5 tháng đạt 287 triệu USD, vượt 12 triệu USD so với kịch bản đề ra.
  exports | 2022-01/2022-05 year-to-date | level | actual | 287 triệu USD
  exports | 2022-01/2022-05 year-to-date | excess vs scenario | actual | 12 triệu USD
EN GRDP growth was 7.9% in the first quarter of 2022, 0.3 percentage points below the scenario.
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual | 7.9 %
  grdp-growth | 2022-Q1 quarter | change vs scenario | actual | -0.3 điểm phần trăm
! Kịch bản tăng trưởng đã được ban hành, GRDP quý I tăng 7,9%.
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual | 7.9 %

# 22. từ A lên B: two levels
Tỷ lệ hộ nghèo giảm từ 14,2% xuống còn 11,9%.
  poverty-rate | ? other | level | actual | 14.2 %
  poverty-rate | 2022-05 month | level | actual | 11.9 %
Dư nợ tín dụng tăng từ 31.900 tỷ đồng lên 33.400 tỷ đồng.
  outstanding-credit | ? at-date | level | actual | 31900 tỷ đồng
  outstanding-credit | 2022-05 at-date | level | actual | 33400 tỷ đồng
Số xã đạt chuẩn nông thôn mới từ 54 xã nâng lên 61 xã.
  new-rural-communes | ? other | level | actual | 54 xã
  new-rural-communes | 2022-05 month | level | actual | 61 xã
Đàn lợn giảm còn 177.500 con.
  pig-herd | 2022-05 at-date | level | actual | 177500 con
EN The poverty rate fell from 14.2% to 11.9%.
  poverty-rate | ? other | level | actual | 14.2 %
  poverty-rate | 2022-05 month | level | actual | 11.9 %
! Từ 14 xã, đoàn đi lên 2 huyện vùng cao.
  xã | 2022-05 month | level | actual | 14 xã
  đoàn đi lên huyện vùng cao | 2022-05 month | level | actual | 2 huyện

# 33. against the end of last year
Tổng dư nợ tín dụng đạt 33.400 tỷ đồng, so với 31/12/2021 tăng 1.500 tỷ đồng (+4,7%).
  outstanding-credit | 2022-05 at-date | level | actual | 33400 tỷ đồng
  outstanding-credit | 2022-05 at-date | change vs end-of-last-year | actual | 1500 tỷ đồng
  outstanding-credit | 2022-05 at-date | growth vs end-of-last-year | actual | 4.7 %
Nguồn vốn huy động tăng 6,2% so với cuối năm 2021.
  deposits | 2022-05 at-date | growth vs end-of-last-year | actual | 6.2 %
So với đầu năm, dư nợ tín dụng tăng 4,7%.
  outstanding-credit | 2022-05 at-date | growth vs end-of-last-year | actual | 4.7 %
Nợ xấu 301 tỷ đồng, tăng 22 tỷ đồng so với 31/12.
  bad-debt | 2022-05 at-date | level | actual | 301 tỷ đồng
  bad-debt | 2022-05 at-date | change vs end-of-last-year | actual | 22 tỷ đồng
CPI tháng 5 tăng 1,9% so với tháng 12 năm trước.
  consumer-price-index | 2022-05 month | growth vs end-of-last-year | actual | 1.9 %
EN Outstanding credit rose 4.7% from the end of 2021.
  outstanding-credit | 2022-05 at-date | growth vs end-of-last-year | actual | 4.7 %
! Đến 31/12/2021, dư nợ tín dụng đạt 31.900 tỷ đồng, tăng 12% so với cùng kỳ.
  outstanding-credit | 2021-12-31 at-date | level | actual | 31900 tỷ đồng
  outstanding-credit | 2021-12-31 at-date | growth vs same-period-last-year | actual | 12 %
`);
