import { testRows } from "./read-rows.js";

testRows(`
# 4. a level and two changes, in either order
Tháng 5, thu nội địa đạt 290,1 tỷ đồng, tăng 4,2% so với tháng trước, giảm 1,6% so với cùng kỳ.
  domestic-revenue | 2022-05 month | level | actual | 290.1 tỷ đồng
  domestic-revenue | 2022-05 month | growth vs previous-month | actual | 4.2 %
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | -1.6 %
Giá trị sản xuất công nghiệp tháng 5 đạt 880 tỷ đồng, so với cùng kỳ tăng 11,3%, so với tháng trước tăng 2,5%.
  industrial-output-value | 2022-05 month | level | actual | 880 tỷ đồng
  industrial-output-value | 2022-05 month | growth vs same-period-last-year | actual | 11.3 %
  industrial-output-value | 2022-05 month | growth vs previous-month | actual | 2.5 %
Doanh thu du lịch tháng 5 ước 204 tỷ đồng, gấp 1,8 lần tháng trước và tăng 36,5% so với tháng 5/2021.
  tourism-revenue | 2022-05 month | level | estimate | 204 tỷ đồng
  tourism-revenue | 2022-05 month | index vs previous-month | estimate | 1.8 lần
  tourism-revenue | 2022-05 month | growth vs same-period-last-year | estimate | 36.5 %
Sản lượng điện tháng 5 đạt 118 triệu kWh, giảm 3% so tháng 4 nhưng vẫn cao hơn 7,4% so cùng kỳ năm ngoái.
  electricity-output | 2022-05 month | level | actual | 118 triệu kWh
  electricity-output | 2022-05 month | growth vs previous-month | actual | -3 %
  electricity-output | 2022-05 month | growth vs same-period-last-year | actual | 7.4 %
EN Domestic revenue came to VND 290.1 billion in May 2022, up 4.2% from the previous month and down 1.6% from the same period last year.
  domestic-revenue | 2022-05 month | level | actual | 290.1 tỷ đồng
  domestic-revenue | 2022-05 month | growth vs previous-month | actual | 4.2 %
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | -1.6 %
! Thu nội địa đạt 290,1 tỷ đồng và hộ nghèo giảm 1,6% so với cùng kỳ.
  domestic-revenue | 2022-05 month | level | actual | 290.1 tỷ đồng
  poor-households | 2022-05 at-date | growth vs same-period-last-year | actual | -1.6 %

# 5. tăng, giảm N U so với tháng
Thu ngân sách tháng 5 đạt 318,7 tỷ đồng, tăng 21 tỷ đồng so với tháng 4.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
  state-budget-revenue | 2022-05 month | change vs previous-month | actual | 21 tỷ đồng
Số doanh nghiệp thành lập mới trong tháng 5 là 37 doanh nghiệp, giảm 6 doanh nghiệp so với cùng kỳ.
  new-enterprises | 2022-05 month | level | actual | 37 doanh nghiệp
  new-enterprises | 2022-05 month | change vs same-period-last-year | actual | -6 doanh nghiệp
Xuất khẩu tháng 5 thấp hơn tháng trước 2,3 triệu USD.
  exports | 2022-05 month | change vs previous-month | actual | -2.3 triệu USD
Đàn lợn có 182.000 con, hụt 4.500 con so với đầu năm.
  pig-herd | 2022-05 at-date | level | actual | 182000 con
  pig-herd | 2022-05 at-date | change vs end-of-last-year | actual | -4500 con
EN Budget revenue was VND 318.7 billion in May 2022, VND 21 billion more than in April.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
  state-budget-revenue | 2022-05 month | change vs previous-month | actual | 21 tỷ đồng
! Thu ngân sách tăng đều, đạt 318,7 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
! Tăng mạnh nhất là thu nội địa với 290,1 tỷ đồng.
  domestic-revenue | 2022-05 month | level | actual | 290.1 tỷ đồng

# 6. tăng P% (±N): one change said twice
Diện tích gieo trồng đạt 12.840 ha, giảm 2,4% (-316 ha) so với cùng kỳ.
  sown-area | 2022-05 month | level | actual | 12840 ha
  sown-area | 2022-05 month | growth vs same-period-last-year | actual | -2.4 %
  sown-area | 2022-05 month | change vs same-period-last-year | actual | -316 ha
Thu nội địa tăng 5,1%, bằng 14,2 tỷ đồng so với cùng kỳ.
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | 5.1 %
  domestic-revenue | 2022-05 month | change vs same-period-last-year | actual | 14.2 tỷ đồng
Khách du lịch tăng 12,5% (+10.700 lượt) so với tháng trước.
  visitors | 2022-05 month | growth vs previous-month | actual | 12.5 %
  visitors | 2022-05 month | change vs previous-month | actual | 10700 lượt
Tổng dư nợ tín dụng tăng 1,9%, tương ứng 640 tỷ đồng so với đầu năm.
  outstanding-credit | 2022-05 at-date | growth vs end-of-last-year | actual | 1.9 %
  outstanding-credit | 2022-05 at-date | change vs end-of-last-year | actual | 640 tỷ đồng
Diện tích gieo trồng giảm 2,4%, tương đương giảm 316 ha so với cùng kỳ.
  sown-area | 2022-05 month | growth vs same-period-last-year | actual | -2.4 %
  sown-area | 2022-05 month | change vs same-period-last-year | actual | -316 ha
! Thu nội địa tháng 5 bằng 290,1 tỷ đồng.
  domestic-revenue | 2022-05 month | level | actual | 290.1 tỷ đồng
! Diện tích gieo trồng đạt 98,2% kế hoạch, bằng 12.840 ha.
  sown-area | 2022-05 month | attainment vs plan | actual | 98.2 %
  sown-area | 2022-05 month | level | actual | 12840 ha

# 8. bằng P% cùng kỳ: an index
Sản lượng gỗ khai thác tháng 5 bằng 93,5% cùng kỳ.
  timber-output | 2022-05 month | index vs same-period-last-year | actual | 93.5 %
Xuất khẩu 5 tháng chỉ bằng 88% so với cùng kỳ năm trước.
  exports | 2022-01/2022-05 year-to-date | index vs same-period-last-year | actual | 88 %
Khách du lịch tháng 5 tương đương 104,2% so với tháng trước.
  visitors | 2022-05 month | index vs previous-month | actual | 104.2 %
Vốn FDI đăng ký bằng 71,3% cùng thời điểm năm 2021.
  registered-fdi | 2022-05 month | index vs same-period-last-year | actual | 71.3 %
EN Exports equalled 88% of the same period last year.
  exports | 2022-05 month | index vs same-period-last-year | actual | 88 %
! Sản lượng gỗ khai thác tăng 93,5% so với cùng kỳ.
  timber-output | 2022-05 month | growth vs same-period-last-year | actual | 93.5 %

# 15. gấp k lần: a ratio
Khách quốc tế tháng 5 gấp 2,4 lần cùng kỳ.
  international-visitors | 2022-05 month | index vs same-period-last-year | actual | 2.4 lần
Doanh thu du lịch tăng gấp 3,1 lần so với cùng kỳ năm trước.
  tourism-revenue | 2022-05 month | index vs same-period-last-year | actual | 3.1 lần
Vốn FDI đăng ký gấp đôi cùng kỳ.
  registered-fdi | 2022-05 month | index vs same-period-last-year | actual | 2 lần
Số doanh nghiệp thành lập mới cao gấp 1,6 lần tháng trước.
  new-enterprises | 2022-05 month | index vs previous-month | actual | 1.6 lần
EN Tourism revenue was 3.1 times higher than in the same period last year.
  tourism-revenue | 2022-05 month | index vs same-period-last-year | actual | 3.1 lần
EN Registered FDI doubled from the same period last year.
  registered-fdi | 2022-05 month | index vs same-period-last-year | actual | 2 lần
! Cần gấp rút giải ngân 24 tỷ đồng.
  Cần gấp rút giải ngân | 2022-05 month | level | actual | 24 tỷ đồng
! Đoàn liên ngành kiểm tra 3 lần tại cửa khẩu.
  Đoàn liên ngành kiểm tra | 2022-05 month | level | actual | 3 lần
`);
