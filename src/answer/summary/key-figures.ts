import { byPrecedence, type LedgerEntry } from "../../facts/ledger.js";
import type { Observation } from "../../facts/observation.js";
import { findIndicator } from "../../language/indicator.js";
import type { StoredDocument } from "../../store/store.js";
import { daysOf } from "../period-range.js";
import type { Records } from "../records.js";

/** One line of a summary's table: a figure of one time, what it changed against and how much of the plan it is. */
export interface KeyFigure {
  /** The level; of an indicator that has none (`CPI tăng 0,2%`) its first change. */
  readonly main: LedgerEntry;
  readonly changes: readonly LedgerEntry[];
  readonly attainment: LedgerEntry | null;
}

const MAX_CHANGES = 2;
/** Says nothing without the crop it is of. */
const UNNAMED = "crop-yield";

/**
 * The catalogued figures that documents of one session tell of their own time and place, totals before their parts, in
 * the order they are told. Plans, parts of lists and figures of other times or places are none.
 */
export function keyFiguresOf(
  documents: readonly StoredDocument[],
  records: Records,
  most: number,
): readonly KeyFigure[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const document of documents)
    for (const entry of records.entries)
      if (entry.documentId === document.id && isKey(entry.observation, document)) {
        const { indicator, period, accumulation, status } = entry.observation;
        const key = `${indicator}|${period}|${accumulation}|${status === "actual"}`;
        groups.set(key, [...(groups.get(key) ?? []), entry]);
      }
  const figures = [...groups.values()].flatMap((group) => keyFigureOf(group) ?? []);
  const told = new Set(figures.map(({ main }) => main.observation.indicator));
  const isPart = ({ main }: KeyFigure) =>
    told.has(findIndicator(main.observation.indicator ?? "")?.partOf ?? "");
  const isBare = ({ main }: KeyFigure) => main.observation.measure === "attainment";
  const ranked = [...figures].sort(
    (a, b) => Number(isPart(a)) - Number(isPart(b)) || Number(isBare(a)) - Number(isBare(b)),
  );
  const kept = new Set(ranked.slice(0, most));
  const firstOf = new Map<string | null, number>();
  figures.forEach(({ main }, index) => {
    if (!firstOf.has(main.observation.indicator)) firstOf.set(main.observation.indicator, index);
  });
  const place = (figure: KeyFigure) => firstOf.get(figure.main.observation.indicator) ?? 0;
  return figures.filter((figure) => kept.has(figure)).sort((a, b) => place(a) - place(b));
}

/** A catalogued figure of the document's own place and newest time, no plan and no part of a list. */
function isKey(observation: Observation, { metadata }: StoredDocument): boolean {
  const { indicator, path, period, place, status, replaced, fromCaption } = observation;
  if (indicator === null || period === null || path.length > 0 || replaced || fromCaption)
    return false;
  if (indicator === UNNAMED || status === "plan" || (place !== null && place !== metadata.place))
    return false;
  const catalogued = findIndicator(indicator);
  if (catalogued === null || observation.label !== catalogued.vi) return false;
  // `tiêm phòng đàn lợn trên 80%` is no size of the herd.
  if (
    observation.measure === "level" &&
    observation.unit === "%" &&
    !catalogued.units.includes("%")
  )
    return false;
  const about = metadata.period ?? metadata.date?.slice(0, 7) ?? null;
  return about !== null && daysOf(period).to.slice(0, 7) === daysOf(about).to.slice(0, 7);
}

function keyFigureOf(group: readonly LedgerEntry[]): KeyFigure | null {
  const of = (...measures: readonly Observation["measure"][]) =>
    group.filter(({ observation }) => measures.includes(observation.measure));
  const indexes = of("index").filter(({ observation }) => observation.base !== null);
  const level = [...of("level", "count"), ...indexes].sort(byPrecedence)[0] ?? null;
  const based = of("change", "growth").filter(({ observation }) => observation.base !== null);
  const changes = oncePerBase(based).slice(0, MAX_CHANGES);
  const attainment = [...of("attainment")].sort(byPrecedence)[0] ?? null;
  const main = level ?? changes[0] ?? attainment;
  if (main === null || main === undefined) return null;
  return {
    main,
    changes: changes.filter((change) => change !== main),
    attainment: attainment === main ? null : attainment,
  };
}

/** One change against each base. */
function oncePerBase(changes: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const seen = new Set<string>();
  return [...changes].sort(byPrecedence).filter(({ observation }) => {
    const base = observation.base ?? "";
    if (seen.has(base)) return false;
    seen.add(base);
    return true;
  });
}
