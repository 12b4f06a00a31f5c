import { type Language, sayNumber, sayQuantity, withUnit } from "./numbers.js";
import { sayPeriod, sayWhen } from "./periods.js";
import { sayOwner } from "./plan-owners.js";

/** A figure as a sentence needs it; a structural part of the ledger's observation. */
export interface SayableFigure {
  readonly label: string;
  readonly place: string | null;
  readonly period: string | null;
  readonly accumulation: string;
  readonly status: "actual" | "provisional" | "estimate" | "plan";
  readonly measure: string;
  readonly base: string | null;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly hedge: string | null;
  /** As the record wrote it, where that is a better way to say it (`2/3`). */
  readonly numeral?: string;
  /** The name of the period the base points at, null when it points at none. */
  readonly basePeriod: string | null;
}

const STATUS_WORDS = {
  vi: { actual: "", provisional: "sơ bộ ", estimate: "ước ", plan: "" },
  en: { actual: "", provisional: "provisionally ", estimate: "an estimated ", plan: "" },
} as const;

const ENGLISH_HEDGES: Readonly<Record<string, string>> = {
  gần: "nearly",
  hơn: "over",
  trên: "over",
  khoảng: "about",
  "xấp xỉ": "approximately",
  "ít nhất": "at least",
  "không dưới": "at least",
  "tối thiểu": "at least",
  "tối đa": "at most",
  dưới: "under",
  chừng: "about",
};

/** Value with hedge, range and unit: `gần 3.000 tỷ đồng`, `40 – 50%`. */
export function sayValue(figure: SayableFigure, language: Language): string {
  const hedge = sayHedge(figure.hedge, language);
  const size = Math.abs(figure.value);
  const fraction = /^\d{1,2}\/\d{1,2}$/u.exec(figure.numeral ?? "")?.[0];
  if (fraction !== undefined && figure.unit === "%")
    return `${fraction} (${hedge}${sayQuantity(size, figure.unit, language)})`;
  if (figure.upper !== null) {
    const range = `${sayNumber(size, language)} – ${sayNumber(figure.upper, language)}`;
    return `${hedge}${withUnit(range, figure.unit, language)}`;
  }
  return `${hedge}${sayQuantity(size, figure.unit, language)}`;
}

function sayHedge(hedge: string | null, language: Language): string {
  if (hedge === null) return "";
  const word = hedge.toLowerCase();
  return `${language === "en" ? (ENGLISH_HEDGES[word] ?? word) : word} `;
}

/** Averages and orders that a figure is held against, as both languages say them. */
const AGAINST: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "national-average": { vi: "so với bình quân cả nước", en: "against the national average" },
  "regional-average": { vi: "so với bình quân vùng", en: "against the regional average" },
  "provincial-average": { vi: "so với bình quân toàn tỉnh", en: "against the provincial average" },
  average: { vi: "so với bình quân chung", en: "against the average" },
  "among-provinces": { vi: "trong cả nước", en: "nationwide" },
  "among-region": { vi: "trong vùng", en: "in the region" },
};

/** What a change is measured against: `so với tháng 7/2021`, `so với cùng kỳ năm trước`. */
export function sayBase(figure: SayableFigure, language: Language): string {
  const { base } = figure;
  if (base === null) return "";
  const against = AGAINST[base]?.[language];
  if (against !== undefined) return against;
  const named = figure.basePeriod === null ? null : sayPeriod(figure.basePeriod, language);
  if (language === "vi") {
    if (base === "previous-month" || base === "previous-period")
      return `so với ${named ?? "kỳ trước"}`;
    if (base === "same-period-last-year") return "so với cùng kỳ năm trước";
    if (base === "end-of-last-year") return "so với cuối năm trước";
    if (base === "scenario") return "so với kịch bản";
    if (base === "estimate") return "so với số ước";
    if (base.startsWith("plan")) return sayPlan(base, language, figure.label);
    if (base === "total") return "tổng số";
    return `so với ${named ?? sayPeriod(base, language)}`;
  }
  if (base === "previous-month" || base === "previous-period")
    return figure.measure === "index"
      ? `of the ${named ?? "previous"} level`
      : `from ${named ?? "the previous period"}`;
  if (base === "same-period-last-year")
    return figure.measure === "index" ? "of the year-earlier level" : "year on year";
  if (base === "end-of-last-year") return "from the end of the previous year";
  if (base === "scenario") return "against the scenario";
  if (base === "estimate") return "on the estimate";
  if (base.startsWith("plan")) return sayPlan(base, language, figure.label);
  if (base === "total") return "of the total";
  return `from ${named ?? sayPeriod(base, language)}`;
}

