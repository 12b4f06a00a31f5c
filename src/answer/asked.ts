import type { BaseMention, IndicatorMention } from "../language/mention.js";
import { findAll, type Pattern, pattern } from "../language/pattern.js";
import type { PreparedText } from "../language/prepared-text.js";
import type { Asked } from "./query.js";

const HOW_MUCH = "(?:bao~nhiêu|mấy|bn|bnh|may|nhiêu)";
const PERCENT = "(?:phần~trăm|%|pt|phan~tram)";
const PLAN = "(?:kế~hoạch|dự~toán|chỉ~tiêu|mục~tiêu|kh|dt)";
const SUPERLATIVE =
  "(?:cao|thấp|nhiều|ít|lớn|nhỏ|mạnh|kém|nhanh|chậm|tốt|đông|sâu|yếu|bét|khá|dẫn~đầu)(?:~\\p{L}+){0,2}?~nhất|dẫn~đầu|đội~sổ|cuối~bảng|đầu~bảng|đứng~đầu|đứng~cuối|highest|lowest|most|least|largest|smallest|biggest|worst|best|fastest|slowest|weakest|strongest|top|bottom";
const WHICH =
  "(?:huyện|xã|phường|quận|thị~xã|địa~phương|đơn~vị|ngành|tháng|quý|năm|nhóm|mặt~hàng|lĩnh~vực|thành~phố|địa~bàn|khu~vực|chỉ~tiêu|tỉnh|nơi|khoản|nguồn|sản~phẩm|cây|con|sở|chủ~đầu~tư)(?:~\\p{L}+){0,3}?~nào|(?:những|các|mấy)~(?:huyện|đơn~vị|ngành|địa~phương|tháng)|ai|which|what~(?:district|month|sector|unit|product|group|commune|city|province|town)";

