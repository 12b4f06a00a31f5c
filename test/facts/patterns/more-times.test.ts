import { testRows } from "./read-rows.js";

testRows(`
# the first figure keeps the month
Thu nội địa đạt 290,1 tỷ đồng, lũy kế 5 tháng đạt 1.447 tỷ đồng.
  domestic-revenue | 2022-05 month | level | actual | 290.1 tỷ đồng
  domestic-revenue | 2022-01/2022-05 year-to-date | level | actual | 1447 tỷ đồng
Doanh thu du lịch ước 204 tỷ đồng; 5 tháng đầu năm ước 911 tỷ đồng.
  tourism-revenue | 2022-05 month | level | estimate | 204 tỷ đồng
  tourism-revenue | 2022-01/2022-05 year-to-date | level | estimate | 911 tỷ đồng
Sản lượng thủy sản được 3.210 tấn, nâng tổng số từ đầu năm lên 14.900 tấn.
  fishery-output | 2022-05 month | level | actual | 3210 tấn
  fishery-output | 2022-01/2022-05 year-to-date | level | actual | 14900 tấn
Giải quyết việc làm cho 1.350 lao động, tính chung 5 tháng 7.240 lao động.
  jobs-created | 2022-05 month | level | actual | 1350 lao động
  jobs-created | 2022-01/2022-05 year-to-date | level | actual | 7240 lao động
Trồng rừng tập trung 210 ha, cộng dồn 5 tháng được 615 ha.
  planted-forest | 2022-05 month | level | actual | 210 ha
  planted-forest | 2022-01/2022-05 year-to-date | level | actual | 615 ha

# aimed at, a rise as well
Phấn đấu tăng trưởng GRDP năm 2022 tăng 8,5%.
  grdp-growth | 2022 year | growth vs same-period-last-year | plan | 8.5 %
Dự báo CPI quý II tăng 0,9%.
  consumer-price-index | 2022-Q2 quarter | growth | plan | 0.9 %
Mục tiêu năm 2022 thu ngân sách tăng 10%.
  state-budget-revenue | 2022 year | growth | plan | 10 %
Dự kiến xuất khẩu tháng 6 tăng 4% so với tháng 5.
  exports | 2022-06 month | growth vs previous-month | plan | 4 %
Đặt mục tiêu giảm tỷ lệ hộ nghèo 2 điểm phần trăm.
  poverty-rate | 2022 year | change | plan | -2 điểm phần trăm

# days
Phiên họp ngày 20/5 đánh giá thu ngân sách đạt 318,7 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
Theo công văn ngày 12/5, giải ngân vốn đầu tư công đạt 840 tỷ đồng.
  public-investment-disbursement | 2022-05 month | level | actual | 840 tỷ đồng
Tính đến ngày 20/5, thu ngân sách đạt 1.480 tỷ đồng.
  state-budget-revenue | 2022-05-20 year-to-date | level | actual | 1480 tỷ đồng
Ngày 01/5, đàn trâu có 41.200 con.
  buffalo-herd | 2022-05-01 at-date | level | actual | 41200 con
Số liệu đến hết ngày 31/5: dư nợ tín dụng đạt 33.400 tỷ đồng.
  outstanding-credit | 2022-05-31 at-date | level | actual | 33400 tỷ đồng

# what is ranked
Tỉnh xếp thứ 7 về chỉ số cải cách hành chính.
  par-index | 2022-05 month | rank | actual | 7 hạng
Chỉ số PAPI đứng thứ 21 toàn quốc.
  papi | 2022-05 month | rank vs among-provinces | actual | 21 hạng
Tốc độ tăng trưởng GRDP xếp thứ 3 vùng.
  grdp-growth | 2022-05 month | rank vs among-region | actual | 3 hạng
Giải ngân vốn đầu tư công đứng thứ 9/63.
  public-investment-disbursement | 2022-05 month | rank vs among-provinces | actual | 9 hạng
Chỉ số năng lực cạnh tranh cấp tỉnh giảm 2 bậc so với năm 2020.
  provincial-competitiveness-index | 2022-05 month | change vs 2020 | actual | -2 bậc

# how it went
Giải ngân vốn đầu tư công còn chậm, mới đạt 27,8% kế hoạch.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 27.8 %
Thu nội địa không đạt kế hoạch, chỉ bằng 92% dự toán.
  domestic-revenue | 2022-05 month | attainment vs plan | actual | 92 %
Tỷ lệ hộ nghèo vẫn còn cao, ở mức 11,9%.
  poverty-rate | 2022-05 month | level | actual | 11.9 %
Giá lợn hơi ổn định, quanh mức 62 nghìn đồng/kg.
  pig-price | 2022-05 month | level | actual | 62 nghìn đồng/kg
Khách du lịch khá đông, đạt 96.400 lượt.
  visitors | 2022-05 month | level | actual | 96400 lượt

# a comparison behind a comma
Diện tích gieo trồng tăng 1,6%, bằng 205 ha, so với cùng thời điểm năm trước.
  sown-area | 2022-05 month | growth vs same-period-last-year | actual | 1.6 %
  sown-area | 2022-05 month | change vs same-period-last-year | actual | 205 ha
Thu nội địa giảm 12 tỷ đồng, so với tháng trước.
  domestic-revenue | 2022-05 month | change vs previous-month | actual | -12 tỷ đồng
Sản lượng điện tăng 4,4%, so với cùng kỳ.
  electricity-output | 2022-05 month | growth vs same-period-last-year | actual | 4.4 %
EN Exports rose 9.1%, compared with the same period last year.
  exports | 2022-05 month | growth vs same-period-last-year | actual | 9.1 %
! Tăng trưởng GRDP quý I đạt 7,9%, cao hơn kịch bản.
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual | 7.9 %

# days that are no figures
Mưa lũ đêm 3.5 làm 4 người chết.
  làm người chết | 2022-05 month | level | actual | 4 người
Sáng 12.5, huyện bàn giao 27 căn nhà.
  bàn giao căn nhà | 2022-05 month | level | actual | 27 căn
Hôm 18/5 có 3 đoàn công tác đến kiểm tra.
  đoàn công tác đến kiểm tra | 2022-05 month | level | actual | 3 đoàn

# a goal at both ends
Mục tiêu cuối năm tỷ lệ hộ nghèo giảm từ 14,2% xuống còn 11,9%.
  poverty-rate | ? other | level | actual | 14.2 %
  poverty-rate | 2022 year | level | plan | 11.9 %
Phấn đấu nâng tỷ lệ che phủ rừng từ 61,2% lên 62%.
  forest-cover | ? other | level | actual | 61.2 %
  forest-cover | 2022 year | level | plan | 62 %
! Tỷ lệ hộ nghèo giảm từ 14,2% xuống còn 11,9%.
  poverty-rate | ? other | level | actual | 14.2 %
  poverty-rate | 2022-05 month | level | actual | 11.9 %
`);