/** Budgets are planned by estimates, everything else by plans. */
const BUDGETED = /^(?:thu|tổng thu|chi|tổng chi)\s|ngân sách|budget|revenue|expenditure/iu;

/** `kế hoạch, dự toán HĐND tỉnh giao`, `of the budget estimate set by the provincial People's Council`. */
function sayPlan(base: string, language: Language, label: string): string {
  const [, owner] = base.split(":");
  const by = owner === undefined ? "" : sayOwner(owner, language);
  if (language === "vi") return owner === undefined ? "kế hoạch" : `kế hoạch, dự toán ${by}`;
  const plan = BUDGETED.test(label) ? "of the budget estimate" : "of the plan";
  return owner === undefined ? plan : `${plan} set by ${by}`;
}

/** A change, share or attainment as the end of a sentence: `tăng 30 tỷ đồng so với tháng 7/2021`. */
export function sayMeasure(figure: SayableFigure, language: Language): string {
  const value = sayValue(figure, language);
  const base = sayBase(figure, language);
  const down = figure.value < 0;
  const join = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");
  const vi = language === "vi";
  switch (figure.measure) {
    case "change":
    case "growth":
      if (AVERAGES.has(figure.base ?? "")) return sayDistance(figure, value, language);
      if (figure.value === 0) return vi ? join("không thay đổi", base) : join("unchanged", base);
      return vi
        ? join(down ? "giảm" : "tăng", value, base)
        : join(down ? "down" : "up", value, base);
    case "index":
      if (figure.unit === "lần")
        return vi ? join("gấp", value, base.replace(/^so với /u, "")) : join(value, base);
      return vi ? join("bằng", value, base) : join("at", value, base);
    case "attainment":
      return vi ? join("bằng", value, base) : join("equal to", value, base);
    case "excess":
      return vi
        ? join(down ? "còn thiếu" : "vượt", value, "so với", base || "kế hoạch")
        : join(value, down ? "short of" : "above", base.replace(/^of /u, "") || "the plan");
    case "share":
      return vi
        ? join("chiếm", value, base === "tổng số" ? base : base)
        : join("accounting for", value, base);
    case "contribution":
      return vi ? join("đóng góp", value) : join("contributing", value);
    case "rank":
      return vi
        ? join("đứng thứ", sayNumber(figure.value, language), base)
        : join("ranked", ordinal(figure.value), base);
    default:
      return value;
  }
}

/** What is held against an average lies above or below it; nothing moved. */
const AVERAGES: ReadonlySet<string> = new Set([
  "national-average",
  "regional-average",
  "provincial-average",
  "average",
]);

/** `thấp hơn bình quân cả nước 1,8 điểm phần trăm`, `1.8 percentage points below the national average`. */
function sayDistance(figure: SayableFigure, value: string, language: Language): string {
  const average = sayBase(figure, language).replace(/^(?:so với|against) /u, "");
  if (language === "vi") {
    if (figure.value === 0) return `bằng ${average}`;
    return `${figure.value < 0 ? "thấp hơn" : "cao hơn"} ${average} ${value}`;
  }
  if (figure.value === 0) return `equal to ${average}`;
  return `${value} ${figure.value < 0 ? "below" : "above"} ${average}`;
}

/** `7th`, `22nd`, `13th`. */
function ordinal(value: number): string {
  const [tens, ones] = [Math.floor(value / 10) % 10, value % 10];
  const ending = tens === 1 ? "th" : (["th", "st", "nd", "rd"][ones] ?? "th");
  return `${sayNumber(value, "en")}${ending}`;
}

