import type { CueKind, CueMention } from "../../language/cue.js";
import type { Measure } from "../observation.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import { isRelative } from "./figure-unit.js";
import type { Frame, Head } from "./frame.js";

const SAYS_WHAT: ReadonlySet<CueKind> = new Set([
  "up",
  "down",
  "to-level",
  "equals",
  "reach",
  "share",
  "excess",
  "shortfall",
  "contribution",
  "rank",
]);

/**
 * The cue that says what a figure is: the last one before it in its segment; `đạt`, `là` give way to a
 * stronger cue before them when the figure is relative or a base stands between (`hơn tháng 7 là 1,2%`), and
 * win otherwise (`tăng mạnh đạt 500 tấn`). Without one, a comparative right behind it (`7% more than`).
 */
export function governingCue(
  reading: ReadingOfBlock,
  site: FigureSite,
  unit: string,
): CueMention | null {
  const cues = within(reading.cues, site.left).filter(
    (cue) => SAYS_WHAT.has(cue.value) && !joinsOnly(reading, site, cue),
  );
  const last = cues.at(-1) ?? null;
  if (last !== null && MOVES.has(last.value) && leadsToLevel(reading, last, site))
    return { ...last, value: "to-level", rule: "cue/to-level" };
  const more = addedToCompared(reading, site);
  if (more !== null && (last === null || last.value === "reach")) return more;
  if (last === null) return comparativeBehind(reading, site);
  if (last.value !== "reach") return last;
  const stronger = cues.filter((cue) => cue.value !== "reach" && cue.value !== "to-level").at(-1);
  if (stronger === undefined) return comparativeBehind(reading, site) ?? last;
  const between = { start: stronger.end, end: site.quantity.start };
  const compared =
    within(reading.bases, between).length > 0 || within(reading.periods, between).length > 0;
  return isRelative(unit) || compared ? stronger : last;
}

/** `so với tháng 4 thêm 3 vụ`: more than what it is held against; not `có thêm 3 xã đạt chuẩn`. */
function addedToCompared(
  reading: ReadingOfBlock,
  { left, quantity }: FigureSite,
): CueMention | null {
  const words = reading.text.canonical.slice(left.start, quantity.start);
  const said = /(?<![\p{L}])thêm\s(?:(?:khoảng|gần|hơn|tới|đến)\s)?$/u.exec(words);
  if (said === null) return null;
  const start = left.start + said.index;
  const before = { start: left.start, end: start };
  const compared =
    within(reading.bases, before).some(({ value }) => !value.startsWith("plan")) ||
    within(reading.cues, before).some(({ value }) => value === "versus");
  if (!compared) return null;
  return { kind: "cue", start, end: start + "thêm".length, value: "up", rule: "cue/up" };
}

const MOVES: ReadonlySet<CueKind> = new Set(["up", "down"]);
/** Between a change and the level it led to: `fell to`, `rose slightly to a record`; not `rose by`. */
const TO =
  /^(?:\s\p{L}+ly)?\sto\s(?:(?:about|around|some|nearly|almost|just|only|over|an?|the|estimated|record|reach)\s)*(?:vnd\s?|usd\s?|us\$\s?)?$/u;

/** `rose to 92.7 percent`, `fell to 58,900 hectares`: the figure is what it became, not by how much. */
function leadsToLevel(reading: ReadingOfBlock, cue: CueMention, { quantity }: FigureSite): boolean {
  return TO.test(reading.text.canonical.slice(cue.end, quantity.start));
}

/** `…, còn quý I 5,21%`: a `còn` before a time joins; before a figure it says what is left. */
function joinsOnly(
  reading: ReadingOfBlock,
  { segment, quantity }: FigureSite,
  cue: CueMention,
): boolean {
  const { canonical } = reading.text;
  if (canonical.slice(cue.start, cue.end) !== "còn") return false;
  if (canonical.slice(segment.start, cue.start).trim() !== "") return false;
  return reading.periods.some(
    (period) =>
      period.start >= cue.end && period.start - cue.end <= 1 && period.end <= quantity.start,
  );
}

function comparativeBehind(reading: ReadingOfBlock, site: FigureSite): CueMention | null {
  const next = within(reading.cues, site.right)[0];
  if (next === undefined || next.start - site.quantity.end > 2) return null;
  if (!isRelative(site.quantity.value.unit ?? "") && !isComparedBehind(reading, next)) return null;
  return (next.value === "up" || next.value === "down" || next.value === "shortfall") &&
    /(?:than|higher|lower|hơn|above|below|short of)$/u.test(
      reading.text.canonical.slice(next.start, next.end),
    )
    ? next
    : null;
}

