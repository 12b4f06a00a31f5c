import { labelOf } from "../../answer/compose-figures.js";
import type { Language } from "../../answer/contract.js";
import type { Records } from "../../answer/records.js";
import { sayDate } from "../../sentences/periods.js";
import type { StoredDocument } from "../../store/store.js";
import { capital } from "../say-observation.js";
import type { Choice } from "./commands/command.js";

/** Names that may be offered for an option, from what an audience may read; the most told first. */

export function indicatorChoices(records: Records, language: Language): readonly Choice[] {
  const counts = new Map<string, { readonly choice: Choice; count: number }>();
  for (const { observation } of records.entries) {
    const value = observation.indicator ?? observation.label;
    const known = counts.get(value);
    if (known !== undefined) known.count += 1;
    else
      counts.set(value, {
        choice: { name: capital(labelOf(observation, language)), value },
        count: 1,
      });
  }
  // Catalogued things before those that only one record names.
  const weight = (value: string, count: number) => (/^[a-z0-9-]+$/u.test(value) ? 1e6 : 0) + count;
  return [...counts.entries()]
    .sort(([a, one], [b, other]) => weight(b, other.count) - weight(a, one.count))
    .map(([, { choice }]) => choice);
}

export function placeChoices({ entries, places }: Records): readonly Choice[] {
  const told = entries
    .map(({ observation }) => observation.place)
    .filter((place) => place !== null);
  return byCount([...places, ...told]);
}

export function assigneeChoices({ directives }: Records): readonly Choice[] {
  return byCount(directives.flatMap(({ value }) => value.assignees.map(({ name }) => name)));
}

export function issuerChoices({ directives }: Records): readonly Choice[] {
  return byCount(
    directives.flatMap(({ value }) => value.issuer?.name ?? value.issuer?.title ?? []),
  );
}

/** Documents, newest first; the value names the revision, so that a long path fits. */
export function documentChoices({ documents }: Records, language: Language): readonly Choice[] {
  return newestFirst([...documents.values()]).map((document) => ({
    name: [
      document.metadata.date === null ? "" : sayDate(document.metadata.date, language),
      document.metadata.title,
    ]
      .filter((part) => part !== "")
      .join(" · "),
    value: documentKey(document),
  }));
}

export function newestFirst(documents: readonly StoredDocument[]): readonly StoredDocument[] {
  const keyOf = ({ metadata }: StoredDocument) => metadata.date ?? "";
  return [...documents].sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    return first === second ? (a.path < b.path ? -1 : 1) : first < second ? 1 : -1;
  });
}

const KEY_DIGITS = 24;

export function documentKey({ revision }: StoredDocument): string {
  return `#${revision.slice("sha256:".length, "sha256:".length + KEY_DIGITS)}`;
}

function byCount(names: readonly string[]): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.entries()]
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => ({ name, value: name }));
}