/** Everything but the value that names a figure: `Thu nội địa tháng 8/2021 của Hà Giang`. */
export function sayName(
  figure: Pick<SayableFigure, "label" | "place" | "period" | "accumulation" | "status">,
  label: string,
  language: Language,
): string {
  const period = figure.period === null ? "" : sayPeriod(figure.period, language);
  if (language === "vi") {
    const plan = figure.status === "plan" ? "Kế hoạch: " : "";
    const time =
      figure.accumulation === "at-date" && period.startsWith("tháng") ? `đến ${period}` : period;
    return [`${plan}${label}`, time, figure.place === null ? "" : `của ${figure.place}`]
      .filter((part) => part !== "")
      .join(" ");
  }
  const plan = figure.status === "plan" ? "Plan: " : "";
  return [
    `${plan}${label}`,
    figure.place === null ? "" : `of ${figure.place}`,
    figure.period === null ? "" : sayWhen(figure.period, figure.accumulation),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The whole sentence of a level or of a first change, without citation marks or a full stop. */
export function sayFigure(
  figure: SayableFigure,
  label: string,
  language: Language,
  companions: readonly SayableFigure[],
): string {
  const name = sayName(figure, label, language);
  const status = STATUS_WORDS[language][figure.status];
  const isLevel = figure.measure === "level" || figure.measure === "count";
  const value = isLevel
    ? `${verbOf(figure, label, language)}${language === "en" && figure.hedge !== null ? status.replace("an estimated", "estimated at") : status}${sayValue(figure, language)}`
    : language === "vi"
      ? `${figure.status === "estimate" ? "ước " : ""}${sayMeasure(figure, language)}`
      : englishPredicate(figure, label);
  const tail = companions.map((companion) => sayMeasure(companion, language));
  return [`${name} ${value}`, ...tail].join(", ");
}

function verbOf(figure: SayableFigure, label: string, language: Language): string {
  if (language === "en") return `${wasOf(figure, label)} `;
  return figure.status === "estimate" || figure.status === "provisional" || figure.status === "plan"
    ? ""
    : "là ";
}

/** `Exports … were`, `state budget revenue … was`: by the noun that heads the name. */
function wasOf({ status }: Pick<SayableFigure, "status">, label: string): "was" | "were" {
  const [head = ""] = label.split(
    /\s(?:of|with|by|in|on|for|from|at|per|meeting|reaching|under|affected|abroad|issued|received|approved|settled|pending|created|collected|supported|damaged|escaping|short|given)(?![\p{L}])|\s\(/u,
  );
  const plural = /(?:people|pupils|[^aius]s)$/iu.test(head.trim()) && status !== "plan";
  return plural ? "were" : "was";
}

/** What an English sentence says of its subject when that is no level: `rose 15% year on year`, `reached 27.5% of the plan`. */
function englishPredicate(figure: SayableFigure, label: string): string {
  const said = sayMeasure(figure, "en");
  const guess = figure.status === "estimate" ? "an estimated " : "";
  const opened = (verb: string, opening: RegExp) => `${verb} ${guess}${said.replace(opening, "")}`;
  switch (figure.measure) {
    case "attainment":
      return opened("reached", /^equal to /u);
    case "share":
      return opened("accounted for", /^accounting for /u);
    case "contribution":
      return opened("contributed", /^contributing /u);
    case "change":
    case "growth":
      if (figure.value === 0) return `${wasOf(figure, label)} ${said}`;
      return figure.value < 0
        ? opened(`${wasOf(figure, label)} down`, /^down /u)
        : opened(`${wasOf(figure, label)} up`, /^up /u);
    case "index":
      return opened(wasOf(figure, label), /^at /u);
    default:
      return `${wasOf(figure, label)} ${guess}${said}`;
  }
}

/** Where a level went from the one before it: `tăng lên 468,2 tỷ đồng`, `fell to 460.3 billion dong`. */
export function sayMove(direction: number, value: string, language: Language): string {
  if (language === "vi")
    return direction > 0
      ? `tăng lên ${value}`
      : direction < 0
        ? `giảm còn ${value}`
        : `giữ ${value}`;
  return direction > 0
    ? `up to ${value}`
    : direction < 0
      ? `down to ${value}`
      : `unchanged at ${value}`;
}
