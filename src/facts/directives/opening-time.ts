import { canonicalText } from "../../text/fold.js";

const TIME_WORDS =
  "ngày|tháng|năm|quý|tuần|giờ|thứ|chủ nhật|sáng|chiều|tối|hết|cuối|đầu|giữa|vòng|thời hạn|thời gian|làm việc|này|tới|sau|nay|là|vào|từ|đến|và|hằng|hàng|mỗi|một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín|mười|mươi|mốt|mồng|mùng|(?:iv|i{1,3})(?:/\\d{2,4})?|giêng|chạp|lần|khai giảng|tết|nguyên đán|mùa|mưa|khô|bão|lũ|lụt";
const ENGLISH_TIME_WORDS =
  "the|end|of|this|next|first|second|third|fourth|quarter|half|year|day|days|week|weeks|month|months|working|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|and";

/**
 * The source of a pattern over canonical text for a time limit that opens an order before its assignee: `Trước ngày
 * 15/5/2022, `, `Chậm nhất 30/6 `, `Mỗi sáng thứ hai `, `Trong vòng 05 ngày làm việc, `, `By 15 May, `; not `Trước khi trình Sở …`. Words of time only,
 * so that an agency further on (`trước ngày 15/5 gửi báo cáo về Sở …`) is not taken for the one who is told.
 */
export const OPENING_TIME = canonicalText(
  `(?:(?:ngay |xong )?(?:trước|chậm nhất|muộn nhất|đến|tới|hết|trong|từ|hằng|hàng|mỗi|định kỳ|bắt đầu|vào|sáng|chiều|ngày|cuối|đầu)(?:\\s(?:${TIME_WORDS}|\\d[\\d/.-]*))+,?\\s|(?:by|before|from|within|every|each|in|no later than)(?:\\s(?:${ENGLISH_TIME_WORDS}|\\d{1,4}(?:st|nd|rd|th)?))+,?\\s)`,
);
