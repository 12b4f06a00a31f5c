import { testRows } from "./read-rows.js";

testRows(`
# what of a crop is measured, said after the crop and its season
Lúa đông xuân gieo 8.150 ha, năng suất ước 61,4 tạ/ha, sản lượng 50.041 tấn.
  winter-spring-rice-area | 2022-05 month | level | actual | 8150 ha
  winter-spring-rice-yield | 2022-05 month | level | estimate | 61.4 tạ/ha
  winter-spring-rice-output | 2022-05 month | level | actual | 50041 tấn
Cây lạc xuống giống 1.210 ha, năng suất 24,5 tạ/ha, sản lượng 2.965 tấn.
  peanut-area | 2022-05 month | level | actual | 1210 ha
  peanut-yield | 2022-05 month | level | actual | 24.5 tạ/ha
  peanut-output | 2022-05 month | level | actual | 2965 tấn
Năng suất lúa đông xuân 61,4 tạ/ha, hè thu 52,7 tạ/ha, thu đông 50,3 tạ/ha.
  winter-spring-rice-yield | 2022-05 month | level | actual | 61.4 tạ/ha
  summer-autumn-rice-yield | 2022-05 month | level | actual | 52.7 tạ/ha
  autumn-winter-rice-yield | 2022-05 month | level | actual | 50.3 tạ/ha
Sản lượng lúa cả năm 121.400 tấn; trong đó đông xuân 50.041 tấn, hè thu 38.900 tấn.
  rice-output | 2022 year | level | actual | 121400 tấn
  winter-spring-rice-output | 2022 year | level | actual | 50041 tấn
  summer-autumn-rice-output | 2022 year | level | actual | 38900 tấn
Diện tích lúa hè thu giảm 3,2%, năng suất tăng 1,1% so với vụ hè thu năm trước.
  summer-autumn-rice-area | 2022-05 month | growth vs same-period-last-year | actual | -3.2 %
  summer-autumn-rice-yield | 2022-05 month | growth vs same-period-last-year | actual | 1.1 %
EN Winter-spring rice covered 8,150 hectares, with a yield of 6.14 tonnes per hectare and an output of 50,041 tonnes.
  winter-spring-rice-area | 2022-05 month | level | actual | 8150 ha
  winter-spring-rice-yield | 2022-05 month | level | actual | 6.14 tấn/ha
  winter-spring-rice-output | 2022-05 month | level | actual | 50041 tấn
Lúa vụ mùa đã gặt 4.300 ha.
  rice-harvested-area > lúa vụ mùa | 2022-05 month | level | actual | 4300 ha
Toàn tỉnh cấy 6.020 ha lúa vụ mùa.
  main-season-rice-area | 2022-05 month | level | actual | 6020 ha

# a season without its crop
Vụ hè thu: diện tích 7.400 ha, năng suất 52,7 tạ/ha, sản lượng 38.900 tấn.
  sown-area > vụ hè thu | 2022-05 month | level | actual | 7400 ha
  crop-yield > vụ hè thu | 2022-05 month | level | actual | 52.7 tạ/ha
  sản lượng > vụ hè thu | 2022-05 month | level | actual | 38900 tấn
Lúa đông xuân cho năng suất 61,4 tạ/ha. Vụ hè thu đã gieo 7.400 ha, năng suất ước 52,7 tạ/ha, tăng 0,9 tạ/ha so với vụ hè thu năm trước.
  winter-spring-rice-yield | 2022-05 month | level | actual | 61.4 tạ/ha
  summer-autumn-rice-area | 2022-05 month | level | actual | 7400 ha
  summer-autumn-rice-yield | 2022-05 month | level | estimate | 52.7 tạ/ha
  summer-autumn-rice-yield | 2022-05 month | change vs same-period-last-year | estimate | 0.9 tạ/ha

# words between make it another matter
! Lúa hè thu bị ngập 210 ha, mất trắng 35 ha.
  summer-autumn-rice-area > ngập | 2022-05 month | level | actual | 210 ha
  mất trắng | 2022-05 month | level | actual | 35 ha
! Nuôi cá lồng 9.200 m3, sản lượng 640 tấn.
  Nuôi cá lồng | 2022-05 month | level | actual | 9200 m3
  sản lượng | 2022-05 month | level | actual | 640 tấn
! Năng suất lúa hè thu 52,7 tạ/ha, thấp hơn vụ đông xuân 8,7 tạ/ha, sản lượng 38.900 tấn.
  summer-autumn-rice-yield | 2022-05 month | level | actual | 52.7 tạ/ha
  summer-autumn-rice-yield | 2022-05 month | change | actual | -8.7 tạ/ha
  summer-autumn-rice-output | 2022-05 month | level | actual | 38900 tấn

`);
