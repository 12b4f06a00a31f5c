import { describe, expect, it } from "vitest";
import {
  findAskedIndicators,
  findIndicators,
  findWeakIndicators,
  INDICATORS,
  type Indicator,
} from "../../src/language/indicator.js";
import { recordNamesOf } from "../../src/language/indicator-entry.js";
import { prepareQuestion, prepareRecord } from "../../src/language/prepared-text.js";

const asked = (text: string) =>
  findAskedIndicators(prepareQuestion(text)).map((mention) => mention.value);
const recorded = (text: string) =>
  findIndicators(prepareRecord(text)).map((mention) => mention.value);
const weakly = (text: string) =>
  findWeakIndicators(prepareRecord(text)).map((mention) => mention.value);

describe("the catalogue", () => {
  it("has one entry per id, at least the 82 of the domain, and a known total for every part", () => {
    const ids = INDICATORS.map((indicator) => indicator.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(82);
    for (const indicator of INDICATORS)
      if (indicator.partOf !== null) expect(ids).toContain(indicator.partOf);
  });

  it("gives every name to one indicator", () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const indicator of INDICATORS)
      for (const name of recordNamesOf(indicator)) {
        const key = name
          .normalize("NFC")
          .toLowerCase()
          .replace(/[^\p{L}\p{N}…]+/gu, " ")
          .trim();
        const owner = owners.get(key) ?? indicator.id;
        if (owner !== indicator.id) shared.push(`${name}: ${owner}, ${indicator.id}`);
        owners.set(key, owner);
      }
    expect(shared).toEqual([]);
  });

  it("finds every indicator by each of its names in a plain sentence", () => {
    const frame = (name: string, { units }: Indicator) =>
      name.includes("…")
        ? `Toàn tỉnh ${name.replace("…", "12")}.`
        : `${name} đạt 12 ${units[0] ?? ""}.`;
    const lost = INDICATORS.flatMap((indicator) =>
      recordNamesOf(indicator)
        .filter((name) => !recorded(frame(name, indicator)).includes(indicator.id))
        .map(
          (name) => `${indicator.id}: ${name} is ${recorded(frame(name, indicator)).join(", ")}`,
        ),
    );
    expect(lost).toEqual([]);
  });

  it("finds every indicator by what people type for it", () => {
    const lost = INDICATORS.flatMap((indicator) =>
      indicator.typed
        .filter((name) => !asked(`${name} t8`).includes(indicator.id))
        .map((name) => `${indicator.id}: ${name} is ${asked(`${name} t8`).join(", ")}`),
    );
    expect(lost).toEqual([]);
  });

  it("finds a name typed without accents", () => {
    const plain = (text: string) =>
      text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
    const lost = INDICATORS.filter(({ id, vi }) => !asked(plain(vi)).includes(id));
    // `giấy` and `giày`, `dứa` and `dừa` are one word without accents.
    const homographs = ["paper-output", "pineapple-area", "pineapple-yield", "pineapple-output"];
    expect(lost.map(({ id }) => id)).toEqual(homographs);
  });
});

