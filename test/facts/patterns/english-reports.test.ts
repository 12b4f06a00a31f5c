import { testRows } from "./read-rows.js";

testRows(`
# English heads before and behind the figure
EN Budget revenue amounted to VND 1,240.5 billion in May.
  state-budget-revenue | 2022-05 month | level | actual | 1240.5 tỷ đồng
EN By 31 May, VND 846 billion of public investment had been disbursed, or 27.3 per cent of the plan.
  public-investment-disbursement | 2022-05-31 year-to-date | level | actual | 846 tỷ đồng
  public-investment-disbursement | 2022-05-31 year-to-date | attainment vs plan | actual | 27.3 %
EN Visitors: 96,400 in May, of whom 6,560 foreign.
  visitors | 2022-05 month | level | actual | 96400 lượt khách
  international-visitors | 2022-05 month | level | actual | 6560 lượt khách
EN The province welcomed 1.25 million visitors in the first five months.
  visitors | 2022-01/2022-05 year-to-date | level | actual | 1.25 triệu lượt khách
EN Investors had drawn down VND 604.9 billion of public investment by 31 May.
  public-investment-disbursement | 2022-05-31 year-to-date | level | actual | 604.9 tỷ đồng

# English times
EN Exports came to USD 412 million in the five months to May.
  exports | 2022-01/2022-05 year-to-date | level | actual | 412 triệu USD
EN H1 exports were worth USD 498 million.
  exports | 2022-01/2022-06 year-to-date | level | actual | 498 triệu USD

# a fall to a level is no fall by it
EN Traffic accidents fell to 14 from 19 in May last year.
  traffic-accidents | 2022-05 month | level | actual | 14 vụ
  traffic-accidents | 2021-05 month | level | actual | 19 vụ
EN Exports fell to USD 92 million in May from USD 118 million a year earlier.
  exports | 2022-05 month | level | actual | 92 triệu USD
  exports | 2021-05 month | level | actual | 118 triệu USD
! Exports fell by USD 26 million from a year earlier.
  exports | 2022-05 month | change vs same-period-last-year | actual | -26 triệu USD
`);
