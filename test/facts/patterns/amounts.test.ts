import { testRows } from "./read-rows.js";

testRows(`
# 16. fractions in words
Khách quốc tế chỉ bằng một nửa cùng kỳ.
  international-visitors | 2022-05 month | index vs same-period-last-year | actual | 50 %
Số vụ tai nạn giao thông giảm 1/3 so với cùng kỳ.
  traffic-accidents | 2022-05 month | growth vs same-period-last-year | actual | khoảng -33.3 %
Vốn FDI đăng ký bằng hai phần ba cùng kỳ năm trước.
  registered-fdi | 2022-05 month | index vs same-period-last-year | actual | khoảng 66.7 %
Giải ngân vốn đầu tư công mới bằng một phần tư kế hoạch.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 25 %
EN Road accidents fell by half from the same period last year.
  traffic-accidents | 2022-05 month | growth vs same-period-last-year | actual | -50 %
! Một nửa số xã đã họp dân; hồ sơ nộp trước ngày 1/3.

# 23. ranges
Khách du lịch dự kiến tăng 20 - 25%.
  visitors | 2022 year | growth | plan | 20..25 %
Giá lợn hơi dao động từ 61 - 64 nghìn đồng/kg.
  pig-price | 2022-05 month | level | actual | 61..64 nghìn đồng/kg
Giải ngân mỗi tháng từ 300 đến 350 tỷ đồng.
  Giải ngân mỗi tháng | 2022-05 month | level | actual | 300..350 tỷ đồng
Năng suất lúa đạt 56 – 58 tạ/ha.
  rice-yield | 2022-05 month | level | actual | 56..58 tạ/ha
EN Visitors rose by 20-25% from the same period last year.
  visitors | 2022-05 month | growth vs same-period-last-year | actual | 20..25 %
! Đàn trâu 41.200 con - 300 con chết rét.
  buffalo-herd | 2022-05 at-date | level | actual | 41200 con
  buffalo-herd > chết rét | 2022-05 at-date | level | actual | 300 con

# 24. hedges
Thu ngân sách đạt gần 320 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | gần 320 tỷ đồng
Khách du lịch đạt hơn 96.000 lượt.
  visitors | 2022-05 month | level | actual | hơn 96000 lượt
Giải ngân vốn đầu tư công xấp xỉ 870 tỷ đồng.
  public-investment-disbursement | 2022-05 month | level | actual | xấp xỉ 870 tỷ đồng
Tỷ lệ giải ngân vốn đầu tư công không dưới 95% kế hoạch.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | không dưới 95 %
Xuất khẩu đạt khoảng 61 triệu USD.
  exports | 2022-05 month | level | actual | khoảng 61 triệu USD
Dư nợ tín dụng trên 33.000 tỷ đồng.
  outstanding-credit | 2022-05 at-date | level | actual | trên 33000 tỷ đồng
EN Budget revenue was nearly VND 320 billion.
  state-budget-revenue | 2022-05 month | level | actual | nearly 320 tỷ đồng
! Thu ngân sách trên địa bàn đạt 320 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 320 tỷ đồng
! Gần đây thu nội địa đạt 290 tỷ đồng.
  domestic-revenue | 2022-05 month | level | actual | 290 tỷ đồng

# 27. no number: nothing is read
Tỷ lệ giải ngân vốn đầu tư công chưa đạt yêu cầu.
Thu ngân sách đạt và vượt kế hoạch đề ra.
Khách du lịch tăng mạnh so với cùng kỳ.
EN Budget revenue has not met the plan.
! Tỷ lệ giải ngân vốn đầu tư công chưa đạt yêu cầu, mới bằng 27,8% kế hoạch.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 27.8 %

# 32. at a date
Tại thời điểm 01/5/2022, đàn trâu có 41.200 con.
  buffalo-herd | 2022-05-01 at-date | level | actual | 41200 con
Đến hết ngày 25/5, giải ngân vốn đầu tư công đạt 861 tỷ đồng.
  public-investment-disbursement | 2022-05-25 year-to-date | level | actual | 861 tỷ đồng
Tính đến 31/12, tổng dư nợ tín dụng đạt 31.900 tỷ đồng.
  outstanding-credit | 2021-12-31 at-date | level | actual | 31900 tỷ đồng
Tính đến ngày 15/5/2022, thu ngân sách đạt 1.480 tỷ đồng.
  state-budget-revenue | 2022-05-15 year-to-date | level | actual | 1480 tỷ đồng
EN As of 31 May 2022, outstanding credit was VND 33,400 billion.
  outstanding-credit | 2022-05-31 at-date | level | actual | 33400 tỷ đồng
! Hội nghị ngày 25/5 nghe báo cáo giải ngân vốn đầu tư công đạt 861 tỷ đồng.
  public-investment-disbursement | 2022-05 month | level | actual | 861 tỷ đồng

# 35. spoken numbers
Thu ngân sách tháng 5 đạt ba trăm mười tám tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 318 tỷ đồng
Giải ngân vốn đầu tư công đạt hai mươi bảy phẩy tám phần trăm kế hoạch.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 27.8 %
Tổng dư nợ tín dụng ba mươi ba nghìn bốn trăm tỷ đồng.
  outstanding-credit | 2022-05 at-date | level | actual | 33400 tỷ đồng
Thu nội địa một nghìn bốn trăm bốn mươi bảy tỷ.
  domestic-revenue | 2022-05 month | level | actual | 1447 tỷ đồng
Doanh thu du lịch được hai nghìn rưỡi tỷ đồng.
  tourism-revenue | 2022-05 month | level | actual | 2500 tỷ đồng
! Năm nay hai bên đã ký kết một lần.
  hai bên đã ký kết | 2022 year | level | actual | 1 lần
`);
