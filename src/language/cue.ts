import type { Mention } from "./mention.js";
import { findAll, type Pattern, pattern } from "./pattern.js";
import type { PreparedText } from "./prepared-text.js";

/** The words between figures that say what the next figure is. */
export type CueKind =
  | "up"
  | "down"
  | "equals"
  | "reach"
  | "share"
  | "excess"
  | "shortfall"
  | "contribution"
  | "rank"
  | "part"
  | "estimate"
  | "provisional"
  | "planned"
  | "versus";

export type CueMention = Mention<"cue", CueKind>;

const RULES: readonly { readonly kind: CueKind; readonly pattern: Pattern }[] = [
  {
    // đóng góp 3,1 điểm phần trăm; not: đóng góp ý kiến (no figure follows, so nothing comes of it)
    kind: "contribution",
    pattern: pattern("đóng~góp|làm~giảm|contribut(?:ed|ing|es)"),
  },
  {
    // vượt 5% dự toán · vượt 30 hộ · exceeding
    kind: "excess",
    pattern: pattern("vượt|exceed(?:ed|s|ing)?|above~target|over~plan"),
  },
  {
    // còn thiếu 20 tỷ · hụt
    kind: "shortfall",
    pattern: pattern("còn~thiếu|hụt(?:~thu)?|thiếu|short~of"),
  },
  {
    // tăng · cao hơn · nhỉnh hơn · up, rose; not: tăng cường, tăng trưởng (nouns of another meaning)
    kind: "up",
    pattern: pattern(
      "tăng(?!~(?:cường|trưởng|tốc|thêm~vốn))|cao~hơn|nhỉnh~hơn|nhiều~hơn|lớn~hơn|nhích(?:~hơn)?|khá~hơn|đông~hơn|hơn(?=~(?:tháng|cùng|quý|năm))|gấp|up|rose|risen|rise|increased?|increasing|grew|growth|higher|gained",
    ),
  },
  {
    // giảm · thấp hơn · ít hơn · lùi · down, fell; not: giảm nghèo, giảm thiểu
    kind: "down",
    pattern: pattern(
      "giảm(?!~(?:nghèo|thiểu|tải))|thấp~hơn|ít~hơn|kém~hơn|kém(?=~(?:tháng|cùng|quý|năm))|lùi|chậm~hơn|sụt|down|fell|fallen|fall|decreased?|lower|dropped|declined?",
    ),
  },
  {
    kind: "share",
    pattern: pattern("chiếm|tỷ~trọng|tỷ~lệ|accounted~for|accounting~for|made~up|share~of"),
  },
  {
    kind: "rank",
    pattern: pattern("đứng~thứ|xếp~thứ|đứng~hạng|xếp~hạng|vị~trí~thứ|hạng|ranked|ranking|ranks"),
  },
  {
    // bằng 61,2% dự toán · bằng 96% cùng kỳ
    kind: "equals",
    pattern: pattern("bằng|tương~đương|tương~ứng|equal~to|equivalent~to"),
  },
  {
    // ước đạt · dự ước; not: mơ ước, ước mong
    kind: "estimate",
    pattern: pattern(
      "(?:dự~)?ước(?!~(?:mong|muốn|vọng))(?:~(?:tính|đạt|thực~hiện|thu))?|estimated?|an~estimated",
    ),
  },
  {
    kind: "reach",
    pattern: pattern(
      "đạt|được|là|có|còn|thu~được|thực~hiện|reached|was|were|totalled|totaled|stood~at|came~to|amounted~to",
    ),
  },
  {
    // trong đó thu nội địa · riêng · gồm · of which
    kind: "part",
    pattern: pattern(
      "trong~đó|trong~số~(?:đó|này)|riêng|bao~gồm|gồm|cụ~thể|of~which|including|of~them",
    ),
  },
  { kind: "provisional", pattern: pattern("sơ~bộ|provisional(?:ly)?|preliminary") },
  {
    // kế hoạch, dự toán, mục tiêu, phấn đấu, dự kiến before a figure
    kind: "planned",
    pattern: pattern(
      "kế~hoạch|dự~toán|mục~tiêu|chỉ~tiêu|phấn~đấu|dự~kiến|dự~báo|kịch~bản|target(?:ed)?|planned|plans?|projected|forecast|expected|aims?",
    ),
  },
  {
    kind: "versus",
    pattern: pattern("so~với|so|ss|hơn|compared~(?:with|to)|versus|vs|against|over|from|than"),
  },
];

/** The cue words of a text, in order; of two that overlap the one listed first stands. */
export function findCues(text: PreparedText): readonly CueMention[] {
  const cues: CueMention[] = [];
  for (const rule of RULES) {
    for (const match of findAll(rule.pattern, text)) {
      if (cues.some((other) => match.start < other.end && other.start < match.end)) continue;
      cues.push({
        kind: "cue",
        start: match.start,
        end: match.end,
        value: rule.kind,
        rule: `cue/${rule.kind}`,
      });
    }
  }
  return cues.sort((a, b) => a.start - b.start);
}
