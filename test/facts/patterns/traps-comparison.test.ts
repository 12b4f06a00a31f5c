import { testRows } from "./read-rows.js";

testRows(`
# trap 1. two bases in one sentence
So với tháng trước CPI tăng 0,3%, so với cùng kỳ tăng 2,6%.
  consumer-price-index | 2022-05 month | growth vs previous-month | actual | 0.3 %
  consumer-price-index | 2022-05 month | growth vs same-period-last-year | actual | 2.6 %
CPI tháng 5 tăng 2,6% so với cùng kỳ và tăng 0,3% so với tháng 4.
  consumer-price-index | 2022-05 month | growth vs same-period-last-year | actual | 2.6 %
  consumer-price-index | 2022-05 month | growth vs previous-month | actual | 0.3 %
EN The consumer price index rose 0.3% from the previous month and 2.6% from the same period last year.
  consumer-price-index | 2022-05 month | growth vs previous-month | actual | 0.3 %
  consumer-price-index | 2022-05 month | growth vs same-period-last-year | actual | 2.6 %
! CPI tăng 0,3% so với tháng trước.
  consumer-price-index | 2022-05 month | growth vs previous-month | actual | 0.3 %

# trap 2. month and cumulative
Thu ngân sách tháng 5 đạt 318,7 tỷ đồng; 5 tháng đạt 1.602 tỷ đồng, tăng 7% so với cùng kỳ.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1602 tỷ đồng
  state-budget-revenue | 2022-01/2022-05 year-to-date | growth vs same-period-last-year | actual | 7 %
Tháng 5 xuất khẩu 61,4 triệu USD, 5 tháng xuất khẩu 287 triệu USD.
  exports | 2022-05 month | level | actual | 61.4 triệu USD
  exports | 2022-01/2022-05 year-to-date | level | actual | 287 triệu USD
5 tháng đầu năm khách du lịch 388.000 lượt, riêng tháng 5 là 96.400 lượt, tăng 8% so với tháng trước.
  visitors | 2022-01/2022-05 year-to-date | level | actual | 388000 lượt
  visitors | 2022-05 month | level | actual | 96400 lượt
  visitors | 2022-05 month | growth vs previous-month | actual | 8 %
! Tính chung 5 tháng, thu ngân sách 1.602 tỷ đồng, riêng tháng 5 đạt 318,7 tỷ đồng.
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1602 tỷ đồng
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng

# trap 3. part and total
Tổng thu ngân sách 1.602 tỷ đồng (thu nội địa 1.447 tỷ đồng), bằng 44,5% dự toán.
  state-budget-revenue | 2022-05 month | level | actual | 1602 tỷ đồng
  domestic-revenue | 2022-05 month | level | actual | 1447 tỷ đồng
  state-budget-revenue | 2022-05 month | attainment vs plan | actual | 44.5 %
Khách du lịch 96.400 lượt (trong đó khách quốc tế 6.560 lượt), tăng 12% so với cùng kỳ.
  visitors | 2022-05 month | level | actual | 96400 lượt
  international-visitors | 2022-05 month | level | actual | 6560 lượt
  visitors | 2022-05 month | growth vs same-period-last-year | actual | 12 %
Đã có 62.100 người tiêm vắc xin, trong đó 38.400 người tiêm đủ 2 liều.
  người tiêm vắc xin | 2022-05 month | level | actual | 62100 người
  người tiêm đủ 2 liều > người tiêm vắc xin | 2022-05 month | level | actual | 38400 người
! Khách quốc tế đạt 6.560 lượt.
  international-visitors | 2022-05 month | level | actual | 6560 lượt

# trap 5. attainment, growth and share side by side
Thu nội địa đạt 58% dự toán, tăng 2,1% so với cùng kỳ, chiếm 89% tổng thu ngân sách.
  domestic-revenue | 2022-05 month | attainment vs plan | actual | 58 %
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | 2.1 %
  domestic-revenue | 2022-05 month | share vs total | actual | 89 %
Thu nội địa chiếm 89% tổng thu, đạt 58% dự toán, tăng 2,1%.
  domestic-revenue | 2022-05 month | share vs total | actual | 89 %
  domestic-revenue | 2022-05 month | attainment vs plan | actual | 58 %
  domestic-revenue | 2022-05 month | growth | actual | 2.1 %
! Thu nội địa tăng 58% so với cùng kỳ.
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | 58 %

# trap 6. several denominators
Thu ngân sách 5 tháng đạt 1.602 tỷ đồng, bằng 52,1% dự toán Trung ương giao và 44,5% dự toán HĐND tỉnh giao.
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 1602 tỷ đồng
  state-budget-revenue | 2022-01/2022-05 year-to-date | attainment vs plan:Trung ương giao | actual | 52.1 %
  state-budget-revenue | 2022-01/2022-05 year-to-date | attainment vs plan:HĐND tỉnh giao | actual | 44.5 %
Thu ngân sách bằng 52,1% dự toán Thủ tướng Chính phủ giao, 44,5% dự toán địa phương xây dựng.
  state-budget-revenue | 2022-05 month | attainment vs plan:Thủ tướng Chính phủ giao | actual | 52.1 %
  state-budget-revenue | 2022-05 month | attainment vs plan:địa phương xây dựng | actual | 44.5 %
Giải ngân đạt 31% kế hoạch Thủ tướng giao và bằng 24,6% kế hoạch tỉnh giao.
  Giải ngân | 2022-05 month | attainment vs plan:Thủ tướng giao | actual | 31 %
  Giải ngân | 2022-05 month | attainment vs plan:tỉnh giao | actual | 24.6 %
! Thu ngân sách bằng 44,5% dự toán.
  state-budget-revenue | 2022-05 month | attainment vs plan | actual | 44.5 %

# trap 10. absolute and relative change
Thu ngân sách tăng 30 tỷ đồng so với tháng trước.
  state-budget-revenue | 2022-05 month | change vs previous-month | actual | 30 tỷ đồng
Thu ngân sách tăng 30% so với tháng trước.
  state-budget-revenue | 2022-05 month | growth vs previous-month | actual | 30 %
! Thu ngân sách đạt 30 tỷ đồng, tăng đều so với tháng trước.
  state-budget-revenue | 2022-05 month | level | actual | 30 tỷ đồng

# trap 11. an index is no growth
Chỉ số giá tiêu dùng tháng 5 bằng 100,3% so với tháng trước.
  consumer-price-index | 2022-05 month | index vs previous-month | actual | 100.3 %
Sản lượng điện bằng 96% cùng kỳ.
  electricity-output | 2022-05 month | index vs same-period-last-year | actual | 96 %
Chỉ số sản xuất công nghiệp bằng 107,4% so với cùng kỳ.
  industrial-production-index | 2022-05 month | index vs same-period-last-year | actual | 107.4 %
! Chỉ số sản xuất công nghiệp tăng 7,4% so với cùng kỳ.
  industrial-production-index | 2022-05 month | growth vs same-period-last-year | actual | 7.4 %
! Giá vàng tăng 100,3 nghìn đồng so với tháng trước.
  Giá vàng | 2022-05 month | change vs previous-month | actual | 100.3 nghìn đồng

# the level a figure is held against is no difference from it
Thu ngân sách tháng 5 đạt 1.340 tỷ đồng, thấp hơn mức 1.362 tỷ đồng đã thông tin.
  state-budget-revenue | 2022-05 month | level | actual | 1340 tỷ đồng
Đàn lợn 152.300 con, nhiều hơn con số khoảng 148.000 con của đợt kiểm đếm đầu năm.
  pig-herd | 2022-05 at-date | level | actual | 152300 con
EN Budget revenue reached VND 1,340 billion, lower than the 1,362 billion aimed at.
  state-budget-revenue | 2022-05 month | level | actual | 1340 tỷ đồng
! Thu ngân sách tháng 5 đạt 1.340 tỷ đồng, thấp hơn tháng 4 22 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 1340 tỷ đồng
  state-budget-revenue | 2022-05 month | change vs previous-month | actual | -22 tỷ đồng

# retail said short, money that came in
Bán lẻ tháng 5 đạt 713 tỷ đồng.
  retail-sales | 2022-05 month | level | actual | 713 tỷ đồng
Doanh số bán lẻ hàng hóa, dịch vụ ước 4.118 tỷ đồng.
  retail-sales | 2022-05 month | level | estimate | 4118 tỷ đồng
Tiền vào ngân sách trên địa bàn tháng 5 được 512 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 512 tỷ đồng
! Bán lẻ hàng hóa đạt 590 tỷ đồng.
  retail-goods | 2022-05 month | level | actual | 590 tỷ đồng
`);
