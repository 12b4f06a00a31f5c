import type { Span } from "../../text/span.js";
import type { ReadingOfBlock } from "../reading-of-block.js";

/** `Tham dự có …`, `Vắng: …`, `Nơi nhận`: who was there is not who spoke. */
const ATTENDANCE =
  /^[\s\d.*-]*(?:(?:cùng |cũng )?(?:tham dự|tham gia|dự họp|dự phiên|dự hội nghị|cùng dự)|dự:|có mặt|vắng|thành phần|nơi nhận|kính gửi|attending|present|absent|also present)(?![\p{L}])/u;

export function isAttendance(reading: ReadingOfBlock, sentence: Span): boolean {
  return ATTENDANCE.test(reading.text.canonical.slice(sentence.start, sentence.end));
}
