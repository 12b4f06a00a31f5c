import { testRows } from "./read-rows.js";

testRows(`
# trap 7. near twins
IIP tháng 5 tăng 6,1% so với tháng trước; giá trị sản xuất công nghiệp đạt 905,6 tỷ đồng, tăng 8,2% so với cùng kỳ.
  industrial-production-index | 2022-05 month | growth vs previous-month | actual | 6.1 %
  industrial-output-value | 2022-05 month | level | actual | 905.6 tỷ đồng
  industrial-output-value | 2022-05 month | growth vs same-period-last-year | actual | 8.2 %
Thu ngân sách nhà nước trên địa bàn đạt 1.602 tỷ đồng, thu ngân sách địa phương 4.010 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 1602 tỷ đồng
  local-budget-revenue | 2022-05 month | level | actual | 4010 tỷ đồng
Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ 1.184 tỷ đồng, trong đó bán lẻ hàng hóa 742 tỷ đồng.
  retail-sales | 2022-05 month | level | actual | 1184 tỷ đồng
  retail-goods | 2022-05 month | level | actual | 742 tỷ đồng
Vốn FDI đăng ký 120 triệu USD, vốn FDI thực hiện 45 triệu USD.
  registered-fdi | 2022-05 month | level | actual | 120 triệu USD
  realised-fdi | 2022-05 month | level | actual | 45 triệu USD
! Doanh thu du lịch 204 tỷ đồng, doanh thu lữ hành 11 tỷ đồng.
  tourism-revenue | 2022-05 month | level | actual | 204 tỷ đồng
  travel-service-revenue | 2022-05 month | level | actual | 11 tỷ đồng

# trap 12. units and scales
Thu ngân sách huyện Bắc Lĩnh đạt 46.400 triệu đồng.
  state-budget-revenue > Bắc Lĩnh | 2022-05 month | level | actual | 46400 triệu đồng
Năng suất lúa đạt 58,2 tạ/ha, sản lượng lúa 41.300 tấn.
  rice-yield | 2022-05 month | level | actual | 58.2 tạ/ha
  rice-output | 2022-05 month | level | actual | 41300 tấn
Kim ngạch xuất khẩu 3 tỷ 404 triệu USD.
  exports | 2022-05 month | level | actual | 3.404 tỷ USD
Thu nội địa đạt 3.798,254 tỷ đồng.
  domestic-revenue | 2022-05 month | level | actual | 3798.254 tỷ đồng
! Sản lượng gỗ khai thác 2.052,562 m3.
  timber-output | 2022-05 month | level | actual | 2052.562 m3

# trap 13. numbers of the frame
! Lượt xem: 1.204. Thứ 6 - 26/02/2016.
! Căn cứ Nghị quyết số 58/NQ-HĐND ngày 10/12/2021.
! Điện thoại: 0219.386.4567.

# trap 14. cùng kỳ with and without its year
Thu nội địa tăng 4% so với cùng kỳ.
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | 4 %
Thu nội địa tăng 4% so với cùng kỳ năm 2021.
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | 4 %
Thu nội địa tăng 4% so với cùng kỳ (cùng kỳ tăng 2%).
  domestic-revenue | 2022-05 month | growth vs same-period-last-year | actual | 4 %
  domestic-revenue | 2021-05 month | growth vs same-period-last-year | actual | 2 %
! Thu nội địa cùng kỳ đạt 279 tỷ đồng.
  domestic-revenue | 2021-05 month | level | actual | 279 tỷ đồng

# trap 15. sums that do not close are kept as written
Thu nội địa 46,4 tỷ đồng, thu từ hoạt động xuất nhập khẩu 6.269,7 tỷ đồng, tổng thu ngân sách 8.338,4 tỷ đồng.
  domestic-revenue | 2022-05 month | level | actual | 46.4 tỷ đồng
  customs-revenue | 2022-05 month | level | actual | 6269.7 tỷ đồng
  state-budget-revenue | 2022-05 month | level | actual | 8338.4 tỷ đồng
Vốn đầu tư công được giao 3.260 tỷ đồng, đã giải ngân 905 tỷ đồng, còn lại 2.300 tỷ đồng.
  public-investment-plan | 2022-05 month | level | actual | 3260 tỷ đồng
  public-investment-disbursement | 2022-05 month | level | actual | 905 tỷ đồng
  public-investment-disbursement > còn lại | 2022-05 month | level | actual | 2300 tỷ đồng
! Giải ngân vốn đầu tư công đạt 905 tỷ đồng, số còn lại sẽ phân bổ sau.
  public-investment-disbursement | 2022-05 month | level | actual | 905 tỷ đồng

# trap 16. points and per cent
Tỷ lệ hộ nghèo giảm 1,5%.
  poverty-rate | 2022-05 month | growth | actual | -1.5 %
Tỷ lệ hộ nghèo giảm 1,5 điểm phần trăm.
  poverty-rate | 2022-05 month | change | actual | -1.5 điểm phần trăm
EN The poverty rate fell by 1.5 percentage points.
  poverty-rate | 2022-05 month | change | actual | -1.5 điểm phần trăm
! Tỷ lệ che phủ rừng đạt 62%.
  forest-cover | 2022-05 month | level | actual | 62 %

# trap 18. rounded and exact
Khách du lịch đạt gần 3 triệu lượt.
  visitors | 2022-05 month | level | actual | gần 3 triệu lượt
Khách du lịch đạt 2,95 triệu lượt.
  visitors | 2022-05 month | level | actual | 2.95 triệu lượt
Tỷ lệ giải ngân vốn đầu tư công khoảng 22%.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | khoảng 22 %
! Khách du lịch đạt 3 triệu lượt.
  visitors | 2022-05 month | level | actual | 3 triệu lượt

# trap 19. self-correction
Thu ngân sách đạt 318 tỷ đồng, à không, xin đính chính, 381 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 381 tỷ đồng
Sản lượng lúa 41.300 tấn, xin lỗi, 43.100 tấn.
  rice-output | 2022-05 month | level | actual | 43100 tấn
EN Budget revenue was VND 318 billion, sorry, VND 381 billion.
  state-budget-revenue | 2022-05 month | level | actual | 381 tỷ đồng
! Thu ngân sách không phải đính chính, đạt 318 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 318 tỷ đồng

# trap 20. days and decimals
Đến 20.5, giải ngân vốn đầu tư công đạt 861 tỷ đồng.
  public-investment-disbursement | 2022-05-20 year-to-date | level | actual | 861 tỷ đồng
Doanh thu du lịch dịp 30.4 - 1.5 đạt 88 tỷ đồng.
  tourism-revenue > dịp 30 | 2022-05 month | level | actual | 88 tỷ đồng
Chỉ số giá tăng 2.9 điểm phần trăm.
  consumer-price-index | 2022-05 month | change | actual | 2.9 điểm phần trăm
Khách quốc tế gấp 2,9 lần cùng kỳ.
  international-visitors | 2022-05 month | index vs same-period-last-year | actual | 2.9 lần
! Dịp nghỉ lễ 2.9, các huyện tổ chức nhiều lễ hội.

# trap 22. a dash is not zero
! Cây chè: - ha; cây cam: ... ha.
! Thu ngân sách tháng 5 chưa có số liệu.
! Xuất khẩu tháng 5: ... triệu USD.
Số vụ cháy rừng: 0 vụ.
  forest-fires | 2022-05 month | level | actual | 0 vụ

# trap 23. plans are no results
Phấn đấu thu ngân sách năm 2022 đạt 3.800 tỷ đồng.
  state-budget-revenue | 2022 year | level | plan | 3800 tỷ đồng
Dự kiến tháng 6 đón 110.000 lượt khách du lịch.
  visitors | 2022-06 month | level | plan | 110000 lượt khách
Mục tiêu tăng trưởng GRDP năm 2022 là 8,5%.
  grdp-growth | 2022 year | growth vs same-period-last-year | plan | 8.5 %
Kế hoạch trồng rừng tập trung năm 2022 là 1.200 ha.
  planted-forest | 2022 year | level | plan | 1200 ha
Theo kế hoạch đã giao, thu ngân sách tháng 5 đạt 318,7 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
EN The province aims to collect budget revenue of VND 3,800 billion in 2022.
  state-budget-revenue | 2022 year | level | plan | 3800 tỷ đồng
! Thu ngân sách đạt 318,7 tỷ đồng, vượt mục tiêu đề ra.
  state-budget-revenue | 2022-05 month | level | actual | 318.7 tỷ đồng
`);
