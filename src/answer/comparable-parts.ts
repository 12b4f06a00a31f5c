import { RANKED } from "../facts/figures/ranked-names.js";
import { byPrecedence, type LedgerEntry } from "../facts/ledger.js";
import type { Measure } from "../facts/observation.js";
import { findIndicator } from "../language/indicator.js";
import type { Anchor } from "../language/resolve-period.js";
import { measureOf } from "../language/unit.js";
import { foldText } from "../text/fold.js";
import { askedKind, asksForContribution, asksForLowest } from "./asked.js";
import { type PlaceScope, partsOf } from "./figure-scope.js";
import { askedPeriods, isOf } from "./match-period.js";
import type { Query } from "./query.js";

/** A figure of a part or a place, under the name that tells it from its like. */
export interface NamedPart {
  readonly name: string;
  readonly entry: LedgerEntry;
}

/**
 * The parts or places of what is asked about that can be ranked: one measure, base, stretch of time and unit, each
 * under one name. Of several such sets the one measured as asked, of the asked time, the fullest, the newest. Empty
 * where the records name only the other end (`ba huyện cuối bảng` does not tell which leads).
 */
export function comparableParts(
  query: Query,
  scope: PlaceScope,
  now: Anchor,
): readonly NamedPart[] {
  const named = scope.within.flatMap((entry) => {
    const name = nameOf(query, entry, scope);
    return name === null ? [] : [{ name, entry }];
  });
  const mention = query.periods[0];
  const all = named.map(({ entry }) => entry);
  const asked = mention === undefined ? [] : askedPeriods(mention, query, all, now);
  const timed =
    mention === undefined
      ? named
      : named.filter(({ entry }) => asked.some((period) => isOf(entry, period)));
  const groups = new Map<string, NamedPart[]>();
  for (const part of timed) {
    const { measure, base, period, unit } = part.entry.observation;
    const own = measure === "contribution" ? part.entry.documentId : "";
    const key = [measure, base, period, measureOf(unit).family, own].join("|");
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  const lowest = asksForLowest(query.text);
  const sets = [...groups.values()].map(onePerName).filter((set) => tellsEnd(set, lowest));
  const worth = preferenceOf(query);
  return (
    sets.sort(
      (a, b) =>
        worth(b[0]?.entry) - worth(a[0]?.entry) ||
        b.length - a.length ||
        (endText(b) < endText(a) ? -1 : 1),
    )[0] ?? []
  );
}

/** What a figure is called among its like, null when it is none of the parts or places asked for. */
function nameOf(query: Query, entry: LedgerEntry, scope: PlaceScope): string | null {
  const { observation } = entry;
  if (observation.status === "plan") return null;
  const parts = partsOf(entry);
  const kind = askedKind(query.text);
  const named = observation.indicator === null ? null : findIndicator(observation.indicator);
  if (asksForContribution(query.text)) {
    if (observation.measure !== "contribution") return null;
    return parts.at(-1) ?? observation.label;
  }
  if (named === null) return null;
  const place = scope.recordPlace(entry);
  if (query.indicators.includes(named.id)) {
    if (observation.place !== place && kind !== "thing") return observation.place;
    const part = parts.at(-1);
    if (part === undefined || (kind === "place" && !isProper(part))) return null;
    return kind === "thing" && isProper(part) ? null : part;
  }
  const isChild = named.partOf !== null && query.indicators.includes(named.partOf);
  return isChild && kind !== "place" && observation.place === place
    ? (parts.at(-1) ?? named.vi)
    : null;
}

const KIND = /^(?:huyện|thành phố|thị xã|xã|phường|quận|thị trấn|tp\.?|tx\.?|sở|ban|ubnd)\s/iu;

/** Is every word of a name capitalised, but for what kind of place or body it is? */
function isProper(name: string): boolean {
  const own = name.replace(KIND, "").split(/\s+/u);
  return own.every((word) => /^\p{Lu}/u.test(word)) || /^(?:sở|ban|cục|công an)\s/iu.test(name);
}

/** One figure a name, the strongest; a place is the same with and without its kind. */
function onePerName(parts: readonly NamedPart[]): readonly NamedPart[] {
  const byName = new Map<string, NamedPart>();
  for (const part of [...parts].sort((a, b) => byPrecedence(a.entry, b.entry))) {
    const key = foldText(part.name.replace(KIND, ""));
    if (!byName.has(key)) byName.set(key, part);
  }
  return [...byName.values()];
}

/** A list whose members all stand at one end tells nothing of the other; a single figure only its own end. */
function tellsEnd(set: readonly NamedPart[], lowest: boolean): boolean {
  const has = (rule: string) => (part: NamedPart) => part.entry.observation.rules.includes(rule);
  const own = lowest ? RANKED.bottom : RANKED.top;
  const other = lowest ? RANKED.top : RANKED.bottom;
  if (set.every(has(other))) return false;
  return set.length > 1 || set.every(has(own));
}

const CHANGES: ReadonlySet<Measure> = new Set(["growth", "index", "change"]);

/** How well a measure is the one asked for: the higher the better. */
function preferenceOf(query: Query): (entry: LedgerEntry | undefined) => number {
  const asksMoney = /(?<![\p{L}])(?:t[yi] dong|tien|vnd|money)(?![\p{L}])/u.test(query.text.folded);
  const byRate =
    query.percent || (!asksMoney && query.indicators.includes("public-investment-disbursement"));
  const asksChange =
    /(?<![\p{L}])(?:tang|giam|grew|growth|rose|fell|increase|decrease)(?![\p{L}])/u.test(
      query.text.folded,
    );
  return (entry) => {
    if (entry === undefined) return -1;
    const { measure, unit } = entry.observation;
    if (query.unitFamily !== null) return Number(measureOf(unit).family === query.unitFamily);
    if (asksChange) return Number(CHANGES.has(measure));
    if (measure === "level") return byRate && unit !== "%" ? 1 : 2;
    return measure === "attainment" ? (byRate ? 3 : 1) : 0;
  };
}

function endText(set: readonly NamedPart[]): string {
  return set[0]?.entry.observation.period?.split("/").at(-1) ?? "";
}
