import { testRows } from "./read-rows.js";

testRows(`
# a place that opens its sentence or clause
Tại xã Bản Lầu, tỷ lệ hộ nghèo còn 36,4%.
  poverty-rate > Bản Lầu | 2022-05 month | level | actual | 36.4 %
Ở huyện Sơn Hạ, tỷ lệ hộ nghèo giảm còn 21,7%, toàn tỉnh còn 7,9%.
  poverty-rate > Sơn Hạ | 2022-05 month | level | actual | 21.7 %
  poverty-rate | 2022-05 month | level | actual | 7.9 %
Trên địa bàn thị xã Tân Giang, thu ngân sách đạt 118 tỷ đồng, tăng 4,2% so với cùng kỳ.
  state-budget-revenue > Tân Giang | 2022-05 month | level | actual | 118 tỷ đồng
  state-budget-revenue > Tân Giang | 2022-05 month | growth vs same-period-last-year | actual | 4.2 %
Thu ngân sách đạt 812 tỷ đồng. Riêng huyện Con Cuông thu 19 tỷ đồng. Tính chung 5 tháng được 3.960 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 812 tỷ đồng
  state-budget-revenue > Con Cuông | 2022-05 month | level | actual | 19 tỷ đồng
  state-budget-revenue | 2022-01/2022-05 year-to-date | level | actual | 3960 tỷ đồng
Huyện Sơn Hạ có tỷ lệ hộ nghèo 21,7%; huyện Bắc Lĩnh 14,3%.
  poverty-rate > Sơn Hạ | 2022-05 month | level | actual | 21.7 %
  poverty-rate > Bắc Lĩnh | 2022-05 month | level | actual | 14.3 %
Khu vực nông thôn tỷ lệ hộ nghèo 9,8%.
  poverty-rate > khu vực nông thôn | 2022-05 month | level | actual | 9.8 %
Huyện Bắc Lĩnh: trồng rừng tập trung 640 ha, bằng 71% kế hoạch.
  planted-forest > Bắc Lĩnh | 2022-05 month | level | actual | 640 ha
  planted-forest > Bắc Lĩnh | 2022-05 month | attainment vs plan | actual | 71 %
Tại huyện Sơn Hạ, đường liên xã bị chia cắt. Tỷ lệ hộ nghèo là 21,7%. Toàn tỉnh tỷ lệ hộ nghèo là 7,9%.
  poverty-rate > Sơn Hạ | 2022-05 month | level | actual | 21.7 %
  poverty-rate | 2022-05 month | level | actual | 7.9 %
EN In Son Ha district, the poverty rate stood at 21.7%.
  poverty-rate > Son Ha | 2022-05 month | level | actual | 21.7 %
EN Bac Linh district disbursed VND 41 billion of public investment.
  Bac Linh district | 2022-05 month | level | actual | 41 tỷ đồng

# another's average beside the record's own figure
Giải ngân vốn đầu tư công đạt 31,4% kế hoạch, trong khi bình quân cả nước đạt 28,8%.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 31.4 %
  public-investment-disbursement > cả nước | 2022-05 month | attainment vs plan | actual | 28.8 %
Giải ngân vốn đầu tư công đạt 31,4% kế hoạch (cả nước 28,8%).
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 31.4 %
  public-investment-disbursement > cả nước | 2022-05 month | attainment vs plan | actual | 28.8 %
Giải ngân vốn đầu tư công đạt 31,4% kế hoạch, cao hơn bình quân chung cả nước (28,8%), tăng 2,1 điểm phần trăm so với cùng kỳ.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 31.4 %
  public-investment-disbursement > cả nước | 2022-05 month | attainment vs plan | actual | 28.8 %
  public-investment-disbursement | 2022-05 month | change vs same-period-last-year | actual | 2.1 điểm phần trăm
EN The province disbursed 31.4 per cent of its public investment plan, compared with a national average of 28.8 per cent.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 31.4 %
  public-investment-disbursement > cả nước | 2022-05 month | attainment vs plan | actual | 28.8 %
Trên cả nước, tỷ lệ hộ nghèo là 4,8%.
  poverty-rate | 2022-05 month | level | actual | 4.8 %

# not of a place
! Tại hội nghị, thu ngân sách được báo cáo đạt 812 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 812 tỷ đồng
! Trên địa bàn tỉnh, thu ngân sách đạt 812 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 812 tỷ đồng
! Chủ tịch UBND huyện Sơn Hạ cho biết thu ngân sách đạt 812 tỷ đồng.
  state-budget-revenue | 2022-05 month | level | actual | 812 tỷ đồng
! Tại thời điểm 31/5, dư nợ đạt 38.200 tỷ đồng.
  outstanding-credit | 2022-05-31 at-date | level | actual | 38200 tỷ đồng
! Giải ngân vốn đầu tư công đạt 31,4% kế hoạch, đứng đầu cả nước.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 31.4 %

# held against an average
Tỷ lệ giải ngân đạt 31,4%, thấp hơn bình quân cả nước 1,9 điểm phần trăm.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 31.4 %
  public-investment-disbursement | 2022-05 month | change vs national-average | actual | -1.9 điểm phần trăm
Tỷ lệ hộ nghèo còn 7,9%, cao hơn 3,1 điểm phần trăm so với mức bình quân chung của cả nước.
  poverty-rate | 2022-05 month | level | actual | 7.9 %
  poverty-rate | 2022-05 month | change vs national-average | actual | 3.1 điểm phần trăm
Tỷ lệ hộ nghèo cao hơn bình quân vùng Bắc Trung Bộ 2,4 điểm %.
  poverty-rate | 2022-05 month | change vs regional-average | actual | 2.4 điểm phần trăm
Tỷ lệ hộ nghèo thấp hơn mức chung toàn tỉnh 5,6 điểm phần trăm.
  poverty-rate | 2022-05 month | change vs provincial-average | actual | -5.6 điểm phần trăm
Thu nhập bình quân đầu người đạt 48 triệu đồng, kém bình quân cả nước 11 triệu đồng.
  income-per-capita | 2022-05 month | level | actual | 48 triệu đồng
  income-per-capita | 2022-05 month | change vs national-average | actual | -11 triệu đồng
Giải ngân vốn đầu tư công đạt 31,4%, cao hơn cùng kỳ 2,2 điểm % và cao hơn bình quân cả nước 1,4 điểm %.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 31.4 %
  public-investment-disbursement | 2022-05 month | change vs same-period-last-year | actual | 2.2 điểm phần trăm
  public-investment-disbursement | 2022-05 month | change vs national-average | actual | 1.4 điểm phần trăm
EN The poverty rate was 7.9%, 3.1 percentage points above the national average.
  poverty-rate | 2022-05 month | level | actual | 7.9 %
  poverty-rate | 2022-05 month | change vs national-average | actual | 3.1 điểm phần trăm
EN The unemployment rate was 2.1 per cent, below the regional average.
  unemployment-rate | 2022-05 month | level | actual | 2.1 %
! Dư nợ tín dụng tăng bình quân 1,2% mỗi tháng.
  outstanding-credit > mỗi tháng | 2022-05 at-date | growth | actual | 1.2 %

# 29. ranks, each among its own
GRDP tăng 7,2%, đứng thứ 3/6 vùng và thứ 22 cả nước.
  grdp-growth | 2022-05 month | growth vs same-period-last-year | actual | 7.2 %
  grdp-growth | 2022-05 month | rank vs among-region | actual | 3 hạng
  grdp-growth | 2022-05 month | rank vs among-provinces | actual | 22 hạng
GRDP 6 tháng tăng 7,15%. Với mức này, Trúc Linh xếp thứ 27/63 cả nước, thứ 5/13 vùng đồng bằng sông Cửu Long.
  grdp-growth | 2022-01/2022-06 year-to-date | growth vs same-period-last-year | actual | 7.15 %
  grdp-growth > Trúc Linh | 2022-01/2022-06 year-to-date | rank vs among-provinces | actual | 27 hạng
  grdp-growth > Trúc Linh | 2022-01/2022-06 year-to-date | rank vs among-region | actual | 5 hạng
Quy mô GRDP đạt 52.400 tỷ đồng, xếp thứ 31 cả nước.
  grdp | 2022-05 month | level | actual | 52400 tỷ đồng
  grdp | 2022-05 month | rank vs among-provinces | actual | 31 hạng
Thu ngân sách xếp thứ 5 trong vùng, thứ 18/63 tỉnh, thành phố.
  state-budget-revenue | 2022-05 month | rank vs among-region | actual | 5 hạng
  state-budget-revenue | 2022-05 month | rank vs among-provinces | actual | 18 hạng
Chỉ số cải cách hành chính đứng thứ 4/11 huyện.
  par-index | 2022-05 month | rank | actual | 4 hạng
EN Budget revenue ranked 12th in the region.
  state-budget-revenue | 2022-05 month | rank vs among-region | actual | 12 hạng
EN The province ranked 18th nationwide on the PAR Index.
  par-index | 2022-05 month | rank vs among-provinces | actual | 18 hạng
! Kỳ họp thứ 12 thông qua nghị quyết về thu ngân sách.
! Hội nghị lần thứ 5 của vùng bàn về giải ngân vốn đầu tư công.
`);
