import { testRows } from "./read-rows.js";

testRows(`
# an amount told beside the total
Xuất khẩu tháng 5 đạt 52 triệu USD, cộng thêm 3 triệu USD của khu chế xuất.
  exports | 2022-05 month | level | actual | 52 triệu USD
  exports > cộng thêm khu chế xuất | 2022-05 month | level | actual | 3 triệu USD
Thu ngân sách đạt 210 tỷ đồng, chưa kể 15 tỷ đồng ghi thu ghi chi.
  state-budget-revenue | 2022-05 month | level | actual | 210 tỷ đồng
  state-budget-revenue > chưa kể ghi thu ghi chi | 2022-05 month | level | actual | 15 tỷ đồng
Giải ngân vốn đầu tư công đạt 905 tỷ đồng, ngoài ra còn 62 tỷ đồng vốn kéo dài.
  public-investment-disbursement | 2022-05 month | level | actual | 905 tỷ đồng
  public-investment-disbursement > ngoài ra còn vốn kéo dài | 2022-05 month | level | actual | 62 tỷ đồng
EN Budget revenue was VND 210 billion, not counting VND 15 billion in grants.
  state-budget-revenue | 2022-05 month | level | actual | 210 tỷ đồng
  state-budget-revenue > not counting grants | 2022-05 month | level | actual | 15 tỷ đồng
! Xuất khẩu tháng 5 đạt 52 triệu USD, tăng thêm 3 triệu USD so với tháng 4.
  exports | 2022-05 month | level | actual | 52 triệu USD
  exports | 2022-05 month | change vs previous-month | actual | 3 triệu USD

# how much of them there are more
Tháng 5 xảy ra 12 vụ tai nạn giao thông, so với tháng 4 thêm 3 vụ.
  traffic-accidents | 2022-05 month | level | actual | 12 vụ
  traffic-accidents | 2022-05 month | change vs previous-month | actual | 3 vụ
Có 84 ca sốt xuất huyết, so tháng trước thêm 21 ca.
  dengue-cases | 2022-05 month | level | actual | 84 ca
  dengue-cases | 2022-05 month | change vs previous-month | actual | 21 ca
! Tháng 5 có thêm 3 xã đạt chuẩn nông thôn mới.
  new-rural-communes | 2022-05 month | level | actual | 3 xã

# months put together
Thu ngân sách tháng 5 đạt 210 tỷ đồng; gộp cả năm tháng là 1.020 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 210 tỷ đồng
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1020 tỷ đồng
Xuất khẩu tháng 5 đạt 52 triệu USD, tính gộp 5 tháng đạt 240 triệu USD.
  exports | 2022-05 month | level | actual | 52 triệu USD
  exports | 2022-01/2022-05 year-to-date | level | actual | 240 triệu USD
Khách du lịch tháng 5 đạt 41.000 lượt, gộp lại năm tháng 180.000 lượt.
  visitors | 2022-05 month | level | actual | 41000 lượt
  visitors | 2022-01/2022-05 year-to-date | level | actual | 180000 lượt
Tháng 5 thành lập mới 62 doanh nghiệp với vốn đăng ký 410 tỷ đồng, lũy kế năm tháng 312 doanh nghiệp.
  new-enterprises | 2022-05 month | level | actual | 62 doanh nghiệp
  new-enterprise-capital | 2022-05 month | level | actual | 410 tỷ đồng
  new-enterprises | 2022-01/2022-05 year-to-date | level | actual | 312 doanh nghiệp

# the year that is aimed at
Diện tích quế hữu cơ có 5.200 ha, mục tiêu 2025 là 30.000 ha.
  cinnamon-area > hữu cơ | 2022-05 at-date | level | actual | 5200 ha
  cinnamon-area > hữu cơ | 2025 year | level | plan | 30000 ha
Đến 2025 phấn đấu có 60 xã đạt chuẩn nông thôn mới.
  new-rural-communes | 2025 year | level | plan | 60 xã
Tỷ lệ che phủ rừng đạt 54,1%, mục tiêu đến năm 2030 là 56%.
  forest-cover | 2022-05 month | level | actual | 54.1 %
  forest-cover | 2030 year | level | plan | 56 %
! Chương trình mục tiêu quốc gia xây dựng nông thôn mới giải ngân được 41 tỷ đồng, đạt 22% kế hoạch.
  new-rural-programme-disbursement | 2022-05 month | level | actual | 41 tỷ đồng
  new-rural-programme-disbursement | 2022-05 month | attainment vs plan | actual | 22 %

# a rate on a month
EN CPI rose 2.51 per cent on May 2021 and 0.3 per cent on April.
  consumer-price-index | 2022-05 month | growth vs same-period-last-year | actual | 2.51 %
  consumer-price-index | 2022-05 month | growth vs previous-month | actual | 0.3 %
EN Budget revenue was VND 412 billion, up 5 per cent on April.
  state-budget-revenue | 2022-05 month | level | actual | 412 tỷ đồng
  state-budget-revenue | 2022-05 month | growth vs previous-month | actual | 5 %
! EN Budget revenue on May 31 was VND 412 billion.
  state-budget-revenue | 2022-05-31 year-to-date | level | actual | 412 tỷ đồng

# a name before its bracket
EN The IIP rose 9.2 per cent, led by shipbuilding (+18.9 per cent) and seafood processing (+4.1 per cent).
  industrial-production-index | 2022-05 month | growth | actual | 9.2 %
  industrial-production-index > shipbuilding | 2022-05 month | growth | actual | 18.9 %
  industrial-production-index > seafood processing | 2022-05 month | growth | actual | 4.1 %
IIP tháng 5 tăng 9,2%, trong đó đóng tàu (+18,9%), may mặc (giảm 3,1%), khai khoáng (+2%).
  industrial-production-index | 2022-05 month | growth | actual | 9.2 %
  industrial-production-index > đóng tàu | 2022-05 month | growth | actual | 18.9 %
  industrial-production-index > may mặc | 2022-05 month | growth | actual | -3.1 %
  iip-mining | 2022-05 month | growth | actual | 2 %
! IIP tháng 5 tăng 9,2% (cùng kỳ tăng 4%).
  industrial-production-index | 2022-05 month | growth | actual | 9.2 %
  industrial-production-index | 2021-05 month | growth | actual | 4 %
! Thu ngân sách tăng 30 tỷ đồng (+4%) so với cùng kỳ.
  state-budget-revenue | 2022-05 month | change vs same-period-last-year | actual | 30 tỷ đồng
  state-budget-revenue | 2022-05 month | growth vs same-period-last-year | actual | 4 %
! Thu nội địa (tăng 4% so với cùng kỳ) đạt 210 tỷ đồng.
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | 4 %
  domestic-revenue | 2022-05 month | level | actual | 210 tỷ đồng
`);