/** What about a figure is asked, most telling first: of two that match the earlier stands. */
const ASKED: readonly (readonly [Asked, Pattern])[] = [
  [
    // đứng thứ mấy · xếp hạng bao nhiêu · what rank
    "rank",
    pattern(
      `(?:đứng|xếp|hạng|vị~trí|thứ)(?:~(?:thứ|hạng|vị~trí|ở|trong|toàn|cả|nước|quốc))*~(?:mấy|bao~nhiêu|nào|bn)|thứ~hạng|what~rank|where~did~.{2,40}~rank|how~did~.{2,40}~rank|rank(?:ed|ing)?`,
    ),
  ],
  [
    // huyện nào thấp nhất · tháng nào thu cao nhất · which month had the highest
    "extreme",
    pattern(
      `(?:${WHICH})(?:.{0,70}?)(?:${SUPERLATIVE})|(?:${SUPERLATIVE})(?:.{0,40}?)(?:${WHICH})`,
    ),
  ],
  [
    "trend",
    pattern(
      "diễn~biến|xu~hướng|từng~tháng|qua~các~tháng|các~tháng(?=~\\d|~gần|~qua|~đầu)|hàng~tháng~(?:ra~sao|thế~nào)|qua~từng|biến~động~(?:ra~sao|thế~nào|qua)|lần~lượt|\\d~tháng~(?:gần~nhất|qua|liền)|trend|developed?|month~by~month|each~month|over~the~(?:last|past)~\\w+~months",
    ),
  ],
  [
    "missing",
    pattern(
      `còn~thiếu|thiếu~(?:[\\p{L}]+~){0,3}?${HOW_MUCH}|thiếu~(?:bao~nhiêu|mấy|bn)|còn~${HOW_MUCH}(?:.{0,40}?)chưa~(?:giải~ngân|thu|thực~hiện|làm|xong|đạt|hoàn~thành|bàn~giao|chi|phân~bổ)|chưa~(?:giải~ngân|thu|thực~hiện|hoàn~thành|bàn~giao|chi|phân~bổ)~(?:\\p{L}+~){0,3}?${HOW_MUCH}|còn~phải|phải~(?:thu|giải~ngân|thực~hiện|làm)~thêm|thiếu~bn|cách~(?:kế~hoạch|dự~toán|mục~tiêu)|(?:cần|phải)~thêm~${HOW_MUCH}|còn~${HOW_MUCH}(?:.{0,40}?)(?:nữa|mới~(?:đủ|đạt))|still~(?:missing|to~(?:collect|disburse|go)|needed|short)|short~of|how~(?:far|much)~short|fall(?:s|ing)?~short|remain(?:s|ed|ing)?~(?:to|undisbursed|unspent|uncollected)|un(?:disbursed|spent|collected)|(?:not~yet|yet~to~be)~(?:been~)?(?:disbursed|spent|collected|handed~over)|how~much~more(?!.{0,120}~than)|left~to`,
    ),
  ],
  [
    "attainment",
    pattern(
      `(?:đạt|bằng|được|tới|dat|hoàn~thành|xong)~${HOW_MUCH}~${PERCENT}(?!~tổng)|${HOW_MUCH}~${PERCENT}~(?:so~với~|của~)?(?:\\p{L}+~){0,2}?${PLAN}|tỷ~lệ~(?:giải~ngân|hoàn~thành|đạt)|(?:so~với~|so~|bằng~|đạt~)${PLAN}(?:.{0,30}?)(?:${HOW_MUCH}|thế~nào|ra~sao|chưa)|vượt~${PLAN}(?:~(?:năm|giao|tỉnh))*~chưa|đạt~${PLAN}~chưa|dat~may~%|what~(?:percentage|share|proportion|per~cent)~of~(?:the~|its~)?(?:[\\p{L}'’-]+~){0,5}?(?:plan|target|estimate|goal)|how~much~of~(?:the~|its~)?(?:[\\p{L}'’-]+~){0,4}?(?:plan|target|estimate|goal)|(?:what|how~much)~.{0,60}(?:plan|target|estimate|goal)~.{0,40}(?:fulfil(?:led)?|met|achieved|reached)|how~far.{0,40}?(?:towards?|along)~.{0,20}?(?:plan|target|estimate|goal)|on~track|(?:plan|target|estimate)~(?:attainment|completion)|disbursement~rate`,
    ),
  ],
  [
    "excess",
    pattern(
      `vượt(?:~(?:kế~hoạch|dự~toán|chỉ~tiêu|kh|dt|mức))?|exceed(?:ed|s|ing)?|above~(?:target|plan|the~(?:plan|target|estimate))|beat|surpass(?:ed)?`,
    ),
  ],
  ["contribution", pattern("đóng~góp|góp~(?:bao~nhiêu|mấy)|contribut(?:e|ed|ion)")],
  [
    "share",
    pattern(
      `chiếm|tỷ~trọng|trên~tổng~số|${HOW_MUCH}~${PERCENT}~(?:trong~)?tổng|share|proportion|what~part|how~much~of~the~total|what~percentage`,
    ),
  ],
  [
    "change",
    pattern(
      "how~much~(?:more|less|higher|lower)|tăng|giảm|so~(?:với|cùng|ck|kế|dự|kh|dt|tháng|năm|quý|t\\d+|mức|bình~quân)|ss|hơn|thấp~hơn|cao~hơn|thay~đổi|biến~động|chênh|rise|risen|rose|grow|grew|growth|fall|fell|change|changed|increase|decrease|increased|decreased|compare|compared|up(?!~(?:to|until|till))|down(?!~to)|versus|vs|climb|climbed|drop|dropped|faster|slower|fare|fared|perform|performed|dip|dipped|slip|slipped|surge|surged|widen|narrow|how~(?:many|much)~(?:more|fewer|less|higher|lower)",
    ),
  ],
  [
    "plan",
    pattern(
      `(?:kế~hoạch|dự~toán|chỉ~tiêu|mục~tiêu|kịch~bản|phấn~đấu|dự~kiến|kh|plan|target|planned)(?!~(?:và~đầu~tư|đầu~tư))|(?:annual|yearly|full[~-]year|budget)~(?:\\p{L}+~){0,2}?estimates?|estimates?~(?:was~|were~|is~)?(?:assigned|set|allocated|given|approved)`,
    ),
  ],
];

/** From what the asker would have it worked out, which is not what is asked: `Suy từ tỷ lệ đạt được, dự toán … là bao nhiêu`. */
const GROUNDS = pattern(
  "(?:suy~(?:ra~|ngược~)?|tính~(?:ra~|ngược~)?|ước~tính~|quy~)(?:từ|theo|dựa|trên)~[^,?]{3,60},|(?:căn~cứ|dựa)~(?:vào|trên|theo)~[^,?]{3,60},|(?:judging|going|working)~(?:by|from|back~from)~[^,?]{3,60},|based~on~[^,?]{3,60},|from~the~(?:rate|percentage|share)[^,?]{0,40},",
);