describe("near twins stay apart", () => {
  it.each([
    ["chỉ số sản xuất công nghiệp tăng", "industrial-production-index"],
    ["giá trị sản xuất công nghiệp đạt", "industrial-output-value"],
    ["GTSXCN đạt", "industrial-output-value"],
    ["thu ngân sách nhà nước trên địa bàn", "state-budget-revenue"],
    ["thu cân đối ngân sách trên địa bàn", "state-budget-revenue"],
    ["thu ngân sách địa phương", "local-budget-revenue"],
    ["thu cân đối NSĐP", "local-budget-revenue"],
    ["thu nội địa", "domestic-revenue"],
    ["thu nội địa không kể tiền sử dụng đất", "domestic-revenue-excluding-land"],
    ["thu từ hoạt động xuất, nhập khẩu", "customs-revenue"],
    ["thu từ DNNN trung ương", "central-soe-revenue"],
    ["tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "retail-sales"],
    ["bán lẻ hàng hóa đạt", "retail-goods"],
    ["doanh thu lưu trú, ăn uống", "accommodation-catering"],
    ["doanh thu dịch vụ lưu trú", "accommodation-revenue"],
    ["doanh thu lữ hành", "travel-service-revenue"],
    ["tổng thu từ khách du lịch", "tourism-revenue"],
    ["giải ngân vốn đầu tư công", "public-investment-disbursement"],
    ["vốn đầu tư thực hiện từ nguồn NSNN", "realised-state-investment"],
    ["vốn đầu tư thực hiện toàn xã hội", "total-social-investment"],
    ["giải ngân vốn CTMTQG", "target-programme-disbursement"],
    ["vốn FDI đăng ký", "registered-fdi"],
    ["vốn FDI thực hiện", "realised-fdi"],
    ["giải ngân vốn FDI", "realised-fdi"],
    ["thu hút khách du lịch", "visitors"],
    ["lượt khách lưu trú", "overnight-visitors"],
    ["khách quốc tế", "international-visitors"],
    ["khách quốc tế lưu trú", "international-overnight-visitors"],
    ["số liều vắc xin đã tiêm", "vaccine-doses"],
    ["số người đã tiêm vắc xin", "vaccinated-persons"],
    ["kim ngạch xuất khẩu", "exports"],
    ["kim ngạch xuất khẩu gạo", "rice-exports"],
    ["kim ngạch XNK qua các cửa khẩu", "border-trade"],
    ["kim ngạch xuất khẩu qua cửa khẩu", "border-exports"],
    ["xuất khẩu lao động", "labour-exports"],
    ["dư nợ tín dụng", "outstanding-credit"],
    ["dư nợ tín dụng chính sách xã hội", "policy-bank-loans"],
    ["nợ xấu", "bad-debt"],
    ["tỷ lệ nợ xấu", "bad-debt-ratio"],
    ["số hộ nghèo", "poor-households"],
    ["tỷ lệ hộ nghèo", "poverty-rate"],
    ["tỷ lệ hộ cận nghèo", "near-poverty-rate"],
    ["vận chuyển hành khách", "passenger-transport"],
    ["luân chuyển hành khách", "passenger-kilometres"],
    ["vận chuyển hàng hóa", "freight-transport"],
    ["luân chuyển hàng hóa", "tonne-kilometres"],
    ["sản lượng lúa", "rice-output"],
    ["sản lượng lương thực", "grain-output"],
    ["diện tích trồng ngô", "maize-area"],
    ["tổng diện tích gieo trồng ngô", "maize-area"],
    ["năng suất bình quân lúa mùa", "main-season-rice-yield"],
    ["tổng đàn heo", "pig-herd"],
    ["sản lượng bắp", "maize-output"],
    ["số vụ cháy rừng", "forest-fires"],
    ["số vụ cháy", "fires"],
    ["tai nạn giao thông", "traffic-accidents"],
    ["số người chết do tai nạn giao thông", "traffic-deaths"],
    ["số người bị thương do tai nạn giao thông", "traffic-injuries"],
    ["hồ sơ tiếp nhận", "files-received"],
    ["hồ sơ giải quyết đúng hạn", "on-time-files"],
    ["hồ sơ quá hạn", "overdue-files"],
    ["hồ sơ tiếp nhận trực tuyến", "online-files"],
    ["doanh nghiệp tạm ngừng hoạt động", "suspended-enterprises"],
    ["DN quay trở lại hoạt động", "reactivated-enterprises"],
    ["tỷ trọng khu vực dịch vụ", "services-share"],
    ["tốc độ tăng trưởng tín dụng", "credit-growth"],
    ["tốc độ tăng trưởng GRDP", "grdp-growth"],
    ["người tham gia BHXH tự nguyện", "voluntary-insured-persons"],
    ["people stayed", "overnight-visitors"],
    ["tourist arrivals", "visitors"],
  ])("%s is %s", (text, id) => {
    expect(recorded(text)).toEqual([id]);
  });
});

describe("typed in a chat", () => {
  it.each([
    ["thu ns t8", "state-budget-revenue"],
    ["gtsxcn t8 bn", "industrial-output-value"],
    ["gt sx cn thang 8", "industrial-output-value"],
    ["giai ngan dtc dat may %", "public-investment-disbursement"],
    ["gn dtc", "public-investment-disbursement"],
    ["gn von mtqg", "target-programme-disbursement"],
    ["tong muc ban le", "retail-sales"],
    ["tmbl", "retail-sales"],
    ["kn xk gao", "rice-exports"],
    ["dt du lich", "tourism-revenue"],
    ["dt lua dong xuan", "winter-spring-rice-area"],
    ["ns lua he thu", "summer-autumn-rice-yield"],
    ["sl thuy san", "fishery-output"],
    ["khach qt luu tru", "international-overnight-visitors"],
    ["tl ho ngheo", "poverty-rate"],
    ["hs qua han", "overdue-files"],
    ["dn giai the", "dissolved-enterprises"],
    ["budget revenue in August", "state-budget-revenue"],
    ["chi so gia tieu dung", "consumer-price-index"],
  ])("%s asks for %s", (text, id) => {
    expect(asked(text)).toContain(id);
  });

  it("does not take short forms out of a record", () => {
    expect(recorded("Thu NS")).toEqual([]);
    expect(recorded("thủ tục xuất cảnh")).toEqual([]);
  });
});

describe("a figure inside a name", () => {
  it.each([
    ["toàn tỉnh đã tiêu hủy 41.870 con lợn", "culled-pigs"],
    ["xuất khẩu 1,2 triệu tấn gạo", "rice-exports"],
    ["xuất khẩu 421 triệu USD", "exports"],
    ["trồng được hơn 1.200 ha rừng", "planted-forest"],
    ["gieo trồng được 3.400 ha ngô", "maize-area"],
    ["giải quyết việc làm cho 12.000 lao động", "jobs-created"],
    ["đón 2,1 triệu lượt khách", "visitors"],
    ["tiếp nhận 12.400 hồ sơ", "files-received"],
  ])("%s", (text, id) => {
    expect(recorded(text)).toEqual([id]);
  });

  it("is no name when other words or a sentence end stand between", () => {
    expect(recorded("tiêu hủy 120 tấn hàng lậu, đàn lợn")).toEqual(["pig-herd"]);
    expect(recorded("Đã tiêu hủy 12. Con lợn")).toEqual([]);
    expect(recorded("đón 1.200 lượt khách quốc tế")).toEqual(["international-visitors"]);
  });
});

describe("names too short to stand alone", () => {
  it.each([
    "xi măng",
    "Lúa",
    "head",
    "fires",
    "gạo 25 kg",
    "điện",
    "khai khoáng",
    "giáo dục",
    "dịch vụ",
    "người chết",
    "làm tốt công tác y tế, giáo dục, giao thông",
    "phòng, chống cháy, nổ",
    "ngân hàng hỗ trợ doanh nghiệp",
    "đường giao thông và cầu",
    "chủ động phòng, chống dịch bệnh trên đàn vật nuôi",
  ])("%s names nothing in a record", (text) => {
    expect(recorded(text).filter((id) => id !== "livestock-herd")).toEqual([]);
  });

  it("are kept apart as weak names with all they may mean", () => {
    expect(weakly("Lúa")).toEqual(expect.arrayContaining(["rice-area", "rice-output"]));
    expect(weakly("Khai khoáng")).toContain("iip-mining");
    expect(weakly("Xi măng")).toContain("cement-output");
    const [mention] = findWeakIndicators(prepareRecord("Gạo"));
    expect(mention?.rule).toMatch(/^indicator\/weak\//u);
  });
});
