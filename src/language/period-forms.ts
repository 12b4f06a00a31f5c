export const MONTH_WORDS: readonly (readonly [string, number])[] = [
  ["mười một", 11],
  ["mười hai", 12],
  ["giêng", 1],
  ["một", 1],
  ["hai", 2],
  ["ba", 3],
  ["tư", 4],
  ["bốn", 4],
  ["năm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["bẩy", 7],
  ["tám", 8],
  ["chín", 9],
  ["mười", 10],
  ["chạp", 12],
];
const COUNT_WORDS: readonly (readonly [string, number])[] = MONTH_WORDS.filter(
  ([word]) => word !== "giêng" && word !== "chạp" && word !== "tư",
);
export const ENGLISH_MONTHS = [
  "january|jan",
  "february|feb",
  "march|mar",
  "april|apr",
  "may",
  "june|jun",
  "july|jul",
  "august|aug",
  "september|sept|sep",
  "october|oct",
  "november|nov",
  "december|dec",
];
export const ENGLISH_COUNTS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const words = (list: readonly (readonly [string, number])[]) =>
  list.map(([word]) => word.replaceAll(" ", "~")).join("|");
/** Month after `tháng`; `năm` is May unless a year follows it (`các tháng năm 2021`). */
const FIGURE_ENDS = "(?!\\d|[.,]\\d{1,3}(?!\\d))";
export const MONTH = `(?:0?[1-9]|1[0-2])${FIGURE_ENDS}|${words(MONTH_WORDS.filter(([word]) => word !== "năm"))}|năm(?!~(?:nay|ngoái|trước|sau|qua|(?:19|20)\\d{2}(?![\\d.,]*\\d)))`;
export const COUNT = `0?[1-9](?![\\d])|1[0-2](?!\\d)|${words(COUNT_WORDS)}`;
export const YEAR = "(?:19|20)\\d{2}";
export const SHORT_YEAR = "(?:19|20)\\d{2}|[0-4]\\d";
/** `/2021`, ` năm 2021`, ` năm nay`, `-2021`. */
export const YEAR_TAIL = `(?:\\s?[/.-]\\s?(?<slashYear>${SHORT_YEAR})(?![\\d/])|(?:~|,~)năm~(?<year>${YEAR})|~năm~(?<relativeYear>nay|ngoái|trước|qua|sau)|~(?<bareYear>${YEAR}))?`;
export const CUMULATIVE =
  "lũy~kế|cộng~dồn|(?:tính~|cộng~)?(?:gộp|dồn)(?:~(?:cả|lại|chung|chung~lại))?|cộng(?:~(?:cả|chung|lại))?|tính~chung|chung~(?=\\d)|tính~từ~đầu~năm|kể~từ~đầu~năm|từ~đầu~năm|sau|qua|trong";
export const EN_MONTH = ENGLISH_MONTHS.join("|");
export const EN_YEAR_TAIL = `(?:,?~(?:of~)?(?<year>${YEAR})|~(?<relativeYear>this~year|last~year))?`;

/** Days of the month said in words; `mốt`, `lăm` as after a ten. */
export const SPOKEN_DAY =
  "(?:hai|ba)~(?:mươi~)?(?:mốt|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín)|(?:hai|ba)~mươi|hăm~(?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín)|mười~(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín)|mười|một|hai|ba|bốn|năm|sáu|bảy|tám|chín";
