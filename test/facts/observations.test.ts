import { describe, expect, it } from "vitest";
import { assembleObservations } from "../../src/facts/assemble-observations.js";
import { readBlock } from "../../src/facts/reading-of-block.js";
import { anchorOf } from "../../src/language/resolve-period.js";

const CONTEXT = {
  place: "Trúc Linh",
  placeStated: true,
  period: "2022-05",
  anchor: anchorOf("2022-05"),
};
const read = (text: string) =>
  assembleObservations(readBlock(text, "vi"), CONTEXT, { fromCaption: false, tasks: [] }).map(
    ({ indicator, period, accumulation, measure, base, status, value, unit }) =>
      [indicator, period, accumulation, measure, base, status, value, unit].join(" | "),
  );

describe("one clause, one indicator", () => {
  it("reads a level with two changes and keeps their bases apart", () => {
    expect(
      read(
        "Tháng 5, thu nội địa đạt 412,6 tỷ đồng, tăng 3,5% so với tháng trước và giảm 1,2% so với cùng kỳ.",
      ),
    ).toEqual([
      "domestic-revenue | 2022-05 | month | level |  | actual | 412.6 | tỷ đồng",
      "domestic-revenue | 2022-05 | month | growth | previous-month | actual | 3.5 | %",
      "domestic-revenue | 2022-05 | month | growth | same-period-last-year | actual | -1.2 | %",
    ]);
  });

  it("reads bases that stand before their changes", () => {
    expect(read("CPI tháng 5 so với tháng trước tăng 0,4%; so với cùng kỳ tăng 2,9%.")).toEqual(
      [
        "consumer-price-index | 2022-05 | month | growth | previous-month | actual | 0.4 | %",
      ].concat([
        "consumer-price-index | 2022-05 | month | growth | same-period-last-year | actual | 2.9 | %",
      ]),
    );
  });

  it("tells attainment from growth and from share", () => {
    expect(
      read(
        "Lũy kế 5 tháng, thu ngân sách được 2.050 tỷ đồng, bằng 41% dự toán HĐND tỉnh giao, tăng 6,8% so với cùng kỳ.",
      ),
    ).toEqual([
      "state-budget-revenue | 2022-01/2022-05 | year-to-date | level |  | actual | 2050 | tỷ đồng",
      "state-budget-revenue | 2022-01/2022-05 | year-to-date | attainment | plan:HĐND tỉnh giao | actual | 41 | %",
      "state-budget-revenue | 2022-01/2022-05 | year-to-date | growth | same-period-last-year | actual | 6.8 | %",
    ]);
  });

  it("keeps month and cumulative of one indicator apart", () => {
    const found = read("Ước tháng 5 xuất khẩu đạt 52 triệu USD; cộng 5 tháng đạt 240 triệu USD.");
    expect(found[0]).toBe("exports | 2022-05 | month | level |  | estimate | 52 | triệu USD");
  });

  it("reads an absolute change against a named month as that", () => {
    expect(read("Thu ngân sách tháng 5 là 430 tỷ đồng, giảm 12 tỷ đồng so với tháng 4.")).toEqual([
      "state-budget-revenue | 2022-05 | month | level |  | actual | 430 | tỷ đồng",
      "state-budget-revenue | 2022-05 | month | change | previous-month | actual | -12 | tỷ đồng",
    ]);
  });

  it("keeps an estimate an estimate and a plan a plan", () => {
    expect(read("Tổng mức bán lẻ ước đạt 1.020 tỷ đồng.")[0]).toContain("| estimate | 1020");
    expect(read("Dự toán thu ngân sách năm 2022 là 5.000 tỷ đồng.")[0]).toBe(
      "state-budget-revenue | 2022 | year | level |  | plan | 5000 | tỷ đồng",
    );
  });

  it("reads bằng …% cùng kỳ as an index, never as growth", () => {
    expect(read("Sản lượng thủy sản bằng 94% so với cùng kỳ.")[0]).toContain(
      "index | same-period-last-year | actual | 94",
    );
  });

  it("reads a stock at its date", () => {
    expect(read("Đến ngày 31/5, tổng dư nợ tín dụng đạt 38.200 tỷ đồng.")[0]).toBe(
      "outstanding-credit | 2022-05-31 | at-date | level |  | actual | 38200 | tỷ đồng",
    );
  });
});

describe("things without a catalogue entry", () => {
  it("are kept under their own noun phrase", () => {
    const [tents] = assembleObservations(
      readBlock("Huyện đã dựng 12 lều bạt cho người dân vùng sạt lở.", "vi"),
      CONTEXT,
      { fromCaption: false, tasks: [] },
    );
    expect(tents).toMatchObject({ indicator: null, value: 12 });
    expect(tents?.label).toContain("lều bạt cho người dân vùng sạt lở");
  });

  it("of which: a child hangs on its parent and keeps its own words", () => {
    const found = assembleObservations(
      readBlock(
        "Toàn tỉnh có 940 người tham gia tập huấn (trong đó có 310 người đã nhận chứng chỉ).",
        "vi",
      ),
      CONTEXT,
      { fromCaption: false, tasks: [] },
    );
    expect(found.map((observation) => [observation.value, observation.path.length])).toEqual([
      [940, 0],
      [310, 1],
    ]);
  });
});

describe("what is no result", () => {
  it("a target inside a task is a plan", () => {
    const text = "Sở Xây dựng sớm hoàn thành 800 căn nhà.";
    const [houses] = assembleObservations(readBlock(text, "vi"), CONTEXT, {
      fromCaption: false,
      tasks: [{ start: 0, end: text.length }],
    });
    expect(houses).toMatchObject({ status: "plan", value: 800 });
  });

  it.each([
    "Tỷ lệ giải ngân chưa đạt yêu cầu đề ra.",
    "Căn cứ Nghị quyết 58/NQ-HĐND ngày 10/12/2021.",
    "Phiên họp bắt đầu lúc 07 giờ 30 phút.",
  ])("%s gives nothing", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("a product told in tonnes", () => {
  it.each(["Ngư dân đánh bắt 7.640 tấn hải sản.", "Bà con hái được 310 tấn hồ tiêu."])(
    "is no export: %s",
    (text) => {
      expect(read(text).filter((row) => row.includes("-exports"))).toEqual([]);
    },
  );

  it("is one where exports are told", () => {
    expect(
      read("Kim ngạch xuất khẩu đạt 91 triệu USD, trong đó hồ tiêu 12 triệu USD.").map(
        (row) => row.split(" | ")[0],
      ),
    ).toEqual(["exports", "pepper-exports"]);
  });
});
