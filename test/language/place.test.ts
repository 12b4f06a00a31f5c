import { describe, expect, it } from "vitest";
import { findPlaces } from "../../src/language/place.js";
import { canonicalPlace, PLACES, placeOn, placesNamed } from "../../src/language/place-lexicon.js";
import { prepareQuestion, prepareRecord } from "../../src/language/prepared-text.js";

function inRecord(surface: string): readonly string[] {
  const text = prepareRecord(surface);
  return findPlaces(text.tokens, surface, { question: false, lenient: text.lenient }).map(
    ({ place }) => place,
  );
}

function inQuestion(surface: string, known: readonly string[] = []): readonly string[] {
  const text = prepareQuestion(surface);
  return findPlaces(text.tokens, surface, { question: true, lenient: text.lenient, known }).map(
    ({ place }) => place,
  );
}

describe("the lexicon of places", () => {
  const standingOn = (date: string) =>
    PLACES.filter(
      ({ validFrom, validTo }) =>
        (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo),
    );

  it("has 63 provinces until 30 June 2025 and 34 from the next day", () => {
    expect(standingOn("2021-08-31")).toHaveLength(63);
    expect(standingOn("2025-06-30")).toHaveLength(63);
    expect(standingOn("2025-07-01")).toHaveLength(34);
  });

  it("merges every province that ended into one that stands", () => {
    const after = new Set(standingOn("2025-07-01").map(({ name }) => name));
    const into = PLACES.filter(({ validTo }) => validTo === "2025-06-30").map(
      ({ mergedInto }) => mergedInto,
    );
    expect(into.filter((name) => name === null || !after.has(name))).toEqual([]);
    expect(new Set(into).size).toBe(23);
  });

  it("tells the territory of a name by the day", () => {
    expect(placeOn("Hà Giang", "2022-09-28")?.mergedInto).toBe("Tuyên Quang");
    expect(placeOn("Hà Giang", "2025-08-01")).toBeNull();
    expect(placeOn("Tuyên Quang", "2025-08-01")?.validFrom).toBe("2025-07-01");
    expect(placeOn("Huế", "2021-05-01")?.name).toBe("Thừa Thiên Huế");
    expect(placeOn("Huế", "2025-02-01")?.name).toBe("Huế");
    expect(placesNamed("Gia Lai")).toHaveLength(2);
  });

  it("writes every spelling in one way and leaves a name it does not know", () => {
    expect(canonicalPlace("TP.HCM")).toBe("Thành phố Hồ Chí Minh");
    expect(canonicalPlace("BR-VT")).toBe("Bà Rịa - Vũng Tàu");
    expect(canonicalPlace("Thanh Hoá")).toBe("Thanh Hóa");
    expect(canonicalPlace(" Trúc Lĩnh ")).toBe("Trúc Lĩnh");
  });
});

it("every province is found by its name, in a record and typed without accents", () => {
  const plain = (name: string) =>
    name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  for (const { name } of PLACES) {
    expect(inRecord(`Tình hình của tỉnh ${name} trong tháng`)).toContain(name);
    expect(inQuestion(`thu ngan sach cua ${plain(name).toLowerCase()} thang 8`)).toContain(name);
  }
});

