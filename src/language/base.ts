import { firstFrom } from "../text/in-order.js";
import { Occupied } from "../text/occupied.js";
import type { BaseMention } from "./mention.js";
import { findAll, type Pattern, pattern } from "./pattern.js";
import type { PatternMatch } from "./pattern-form.js";
import type { PreparedText } from "./prepared-text.js";

interface BaseRule {
  readonly name: string;
  readonly base: string;
  readonly pattern: Pattern;
}

/** Words that open a comparison; without one a base names a time of its own (`cùng kỳ đạt 41,2%`). */
const VERSUS =
  "(?:(?:nếu~)?so~với~|(?:nếu~)?so~|cùng~với~|hơn~(?:so~với~)?|kém~|thấp~hơn~|cao~hơn~|over~|from~|than~|against~|versus~|vs~|compared~(?:with|to)~|on~|with~)?(?:the~|mức~|số~)?";
const YEAR_BEFORE =
  "(?:~(?:của~)?(?:năm~(?:trước|ngoái|\\d{4})|\\d{4})(?:~trước)?|~(?:last~year|of~\\d{4}|in~\\d{4}))?";

/** Seasons of crops, each of which is held against itself a year earlier. */
const SEASON = "(?:lúa~)?(?:đông~xuân|hè~thu|thu~đông|chiêm~xuân|chiêm|mùa|xuân|đông)";

/** Who sets plans. */
const SETTER =
  "(?:trung~ương|tw|thủ~tướng(?:~chính~phủ)?|ttg|chính~phủ|bộ(?:~\\p{L}+){1,3}|hđnd(?:~(?:tỉnh|huyện|thành~phố))?|hội~đồng~nhân~dân(?:~(?:tỉnh|huyện))?|ubnd~(?:tỉnh|huyện)|tỉnh|huyện|cấp~trên)";

/** Who sets plans in English records; `ENGLISH_OWNER` reads it behind the plan. */
const ENGLISH_BODY =
  "ministry~of~\\p{L}+(?:~and~\\p{L}+)?|(?:provincial~)?people['’]s~council|prime~minister|(?:central~)?government|provincial~authorities|province";

/** A country, a region or a province of which the average is told. */
const AVERAGE =
  "(?:(?:mức~|số~|tỷ~lệ~)?(?:bình~quân|trung~bình)(?:~chung)?|mức~chung|mặt~bằng~chung)(?:~(?:của|toàn|trong))?";
/** Opens a comparison with a place or an average, and with an average alone. */
const COMPARED =
  "so~(?:với~)?|hơn~(?:so~với~)?|kém~(?:so~với~)?|thấp~hơn~(?:so~với~)?|cao~hơn~(?:so~với~)?";
const HELD_AGAINST = `(?:${COMPARED}|bằng~|ngang~|dưới~|trên~|vượt~)`;
const ENGLISH_VERSUS =
  "(?:than|below|above|under|over|against|versus|vs|behind|with|to|from)~(?:that~of~)?(?:the~|an?~)?";
const REGION =
  "(?:toàn~)?(?:vùng|khu~vực|miền)(?:~(?:đồng~bằng|trung~du|miền~núi|duyên~hải|ven~biển|phía~bắc|tây~nguyên|tây~bắc|đông~bắc|bắc~trung~bộ|nam~trung~bộ|trung~bộ|nam~bộ|bắc~bộ|đông~nam~bộ|sông~(?:hồng|cửu~long)|cửu~long|và|kinh~tế~trọng~điểm)){0,6}";

/**
 * What a change or a % is measured against. Longest forms first; a month named outright (`so với tháng 7`)
 * is read by the assembler from the period inside the comparison.
 */
