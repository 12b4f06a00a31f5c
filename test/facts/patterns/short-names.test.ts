import { testRows } from "./read-rows.js";

testRows(`
# a running sum is cumulative
Xuất khẩu tháng 5 đạt 54,1 triệu USD, cộng lại được 215,7 triệu USD.
  exports | 2022-05 month | level | actual | 54.1 triệu USD
  exports | 2022-01/2022-05 year-to-date | level | actual | 215.7 triệu USD
! Xuất khẩu tháng 5 đạt 54,1 triệu USD, thấp hơn tháng trước 3 triệu USD.
  exports | 2022-05 month | level | actual | 54.1 triệu USD
  exports | 2022-05 month | change vs previous-month | actual | -3 triệu USD

# short names inside other words
Diện tích hồ tiêu đạt 1.240 ha.
  pepper-area | 2022-05 at-date | level | actual | 1240 ha
! Mục tiêu trồng mới đạt 1.240 ha rừng.
  planted-forest | 2022 year | level | plan | 1240 ha

# short names where they are told
Các chủ đầu tư đã giải ngân 846 tỷ đồng.
  public-investment-disbursement | 2022-05 month | level | actual | 846 tỷ đồng
Du lịch khởi sắc: tháng 5 đón 96.400 lượt khách.
  visitors | 2022-05 month | level | actual | 96400 lượt khách
! Vốn chương trình giảm nghèo giải ngân 24 tỷ đồng.
  Vốn chương trình giảm nghèo giải ngân | 2022-05 month | level | actual | 24 tỷ đồng
`);