describe("places in a record", () => {
  it("are found with their prefix, in capitals too", () => {
    const surface = "Báo cáo của UBND tỉnh Hà Giang";
    const text = prepareRecord(surface);
    const [mention] = findPlaces(text.tokens, surface, { question: false, lenient: text.lenient });
    expect(mention).toMatchObject({ place: "Hà Giang", prefix: "tỉnh", level: "province" });
    expect(surface.slice(mention?.start, mention?.end)).toBe("tỉnh Hà Giang");
    expect(inRecord("SỞ TÀI CHÍNH TỈNH NGHỆ AN")).toEqual(["Nghệ An"]);
  });

  it("are never read out of a person's name", () => {
    expect(inRecord("Ông Phan Hòa Bình và bà Trần Thị Hà Giang phát biểu")).toEqual([]);
    expect(inRecord("theo tư tưởng Hồ Chí Minh")).toEqual([]);
    expect(inRecord("hỗ trợ Thành phố Hồ Chí Minh, TP. Hồ Chí Minh")).toHaveLength(2);
  });

  it("need capitals: a word of the language is no place", () => {
    expect(inRecord("giữ gìn hòa bình, diễn biến thời tiết")).toEqual([]);
    expect(inRecord("khu vực Thái Bình Dương, đường Điện Biên Phủ")).toEqual([]);
  });

  it("include districts and capitals by their shape, without the official's name behind them", () => {
    expect(inRecord("Chủ tịch UBND huyện Kỳ Sơn Nguyễn Văn Đạt")).toEqual(["Kỳ Sơn"]);
    expect(inRecord("UBND HUYỆN KRÔNG ANA")).toEqual(["Krông Ana"]);
    expect(inRecord("huyện Cư M'gar và thành phố Vinh")).toEqual(["Cư M'gar", "Vinh"]);
    expect(inRecord("tại thành phố Hà Giang")).toEqual(["thành phố Hà Giang"]);
  });

  it("include a province no lexicon lists, and no region", () => {
    expect(inRecord("UBND tỉnh Trúc Lĩnh họp")).toEqual(["Trúc Lĩnh"]);
    expect(inRecord("đứng thứ 3 trong 6 tỉnh Bắc Trung Bộ")).toEqual([]);
  });

  it("are found in an English text", () => {
    expect(inRecord("The People's Committee of Khanh Hoa met in Nha Trang")).toEqual(["Khánh Hòa"]);
  });
});

describe("places in a question", () => {
  it("may be typed without accents, in small letters or short", () => {
    expect(inQuestion("thu ngan sach nghe an t8")).toEqual(["Nghệ An"]);
    expect(inQuestion("thu ns t8 tq")).toEqual(["Tuyên Quang"]);
    expect(inQuestion("thu ns t8 yb")).toEqual(["Yên Bái"]);
    expect(inQuestion("tphcm thu bao nhieu")).toEqual(["Thành phố Hồ Chí Minh"]);
  });

  it("give every province that an ambiguous short form may mean", () => {
    expect(inQuestion("giai ngan qn")).toEqual(["Quảng Nam", "Quảng Ngãi", "Quảng Ninh"]);
    expect(inQuestion("thu ns t8 hg")).toEqual(["Hà Giang", "Hậu Giang"]);
    expect(inQuestion("gtsxcn lc")).toEqual(["Lai Châu", "Lào Cai"]);
  });

  it("are told apart from other words that look the same without accents", () => {
    expect(inQuestion("dien bien thu ngan sach 6 thang")).toEqual([]);
    expect(inQuestion("thu ngan sach o dien bien")).toEqual(["Điện Biên"]);
    expect(inQuestion("danh gia lai tien do")).toEqual([]);
    expect(inQuestion("giai ngan gia lai t10")).toEqual(["Gia Lai"]);
    expect(inQuestion("gieo trong bao nhieu ha nam 2021")).toEqual([]);
    expect(inQuestion("thu ngan sach ha nam t8")).toEqual(["Hà Nam"]);
    expect(inQuestion("cao bang cung ky khong")).toEqual([]);
  });

  it("include the places that the asker's records carry", () => {
    expect(inQuestion("thu ngan sach huyen krong ana", ["Krông Ana"])).toEqual(["Krông Ana"]);
    expect(inQuestion("truc linh t8", ["Trúc Lĩnh"])).toEqual(["Trúc Lĩnh"]);
  });
});

describe("in a question typed with accents", () => {
  it.each([
    ["Thu ngân sách Tuyen Quang tháng 8 bao nhiêu?", "Tuyên Quang"],
    ["Trúc Linh giải ngân được bao nhiêu phần trăm?", "Trúc Lĩnh"],
    ["Xuất khẩu của Dak Lak quý I so cùng kỳ", "Đắk Lắk"],
  ])("a name lacks its own where capitals show it: %s", (question, place) => {
    expect(inQuestion(question, ["Trúc Lĩnh"])).toEqual([place]);
  });

  it.each(["diễn bien thu ngân sách ra sao?", "Đánh gia lại số liệu giải ngân"])(
    "small letters do not: %s",
    (question) => {
      expect(inQuestion(question)).toEqual([]);
    },
  );
});