const RULES: readonly BaseRule[] = [
  {
    // thấp hơn bình quân (chung) cả nước · so với cả nước · below the national average; not: đứng thứ 5 cả nước
    name: "base/national-average",
    base: "national-average",
    pattern: pattern(
      `(?:(?:${HELD_AGAINST}${AVERAGE}~|(?:${COMPARED}))(?:cả~nước|toàn~quốc)|${ENGLISH_VERSUS}(?:national|nationwide|country['’]s|countrywide)~(?:average|mean|level|rate))`,
    ),
  },
  {
    // cao hơn bình quân vùng đồng bằng sông Cửu Long · so với mức chung khu vực · above the regional average
    name: "base/regional-average",
    base: "regional-average",
    pattern: pattern(
      `(?:${HELD_AGAINST}${AVERAGE}~${REGION}|${ENGLISH_VERSUS}(?:regional|region['’]s|delta['’]s?|delta)~(?:average|mean))`,
    ),
  },
  {
    // thấp hơn bình quân chung của tỉnh · so với mặt bằng chung toàn tỉnh · above the provincial average
    name: "base/provincial-average",
    base: "provincial-average",
    pattern: pattern(
      `(?:${HELD_AGAINST}${AVERAGE}~(?:toàn~)?tỉnh|${ENGLISH_VERSUS}(?:provincial|province['’]s)~(?:average|mean))`,
    ),
  },
  {
    // thấp hơn mức bình quân chung: of whom is left open; not: bình quân mỗi hộ, tăng bình quân
    name: "base/average",
    base: "average",
    pattern: pattern(
      `${HELD_AGAINST}(?:mức~)?(?:(?:bình~quân|trung~bình|mặt~bằng)~chung|mức~chung)`,
    ),
  },
  {
    // số đã ước · lần ước tháng trước · the earlier estimate; not: ước đạt (a status of the figure itself)
    name: "base/estimate",
    base: "estimate",
    pattern: pattern(
      "(?:so~với~|so~|cao~hơn~|thấp~hơn~|ít~hơn~|nhiều~hơn~|hơn~|kém~|nhỉnh~hơn~)(?:với~)?(?:số~|con~số~|mức~|lần~)?(?:(?:đã~)?(?:ước(?:~tính|~đạt|~thực~hiện)?|dự~(?:ước|tính))|đã~(?:báo~cáo|công~bố))(?:~(?:ban~đầu|trước~đó|tháng~trước|kỳ~trước|công~bố))?|(?:above|below|over|under)~the~(?:earlier~|first~|previous~)?estimate",
    ),
  },
  {
    // so với đầu năm, cuối năm 2021, 31/12 · from the end of last year; before `last year` alone can take it
    name: "base/end-of-last-year",
    base: "end-of-last-year",
    pattern: pattern(
      `(?:(?:so~với~|so~|hơn~|kém~|với~)(?:thời~điểm~)?(?:ngày~)?(?:đầu~năm|cuối~năm(?:~(?:trước|ngoái|\\d{4}))?|31[/.]12(?:[/.]\\d{4})?|tháng~(?:12|chạp)(?:[/.]\\d{4}|~năm~(?:trước|ngoái|\\d{4})))|(?:from|over|than|since|on|against|with)~(?:the~)?(?:end[~-](?:of~)?(?:last~year|the~previous~year|\\d{4})|(?:beginning|start)~of~the~year|december~(?:last~year|\\d{4})))`,
    ),
  },
  {
    // so với cùng kỳ (năm trước, năm 2020) · cùng kỳ · vụ hè thu năm trước · year on year · svck, ck
    name: "base/same-period-last-year",
    base: "same-period-last-year",
    pattern: pattern(
      `(?:${VERSUS}(?:cùng~kỳ|cùng~thời~(?:điểm|gian|kỳ)|cùng~tháng|cùng~quý|cùng~giai~đoạn|cùng~vụ)${YEAR_BEFORE}|(?:so~với~|so~|hơn~|kém~|bằng~)(?:vụ~(?:${SEASON}~)?(?:năm~(?:trước|ngoái)|cùng~kỳ)|vụ~${SEASON}~trước)|${VERSUS}(?:same~(?:period|month|quarter|date|time|stretch|months|day|point|half)(?:~(?:last~year|(?:of|in)~\\d{4}|a~year~(?:earlier|ago|before)|of~the~(?:previous|preceding)~year|of~last~year))?|(?:the~)?(?:number|figure|level|total)~(?:a|one)~year~(?:earlier|ago|before)|(?:a|one)~year~(?:earlier|ago|before|previously)|(?:the~)?year~(?:before|earlier)|last~year(?:'s)?|the~(?:previous|preceding|prior)~year|a~year~earlier)|y[/-]y|y-o-y|year[~-]on[~-]year|year[~-]over[~-]year|on~the~year|yoy|svck|ss~ck|so~ck|sck|ck|một~năm~trước)`,
    ),
  },
  {
    // so với tháng trước · month on month · tháng liền trước; not: tháng trước giao (a relative month alone)
    name: "base/previous-month",
    base: "previous-month",
    pattern: pattern(
      `(?:(?:so~với~|so~|ss~|hơn~|kém~|với~|bằng~)(?:tháng~(?:liền~)?trước(?:~đó)?|tháng~liền~kề(?:~trước)?|một~tháng~trước|tt)|(?:over|from|than|versus|vs|against|on|compared~with|compared~to)~(?:the~)?(?:previous|last|prior|preceding)~month|(?:(?:than|from|on|against|versus|compared~(?:with|to))~)?(?:a|one)~month~(?:earlier|before|ago)|(?:than|from|on)~the~month~before|m[/-]m|m-o-m|month[~-]on[~-]month|month[~-]over[~-]month|on~the~month|mom)`,
    ),
  },
  {
    name: "base/previous-quarter",
    base: "previous-period",
    pattern: pattern(
      `(?:so~với~|so~|hơn~|kém~)(?:quý~(?:liền~)?trước|kỳ~trước)|(?:over|from|than|against|on)~(?:the~)?(?:previous|preceding|prior)~quarter|quarter[~-]on[~-]quarter`,
    ),
  },
  {
    // so với kịch bản · kịch bản tăng trưởng
    name: "base/scenario",
    base: "scenario",
    pattern: pattern(
      "(?:so~với~|so~|cao~hơn~|thấp~hơn~|vượt~|against~|than~|of~)?(?:the~)?(?:kịch~bản(?:~tăng~trưởng)?(?:~(?:đề~ra|đặt~ra|của~tỉnh|quý|năm))?|(?:growth~)?scenario)",
    ),
  },
  {
    // 47.3% of the Ministry of Finance target · the People's Council's estimate · the Prime Minister's plan
    name: "base/plan-of-owner",
    base: "plan",
    pattern: pattern(
      `(?:of~|against~|than~)?(?:the~)?(?<owner>${ENGLISH_BODY})(?:['’]s?)?~(?:annual~|full-year~|budget~|assigned~)?(?:plan|target|estimate|goal|allocation)`,
    ),
  },
  {
    // (so với) kế hoạch, dự toán, chỉ tiêu, mục tiêu; whose plan is read by `planOwner`
    name: "base/plan",
    base: "plan",
    pattern: pattern(
      `(?:so~với~|nếu~so~|so~|với~|của~|trên~)?(?:mức~|số~|con~số~)?(?:(?:kế~hoạch|dự~toán|chỉ~tiêu|mục~tiêu|kh|dt)(?:~(?:vốn|pháp~lệnh|được~giao|giao|đề~ra|cả~năm|năm(?:~\\d{4}|~nay)?))*)|(?:(?:the|its|an?|this~year's|last~year's)~)?(?:annual|full-year|whole-year|year's|yearly|year-end|assigned|approved)~(?:budget~)?(?:plan|target|estimate|goal|projection|allocation)|(?:budget~)?(?:plan|target|estimate|goal)(?=[~,.;)]|$)|(?:estimate|one|plan|target|figure)~(?:assigned|set|approved|given|handed~down)`,
    ),
  },
  {
    // 69,9% mức Trung ương giao · số tỉnh giao: a plan named by who set it alone
    name: "base/plan-by-owner",
    base: "plan",
    pattern: pattern(
      "(?:so~với~|so~)?(?:mức|số|con~số)(?=~(?:do~|mà~)?(?:trung~ương|tw|thủ~tướng|chính~phủ|bộ|hđnd|hội~đồng~nhân~dân|ubnd|tỉnh|huyện|thành~phố|cấp~trên)(?:~\\p{L}+){0,4}~giao)",
    ),
  },
  {
    // nếu lấy số của Thủ tướng làm gốc · nếu tính theo Thủ tướng giao; not: lấy số liệu của tỉnh, theo tỉnh
    name: "base/plan-taken-as-base",
    base: "plan",
    pattern: pattern(
      `(?:(?:nếu|còn|và)~)?(?:lấy|tính|so|xét|chiếu)(?:~(?:theo|trên|với|từ))?(?:~(?:số|mức|con~số|phần)(?:~của)?(?=~${SETTER})|(?=~${SETTER}~(?:giao|làm~(?:gốc|mẫu))))`,
    ),
  },
];

