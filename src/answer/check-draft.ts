import { samePeriod } from "../facts/derivation/derived-figure.js";
import { byPrecedence, type LedgerEntry } from "../facts/ledger.js";
import type { Observation } from "../facts/observation.js";
import { tokenize } from "../text/tokens.js";
import { compareValues } from "./compare-values.js";
import { plainForm } from "./named-like.js";
import type { Records } from "./records.js";
import { sameBase } from "./same-base.js";
import { createOverlapScorer } from "./word-overlap.js";

/** What became of one figure of a draft. */
export type Verdict = "match" | "close" | "mismatch" | "not-found";

/**
 * Why: `value` another value under the same key; `period`, `base`, `measure`, `status`, `place` the value is
 * right but of another one, or an estimate stated as done; `superseded` a newer or stronger record says otherwise; null when nothing is amiss.
 */
export type VerdictReason =
  | "value"
  | "period"
  | "base"
  | "measure"
  | "status"
  | "place"
  | "superseded"
  | null;

/** One figure of a draft held against the ledger. */
export interface CheckedFigure {
  readonly observation: Observation;
  readonly verdict: Verdict;
  readonly reason: VerdictReason;
  /** The ledger's figure under the same key, or the one the draft's value belongs to; null when not found. */
  readonly entry: LedgerEntry | null;
  /** When the value belongs elsewhere: where the ledger has it. */
  readonly elsewhere: LedgerEntry | null;
}

/** Holds every figure of a draft against what the audience may read, in the draft's order. */
export function checkDraft(
  observations: readonly Observation[],
  records: Records,
): readonly CheckedFigure[] {
  const things = thingsOf(records.entries);
  return observations.map((observation) => checkFigure(observation, things(observation), records));
}

/** Share of a thing's own words that must stand in the ledger's words for it, when both are uncatalogued. */
const SAME_WORDS = 0.6;

/** Finds the ledger's figures of the same thing: by indicator, else by its words. */
function thingsOf(
  entries: readonly LedgerEntry[],
): (observation: Observation) => readonly LedgerEntry[] {
  const byThing = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const known = byThing.get(thingOf(entry.observation));
    if (known === undefined) byThing.set(thingOf(entry.observation), [entry]);
    else known.push(entry);
  }
  const named = [...byThing].filter(([, [entry]]) => entry?.observation.indicator === null);
  const words = named.map(([, [entry]]) => wordsOf(entry?.observation));
  const scorer = createOverlapScorer(words);
  return (observation) => {
    const known = byThing.get(thingOf(observation));
    if (known !== undefined || observation.indicator !== null) return known ?? [];
    const own = tokenize(observation.label).map(({ canonical }) => canonical);
    return named
      .map(([, same], index) => ({ same, score: scorer.score(own, words[index] ?? "") }))
      .filter(({ score }) => score >= SAME_WORDS)
      .sort((a, b) => b.score - a.score)
      .flatMap(({ same }) => same);
  };
}

/** What a figure is of: its indicator, or its own words, with what it is part of. */
function thingOf({ indicator, label, path }: Observation): string {
  return [indicator ?? plainForm(label), ...path.map(plainForm)].join(">");
}

function wordsOf(observation: Observation | undefined): string {
  return observation === undefined ? "" : [observation.label, ...observation.path].join(" ");
}

function checkFigure(
  observation: Observation,
  ofThing: readonly LedgerEntry[],
  records: Records,
): CheckedFigure {
  const place = observation.place ?? records.home;
  const here = ofThing.filter((entry) => place === null || entry.observation.place === place);
  const samekey = here
    .filter((entry) => isSameKey(observation, entry.observation))
    .sort(byPrecedence);
  const [strongest] = samekey;
  const agreeing = (entries: readonly LedgerEntry[], how: "equal" | "close") =>
    entries.find((entry) => compareValues(observation, entry.observation) === how) ?? null;
  const agreed = agreeing(samekey, "equal") ?? agreeing(samekey, "close");
  if (agreed !== null && strongest !== undefined) {
    const verdict = compareValues(observation, agreed.observation) === "equal" ? "match" : "close";
    if (compareValues(observation, strongest.observation) === "different")
      return { observation, verdict, reason: "superseded", entry: strongest, elsewhere: agreed };
    const reason = isSurer(observation, strongest.observation) ? "status" : null;
    return { observation, verdict, reason, entry: agreed, elsewhere: null };
  }
  const elsewhere = agreeing(here, "equal") ?? agreeing(ofThing, "equal");
  if (strongest === undefined && elsewhere === null)
    return { observation, verdict: "not-found", reason: null, entry: null, elsewhere: null };
  const reason =
    elsewhere === null ? "value" : differenceOf(observation, elsewhere.observation, place);
  return { observation, verdict: "mismatch", reason, entry: strongest ?? elsewhere, elsewhere };
}

function isSameKey(stated: Observation, known: Observation): boolean {
  return (
    hasPeriod(stated, known) &&
    kindOf(stated) === kindOf(known) &&
    hasBase(stated, known) &&
    (stated.status === "plan") === (known.status === "plan")
  );
}

/** A stock at a date answers for its month, one at the end of a year for the year, and the other way round. */
function hasPeriod(stated: Observation, known: Observation): boolean {
  if (stated.period === null || known.period === null) return false;
  if (samePeriod(stated.period, known.period)) return true;
  const isStock = stated.accumulation === "at-date" || known.accumulation === "at-date";
  const months = [stated.period, known.period].map((period) =>
    /^\d{4}$/u.test(period) ? `${period}-12` : period.slice(0, 7),
  );
  return isStock && months[0] === months[1] && !`${stated.period}${known.period}`.includes("/");
}

/** An index and a growth say one thing in two ways. */
function kindOf({ measure }: Observation): string {
  return measure === "index" ? "growth" : measure === "count" ? "level" : measure;
}

/** A draft that names no base can mean any; so can a record that names none. */
function hasBase(stated: Observation, known: Observation): boolean {
  if (stated.base === null || known.base === null || stated.base === known.base) return true;
  return sameBase(known.base, stated.base) || sameBase(stated.base, known.base);
}

/** A draft that states as done what the ledger only has as an estimate says more than is known. */
function isSurer(stated: Observation, known: Observation): boolean {
  return (
    stated.status === "actual" && (known.status === "estimate" || known.status === "provisional")
  );
}

/** The first thing by which two figures of one value differ, the gravest first. */
function differenceOf(
  stated: Observation,
  known: Observation,
  place: string | null,
): VerdictReason {
  if (place !== null && known.place !== place) return "place";
  if ((stated.status === "plan") !== (known.status === "plan")) return "status";
  if (kindOf(stated) !== kindOf(known)) return "measure";
  if (!hasPeriod(stated, known)) return "period";
  return hasBase(stated, known) ? "value" : "base";
}
