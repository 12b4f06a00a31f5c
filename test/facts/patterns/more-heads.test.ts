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
  Tín dụng | 2022-05 month | change | actual | -2.2 điểm phần trăm

# a name around its figure
Đến nay giải ngân 870 tỷ đồng kế hoạch vốn đầu tư công.
  public-investment-disbursement | 2022-05 month | level | actual | 870 tỷ đồng
Toàn tỉnh giải ngân được 905,4/3.260 tỷ đồng kế hoạch vốn đầu tư công, tức 27,8%.
  public-investment-disbursement | 2022-05 month | level | actual | 905.4 tỷ đồng
  public-investment-disbursement > kế hoạch | 2022 year | level | plan | 3260 tỷ đồng
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 27.8 %
! Tỉnh được giao 3.260 tỷ đồng kế hoạch vốn đầu tư công.
  public-investment-plan | 2022-05 month | level | actual | 3260 tỷ đồng
`);
