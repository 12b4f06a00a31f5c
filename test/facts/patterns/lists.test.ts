import { testRows } from "./read-rows.js";

testRows(`
# 14. trong đó, riêng, cụ thể, gồm
Thu ngân sách 5 tháng đạt 1.602 tỷ đồng, trong đó thu nội địa 1.447 tỷ đồng, thu từ hoạt động xuất nhập khẩu 155 tỷ đồng.
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1602 tỷ đồng
  domestic-revenue | 2022-01/2022-05 year-to-date | level | actual | 1447 tỷ đồng
  customs-revenue | 2022-01/2022-05 year-to-date | level | actual | 155 tỷ đồng
Khách du lịch tháng 5 đạt 96.400 lượt, riêng khách quốc tế 6.560 lượt.
  visitors | 2022-05 month | level | actual | 96400 lượt
  international-visitors | 2022-05 month | level | actual | 6560 lượt
Toàn tỉnh có 1.120 người được cấp thẻ, gồm 640 người lớn tuổi và 480 trẻ em.
  người cấp thẻ | 2022-05 month | level | actual | 1120 người
  người lớn tuổi > người cấp thẻ | 2022-05 month | level | actual | 640 người
  trẻ em > người cấp thẻ | 2022-05 month | level | actual | 480 trẻ em
Tổng dư nợ tín dụng 33.400 tỷ đồng, trong đó nợ xấu 301 tỷ đồng.
  outstanding-credit | 2022-05 at-date | level | actual | 33400 tỷ đồng
  bad-debt > Tổng dư nợ tín dụng | 2022-05 at-date | level | actual | 301 tỷ đồng
Giải ngân 870 tỷ đồng vốn đầu tư công, cụ thể: huyện Bắc Lĩnh 112 tỷ đồng, huyện Tân Giang 95 tỷ đồng.
  public-investment-disbursement | 2022-05 month | level | actual | 870 tỷ đồng
  public-investment-disbursement > Bắc Lĩnh | 2022-05 month | level | actual | 112 tỷ đồng
  public-investment-disbursement > Tân Giang | 2022-05 month | level | actual | 95 tỷ đồng
EN Budget revenue was VND 1,602 billion, of which domestic revenue was VND 1,447 billion.
  state-budget-revenue | 2022-05 month | level | actual | 1602 tỷ đồng
  domestic-revenue | 2022-05 month | level | actual | 1447 tỷ đồng
! Thu ngân sách đạt 1.602 tỷ đồng; trong khi đó, thu nội địa tăng 4% so với cùng kỳ.
  state-budget-revenue | 2022-05 month | level | actual | 1602 tỷ đồng
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | 4 %

# 25. a list by semicolons
Sản phẩm chủ yếu 5 tháng: than sạch 12,4 nghìn tấn; điện sản xuất 560 triệu kWh; xi măng 214 nghìn tấn.
  coal-output | 2022-01/2022-05 year-to-date | level | actual | 12.4 nghìn tấn
  electricity-output | 2022-01/2022-05 year-to-date | level | actual | 560 triệu kWh
  cement-output | 2022-01/2022-05 year-to-date | level | actual | 214 nghìn tấn
Đàn trâu 41.200 con; đàn bò 28.900 con; đàn lợn 182.000 con.
  buffalo-herd | 2022-05 at-date | level | actual | 41200 con
  cattle-herd | 2022-05 at-date | level | actual | 28900 con
  pig-herd | 2022-05 at-date | level | actual | 182000 con
Thu nội địa 290,1 tỷ đồng; thu từ hoạt động xuất nhập khẩu 28,6 tỷ đồng; chi thường xuyên 402 tỷ đồng.
  domestic-revenue | 2022-05 month | level | actual | 290.1 tỷ đồng
  customs-revenue | 2022-05 month | level | actual | 28.6 tỷ đồng
  recurrent-expenditure | 2022-05 month | level | actual | 402 tỷ đồng
Chỉ số giá vàng tăng 1,2%; chỉ số giá đô la Mỹ giảm 0,4%; CPI tăng 0,3% so với tháng trước.
  gold-price-index | 2022-05 month | growth | actual | 1.2 %
  usd-price-index | 2022-05 month | growth | actual | -0.4 %
  consumer-price-index | 2022-05 month | growth vs previous-month | actual | 0.3 %
EN Buffalo herd 41,200 head; cattle herd 28,900 head; pig herd 182,000 head.
  buffalo-herd | 2022-05 at-date | level | actual | 41200 con
  cattle-herd | 2022-05 at-date | level | actual | 28900 con
  pig-herd | 2022-05 at-date | level | actual | 182000 con
! Thu nội địa; chi thường xuyên; giải ngân đều được quan tâm.

# 26. elided unit or head
Diện tích gieo trồng vụ Xuân, trong đó phía Bắc 870 ha, bằng 98,4%; phía Nam 310 ha, bằng 101,2% cùng kỳ.
  phía Bắc > Diện tích gieo trồng vụ đông xuân | 2022-05 month | level | actual | 870 ha
  phía Bắc > Diện tích gieo trồng vụ đông xuân | 2022-05 month | index | actual | 98.4 %
  phía Nam > Diện tích gieo trồng vụ đông xuân | 2022-05 month | level | actual | 310 ha
  phía Nam > Diện tích gieo trồng vụ đông xuân | 2022-05 month | index vs same-period-last-year | actual | 101.2 %
Thu ngân sách huyện Bắc Lĩnh 41 tỷ đồng, Tân Giang 36, Phú Xuyên 29 tỷ đồng.
  state-budget-revenue > Bắc Lĩnh | 2022-05 month | level | actual | 41 tỷ đồng
  state-budget-revenue > Tân Giang | 2022-05 month | level | actual | 36 tỷ đồng
  state-budget-revenue > Phú Xuyên | 2022-05 month | level | actual | 29 tỷ đồng
Giải ngân của huyện Bắc Lĩnh đạt 41,2% kế hoạch, Tân Giang 36,5%, Phú Xuyên 29%.
  Giải ngân của huyện Bắc Lĩnh | 2022-05 month | attainment vs plan | actual | 41.2 %
  Giải ngân > Tân Giang | 2022-05 month | attainment vs plan | actual | 36.5 %
  Giải ngân > Phú Xuyên | 2022-05 month | attainment vs plan | actual | 29 %
So với cùng kỳ, khai khoáng giảm 2,1%; công nghiệp chế biến, chế tạo tăng 9,3%; sản xuất và phân phối điện tăng 5,8%.
  khai khoáng | 2022-05 month | growth vs same-period-last-year | actual | -2.1 %
  iip-manufacturing | 2022-05 month | growth vs same-period-last-year | actual | 9.3 %
  iip-electricity | 2022-05 month | growth vs same-period-last-year | actual | 5.8 %
EN Compared with the same period last year, exports rose 9.1% and imports 4.2%.
  exports | 2022-05 month | growth vs same-period-last-year | actual | 9.1 %
  imports | 2022-05 month | growth vs same-period-last-year | actual | 4.2 %
! Bắc Lĩnh họp ngày 20/5, Tân Giang họp 2 ngày.
  Tân Giang họp ngày | 2022-05 month | level | actual | 2 ngày

# 28. x trong số y chỉ tiêu
Có 4/14 chỉ tiêu đạt 100% kế hoạch trở lên.
  chỉ tiêu | 2022-05 month | level | actual | 4 chỉ tiêu
  chỉ tiêu > tổng số | 2022-05 month | level | actual | 14 chỉ tiêu
  chỉ tiêu | 2022-05 month | attainment vs plan | actual | 100 %
Có 9 trong số 14 chỉ tiêu vượt kế hoạch.
  chỉ tiêu | 2022-05 month | level | actual | 9 chỉ tiêu
  chỉ tiêu > tổng số | 2022-05 month | level | actual | 14 chỉ tiêu
Đến nay 6 trên tổng số 14 chỉ tiêu đã hoàn thành.
  chỉ tiêu hoàn thành | 2022-05 month | level | actual | 6 chỉ tiêu
  chỉ tiêu hoàn thành > tổng số | 2022-05 month | level | actual | 14 chỉ tiêu
EN 9 out of 14 targets were exceeded.
  targets | 2022-05 month | level | actual | 9 chỉ tiêu
  targets > tổng số | 2022-05 month | level | actual | 14 chỉ tiêu
! Có 14 chỉ tiêu được giao trong năm.
  chỉ tiêu giao trong năm | 2022-05 month | level | actual | 14 chỉ tiêu
`);
