import type { AgencyMention } from "../language/agency.js";
import type { BaseMention, IndicatorMention, PeriodMention } from "../language/mention.js";
import { findAll, type Pattern, pattern } from "../language/pattern.js";
import type { PersonMention } from "../language/person.js";
import type { PreparedText } from "../language/prepared-text.js";
import type { Intent } from "./query.js";

/** `Ai chủ trì phiên họp`, `ai điều hành`, `who chaired`; not `đơn vị nào chủ trì việc …` (a task's lead). */
const CHAIR = pattern(
  "ai~(?:đã~|là~người~)?(?:chủ~trì|điều~hành|chủ~tọa)(?!~(?:việc|rà|thực|xây|tham))|(?:do~)?ai~chủ~trì|(?:phiên~họp|cuộc~họp|hội~nghị)~(?:[\\p{L}\\d/]+~){0,8}do~ai|(?:người|vị~nào|đồng~chí~nào)~(?:chủ~trì|điều~hành|chủ~tọa)|chủ~(?:trì|tọa)~(?:phiên|cuộc~họp|hội~nghị|buổi)~?(?:[\\p{L}\\d/]+~){0,10}là~(?:ai|người~nào)|who~(?:chaired|presided|led~the~(?:meeting|session)|ran~the~(?:meeting|session))",
);
/** `Ai ký`, `người ký … là ai`, `who signed`; not `ký kết hợp đồng với ai`. */
const SIGN = pattern(
  "ai~(?:đã~|là~người~)?ký(?!~kết)|người~ký|(?:do~)?ai~ký|who~signed|signed~by~whom|signatory",
);
/** `Đơn vị nào phụ trách …`, `ai chịu trách nhiệm …`: the answer is the one who was told. */
const RESPONSIBLE = pattern(
  "(?:ai|người~nào|sở~nào|đơn~vị~nào|cơ~quan~nào|ngành~nào|phòng~nào|huyện~nào|bên~nào)~(?:sẽ~|phải~|đang~|được~)?(?:phụ~trách|chịu~trách~nhiệm|chủ~trì|làm~đầu~mối|là~đầu~mối|đầu~mối|được~giao|được~phân~công|giao|lo|thực~hiện|phải)|giao~(?:cho~)?(?:ai|sở~nào|đơn~vị~nào|cơ~quan~nào)|who~(?:is|was|are|were)~(?:responsible|in~charge|assigned|told|asked|ordered|tasked|to)|which~(?:department|agency|body|unit|office|board)|who~(?:must|should|has~to)",
);
const WHO = pattern(
  "ai(?!~(?:cập|len))|người~nào|đồng~chí~nào|lãnh~đạo~nào|vị~nào|đại~biểu~nào|who|whom|whose|(?:sở|đơn~vị|cơ~quan|ngành|huyện|địa~phương)~nào(?=~(?:báo~cáo|trình|nêu|đề~nghị|đề~xuất|kiến~nghị|xin|phản~đối|cho~rằng))",
);
/** `Những khó khăn được nêu`, `tóm tắt vướng mắc`, `what difficulties`; not `tháo gỡ khó khăn` (a task). */
const DIFFICULTIES = pattern(
  "(?<!gỡ~)(?<!quyết~)(?<!phục~)(?<!nhận~)(?:khó~khăn|vướng~mắc|hạn~chế|tồn~tại|điểm~nghẽn|bất~cập|yếu~kém|điểm~yếu|mặt~yếu|nhược~điểm|khuyết~điểm|thiếu~sót|những~việc~chưa~được|chỗ~vướng|difficult(?:y|ies)|obstacles?|bottlenecks?|shortcomings?|weak(?:nesses|~points|~spots)|challenges|problems?)",
);
const SUMMARY = pattern(
  "tóm~tắt|tóm~lược|tổng~hợp(?=~(?:các~)?(?:kết~luận|ý~kiến|nội~dung|chỉ~đạo))|nêu~gọn|nói~gọn|điểm~qua|ý~chính|nội~dung~chính|các~kết~luận|những~kết~luận|kết~luận~những~gì|tom~tac|summar(?:y|ise|ize|ised|ized)|main~points|key~(?:points|decisions|conclusions)|outline|what~was~(?:decided|concluded|agreed)~at|what~did~the~(?:[\\p{L}]+~){1,8}?(?:decide|conclude)~(?:at|on|in)|recap",
);
/** `Ông A nói gì`, `ý kiến của bà B`, `what did the director say`; not `nói gì thì nói`. */
const SPEECH = pattern(
  "(?:nói|phát~biểu|trình~bày|có~ý~kiến|cho~ý~kiến|báo~cáo|nêu|phản~ánh|góp~ý|trao~đổi|cho~biết|cho~hay)~(?:thêm~|lên~|ra~|về~)?(?:những~|các~)?(?:gì|điều~gì|vấn~đề~gì|vấn~đề~nào|ý~gì|ý~nào|nội~dung~gì|nội~dung~nào|số~liệu~gì)(?!~thì)|(?:những~)?(?:ý~kiến|phát~biểu|lời)~(?:phát~biểu~)?của~(?:ông|bà|anh|chị|đồng~chí|phó|giám~đốc|chủ~tịch|bí~thư|cục~trưởng|chánh)|what~(?:did|has|does|was)~.{2,80}?~(?:say|said|saying|report|raise|mention|argue|present|talk~about)",
);
/** `Có gì thay đổi so với phiên họp trước`, `khác gì tháng trước`, `what changed since`; not `tăng gì`. */
const CHANGES = pattern(
  "(?:có~)?(?:những~|các~)?(?:gì|điều~gì|điểm~gì)~(?:mới|khác|khac|thay~đổi)(?!~(?:nhất|hơn~cả))|(?:thay~đổi|khác|khac)~(?:những~|các~)?(?:gì|điều~gì|điểm~nào|như~thế~nào~(?:giữa|so))|(?:điểm|nét|nội~dung)~(?:mới|khác|khac)|what(?:~has|~have|’s|'s)?~changed|what(?:~is|’s|'s)?~(?:new|different)|(?:the~)?(?:changes|differences)~(?:between|since|from)",
);
/** `đã làm chưa`, `đến đâu rồi`, `việc quá hạn`, `has … been carried out`. */
const STATUS = pattern(
  "đến~đâu|tới~đâu|đã~(?:[\\p{L}]+~){1,6}chưa|(?:làm|xong|hoàn~thành|thực~hiện|triển~khai|giải~quyết|trình|nộp|bàn~giao|báo~cáo)~(?:xong~)?chưa|(?:thực~hiện|triển~khai|kết~quả)~(?:thế~nào|ra~sao)|tiến~độ~(?:thực~hiện|xử~lý|công~việc|nhiệm~vụ)|(?:việc|nhiệm~vụ)~(?:nào~)?(?:còn~|bị~|đang~)?(?:quá~hạn|trễ~hạn|chậm|chưa~xong|trễ)|(?:nào|gì)~(?:còn~|bị~)?(?:quá~hạn|trễ~hạn)|(?:việc|nhiệm~vụ)~(?:nào|gì)~(?:[\\p{L}]+~){0,9}?(?:bị~|còn~|đang~)?(?:quá~hạn|trễ~hạn|chưa~xong|chưa~hoàn~thành)|status~of|(?:has|have)~.{3,80}?~been~(?:done|carried~out|completed|finished|met|implemented)|carried~out|overdue|how~far|progress~(?:of|on|with)",
);
const ORDER = pattern(
  "(?:(?<!dự~toán~)(?<!được~)giao|chỉ~đạo|yêu~cầu|đề~nghị|đề~xuất|kết~luận|nhấn~mạnh|lưu~ý|phân~công|kêu~gọi|đôn~đốc|kiến~nghị|bắt|quyết|cấm)(?!~(?:thông|ban~(?=tháng)))|được~giao|nhiệm~vụ|làm~gì|việc~gì|những~việc|trách~nhiệm|order(?:ed|s)?|told|(?<=(?:did|does|do|to)~.{2,60}~)tell(?!~(?:me|us))|task(?:ed|s)?|instruct(?:ed|ions?)?|direct(?:ed|ives?)|assigned|assign(?=~)|urged?|responsible|ask(?:ed)?(?=~.{0,60}(?:to~do|about|for|to))|required~to|request(?:ed)?|must|forbid|forbidden",
);
const DEADLINE = pattern(
  "hạn~(?:nộp|chót|cuối|hoàn~thành|báo~cáo|trình|chậm~nhất|là|đến|bố~trí|bàn~giao|giải~quyết)|hạn(?=~\\p{L}+~.{0,80}(?:nào|khi|bao~giờ))|thời~hạn|đến~hạn|hạn~(?:nào|khi~nào)|trước~ngày~nào|ngày~nào|lúc~nào|khi~nào|bao~giờ|chậm~nhất|muộn~nhất|trong~bao~lâu|mấy~ngày|by~(?:what~date|when|which~date)|until~(?:what~date|when)|what~(?:is~the~)?deadline|deadline|due|when~(?:must|should|is|are|does|do|will|has|have)|how~(?:long|often)|how~many~days",
);
/** What was decided about a request, asked for by its amount: `đồng ý hỗ trợ bao nhiêu`, `was allowed`. */
const DECISION = pattern(
  "(?:được~)?(?:đồng~ý|nhất~trí|thống~nhất|chấp~thuận|chấp~nhận|phê~duyệt|quyết~định|(?<!nghị~)quyết|chốt|cho~phép|phân~bổ|cấp~cho|được~cấp|ứng|gia~hạn|cho~lùi|bác|từ~chối)|(?:được|dc|đc)~(?:chi|hỗ~trợ|bố~trí|duyệt|tạm~ứng)|kết~luận|approv(?:e|ed)|agree(?:d)?|grant(?:ed)?|allow(?:ed)?|decid(?:e|ed)|allocat(?:e|ed)|fix(?:ed)?|reject(?:ed)?|turn(?:ed)?~down",
);
const COUNT = pattern(
  "bao~nhiêu|mấy|bn|bnh|how~(?:many|much)|what~(?:was|were|is|are|share|percentage|proportion)|what~(?:[\\p{L}]+~){1,3}(?:rate|share|amount|level|sum)|tổng~số|số~lượng|là~gì|thế~nào|ra~sao|by~what|tỷ~lệ|tỷ~trọng|chiếm",
);