const BODY =
  "trung~ương|tw|t\\.ư|thủ~tướng(?:~chính~phủ)?|ttg|chính~phủ|bộ(?:~\\p{L}+){1,7}?(?=~giao)|hđnd(?:~(?:tỉnh|huyện|thành~phố|thị~xã))?|hội~đồng~nhân~dân(?:~(?:tỉnh|huyện|thành~phố))?|ubnd~(?:tỉnh|huyện|thành~phố)|ủy~ban~nhân~dân~tỉnh|tỉnh(?:~ủy)?|huyện|thành~phố|địa~phương|cấp~trên|nghị~quyết(?:~(?:hđnd|đại~hội)(?:~\\p{L}+)?)?";
/** `dự toán HĐND tỉnh giao` → `HĐND tỉnh`; `of the estimate assigned by the Ministry of Finance` → that ministry. */
const OWNER = pattern(
  `(?:~?(?:thu|chi)(?:~(?:ngân~sách|nsnn))?(?=~))?(?:~?(?:do|được|mà|theo))?~?(?<owner>(?:${BODY})(?:~(?:giao|xây~dựng|phấn~đấu|quyết~định|đề~ra|đặt~ra|thông~qua|ấn~định)(?:~đầu~năm)?)?)(?:~làm~(?:gốc|mẫu~số|mốc))?`,
);
const ENGLISH_OWNER = pattern(
  `(?:(?:assigned|set|approved|given|handed~down|fixed|adopted|allocated)~)?by~(?:the~)?(?<owner>${ENGLISH_BODY})`,
);

