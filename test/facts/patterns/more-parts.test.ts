import { testRows } from "./read-rows.js";

testRows(`
# share: what it is a share of is never its head
Chi thường xuyên 402 tỷ đồng, chiếm 58,3% tổng chi ngân sách.
  recurrent-expenditure | 2022-05 month | level | actual | 402 tỷ đồng
  recurrent-expenditure | 2022-05 month | share vs total | actual | 58.3 %
Thu tiền sử dụng đất chỉ chiếm 9,4% thu nội địa.
  land-use-revenue | 2022-05 month | share vs total | actual | 9.4 %
Dư nợ trung và dài hạn 19.300 tỷ đồng, chiếm khoảng 57,7% tổng dư nợ.
  medium-long-term-credit | 2022-05 at-date | level | actual | 19300 tỷ đồng
  medium-long-term-credit | 2022-05 at-date | share vs total | actual | khoảng 57.7 %
Bán lẻ hàng hóa đạt 742 tỷ đồng, chiếm 62,7% tổng mức bán lẻ.
  retail-goods | 2022-05 month | level | actual | 742 tỷ đồng
  retail-goods | 2022-05 month | share vs total | actual | 62.7 %
Khách nội địa ước 89.840 lượt, chiếm 93,2% tổng số khách.
  domestic-visitors | 2022-05 month | level | estimate | 89840 lượt
  domestic-visitors | 2022-05 month | share vs total | estimate | 93.2 %

# a count narrowed is a part
Đàn lợn 182.000 con, 450 con mắc dịch tả lợn châu Phi.
  pig-herd | 2022-05 at-date | level | actual | 182000 con
  pig-herd > mắc dịch tả lợn châu Phi | 2022-05 at-date | level | actual | 450 con
Toàn tỉnh có 41.200 con trâu, 300 con bị chết rét.
  buffalo-herd | 2022-05 at-date | level | actual | 41200 con
  buffalo-herd > bị chết rét | 2022-05 at-date | level | actual | 300 con
Khách du lịch đạt 96.400 lượt, 6.560 lượt là khách quốc tế.
  visitors | 2022-05 month | level | actual | 96400 lượt
  visitors > khách quốc tế | 2022-05 month | level | actual | 6560 lượt
Có 171 doanh nghiệp thành lập mới, 22 doanh nghiệp chưa hoạt động.
  new-enterprises | 2022-05 month | level | actual | 171 doanh nghiệp
  new-enterprises > chưa hoạt động | 2022-05 month | level | actual | 22 doanh nghiệp
Số vụ tai nạn giao thông 14 vụ, 3 vụ do xe khách gây ra.
  traffic-accidents | 2022-05 month | level | actual | 14 vụ
  traffic-accidents > xe khách gây ra | 2022-05 month | level | actual | 3 vụ

# averages
Bình quân mỗi tháng thu ngân sách đạt 320,4 tỷ đồng.
  state-budget-revenue > bình quân mỗi tháng | 2022-05 month | level | actual | 320.4 tỷ đồng
Trung bình mỗi ngày tỉnh đón 3.110 lượt khách du lịch.
  visitors > trung bình mỗi ngày | 2022-05 month | level | actual | 3110 lượt khách
Thu nội địa bình quân mỗi quý đạt 868 tỷ đồng.
  domestic-revenue > bình quân mỗi quý | 2022-05 month | level | actual | 868 tỷ đồng
Bình quân một tháng giải ngân vốn đầu tư công 174 tỷ đồng.
  public-investment-disbursement > bình quân một tháng | 2022-05 month | level | actual | 174 tỷ đồng
Mỗi tháng giải quyết việc làm cho 1.448 lao động.
  jobs-created > mỗi tháng | 2022-05 month | level | actual | 1448 lao động

# siblings
Thu ngân sách thành phố Phú Xuyên đạt 61 tỷ đồng, Bắc Lĩnh 41, Tân Giang 36 tỷ đồng.
  state-budget-revenue > Phú Xuyên | 2022-05 month | level | actual | 61 tỷ đồng
  state-budget-revenue > Bắc Lĩnh | 2022-05 month | level | actual | 41 tỷ đồng
  state-budget-revenue > Tân Giang | 2022-05 month | level | actual | 36 tỷ đồng
Xuất khẩu sang Nhật Bản đạt 12 triệu USD, Hàn Quốc 9 triệu USD, Hoa Kỳ 21 triệu USD.
  exports > sang Nhật Bản | 2022-05 month | level | actual | 12 triệu USD
  exports > Hàn Quốc | 2022-05 month | level | actual | 9 triệu USD
  exports > Hoa Kỳ | 2022-05 month | level | actual | 21 triệu USD
Trồng rừng tập trung huyện Bắc Lĩnh 120 ha, Tân Giang 95 ha.
  planted-forest > Bắc Lĩnh | 2022-05 month | level | actual | 120 ha
  planted-forest > Tân Giang | 2022-05 month | level | actual | 95 ha
Giải ngân vốn đầu tư công: Sở Y tế đạt 12,1% kế hoạch, Sở Xây dựng 40,3%.
  public-investment-disbursement > Sở Y tế | 2022-05 month | attainment vs plan | actual | 12.1 %
  public-investment-disbursement > Sở Xây dựng | 2022-05 month | attainment vs plan | actual | 40.3 %
Diện tích gieo trồng, trong đó vùng thấp 8.100 ha; vùng cao 4.740 ha.
  vùng thấp > Diện tích gieo trồng | 2022-05 month | level | actual | 8100 ha
  vùng cao > Diện tích gieo trồng | 2022-05 month | level | actual | 4740 ha

# out of so many
Có 5 trong số 11 huyện hoàn thành kế hoạch.
  huyện hoàn thành | 2022-05 month | level | actual | 5 huyện
  huyện hoàn thành > tổng số | 2022-05 month | level | actual | 11 huyện
Đã cấp thẻ cho 1.020/1.120 người.
  cấp thẻ người | 2022-05 month | level | actual | 1020 người
  cấp thẻ người > tổng số | 2022-05 month | level | actual | 1120 người
Xây dựng được 930/1.260 căn nhà.
  Xây dựng căn nhà | 2022-05 month | level | actual | 930 căn
  Xây dựng căn nhà > tổng số | 2022-05 month | level | actual | 1260 căn
Toàn tỉnh có 34/96 xã đạt chuẩn nông thôn mới nâng cao.
  advanced-new-rural-communes | 2022-05 month | level | actual | 34 xã
  advanced-new-rural-communes > tổng số | 2022-05 month | level | actual | 96 xã
Đã xử lý 41/52 hồ sơ.
  xử lý hồ sơ | 2022-05 month | level | actual | 41 hồ sơ
  xử lý hồ sơ > tổng số | 2022-05 month | level | actual | 52 hồ sơ

# a part keeps its own changes
Thu ngân sách 5 tháng đạt 1.602 tỷ đồng, trong đó thu nội địa 1.447 tỷ đồng, tăng 5% so với cùng kỳ.
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1602 tỷ đồng
  domestic-revenue | 2022-01/2022-05 year-to-date | level | actual | 1447 tỷ đồng
  domestic-revenue | 2022-01/2022-05 year-to-date | growth vs same-period-last-year | actual | 5 %
Khách du lịch đạt 96.400 lượt, trong đó khách nghỉ qua đêm 41.000 lượt, tăng 12% so với cùng kỳ.
  visitors | 2022-05 month | level | actual | 96400 lượt
  overnight-visitors > Khách du lịch | 2022-05 month | level | actual | 41000 lượt
  overnight-visitors > Khách du lịch | 2022-05 month | growth vs same-period-last-year | actual | 12 %
Diện tích gieo trồng vụ Xuân, trong đó phía Bắc 870 ha, bằng 98,4%; phía Nam 310 ha, bằng 101,2% cùng kỳ.
  phía Bắc > Diện tích gieo trồng vụ đông xuân | 2022-05 month | level | actual | 870 ha
  phía Bắc > Diện tích gieo trồng vụ đông xuân | 2022-05 month | index | actual | 98.4 %
  phía Nam > Diện tích gieo trồng vụ đông xuân | 2022-05 month | level | actual | 310 ha
  phía Nam > Diện tích gieo trồng vụ đông xuân | 2022-05 month | index vs same-period-last-year | actual | 101.2 %
5 tháng đầu năm khách du lịch 388.000 lượt, riêng tháng 5 là 96.400 lượt, tăng 8% so với tháng trước.
  visitors | 2022-01/2022-05 year-to-date | level | actual | 388000 lượt
  visitors | 2022-05 month | level | actual | 96400 lượt
  visitors | 2022-05 month | growth vs previous-month | actual | 8 %
Thu ngân sách 1.602 tỷ đồng, trong đó huyện Bắc Lĩnh 41 tỷ đồng, đạt 38% dự toán; huyện Tân Giang 36 tỷ đồng, đạt 41% dự toán.
  state-budget-revenue | 2022-05 month | level | actual | 1602 tỷ đồng
  state-budget-revenue > Bắc Lĩnh | 2022-05 month | level | actual | 41 tỷ đồng
  state-budget-revenue > Bắc Lĩnh | 2022-05 month | attainment vs plan | actual | 38 %
  state-budget-revenue > Tân Giang | 2022-05 month | level | actual | 36 tỷ đồng
  state-budget-revenue > Tân Giang | 2022-05 month | attainment vs plan | actual | 41 %

# what is left is a part
Vốn đầu tư công được giao 3.260 tỷ đồng, giải ngân vốn đầu tư công 905 tỷ đồng, còn lại 2.355 tỷ đồng.
  public-investment-plan | 2022-05 month | level | actual | 3260 tỷ đồng
  public-investment-disbursement | 2022-05 month | level | actual | 905 tỷ đồng
  public-investment-disbursement > còn lại | 2022-05 month | level | actual | 2355 tỷ đồng
Thu nội địa đạt 290 tỷ đồng, số còn lại 28 tỷ đồng nộp sau.
  domestic-revenue | 2022-05 month | level | actual | 290 tỷ đồng
  domestic-revenue > còn lại | 2022-05 month | level | actual | 28 tỷ đồng
EN Exports came to USD 287 million, the remaining USD 12 million being re-exports.
  exports | 2022-05 month | level | actual | 287 triệu USD
  exports > remaining | 2022-05 month | level | actual | 12 triệu USD
Trồng rừng tập trung được 615 ha, còn lại 585 ha.
  planted-forest | 2022-05 month | level | actual | 615 ha
  planted-forest > còn lại | 2022-05 month | level | actual | 585 ha
`);