/** What the question asks about a figure; words inside an indicator's own name ask nothing. */
export function askedOf(
  text: PreparedText,
  indicators: readonly IndicatorMention[],
  bases: readonly BaseMention[],
): Asked | null {
  const grounds = findAll(GROUNDS, text);
  for (const [asked, rule] of ASKED) {
    const silent = [...grounds, ...indicators.filter((name) => !leavesOpen(name, asked, text))];
    const found = findAll(rule, text).filter(
      (match) => !silent.some((span) => span.start <= match.start && match.end <= span.end),
    );
    if (found.length > 0) return againstPlan(asked, bases);
  }
  return bases.some((base) => !base.value.startsWith("plan")) ? "change" : null;
}

/**
 * Words inside an indicator's own name ask nothing, but for those that a question put between its syllables
 * (`thu được bao nhiêu so với dự toán`), what is missing (`phải thu thêm`), and a plan that the name begins with (`dự toán thu ngân sách`).
 */
function leavesOpen(name: IndicatorMention, asked: Asked, text: PreparedText): boolean {
  if (asked === "missing" || name.rule.startsWith("indicator/scattered/")) return true;
  return (
    asked === "plan" &&
    !name.value.endsWith("-plan") &&
    /^(?:kế hoạch|dự toán|ke hoach|du toan)\s/u.test(text.canonical.slice(name.start, name.end))
  );
}

/** Compared with plans alone (`đạt bao nhiêu so với kế hoạch`) it is how much of them was reached. */
function againstPlan(asked: Asked, bases: readonly BaseMention[]): Asked {
  const planned = bases.length > 0 && bases.every((base) => base.value.startsWith("plan"));
  return asked === "change" && planned ? "attainment" : asked;
}

const LOW = pattern(
  "(?:thấp|ít|nhỏ|kém|chậm|yếu|bét)(?:~\\p{L}+){0,2}?~nhất|đội~sổ|cuối~bảng|đứng~cuối|lowest|least|smallest|worst|slowest|weakest|bottom|giảm~(?:mạnh|nhiều|sâu|nhanh)~nhất|fell~(?:the~)?most|(?:biggest|largest|steepest|sharpest)~(?:fall|drop|decline|decrease)",
);

/** Which end of a ranking is asked for. */
export function asksForLowest(text: PreparedText): boolean {
  return findAll(LOW, text).length > 0;
}

const BY_PERIOD = pattern("(?:tháng|quý|năm)~nào|which~(?:month|quarter|year)");

/** `tháng nào cao nhất`: the ranking runs over times, not over parts. */
export function asksForPeriod(text: PreparedText): boolean {
  return findAll(BY_PERIOD, text).length > 0;
}

const CONTRIBUTION = pattern("đóng~góp|góp|contribut(?:e|ed|es|ion|ing)");

/** `lĩnh vực nào góp nhiều nhất vào tăng trưởng`: the ranking is of contributions. */
export function asksForContribution(text: PreparedText): boolean {
  return findAll(CONTRIBUTION, text).length > 0;
}

const PLACE_KIND = pattern(
  "(?:huyện|xã|phường|quận|địa~phương|địa~bàn|thành~phố|thị~xã|tỉnh|nơi)(?:~\\p{L}+){0,3}?~nào|(?:những|các)~(?:huyện|địa~phương|xã|địa~bàn)|đơn~vị~(?:cấp~huyện|hành~chính)|(?:which|what)~(?:\\p{L}+~)?(?:districts?|communes?|cit(?:y|ies)|provinces?|towns?|localit(?:y|ies)|places?|wards?)",
);
const THING_KIND = pattern(
  "(?:ngành|lĩnh~vực|nhóm|mặt~hàng|khoản|nguồn|sản~phẩm|cây|con|chỉ~tiêu|khu~vực)(?:~\\p{L}+){0,3}?~nào|(?:which|what)~(?:sectors?|groups?|products?|goods|items?|industr(?:y|ies)|crops?|sources?)",
);

/** What a ranking is of: places, things, or either (`đơn vị nào`). */
export function askedKind(text: PreparedText): "place" | "thing" | "either" {
  if (findAll(PLACE_KIND, text).length > 0) return "place";
  return findAll(THING_KIND, text).length > 0 ? "thing" : "either";
}
