import { describe, expect, it } from "vitest";
import { readingsOf, testRows } from "./read-rows.js";

testRows(`
# places at the ends of a ranking
Giải ngân vốn đầu tư công đạt 38,4% kế hoạch. Hai địa bàn dẫn đầu là thành phố Tân Giang (61,5%) và huyện Bắc Lĩnh (58,2%). Hai huyện cuối bảng: Kỳ Phong 21,3%, Sơn Hạ 17,6%.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 38.4 %
  public-investment-disbursement > Tân Giang | 2022-05 month | attainment vs plan | actual | 61.5 %
  public-investment-disbursement > Bắc Lĩnh | 2022-05 month | attainment vs plan | actual | 58.2 %
  public-investment-disbursement > Kỳ Phong | 2022-05 month | attainment vs plan | actual | 21.3 %
  public-investment-disbursement > Sơn Hạ | 2022-05 month | attainment vs plan | actual | 17.6 %
Tỷ lệ giải ngân vốn đầu tư công cao nhất là huyện Bắc Lĩnh 58,2%, tiếp đến Tân Giang 51%; thấp nhất là huyện Sơn Hạ, mới được 17,6%.
  public-investment-disbursement > Bắc Lĩnh | 2022-05 month | attainment vs plan | actual | 58.2 %
  public-investment-disbursement > Tân Giang | 2022-05 month | attainment vs plan | actual | 51 %
  public-investment-disbursement > Sơn Hạ | 2022-05 month | attainment vs plan | actual | 17.6 %
Giải ngân vốn đầu tư công đạt 38,4%. Đơn vị giải ngân kém nhất là Sở Y tế với 9,8%.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 38.4 %
  public-investment-disbursement > Sở Y tế | 2022-05 month | attainment vs plan | actual | 9.8 %
Khách du lịch đạt 96.400 lượt. Thành phố Tân Giang đón nhiều nhất với 51.200 lượt.
  visitors | 2022-05 month | level | actual | 96400 lượt
  visitors > Tân Giang | 2022-05 month | level | actual | 51200 lượt
EN Public investment disbursement reached 38.4% of plan. Worst performer: Son Ha district at 17.6 per cent; best: Tan Giang at 61.5 per cent.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 38.4 %
  public-investment-disbursement > Son Ha | 2022-05 month | attainment vs plan | actual | 17.6 %
  public-investment-disbursement > Tan Giang | 2022-05 month | attainment vs plan | actual | 61.5 %
EN Public investment disbursement reached 38.4% of plan. It was lowest in Son Ha at 17.6% and highest in Tan Giang at 61.5%.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 38.4 %
  public-investment-disbursement > Son Ha | 2022-05 month | attainment vs plan | actual | 17.6 %
  public-investment-disbursement > Tan Giang | 2022-05 month | attainment vs plan | actual | 61.5 %

# names and figures in rows of the same length
Về giải ngân vốn đầu tư công, thành phố Tân Giang và huyện Bắc Lĩnh đi trước với 61,5% và 58,2%.
  public-investment-disbursement > Tân Giang | 2022-05 month | attainment vs plan | actual | 61.5 %
  public-investment-disbursement > Bắc Lĩnh | 2022-05 month | attainment vs plan | actual | 58.2 %
EN Public investment disbursement reached 38.4% of plan. Son Ha and Ky Phong trailed with 17.6 and 21.3 per cent.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 38.4 %
  public-investment-disbursement > Son Ha | 2022-05 month | attainment vs plan | actual | 17.6 %
  public-investment-disbursement > Ky Phong | 2022-05 month | attainment vs plan | actual | 21.3 %
! Về giải ngân vốn đầu tư công, Tân Giang, Bắc Lĩnh và Sơn Hạ đi trước với 61,5% và 58,2%.

# what looks like a ranking
! Giải ngân vốn đầu tư công đạt 38,4%, cao nhất từ trước đến nay.
  public-investment-disbursement | 2022-05 month | attainment vs plan | actual | 38.4 %
`);

describe("the end of a ranking", () => {
  it("is never that of the whole", () => {
    const whole = readingsOf(
      "Giải ngân vốn đầu tư công đạt 38,4%. Đơn vị có nhiều bể bơi nhất là Sở Y tế với 9,8%.",
    ).filter((reading) => reading.startsWith("public-investment-disbursement |"));
    expect(whole).toHaveLength(1);
  });
});
