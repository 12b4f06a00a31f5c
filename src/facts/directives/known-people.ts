import { foldText } from "../../text/fold.js";
import type { Speaker } from "../directive.js";

/** A later reference given what an earlier one said: the name of a title, the full name of `ông Huy`. */
export function completed(speaker: Speaker, people: readonly Speaker[]): Speaker {
  if (speaker.name === null && speaker.title !== null) {
    const office = foldText(speaker.title);
    const holders = people.filter(
      (person) => person.name !== null && officesOf(person).some((title) => title === office),
    );
    const names = new Set(holders.map((person) => person.name));
    const holder = holders.at(-1);
    return names.size === 1 && holder !== undefined ? { ...speaker, name: holder.name } : speaker;
  }
  if (speaker.name !== null && speaker.title === null) {
    const name = foldText(speaker.name);
    const known = people.find(
      (person) =>
        person.name !== null &&
        person.title !== null &&
        (foldText(person.name) === name || foldText(person.name).endsWith(` ${name}`)),
    );
    return known ?? speaker;
  }
  return speaker;
}

/** The people with one more, when it has a name and is not known yet with that title. */
export function withPerson(people: readonly Speaker[], person: Speaker): readonly Speaker[] {
  if (person.name === null) return people;
  const known = people.some(
    (other) => other.name === person.name && (other.title !== null || person.title === null),
  );
  return known ? people : [...people, { name: person.name, title: person.title }];
}

function officesOf(person: Speaker): readonly string[] {
  return foldText(person.title ?? "").split(/,\s*/u);
}

/** Does this person speak for the whole: a chairman, a party secretary, a prime minister, not a deputy? */
export function isHead(speaker: Speaker): boolean {
  return (
    /(?:^|, )(?:quyen )?(?:chu tich|bi thu|thu tuong|chairman|chairwoman|chair)/u.test(
      foldText(`${speaker.title ?? ""}`),
    ) || /^(?:quyen )?(?:chu tich|bi thu|chairman)/u.test(foldText(speaker.name ?? ""))
  );
}