/** The comparison bases of a text, in order, never overlapping; earlier rules win. */
export function findBases(text: PreparedText): readonly BaseMention[] {
  const mentions: BaseMention[] = [];
  const occupied = new Occupied(text.surface.length);
  for (const rule of RULES) {
    for (const match of findAll(rule.pattern, text)) {
      if (!occupied.isFree(match) || isProgramme(text, match)) continue;
      const owned = rule.base === "plan" ? planOwner(text, match) : null;
      const end = owned?.end ?? match.end;
      occupied.take({ start: match.start, end });
      mentions.push({
        kind: "base",
        start: match.start,
        end,
        rule: rule.name,
        value: owned === null ? rule.base : `${rule.base}:${owned.owner}`,
      });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** `chương trình mục tiêu quốc gia`, `bổ sung có mục tiêu`: names of money, no plan. */
function isProgramme({ canonical }: PreparedText, { start, end }: PatternMatch): boolean {
  return (
    canonical.startsWith("mục tiêu", start) &&
    (/(?:chương trình|ctmt|vốn|có)\s$/u.test(canonical.slice(Math.max(0, start - 14), start)) ||
      canonical.startsWith(" quốc gia", end))
  );
}

/** Characters after `dự toán` within which its owner is named. */
const OWNER_REACH = 70;

function planOwner(
  text: PreparedText,
  { start, end: from, groups }: PatternMatch,
): { readonly owner: string; readonly end: number } | null {
  if (groups.owner !== undefined) {
    const at = start + text.canonical.slice(start, from).indexOf(groups.owner);
    return { owner: text.surface.slice(at, at + groups.owner.length), end: from };
  }
  const slice = (whole: string) => whole.slice(from, from + OWNER_REACH);
  // Only an owner named at once counts, so that the words behind the next one need no looking at.
  const word = text.tokens[firstFrom(text.tokens, from)];
  const next =
    word === undefined ? [] : [{ ...word, start: word.start - from, end: word.end - from }];
  const rest: PreparedText = {
    tokens: next,
    lenient: text.lenient,
    canonical: slice(text.canonical),
    folded: slice(text.folded),
    surface: slice(text.surface),
  };
  for (const rule of [OWNER, ENGLISH_OWNER]) {
    const match = findAll(rule, rest)[0];
    const owner = match?.groups.owner;
    if (match === undefined || owner === undefined || match.start > 1) continue;
    const at = match.start + rest.canonical.slice(match.start, match.end).indexOf(owner);
    return { owner: rest.surface.slice(at, at + owner.length), end: from + match.end };
  }
  return null;
}