/** A comparison stands behind it: `VND 31.8 billion short of April`; not `2,600 ha below the reservoir`. */
function isComparedBehind(reading: ReadingOfBlock, cue: CueMention): boolean {
  const behind = { start: cue.start, end: cue.end + COMPARED_WITHIN };
  const compared = [...reading.bases, ...reading.periods, ...reading.quantities].some(
    ({ start }) => start >= behind.start && start <= behind.end,
  );
  const words = reading.text.canonical.slice(cue.start, cue.end);
  return compared || !/^(?:above|below)$/u.test(words);
}

/** Characters behind `below` in which what is compared with is named. */
const COMPARED_WITHIN = 16;

/** What a figure's measure is decided from. */
export interface MeasureGrounds {
  readonly head: Head;
  readonly unit: string;
  readonly cue: CueKind | null;
  readonly base: string | null;
  /** `+14,8%`, `-9,1%`. */
  readonly signed: boolean;
  readonly value: number;
  readonly frame: Frame;
  /** The head is the one of the figure before. */
  readonly carried: boolean;
  /** `Services added 3.12 percentage points`: what it gave to the growth of the whole. */
  readonly adds: boolean;
  /** A proper name's child without a cue of its own goes on with the list's measure. */
  readonly listed: boolean;
}

/** From here on a bare % against a period is an index (=100), below it a rate of change. */
const INDEX_FROM = 60;

export function measureOfFigure(grounds: MeasureGrounds): Measure {
  const { unit, cue } = grounds;
  if (cue === "rank") return "rank";
  if (unit === "điểm phần trăm") {
    const goesOn = cue === null && grounds.frame.measure === "contribution";
    return cue === "contribution" || grounds.adds || goesOn ? "contribution" : "change";
  }
  return isRelative(unit) ? relativeMeasure(grounds) : levelMeasure(grounds);
}

function relativeMeasure(grounds: MeasureGrounds): Measure {
  const { head, unit, cue, base, signed, value, frame, listed } = grounds;
  const kind = head.indicator?.kind ?? null;
  const planned = base?.startsWith("plan") === true || base === "scenario";
  if (planned) return cue === "excess" || cue === "up" || cue === "down" ? "excess" : "attainment";
  if (cue === "to-level") return kind === "index" ? "growth" : "level";
  if (cue === "share") return isRate(head) ? "level" : "share";
  if (unit === "lần") return isRatio(cue, base) ? "index" : "level";
  if (cue === "excess" || cue === "shortfall") return base === null ? "excess" : "growth";
  if (cue === "contribution") return "contribution";
  if (signed) return "growth";
  if (cue === "up" || cue === "down") return "growth";
  if (cue === "equals" && grounds.carried && frame.measure === "change" && value < INDEX_FROM)
    return "growth";
  if (base !== null) {
    if (cue === "equals") return "index";
    return value >= INDEX_FROM ? "index" : "growth";
  }
  if (listed && frame.measure !== null && frame.measure !== "level") return frame.measure;
  if (cue === null && frame.measure === "growth" && grounds.carried) return "growth";
  return bareRate(head, value, cue);
}

/** `gấp 2 lần`, `2 lần so với cùng kỳ`; `kiểm tra 2 lần` is a count of times. */
function isRatio(cue: CueKind | null, base: string | null): boolean {
  return base !== null || (cue !== null && cue !== "reach");
}

function isRate({ indicator }: Head): boolean {
  if (indicator === null) return false;
  return indicator.kind === "rate" || (indicator.kind === "stock" && indicator.units.includes("%"));
}

/** A % with no change, plan or share said: what it is follows from what the indicator is. */
function bareRate({ indicator }: Head, value: number, cue: CueKind | null): Measure {
  if (indicator === null) return cue === "equals" ? "index" : "level";
  if (indicator.kind === "rate" || indicator.kind === "stock") return "level";
  if (indicator.kind !== "index") return "attainment";
  return value >= INDEX_FROM ? "index" : "growth";
}

function levelMeasure(grounds: MeasureGrounds): Measure {
  const { cue, base, frame, carried, signed } = grounds;
  const timed = base !== null && !base.startsWith("plan") && base !== "scenario";
  if (cue === "excess" && base === null && !carried) return "level";
  if (cue === "excess" || cue === "shortfall") return timed ? "change" : "excess";
  if (cue === "up" || cue === "down") return "change";
  if (signed) return "change";
  if (cue === "equals" && carried && frame.measure === "growth") return "change";
  return "level";
}
