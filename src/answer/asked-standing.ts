import { type LedgerEntry, ledgerKey } from "../facts/ledger.js";
import { findAll, pattern } from "../language/pattern.js";
import type { PreparedText } from "../language/prepared-text.js";
import type { Span } from "../text/span.js";

/** Which of several values of one figure a question wants. */
export type AskedStanding =
  /** The settled one. */
  | "final"
  /** What had been estimated, newest first. */
  | "estimate"
  /** What had been estimated at first. */
  | "first-estimate"
  /** From what to what it was changed. */
  | "revision";

// được điều chỉnh từ mức nào xuống mức nào · cập nhật thế nào · how was it revised; not: điều chỉnh dự toán
const REVISION = pattern(
  "(?:được~|bị~|có~)?(?:điều~chỉnh|cập~nhật|đính~chính|sửa~đổi|chỉnh~lại|rà~soát~lại|tính~lại)~(?:lại~)?(?:từ|thế~nào|ra~sao|như~thế~nào|lên|xuống|bao~nhiêu|thành)|(?:was|were|been|is)~(?:revised|restated|corrected|updated|adjusted)|how~.{2,60}~(?:revised|restated|corrected|updated)",
);
// ước ban đầu · số ước lúc đầu · first estimate
const FIRST = pattern(
  "(?:số~|con~số~|mức~)?(?:ước|dự~ước|ước~tính|ước~thực~hiện|công~bố)~(?:ban~đầu|lúc~đầu|đầu~tiên)|(?:ban~đầu|lúc~đầu)~(?:đã~)?(?:ước|dự~ước|công~bố|báo~cáo)(?:~tính|~đạt)?|(?:first|initial|initially|original|originally|early)~(?:estimate|estimated|figure|put~at)",
);
// số ước · số đã ước · the estimate, estimated at; not: ước đạt (how a figure is often worded)
const ESTIMATE = pattern(
  "(?:số|con~số|mức)~(?:đã~)?(?:ước|dự~ước|ước~tính)(?:~tính)?(?!~(?:ban|lúc))|(?:số|con~số|số~liệu)~(?:đã~|từng~)?(?:báo~cáo|công~bố)(?!~(?:ban|lúc|của|mới|cuối))|số~(?:cũ|trước~đây)|trước~(?:đó|khi~chốt|khi~chốt~sổ)~(?:đã~)?(?:ước|báo~cáo)|(?:đã|được)~(?:dự~)?ước~(?:tính~)?(?:bao~nhiêu|là|bn)|(?:the|earlier|previous)~estimate|(?:was|were)~estimated|estimated~at",
);
// rốt cuộc · thực thu · số chính thức · sau khi chốt sổ · final, actually
const FINAL = pattern(
  "rốt~cuộc|rốt~cục|cuối~cùng~(?:là|thu|đạt|được)|thực~(?:thu|chi|tế|hiện)|(?:số|con~số)~(?:thực|đúng|mới~nhất|cuối~cùng|đã~chốt)|chính~thức|quyết~toán|sau~(?:khi~)?(?:chốt|khóa~sổ|khoá~sổ|cập~nhật|điều~chỉnh|đính~chính|rà~soát|quyết~toán)(?:~sổ|~lại)?|(?:đã|số)~(?:chốt|cập~nhật|điều~chỉnh)(?:~lại)?|chốt~(?:lại|sổ|số)|final|finally|actual|actually|official|officially|settled|confirmed|revised|restated|corrected|updated|in~the~end|turn(?:ed)?~out",
);

/** What a question asks of the standing of a figure, null when nothing, and the words that speak of it. */
export interface StandingWords {
  readonly standing: AskedStanding | null;
  readonly spans: readonly Span[];
}

const RULES: readonly (readonly [AskedStanding, ReturnType<typeof pattern>])[] = [
  ["revision", REVISION],
  ["first-estimate", FIRST],
  ["estimate", ESTIMATE],
  ["final", FINAL],
];

/**
 * Reads whether the settled value, the estimate or the revision of a figure is asked for. A question that names both
 * the final value and the estimate (`số thực tế thấp hơn số ước bao nhiêu`) asks how far apart they are: none.
 */
export function standingAsked(text: PreparedText): StandingWords {
  const found = RULES.flatMap(([standing, rule]) => {
    const spans = findAll(rule, text);
    return spans.length === 0 ? [] : [{ standing, spans }];
  });
  const names = found.map(({ standing }) => standing);
  const compared = names.includes("final") && names.includes("estimate");
  const [first] = names;
  return {
    standing: compared && first !== "revision" ? null : (first ?? null),
    spans: found.flatMap(({ spans }) => spans),
  };
}

/**
 * The entries that a question about the estimate is answered from: where a figure was estimated or taken back, those
 * earlier values instead of what stands; elsewhere what there is.
 */
export function asEstimated(
  entries: readonly LedgerEntry[],
  replaced: readonly LedgerEntry[],
  standing: AskedStanding,
): readonly LedgerEntry[] {
  const earlier = new Map<string, LedgerEntry[]>();
  for (const entry of [...replaced, ...entries]) {
    const { status } = entry.observation;
    if (!entry.observation.replaced && status !== "estimate" && status !== "provisional") continue;
    const key = ledgerKey(entry.observation);
    earlier.set(key, [...(earlier.get(key) ?? []), entry]);
  }
  const kept = [...earlier.values()].flatMap((group) => {
    const estimated = group.filter(({ observation }) => observation.status !== "actual");
    if (standing !== "first-estimate") return estimated.length > 0 ? estimated : group;
    const oldest = group.map(({ date }) => date).sort()[0];
    return group.filter(({ date }) => date === oldest);
  });
  return [...kept, ...entries.filter(({ observation }) => !earlier.has(ledgerKey(observation)))];
}
