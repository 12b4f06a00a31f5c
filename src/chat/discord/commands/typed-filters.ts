import type { Language } from "../../../answer/contract.js";
import { typedPeriod } from "../../../answer/period-range.js";
import { anchorOf } from "../../../language/resolve-period.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import type { Filters } from "../listing.js";
import type { Options } from "./command.js";

/** The options that were filled in, as filters by the same names. */
export function filledIn(options: Options, names: readonly string[]): Filters {
  return Object.fromEntries(
    names.flatMap((name) => {
      const typed = options.text(name)?.normalize("NFC").trim() ?? "";
      return typed === "" ? [] : [[name, typed]];
    }),
  );
}

/** The filters with a period as ISO, or the sentence that says it is none. */
export function withPeriod(
  filters: Filters,
  name: string,
  now: string,
  language: Language,
): Filters | string {
  const typed = filters[name];
  if (typed === undefined) return filters;
  const period = typedPeriod(typed, anchorOf(now));
  return period === null
    ? DISCORD_SENTENCES[language].periodUnclear(typed)
    : { ...filters, [name]: period };
}

/** The same for a day: `31/12/2021`, `31-12-2021`, `2021-12-31`. */
export function withDay(filters: Filters, name: string, language: Language): Filters | string {
  const typed = filters[name];
  if (typed === undefined) return filters;
  const day = dayOf(typed);
  return day === null
    ? DISCORD_SENTENCES[language].dateUnclear(typed)
    : { ...filters, [name]: day };
}

function dayOf(typed: string): string | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(typed);
  const iso =
    written === null
      ? typed
      : `${written[3]}-${(written[2] ?? "").padStart(2, "0")}-${(written[1] ?? "").padStart(2, "0")}`;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return null;
  const instant = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(iso) ? null : iso;
}