/** What an intent is told from. */
export interface QuestionParts {
  readonly text: PreparedText;
  readonly indicators: readonly IndicatorMention[];
  readonly periods: readonly PeriodMention[];
  readonly bases: readonly BaseMention[];
  readonly agencies: readonly AgencyMention[];
  readonly people: readonly PersonMention[];
  readonly words: readonly string[];
}

/** What a question wants to be told; figures keep every question that an order, a speaker or a summary does not claim. */
export function intentOf(parts: QuestionParts): Intent {
  const { text, indicators, periods, agencies, people, words } = parts;
  const says = words.some((word) => /\p{L}/u.test(word));
  if (!says && periods.length === 0 && agencies.length === 0) return "empty";
  const asks = (rule: Pattern) => findAll(rule, text).length > 0;
  const counts = asks(COUNT);
  const party = agencies.length > 0 || people.length > 0;
  const summary = asks(SUMMARY);
  if (asks(SIGN)) return "sign";
  if (asks(CHAIR)) return "chair";
  // `kế hoạch tỉnh giao` is a plan, not an order.
  const orders = findAll(ORDER, text).some(
    (match) =>
      !parts.bases.some(
        (base) =>
          base.start <= match.start && match.end <= base.end && /:.*giao$/u.test(base.value),
      ),
  );
  if (asks(DIFFICULTIES) && !asks(WHO) && (summary || !(orders && party))) return "difficulties";
  if (asks(CHANGES) && indicators.length === 0 && !party) return "changes";
  if (asks(SPEECH) && (party || indicators.length === 0)) return "speech";
  if (summary) return "summary";
  if (asks(RESPONSIBLE)) return "directive";
  if (asks(WHO)) return "who";
  if (asks(STATUS) && (orders || party || indicators.length === 0)) return "status";
  if (asks(DEADLINE) && (orders || party || indicators.length === 0 || !counts)) return "directive";
  if (orders && (!counts || indicators.length === 0 || party)) return "directive";
  if (asks(DECISION) && (people.length > 0 || (counts && (party || indicators.length === 0))))
    return "directive";
  if (indicators.length > 0) return "figure";
  return counts ? "count" : "passage";
}

/** Does the question want a deadline, so that the time limit belongs at the front? */
export function asksForDeadline(text: PreparedText): boolean {
  return findAll(DEADLINE, text).length > 0;
}

/** Does the question want an amount, so that a figure may answer it when no order does? */
export function asksForAmount(text: PreparedText): boolean {
  return findAll(COUNT, text).length > 0;
}

/** Does the question want what was decided, so that no proposal may answer it? */
export function asksForDecision(text: PreparedText): boolean {
  return findAll(DECISION, text).length > 0;
}
