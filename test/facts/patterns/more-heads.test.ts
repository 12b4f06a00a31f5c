import { testRows } from "./read-rows.js";

testRows(`
# a name ends at a bracket
! Tháng 5 đón 96.400 lượt khách (quốc tế 6.560 lượt).
  đón lượt khách | 2022-05 month | level | actual | 96400 lượt khách
  quốc tế lượt | 2022-05 month | level | actual | 6560 lượt
! Toàn tỉnh đón 388.000 lượt khách (nội địa 361.000 lượt).
  đón lượt khách | 2022-05 month | level | actual | 388000 lượt khách
  nội địa lượt | 2022-05 month | level | actual | 361000 lượt
! Giá trị sản xuất công nghiệp (theo giá so sánh 2010) đạt 880 tỷ đồng.
  industrial-output-value | 2022-05 month | level | actual | 880 tỷ đồng

# states of some
Giải quyết 4.120 hồ sơ đúng hạn, còn 68 hồ sơ đất đai quá hạn.
  files-settled | 2022-05 month | level | actual | 4120 hồ sơ
  files-settled > đất đai quá hạn | 2022-05 month | level | actual | 68 hồ sơ
Đàn bò 28.900 con, trong tháng 41 con trâu bò mắc bệnh.
  cattle-herd | 2022-05 at-date | level | actual | 28900 con
  buffalo-cattle-herd > mắc bệnh | 2022-05 at-date | level | actual | 41 con
Có 171 doanh nghiệp thành lập mới, 9 doanh nghiệp mới chưa nộp thuế.
  new-enterprises | 2022-05 month | level | actual | 171 doanh nghiệp
  new-enterprises > chưa nộp thuế | 2022-05 month | level | actual | 9 doanh nghiệp

# a thing of the record's own goes on
Vốn ủy thác đạt 88 tỷ đồng; 5 tháng 402 tỷ đồng, đạt 61% kế hoạch.
  Vốn ủy thác | 2022-05 month | level | actual | 88 tỷ đồng
  Vốn ủy thác | 2022-01/2022-05 year-to-date | level | actual | 402 tỷ đồng
  Vốn ủy thác | 2022-01/2022-05 year-to-date | attainment vs plan | actual | 61 %
Giá trị giao dịch chợ đầu mối tháng 5 đạt 61 tỷ đồng, tăng 4% so với tháng trước; 5 tháng 290 tỷ đồng.
  Giá trị giao dịch chợ đầu mối | 2022-05 month | level | actual | 61 tỷ đồng
  Giá trị giao dịch chợ đầu mối | 2022-05 month | growth vs previous-month | actual | 4 %
  Giá trị giao dịch chợ đầu mối | 2022-01/2022-05 year-to-date | level | actual | 290 tỷ đồng
Tín dụng đạt 33.400 tỷ đồng; thấp hơn bình quân cả nước 2,2 điểm phần trăm.
  Tín dụng | 2022-05 month | level | actual | 33400 tỷ đồng
  Tín dụng | 2022-05 month | change vs national-average | actual | -2.2 điểm phần trăm

# a name around its figure
Đến nay giải ngân 870 tỷ đồng kế hoạch vốn đầu tư công.
  public-investment-disbursement | 2022-05 month | level | actual | 870 tỷ đồng
Toàn tỉnh giải ngân được 905,4/3.260 tỷ đồng kế hoạch vốn đầu tư công, tức 27,8%.
  public-investment-disbursement | 2022-05 month | level | actual | 905.4 tỷ đồng
  public-investment-disbursement > kế hoạch | 2022 year | level | plan | 3260 tỷ đồng
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 27.8 %
! Tỉnh được giao 3.260 tỷ đồng kế hoạch vốn đầu tư công.
  public-investment-plan | 2022-05 month | level | actual | 3260 tỷ đồng

# a plan's own amount
Xuất khẩu 5 tháng đạt 287 triệu USD, bằng 39% kế hoạch năm 736 triệu USD.
  exports | 2022-01/2022-05 year-to-date | level | actual | 287 triệu USD
  exports | 2022-01/2022-05 year-to-date | attainment vs plan | actual | 39 %
  exports | 2022 year | level | plan | 736 triệu USD
Thu ngân sách đạt 44,5% dự toán là 3.600 tỷ đồng.
  state-budget-revenue | 2022-05 month | attainment vs plan | actual | 44.5 %
  state-budget-revenue | 2022 year | level | plan | 3600 tỷ đồng
Trồng rừng tập trung bằng 51,2% kế hoạch 1.200 ha.
  planted-forest | 2022-05 month | attainment vs plan | actual | 51.2 %
  planted-forest | 2022 year | level | plan | 1200 ha
Giải ngân vốn đầu tư công bằng 36,1% kế hoạch (cùng kỳ năm 2021: 41,3%).
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 36.1 %
  public-investment-disbursement | 2021-05 month | attainment vs plan | actual | 41.3 %
GRDP 6 tháng ước tăng 6,9%, thấp hơn kịch bản (7,2%) 0,3 điểm phần trăm.
  grdp-growth | 2022-01/2022-06 year-to-date | growth vs same-period-last-year | estimate | 6.9 %
  grdp-growth | 2022-01/2022-06 year-to-date | growth vs same-period-last-year | plan | 7.2 %
  grdp-growth | 2022-01/2022-06 year-to-date | change vs scenario | estimate | -0.3 điểm phần trăm
GRDP 6 tháng tăng 6,9%, mục tiêu 8% cả năm khó đạt.
  grdp-growth | 2022-01/2022-06 year-to-date | growth vs same-period-last-year | actual | 6.9 %
  grdp-growth | 2022 year | growth vs same-period-last-year | plan | 8 %

# the earlier number of a figure
Thu ngân sách tháng 4 là 297,7 tỷ đồng, nhiều hơn con số 289,7 tỷ đồng đã báo cáo.
  state-budget-revenue | 2022-04 month | level | actual | 297.7 tỷ đồng
  state-budget-revenue | 2022-04 month | level | actual, replaced | 289.7 tỷ đồng
GRDP quý I chính thức tăng 5,2% (số ước hồi tháng 3 là 5,6%).
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual | 5.2 %
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | estimate, replaced | 5.6 %
Xuất khẩu tháng 4 đạt 57,2 triệu USD (lần trước ước 58,3 triệu USD).
  exports | 2022-04 month | level | actual | 57.2 triệu USD
  exports | 2022-04 month | level | estimate, replaced | 58.3 triệu USD

# nearer than the topic
GRDP tăng 7,9%. Vốn ủy thác đạt 88 tỷ đồng. Riêng tháng 5 là 21 tỷ đồng. Tháng 4 được 19 tỷ đồng.
  grdp-growth | 2022-05 month | growth vs same-period-last-year | actual | 7.9 %
  Vốn ủy thác | 2022-05 month | level | actual | 88 tỷ đồng
  Vốn ủy thác | 2022-05 month | level | actual | 21 tỷ đồng
  Vốn ủy thác | 2022-04 month | level | actual | 19 tỷ đồng
Bao phủ BHYT nâng từ 91,2% lên 92,6% dân số.
  health-insurance-coverage | ? other | level | actual | 91.2 %
  health-insurance-coverage | 2022-05 month | level | actual | 92.6 %
GRDP quý II tăng 8,1%, còn quý I chỉ 5,2%.
  grdp-growth | 2022-Q2 quarter | growth vs same-period-last-year | actual | 8.1 %
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual | 5.2 %
Dịch vụ góp 2,7 điểm phần trăm, thuế sản phẩm 0,3 điểm phần trăm.
  Dịch vụ | 2022-05 month | contribution | actual | 2.7 điểm phần trăm
  thuế sản phẩm | 2022-05 month | contribution | actual | 0.3 điểm phần trăm

# numbers of names
Tiêm vắc xin COVID-19 mũi 3 cho 102.300 người.
  Tiêm vắc xin COVID-19 mũi 3 người | 2022-05 month | level | actual | 102300 người
Mũi 4 tiêm được 8.900 người.
  Mũi 4 tiêm người | 2022-05 month | level | actual | 8900 người
Có 4 chỉ tiêu hoàn thành, 13 chỉ tiêu đạt trên 50% kế hoạch.
  chỉ tiêu hoàn thành | 2022-05 month | level | actual | 4 chỉ tiêu
  chỉ tiêu | 2022-05 month | level | actual | 13 chỉ tiêu
  chỉ tiêu | 2022-05 month | attainment vs plan | actual | trên 50 %
Toàn tỉnh có 61 xã đạt chuẩn nông thôn mới, 21 xã đạt chuẩn nâng cao.
  new-rural-communes | 2022-05 month | level | actual | 61 xã
  new-rural-communes > đạt chuẩn nâng cao | 2022-05 month | level | actual | 21 xã
`);
