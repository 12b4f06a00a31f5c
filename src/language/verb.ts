import type { Mention } from "./mention.js";
import { findAll, type Pattern, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

/** What a verb does with what follows: orders it, asks for it, decides it, or says it. */
export type VerbKind =
  | "assign"
  | "require"
  | "decide"
  | "urge"
  | "request"
  | "remind"
  | "appeal"
  | "approve"
  | "refuse"
  | "criticise"
  | "report"
  | "state"
  | "chair";

export type VerbMention = Mention<"verb", VerbKind>;

const RULES: readonly { readonly kind: VerbKind; readonly pattern: Pattern }[] = [
  {
    kind: "refuse",
    pattern: pattern(
      "chưa~đồng~ý|không~đồng~ý|không~chấp~thuận|chưa~chấp~thuận|turned~down|rejected",
    ),
  },
  {
    // giao Sở X · phân công; not: bàn giao, giao thông, giao ban, giao dịch, được giao (passive)
    kind: "assign",
    pattern: pattern(
      "(?<!bàn~)(?<!được~)(?<!chuyển~)(?<!kế~hoạch~)giao(?!~(?:thông|ban|dịch|lưu|tiếp|hàng|đất|cho~kế))(?:~cho|~nhiệm~vụ~cho)?|phân~công|assigned|instructed|tasked",
    ),
  },
  {
    kind: "require",
    pattern: pattern(
      "yêu~cầu(?!~đề~ra)|chỉ~đạo(?!~điều~hành)|chỉ~thị|ordered|directed|required|told|requires",
    ),
  },
  { kind: "urge", pattern: pattern("đôn~đốc|urged") },
  {
    kind: "request",
    pattern: pattern(
      "đề~nghị|kiến~nghị|đề~xuất|xin(?=~(?:\\d|bổ~sung|hỗ~trợ|cấp|phép))|asked|requested|proposed",
    ),
  },
  {
    kind: "remind",
    pattern: pattern("nhấn~mạnh|lưu~ý|nhắc(?:~nhở)?|quán~triệt|stressed|reminded|emphasi[sz]ed"),
  },
  { kind: "appeal", pattern: pattern("kêu~gọi|mong~muốn|called~on|called~for") },
  { kind: "criticise", pattern: pattern("phê~bình|kiểm~điểm|criticised|criticized") },
  {
    kind: "approve",
    pattern: pattern("đồng~ý|chấp~thuận|nhất~trí|thống~nhất(?!~đánh~giá)|approved|agreed"),
  },
  { kind: "decide", pattern: pattern("quyết~định|quyết~nghị|kết~luận|decided|concluded") },
  {
    kind: "report",
    pattern: pattern(
      "báo~cáo|trình~bày|thông~báo|nêu|cho~biết|thông~tin|giải~trình|làm~rõ|cập~nhật|reported|presented|briefed",
    ),
  },
  {
    kind: "state",
    pattern: pattern(
      "phát~biểu|khẳng~định|nhận~định|đánh~giá|cho~rằng|nói|phân~tích|bày~tỏ|cam~kết|thảo~luận|tham~luận|băn~khoăn|ghi~nhận|biểu~dương|said|stated|noted|warned|explained|pointed~out",
    ),
  },
  { kind: "chair", pattern: pattern("chủ~trì(?!,?~phối~hợp)|điều~hành|chaired|presided") },
];

/** The verbs of ordering, asking and saying in a text, in order; of two that overlap the first listed stands. */
export function findVerbs(text: PreparedText): readonly VerbMention[] {
  const verbs: VerbMention[] = [];
  for (const rule of RULES) {
    for (const match of findAll(rule.pattern, text)) {
      if (verbs.some((other) => match.start < other.end && other.start < match.end)) continue;
      verbs.push({
        kind: "verb",
        start: match.start,
        end: match.end,
        value: rule.kind,
        rule: `verb/${rule.kind}`,
      });
    }
  }
  return verbs.sort((a, b) => a.start - b.start);
}

/** Is this verb an order or request, so that what follows is a task? */
export function isDirecting(kind: VerbKind): boolean {
  return kind !== "report" && kind !== "state" && kind !== "chair";
}
