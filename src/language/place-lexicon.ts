import { z } from "zod";
import { foldedCanonicalText } from "../text/fold.js";
import { readLexicon } from "./lexicon.js";

/** A province or centrally run city for as long as its territory stayed the same. */
export interface Place {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Short forms that count in a typed question only. */
  readonly typed: readonly string[];
  /** Names that count only after `tỉnh`, `thành phố`, `TP`. */
  readonly afterPrefix: readonly string[];
  /** ISO dates, inclusive; null is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The province that holds its territory afterwards; its own name when it took others in. */
  readonly mergedInto: string | null;
  /** Longer names that hold this one and are no province. */
  readonly notIn: readonly string[];
  /** What keeps its unaccented form apart from other words; see the head of the lexicon. */
  readonly onlyWithPrefix: boolean;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

/** Day on which 63 provinces became 34, and the day before it. */
const REORGANISED = "2025-07-01";
const LAST_DAY_BEFORE = "2025-06-30";

const words = z.array(z.string()).default([]);
const entry = z.strictObject({
  name: z.string(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  into: z.string().optional(),
  aliases: words,
  typed: words,
  "after-prefix": words,
  "not-in": words,
  "only-with-prefix": z.boolean().default(false),
  "not-before": words,
  "not-after": words,
});
type Entry = z.infer<typeof entry>;

const schema = z.strictObject({
  "before-2025-07-01": z.array(entry),
  "from-2025-07-01": z.array(entry),
});

const lexicon = readLexicon("places.yaml", schema);

/** Every province as it was at some time, before the reorganisation first; the same name may stand twice. */
export const PLACES: readonly Place[] = readPlaces();

function readPlaces(): readonly Place[] {
  return [
    ...lexicon["before-2025-07-01"].map((line) =>
      placeOf(line, null, line.into === undefined ? null : (line.until ?? LAST_DAY_BEFORE)),
    ),
    ...lexicon["from-2025-07-01"].map((line) => placeOf(line, line.from ?? REORGANISED, null)),
  ];
}

function placeOf(line: Entry, validFrom: string | null, validTo: string | null): Place {
  return {
    name: line.name,
    aliases: line.aliases,
    typed: line.typed,
    afterPrefix: line["after-prefix"],
    validFrom,
    validTo,
    mergedInto: line.into ?? null,
    notIn: line["not-in"],
    onlyWithPrefix: line["only-with-prefix"],
    notBefore: line["not-before"],
    notAfter: line["not-after"],
  };
}

/** A name without accents, case, spaces and marks: `TP. Hồ Chí Minh` → `tphochiminh`. */
function keyOf(name: string): string {
  return foldedCanonicalText(name.normalize("NFC")).replace(/[^\p{L}\p{N}]/gu, "");
}

const byKey = new Map<string, Place[]>();
for (const place of PLACES) {
  const prefixed = place.afterPrefix.flatMap((name) => [name, `TP ${name}`]);
  for (const key of new Set([place.name, ...place.aliases, ...prefixed].map(keyOf))) {
    byKey.set(key, [...(byKey.get(key) ?? []), place]);
  }
}

/**
 * The provinces that a name or one of its spellings may mean, in the lexicon's order: one before and one
 * after 1 July 2025 for a province that grew. Empty for a name that is not in the lexicon.
 */
export function placesNamed(name: string): readonly Place[] {
  return byKey.get(keyOf(name)) ?? [];
}

/** The province that a name means on a day (ISO date), null when there was none. */
export function placeOn(name: string, date: string): Place | null {
  const standing = placesNamed(name).filter(
    (place) =>
      (place.validFrom === null || place.validFrom <= date) &&
      (place.validTo === null || date <= place.validTo),
  );
  return standing.find((place) => place.name === name) ?? standing[0] ?? null;
}

/** The lexicon's spelling of a name (`TP.HCM` → `Thành phố Hồ Chí Minh`); a name it does not know stays. */
export function canonicalPlace(name: string): string {
  const trimmed = name.normalize("NFC").trim();
  const known = placesNamed(trimmed);
  return (known.find((place) => place.name === trimmed) ?? known[0])?.name ?? trimmed;
}

/** ISO date on which a province of this name became a larger territory, null when it never did. */
export function territoryChangeOf(name: string): string | null {
  const grew = PLACES.some((place) => place.mergedInto === name && place.name !== name);
  return grew ? REORGANISED : null;
}

/** Is the ISO period before the day on which the province of this name became another territory? */
export function isBeforeChange(name: string, period: string): boolean {
  const change = territoryChangeOf(name);
  const last = period.split("/").at(-1) ?? period;
  return change !== null && last < change.slice(0, Math.max(4, last.length));
}
