/** Scale words of displayed units, the longest first. */
const SCALES: readonly (readonly [string, string])[] = [
  ["nghìn tỷ", "trillion"],
  ["tỷ", "billion"],
  ["triệu", "million"],
  ["nghìn", "thousand"],
];

const CURRENCIES: Readonly<Record<string, string>> = { đồng: "VND", USD: "USD", EUR: "EUR" };

const UNITS: Readonly<Record<string, string>> = {
  "điểm phần trăm": "percentage points",
  lần: "times",
  người: "people",
  hộ: "households",
  "hộ gia đình": "households",
  con: "head",
  tấn: "tonnes",
  kg: "kg",
  tạ: "quintals",
  "tạ/ha": "quintals per hectare",
  "tấn/ha": "tonnes per hectare",
  "tấn/ngày": "tonnes per day",
  m2: "square metres",
  m3: "cubic metres",
  lít: "litres",
  "lượt khách": "visitors",
  khách: "guests",
  lượt: "visits",
  "lượt người": "visits",
  "lượt hành khách": "passengers",
  "ngày khách": "guest nights",
  "doanh nghiệp": "enterprises",
  "hợp tác xã": "cooperatives",
  "dự án": "projects",
  "lao động": "workers",
  "việc làm": "jobs",
  vụ: "cases",
  ca: "cases",
  "trường hợp": "cases",
  "bệnh nhân": "patients",
  liều: "doses",
  "hồ sơ": "applications",
  đơn: "petitions",
  xã: "communes",
  phường: "wards",
  huyện: "districts",
  thôn: "villages",
  tỉnh: "provinces",
  "đơn vị": "units",
  "tờ trình": "submissions",
  căn: "homes",
  nhà: "houses",
  "căn hộ": "apartments",
  trường: "schools",
  "học sinh": "pupils",
  "thí sinh": "candidates",
  "giáo viên": "teachers",
  "bác sĩ": "doctors",
  giường: "beds",
  phòng: "rooms",
  điểm: "points",
  "điểm sạt lở": "erosion sites",
  "tiêu chí": "criteria",
  "tiêu chí/xã": "criteria per commune",
  "sản phẩm": "products",
  chiếc: "pieces",
  cây: "trees",
  quả: "eggs",
  "công trình": "works",
  "văn bản": "documents",
  "nhân khẩu": "people",
  "đảng viên": "Party members",
  "phương tiện": "vehicles",
  xe: "vehicles",
  tàu: "vessels",
};

/** `nghìn lượt khách` taken apart: the English scale and the Vietnamese noun behind it. */
function withoutScale(unit: string): { readonly scale: string; readonly noun: string } {
  for (const [vi, en] of SCALES)
    if (unit.startsWith(`${vi} `)) return { scale: en, noun: unit.slice(vi.length + 1) };
  return { scale: "", noun: unit };
}

/** A displayed unit in English; one without an English name stays as the record has it, its scale too. */
export function englishUnit(unit: string): string {
  const whole = UNITS[unit];
  if (whole !== undefined) return whole;
  const { scale, noun } = withoutScale(unit);
  if (CURRENCIES[noun] !== undefined) return [scale, CURRENCIES[noun]].join(" ").trim();
  const plain = /^[\x20-\x7e]+$/u.test(noun) ? noun : undefined;
  const named = UNITS[noun] ?? plain;
  return named === undefined ? unit : [scale, named].join(" ").trim();
}

/** The currency and scale of an amount of money, which English writes around it: `VND 223.4 billion`; null for other units. */
export function englishMoney(
  unit: string,
): { readonly currency: string; readonly scale: string } | null {
  const { scale, noun } = withoutScale(unit);
  const [name = "", ...per] = noun.split("/");
  const currency = CURRENCIES[name];
  if (currency === undefined) return null;
  const each = per.map((part) => `per ${EACH[part] ?? UNITS[part] ?? part}`);
  return { currency, scale: [scale, ...each].filter((part) => part !== "").join(" ") };
}

/** What a price is paid for. */
const EACH: Readonly<Record<string, string>> = {
  kg: "kg",
  tấn: "tonne",
  tạ: "quintal",
  lít: "litre",
  người: "person",
  tháng: "month",
  năm: "year",
  con: "head",
  ha: "hectare",
  quả: "piece",
};
