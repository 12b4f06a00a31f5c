/** What tables of the ledger and the register say, in Vietnamese. */
export const LISTING_SENTENCES = {
  figures: {
    headings: ["Chỉ tiêu", "Nơi", "Kỳ", "Số liệu", "Trạng thái", "Tài liệu"],
    none: "Sổ số liệu không có gì khớp.",
  },
  directives: {
    headings: ["Hạn", "Giao cho", "Người giao", "Việc", "Tài liệu"],
    none: "Sổ chỉ đạo không có gì khớp.",
  },
  check: {
    headings: ["Kết quả", "Trong bản thảo", "Kỳ", "Sổ số liệu", "Tài liệu"],
    none: "Bản thảo không có số liệu nào đọc được.",
    count: (match: number, close: number, mismatch: number, missing: number) =>
      `khớp ${match}, gần đúng ${close}, lệch ${mismatch}, không có ${missing}`,
  },
  coverage: {
    indicator: "Chỉ tiêu",
    none: "Sổ số liệu chưa có chỉ tiêu nào khớp.",
  },
} as const;

/** Status words, as a column of a table. */
export const STATUS_NAMES = {
  actual: "thực hiện",
  provisional: "sơ bộ",
  estimate: "ước",
  plan: "kế hoạch",
} as const;

/** A mark and its meaning for each state of a month in the coverage matrix. */
export const COVERAGE_MARKS = {
  actual: ["●", "có số thực hiện"],
  provisional: ["◐", "có số sơ bộ"],
  estimate: ["○", "có số ước"],
  "plan-only": ["k", "chỉ có kế hoạch"],
  "comparison-only": ["%", "chỉ có mức so sánh"],
  "cumulative-only": ["l", "chỉ có lũy kế"],
  "quarter-only": ["q", "chỉ có số quý"],
  "year-only": ["n", "chỉ có số năm"],
  "not-stated": ["·", "hồ sơ tháng đó không nêu"],
  "no-record": [" ", "không có hồ sơ của tháng"],
} as const;

/** Verdicts of a check, and why. */
export const VERDICT_NAMES = {
  match: "khớp",
  close: "gần đúng",
  mismatch: "LỆCH",
  "not-found": "không có",
} as const;

export const REASON_NAMES = {
  value: "khác số",
  period: "đúng số, khác kỳ",
  base: "đúng số, khác gốc so sánh",
  measure: "đúng số, khác loại",
  status: "đúng số, khác trạng thái",
  place: "đúng số, khác nơi",
  superseded: "đã có số mới hơn",
} as const;

/** The same in English. */
export const ENGLISH_VERDICTS = {
  match: "matches",
  close: "close",
  mismatch: "DIFFERS",
  "not-found": "not in the records",
} as const;

export const ENGLISH_REASONS = {
  value: "another value",
  period: "right value, another time",
  base: "right value, another base",
  measure: "right value, another measure",
  status: "right value, another status",
  place: "right value, another place",
  superseded: "there is a newer figure",
} as const;
