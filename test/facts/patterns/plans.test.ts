import { testRows } from "./read-rows.js";

testRows(`
# 7. bằng P% kế hoạch, dự toán
Thu ngân sách 5 tháng đạt 1.602 tỷ đồng, bằng 44,5% dự toán HĐND tỉnh giao.
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1602 tỷ đồng
  state-budget-revenue | 2022-01/2022-05 year-to-date | attainment vs plan:HĐND tỉnh giao | actual | 44.5 %
Giải ngân vốn đầu tư công đến hết tháng 5 đạt 27,8% kế hoạch.
  public-investment-disbursement | 2022-01/2022-05 year-to-date | attainment vs plan | actual | 27.8 %
Trồng rừng tập trung được 615 ha, đạt 51,2% kế hoạch năm.
  planted-forest | 2022-05 month | level | actual | 615 ha
  planted-forest | 2022-05 month | attainment vs plan | actual | 51.2 %
Xuất khẩu 5 tháng đã hoàn thành 39% mục tiêu cả năm.
  exports | 2022-01/2022-05 year-to-date | attainment vs plan | actual | 39 %
EN Budget revenue reached 44.5% of the annual plan.
  state-budget-revenue | 2022-05 month | attainment vs plan | actual | 44.5 %
Trồng rừng tập trung được 615 ha, đạt 51,2% kế hoạch 1.200 ha.
  planted-forest | 2022-05 month | level | actual | 615 ha
  planted-forest | 2022-05 month | attainment vs plan | actual | 51.2 %
  planted-forest | 2022 year | level | plan | 1200 ha
! Thu ngân sách đạt 44,5% kế hoạch, 1.602 tỷ đồng đã nộp kho bạc.
  state-budget-revenue | 2022-05 month | attainment vs plan | actual | 44.5 %
  state-budget-revenue | 2022-05 month | level | actual | 1602 tỷ đồng
Dự toán thu ngân sách năm 2022 HĐND tỉnh giao là 3.625 tỷ đồng.
  state-budget-revenue | 2022 year | level | plan | 3625 tỷ đồng
Kế hoạch trồng rừng năm 2022 được Chính phủ giao là 5.500 ha.
  planted-forest | 2022 year | level | plan | 5500 ha
! Thu ngân sách 5 tháng tăng 4,5%, dự toán đã giao từ đầu năm.
  state-budget-revenue | 2022-01/2022-05 year-to-date | growth | actual | 4.5 %

# 9. chiếm P%: a share
Thu nội địa 290,1 tỷ đồng, chiếm 91% tổng thu.
  domestic-revenue | 2022-05 month | level | actual | 290.1 tỷ đồng
  domestic-revenue | 2022-05 month | share vs total | actual | 91 %
Khách quốc tế chiếm 6,8% tổng lượt khách.
  international-visitors | 2022-05 month | share vs total | actual | 6.8 %
Dư nợ ngắn hạn đạt 14.100 tỷ đồng, chiếm tỷ trọng 42,3%.
  short-term-credit | 2022-05 at-date | level | actual | 14100 tỷ đồng
  short-term-credit | 2022-05 at-date | share vs total | actual | 42.3 %
Khối doanh nghiệp FDI xuất khẩu 40 triệu USD, chiếm 65,1% kim ngạch.
  exports | 2022-05 month | level | actual | 40 triệu USD
  exports | 2022-05 month | share vs total | actual | 65.1 %
EN Domestic revenue accounted for 91% of the total.
  domestic-revenue | 2022-05 month | share vs total | actual | 91 %
! Các hộ lấn chiếm 2 ha đất rừng.
  hộ lấn chiếm đất rừng | 2022-05 month | level | actual | 2 ha

# 10. vượt P%, vượt N so với kế hoạch
Thu ngân sách cả năm vượt 6,5% dự toán.
  state-budget-revenue | 2022 year | excess vs plan | actual | 6.5 %
Toàn tỉnh xây 1.260 căn nhà, vượt 60 căn so với kế hoạch.
  xây căn nhà | 2022-05 month | level | actual | 1260 căn
  xây căn nhà | 2022-05 month | excess vs plan | actual | 60 căn
Trồng rừng tập trung đạt 640 ha, vượt 4% kế hoạch năm.
  planted-forest | 2022-05 month | level | actual | 640 ha
  planted-forest | 2022-05 month | excess vs plan | actual | 4 %
Thu nội địa vượt 48 tỷ đồng so với dự toán tỉnh giao.
  domestic-revenue | 2022-05 month | excess vs plan:tỉnh giao | actual | 48 tỷ đồng
EN Budget revenue exceeded the annual plan by 6.5%.
  state-budget-revenue | 2022-05 month | excess vs plan | actual | 6.5 %
! Khách du lịch tháng 5 vượt 96.000 lượt.
  visitors | 2022-05 month | level | actual | trên 96000 lượt
! Thu ngân sách vượt qua 3 tháng khó khăn.

# 17. a/b U: result and plan
Giải ngân vốn đầu tư công đạt 905,4/3.260 tỷ đồng.
  public-investment-disbursement | 2022-05 month | level | actual | 905.4 tỷ đồng
  public-investment-disbursement > kế hoạch | 2022 year | level | plan | 3260 tỷ đồng
Trồng rừng tập trung 615/1.200 ha.
  planted-forest | 2022-05 month | level | actual | 615 ha
  planted-forest > kế hoạch | 2022 year | level | plan | 1200 ha
Diện tích gieo trồng vụ Xuân đạt 7.120 ha/7.100 ha.
  spring-crop-area | 2022-05 month | level | actual | 7120 ha
  spring-crop-area > kế hoạch | 2022 year | level | plan | 7100 ha
Toàn tỉnh thu ngân sách được 1.602/3.600 tỷ đồng, đạt 44,5% dự toán.
  state-budget-revenue | 2022-05 month | level | actual | 1602 tỷ đồng
  state-budget-revenue > kế hoạch | 2022 year | level | plan | 3600 tỷ đồng
  state-budget-revenue | 2022-05 month | attainment vs plan | actual | 44.5 %
EN Public investment disbursement reached VND 905.4/3,260 billion.
  public-investment-disbursement | 2022-05 month | level | actual | 905.4 tỷ đồng
  public-investment-disbursement > kế hoạch | 2022 year | level | plan | 3260 tỷ đồng
! Căn cứ Quyết định số 615/QĐ-UBND, trồng rừng tập trung tiếp tục triển khai.

# 18. a/b units: how many of how many
Có 8/11 huyện, thành phố hoàn thành gieo cấy.
  huyện thành phố hoàn thành gieo cấy | 2022-05 month | level | actual | 8 huyện
  huyện thành phố hoàn thành gieo cấy > tổng số | 2022-05 month | level | actual | 11 huyện
22/24 đại biểu tán thành.
  đại biểu tán thành | 2022-05 month | level | actual | 22 đại biểu
  đại biểu tán thành > tổng số | 2022-05 month | level | actual | 24 đại biểu
Dịch bệnh xảy ra tại 14/96 xã.
  Dịch bệnh xảy ra xã | 2022-05 month | level | actual | 14 xã
  Dịch bệnh xảy ra xã > tổng số | 2022-05 month | level | actual | 96 xã
Đã có 61/96 xã đạt chuẩn nông thôn mới.
  new-rural-communes | 2022-05 month | level | actual | 61 xã
  new-rural-communes > tổng số | 2022-05 month | level | actual | 96 xã
EN So far 8/11 districts have finished sowing.
  districts finished sowing | 2022-05 month | level | actual | 8 huyện
  districts finished sowing > tổng số | 2022-05 month | level | actual | 11 huyện
! Ngày 8/11 huyện tổ chức họp.
`);
