import { testRows } from "./read-rows.js";

testRows(`
# 1. X đạt N U
Thu ngân sách tháng 5 đạt 318,7 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
Trong tháng, doanh thu bán lẻ hàng hóa đạt 742,3 tỷ đồng.
  retail-goods | 2022-05 month | level | actual | 742.3 tỷ đồng
Kim ngạch xuất khẩu tháng Năm đạt 61,4 triệu USD.
  exports | 2022-05 month | level | actual | 61.4 triệu USD
EN Exports reached USD 61.4 million in May 2022.
  exports | 2022-05 month | level | actual | 61.4 triệu USD
! Đề án đạt giải ba, thu ngân sách cần được rà soát lại.
! Kết quả thu ngân sách đạt khá so với mặt bằng chung.

# 2. ước (tính, đạt, thực hiện) N
Tháng 5, tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 1.184 tỷ đồng.
  retail-sales | 2022-05 month | level | estimate | 1184 tỷ đồng
Giá trị sản xuất công nghiệp ước thực hiện 905,6 tỷ đồng.
  industrial-output-value | 2022-05 month | level | estimate | 905.6 tỷ đồng
Dự ước khách du lịch tháng 5 là 96.400 lượt.
  visitors | 2022-05 month | level | estimate | 96400 lượt
Sản lượng thủy sản tháng 5 ước tính 3.210 tấn.
  fishery-output | 2022-05 month | level | estimate | 3210 tấn
EN Retail sales were estimated at VND 1,184 billion in May 2022.
  retail-sales | 2022-05 month | level | estimate | 1184 tỷ đồng
! Thu ngân sách đạt 318,7 tỷ đồng, đúng như mơ ước của ngành.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
! Cao hơn số ước, thu ngân sách tháng 5 đạt 318,7 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng

# 3. X là N, có N, được N
Diện tích gieo trồng vụ Xuân đến nay là 12.840 ha.
  spring-crop-area | 2022-05 month | level | actual | 12840 ha
Đàn trâu hiện có 41.200 con.
  buffalo-herd | 2022-05 at-date | level | actual | 41200 con
Toàn tỉnh trồng rừng tập trung được 615 ha.
  planted-forest | 2022-05 month | level | actual | 615 ha
Số doanh nghiệp thành lập mới trong tháng là 37 doanh nghiệp.
  new-enterprises | 2022-05 month | level | actual | 37 doanh nghiệp
EN The pig herd stood at 182,000 head at the end of May 2022.
  pig-herd | 2022-05 at-date | level | actual | 182000 con
! Bà con có thể vay vốn, dư nợ tín dụng là kênh quan trọng.

# 11. lũy kế
Tháng 5 thu ngân sách đạt 318,7 tỷ đồng; lũy kế 5 tháng 1.602 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1602 tỷ đồng
Lũy kế từ đầu năm, toàn tỉnh có 171 doanh nghiệp thành lập mới.
  new-enterprises | 2022-01/2022-05 year-to-date | level | actual | 171 doanh nghiệp
Khách du lịch tháng 5 đạt 96.400 lượt, lũy kế đến nay 388.000 lượt.
  visitors | 2022-05 month | level | actual | 96400 lượt
  visitors | 2022-01/2022-05 year-to-date | level | actual | 388000 lượt
Giải ngân vốn đầu tư công trong tháng 210 tỷ đồng, cộng dồn từ đầu năm được 870 tỷ đồng.
  public-investment-disbursement | 2022-05 month | level | actual | 210 tỷ đồng
  public-investment-disbursement | 2022-01/2022-05 year-to-date | level | actual | 870 tỷ đồng
EN Visitors reached 96,400 in May 2022; cumulatively, 388,000 visitors came in the first five months of 2022.
  visitors | 2022-05 month | level | actual | 96400 lượt khách
  visitors | 2022-01/2022-05 year-to-date | level | actual | 388000 lượt khách
! Thu ngân sách tháng 5 đạt 318,7 tỷ đồng, kinh nghiệm tích lũy từ đầu năm được phát huy.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng

# 12. tính chung, cộng dồn, N tháng
Tính chung 5 tháng, xuất khẩu đạt 287 triệu USD, tăng 9,1% so với cùng kỳ.
  exports | 2022-01/2022-05 year-to-date | level | actual | 287 triệu USD
  exports | 2022-01/2022-05 year-to-date | growth vs same-period-last-year | actual | 9.1 %
Xuất khẩu tháng 5 ước 61,4 triệu USD, tính chung 5 tháng đầu năm 287 triệu USD.
  exports | 2022-05 month | level | estimate | 61.4 triệu USD
  exports | 2022-01/2022-05 year-to-date | level | estimate | 287 triệu USD
Cộng chung 5 tháng, giá trị sản xuất công nghiệp đạt 4.120 tỷ đồng.
  industrial-output-value | 2022-01/2022-05 year-to-date | level | actual | 4120 tỷ đồng
Trong 5 tháng đầu năm 2022, doanh thu du lịch đạt 911 tỷ đồng.
  tourism-revenue | 2022-01/2022-05 year-to-date | level | actual | 911 tỷ đồng
Qua 5 tháng, toàn tỉnh giải quyết việc làm cho 7.240 lao động.
  jobs-created | 2022-01/2022-05 year-to-date | level | actual | 7240 lao động
EN In the first five months of 2022, exports totalled USD 287 million.
  exports | 2022-01/2022-05 year-to-date | level | actual | 287 triệu USD
! Xuất khẩu đạt 61,4 triệu USD, chậm 5 tháng so với tiến độ đăng ký.
  exports | 2022-05 month | level | actual | 61.4 triệu USD

# 13. bình quân
CPI bình quân 5 tháng tăng 2,3% so với cùng kỳ.
  consumer-price-index | 2022-01/2022-05 year-to-date | growth vs same-period-last-year | actual | 2.3 %
Bình quân 5 tháng đầu năm, chỉ số giá tiêu dùng tăng 2,3%.
  consumer-price-index | 2022-01/2022-05 year-to-date | growth | actual | 2.3 %
Bình quân mỗi tháng tỉnh đón 77.600 lượt khách du lịch.
  visitors > bình quân mỗi tháng | 2022-05 month | level | actual | 77600 lượt khách
Số tiêu chí nông thôn mới bình quân mỗi xã đạt 15,4 tiêu chí/xã.
  new-rural-criteria | 2022-05 month | level | actual | 15.4 tiêu chí/xã
Năng suất lúa bình quân 58,2 tạ/ha.
  rice-yield | 2022-05 month | level | actual | 58.2 tạ/ha
EN The consumer price index averaged over five months rose 2.3% from the same period last year.
  consumer-price-index | 2022-01/2022-05 year-to-date | growth vs same-period-last-year | actual | 2.3 %
! CPI tháng 5 tăng 0,3% so với tháng trước, cao hơn mức bình quân.
  consumer-price-index | 2022-05 month | growth vs previous-month | actual | 0.3 %
`);
