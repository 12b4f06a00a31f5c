import { testRows } from "./read-rows.js";

testRows(`
# 29. rank
Tỉnh đứng thứ 12/63 về tốc độ tăng trưởng GRDP.
  grdp-growth | 2022-05 month | rank vs among-provinces | actual | 12 hạng
Chỉ số năng lực cạnh tranh cấp tỉnh xếp thứ 27 cả nước.
  provincial-competitiveness-index | 2022-05 month | rank vs among-provinces | actual | 27 hạng
Thu ngân sách xếp thứ 5 trong vùng.
  state-budget-revenue | 2022-05 month | rank vs among-region | actual | 5 hạng
PAR Index năm 2021 đứng hạng 18/63, tăng 4 bậc.
  par-index | 2021 year | rank vs among-provinces | actual | 18 hạng
  par-index | 2021 year | change | actual | 4 bậc
Tỉnh lọt top 10 về giải ngân vốn đầu tư công.
  public-investment-disbursement | 2022-05 month | rank | actual | 10 hạng
EN Budget revenue ranked 12th in the region.
  state-budget-revenue | 2022-05 month | rank vs among-region | actual | 12 hạng
! Kỳ họp thứ 12 thông qua nghị quyết về thu ngân sách.

# 30. contributions in points
Khu vực dịch vụ tăng 8,2%, đóng góp 3,1 điểm phần trăm vào mức tăng chung.
  Khu vực dịch vụ | 2022-05 month | growth | actual | 8.2 %
  Khu vực dịch vụ | 2022-05 month | contribution | actual | 3.1 điểm phần trăm
Khai khoáng giảm 5,4%, làm giảm 0,6 điểm phần trăm mức tăng chung của IIP.
  Khai khoáng | 2022-05 month | growth | actual | -5.4 %
  Khai khoáng | 2022-05 month | contribution | actual | -0.6 điểm phần trăm
Công nghiệp chế biến, chế tạo góp 2,4 điểm phần trăm.
  iip-manufacturing | 2022-05 month | contribution | actual | 2.4 điểm phần trăm
EN Services contributed 3.1 percentage points to overall growth.
  Services | 2022-05 month | contribution | actual | 3.1 điểm phần trăm
! Đại biểu đóng góp 12 ý kiến.
  Đại biểu ý kiến | 2022-05 month | level | actual | 12 ý kiến
! Khu vực dịch vụ tăng thêm 3,1 điểm phần trăm so với quý trước.
  Khu vực dịch vụ | 2022-05 month | change vs previous-period | actual | 3.1 điểm phần trăm

# 31. revised
Tăng trưởng GRDP quý I sơ bộ đạt 6,4% (trước đó ước 6,9%).
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | provisional | 6.4 %
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | estimate, replaced | 6.9 %
Thu ngân sách tháng 4 thực hiện 297,7 tỷ đồng, cao hơn số ước 8 tỷ đồng.
  state-budget-revenue | 2022-04 month | level | actual | 297.7 tỷ đồng
  state-budget-revenue | 2022-04 month | change vs estimate | actual | 8 tỷ đồng
Xuất khẩu tháng 4 chính thức đạt 57,2 triệu USD, thấp hơn số đã ước 1,1 triệu USD.
  exports | 2022-04 month | level | actual | 57.2 triệu USD
  exports | 2022-04 month | change vs estimate | actual | -1.1 triệu USD
Diện tích gieo trồng chốt lại là 12.840 ha chứ không phải 12.900 ha.
  sown-area | 2022-05 month | level | actual | 12840 ha
  sown-area | 2022-05 month | level | actual, replaced | 12900 ha
EN GRDP growth in the first quarter of 2022 was a provisional 6.4%, instead of 6.9%.
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | provisional | 6.4 %
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | provisional, replaced | 6.9 %
! Thu ngân sách tháng 5 ước 318,7 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | estimate | 318.7 tỷ đồng
`);
