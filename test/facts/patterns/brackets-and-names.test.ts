import { testRows } from "./read-rows.js";

testRows(`
# a name with its short form in brackets
Chỉ số giá tiêu dùng (CPI) tháng 5 tăng 0,4% so với tháng trước.
  consumer-price-index | 2022-05 month | growth vs previous-month | actual | 0.4 %
Tổng sản phẩm trên địa bàn (GRDP) quý I tăng 7,1% so với cùng kỳ.
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual | 7.1 %
Chỉ số sản xuất công nghiệp (IIP) tháng 5 giảm 1,2% so với cùng kỳ.
  industrial-production-index | 2022-05 month | growth vs same-period-last-year | actual | -1.2 %

# another year's rate, and an earlier value, in brackets behind a comparison
GRDP quý I tăng 7,1% so với cùng kỳ (quý I năm 2021 tăng 3,4%).
  grdp-growth | 2022-Q1 quarter | growth vs same-period-last-year | actual | 7.1 %
  grdp-growth | 2021-Q1 quarter | growth vs same-period-last-year | actual | 3.4 %
Chỉ số sản xuất công nghiệp tháng 5 tính lại: giảm 0,2% so với cùng kỳ (đã báo cáo tăng 0,4%).
  industrial-production-index | 2022-05 month | growth vs same-period-last-year | actual | -0.2 %
  industrial-production-index | 2022-05 month | growth vs same-period-last-year | actual, replaced | 0.4 %

# a rate named for itself after a change
Dư nợ cho vay 45.910 tỷ đồng, tăng 6,4% so với cuối năm 2021; tỷ lệ nợ xấu 0,86%.
  outstanding-credit | 2022-05 at-date | level | actual | 45910 tỷ đồng
  outstanding-credit | 2022-05 at-date | growth vs end-of-last-year | actual | 6.4 %
  bad-debt-ratio | 2022-05 month | level | actual | 0.86 %

# stretches of days
Từ 15/4 đến 14/5 xảy ra 11 vụ tai nạn giao thông.
  traffic-accidents | 2022-04-15/2022-05-14 other | level | actual | 11 vụ
Từ ngày 15 tháng 4 đến ngày 14 tháng 5 năm 2022 xảy ra 7 vụ cháy.
  fires | 2022-04-15/2022-05-14 other | level | actual | 7 vụ
EN There were 9 traffic accidents from 15 April to 14 May 2022.
  traffic-accidents | 2022-04-15/2022-05-14 other | level | actual | 9 vụ
! Số vụ tai nạn giao thông từ 5 đến 10 vụ.
  traffic-accidents | 2022-05 month | level | actual | 5..10 vụ
`);
