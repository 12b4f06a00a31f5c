import { isDirecting, type VerbMention } from "../../language/verb.js";
import type { Span } from "../../text/span.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";

/** A sentence that tells how things stand goes on no order: `Nhưng tiến độ …`, `Đến nay …`, `Cuộc họp kết thúc …`. */
export function narrates(reading: ReadingOfBlock, sentence: Span): boolean {
  return NARRATES.test(reading.text.canonical.slice(sentence.start, sentence.end));
}

const NARRATES =
  /^\s*(?:nhưng|tuy|song|theo|kết quả|hiện|đến nay|trong khi|phiên họp|hội nghị|cuộc họp|buổi họp|nguyên nhân|trước đó|cũng tại|phiên|đại biểu|người ghi|thư ký|buổi làm việc|thông báo để|đây là|kết thúc|biên bản|trao đổi bên lề|tính đến|lũy kế|tổng số|trên đây|chỉ thị này|thông báo này|nghị quyết này|quyết định này|(?:nghị quyết|chỉ thị|thông báo|quyết định|kế hoạch|văn bản) có hiệu lực|các thành viên|văn phòng ubnd tỉnh thông báo|tài liệu|số liệu|nguồn|ảnh|lưu ý cách|but|however|so far|the meeting|earlier|meanwhile|(?:ông|bà|anh|chị|đồng chí)(?: ấy)? (?:cho biết|cho hay|cho rằng|nói|cảnh báo|lưu ý rằng|phản ánh)|(?:he|she|they|it|the (?:chairman|chairwoman|director)) (?:warned|said|noted|added|stressed|reported|explained|told))(?![\p{L}])/u;

/** `Anh A hứa cuối năm phải không?`: asked, not ordered. */
export function asks(reading: ReadingOfBlock, sentence: Span): boolean {
  return /\?["”’')\s]*$/u.test(reading.text.surface.slice(sentence.start, sentence.end));
}

/** The label by which a speaker counts what is ordered: `Một, …`, `Thứ hai là …`, `Ba là, …`. */
const COUNTED =
  /^\s*(?:(?:rồi|còn|và)[,\s]\s?)?(?:(?:thứ )?(?:một|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)(?:\s(?:là|thì),?|,|:)|(?:first|second|third|fourth|finally)(?:ly)?,|cuối cùng,)\s/u;

/** Where a counted order begins behind its label; null when the sentence is not counted. */
export function countedFrom(reading: ReadingOfBlock, sentence: Span): number | null {
  const label = COUNTED.exec(reading.text.canonical.slice(sentence.start, sentence.end));
  return label === null ? null : sentence.start + label[0].length;
}

/** `Xong trước ngày 5/6 cho tôi`, `Trình lại trong tuần này`: what was spoken of before is to be done by then. */
const FINISHES =
  /^\s*(?:phải |cứ |thì )?(?:xong|hoàn thành|làm xong|làm ngay|trình|báo cáo|nộp|gửi|giải quyết|chấm dứt|finish|report|submit)(?![\p{L}])/u;

export function finishes(reading: ReadingOfBlock, sentence: Span): boolean {
  return FINISHES.test(reading.text.canonical.slice(sentence.start, sentence.end));
}

const BEFORE_LEADING_VERB =
  /^(?:\s*[-+*•]|\s*\d{1,2}[.)]|\s*[a-zđ]\))?\s*(?:(?:Về|Đối với|Riêng|Riêng về)\s[^:;.]{2,80}[:,]\s*)?(?:(?:thì\s)?tôi\s|(?:He|She|They|The (?:Vice )?(?:Chairman|Chairwoman|Chairperson|Chair)|The Director)(?:\s(?:also|then|further))?\s|Trước mắt,?\s|Ngoài ra,?\s|Đồng thời,?\s|Vì vậy,?\s|[Tt]hống nhất,?\s|(?:chỉ|nay|cũng)\s)*$/u;

/** `Giao Sở …`, `Yêu cầu các …`, `Về ngân sách: giao …`: an order whose speaker is not named again. */
export function leadingVerb(
  verbs: readonly VerbMention[],
  sentence: Span,
  reading: ReadingOfBlock,
): VerbMention | null {
  const verb = within(verbs, sentence)[0];
  if (verb === undefined || !isDirecting(verb.value)) return null;
  if (
    verb.value === "request" &&
    /^\s*(?:xin|mong)/u.test(reading.text.canonical.slice(verb.start))
  )
    return null;
  return BEFORE_LEADING_VERB.test(reading.text.surface.slice(sentence.start, verb.start))
    ? verb
    : null;
}

const LEAD_IN =
  /(?:như sau|sau đây|sau|chỉ thị|yêu cầu|kết luận|giao|instructions|conclusions|decisions|orders|directions|directives|assignments|requirements|as follows|tasks|the following)\s*:\s*$/u;

/** `Chủ tịch UBND tỉnh kết luận như sau:`, `… with these instructions:`: a line that opens a list of orders. */
export function isLeadIn(reading: ReadingOfBlock, sentence: Span): boolean {
  const words = reading.text.canonical.slice(sentence.start, sentence.end);
  return LEAD_IN.test(words) || CONCLUSION.test(words);
}

const CONCLUSION =
  /^[\s*]*(?:(?:\d{1,2}|[ivx]{1,4})[.)]\s*)?(?:ý kiến )?(?:kết luận|chỉ đạo)(?: chỉ đạo)?(?: của [^:.;]{2,80}| cuộc họp| phiên họp| hội nghị)?\s*:[\s*]*$/u;

/** `Kết luận của Chủ tịch:`, `Ý kiến kết luận:`: what opens is the chair's, whoever spoke last; not: `Kết luận thanh tra: …`. */
export function opensConclusion(reading: ReadingOfBlock, sentence: Span): boolean {
  return CONCLUSION.test(reading.text.canonical.slice(sentence.start, sentence.end));
}

const DUTY =
  /^[^;:.]{0,70}?(?<![\p{L}])(?:phải|có trách nhiệm|chịu trách nhiệm|cần(?! thơ)|khẩn trương|sớm|được giao|được yêu cầu|được phân công|chủ trì|là đầu mối|làm đầu mối|shall|must|is to|are to|should|needs? to|(?:is|are|was|were|has been|have been) (?:told|asked|ordered|instructed|required|assigned|given|tasked|directed|requested|urged|entrusted))(?![\p{L}])/u;

/** `Sở A phải …`, `Các chủ đầu tư có trách nhiệm …`, `The Department … shall …`, `Sở B được yêu cầu …`: a duty by its modal. */
export function statesDuty(reading: ReadingOfBlock, from: number, sentence: Span): boolean {
  return DUTY.test(reading.text.canonical.slice(from, sentence.end));
}

const TELLS =
  /^\s*(?:đã|hiện|vừa|mới|cho thấy|cho biết|ước|có|là|được|còn|đạt|chiếm|gồm|tăng|giảm|vẫn|luôn|was|were|had|has|have|is|are|rose|fell|reported)(?![\p{L}])/u;

/** After its assignee a task goes on with what to do, an account with how things are (`đã`, `hiện`, `đạt`). */
export function tells(reading: ReadingOfBlock, from: number, sentence: Span): boolean {
  return TELLS.test(reading.text.canonical.slice(from, sentence.end));
}
