import type { Assignee, Directive, Speaker } from "../facts/directive.js";
import { answersFor, findAgency } from "../language/agency.js";
import { foldText } from "../text/fold.js";
import type { Query } from "./query.js";

/** English offices and the Vietnamese ones they stand for, folded. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:vice|deputy) (?:chair(?:man|woman|person)?)/gu, "pho chu tich"],
  [/\b(?:acting )?chair(?:man|woman|person)?\b/gu, "chu tich"],
  [/\bdeputy director\b/gu, "pho giam doc"],
  [/\bdirector\b/gu, "giam doc"],
  [/\b(?:party )?secretary\b/gu, "bi thu"],
];

/** An office in one language and spelling: `Vice Chairwoman` and `Phó Chủ tịch` are the same. */
export function officeOf(title: string): string {
  let office = foldText(title).replaceAll("uy ban nhan dan", "ubnd").trim();
  for (const [english, vietnamese] of OFFICES) office = office.replace(english, vietnamese);
  return office.replace(/^(?:dong chi|ong|ba) /u, "");
}

/** The same name; or the same office when the question gives only the office. */
export function sameParty(asked: Speaker, known: Speaker | null): boolean {
  if (known === null) return false;
  if (asked.name !== null) {
    const name = foldText(asked.name);
    const own = foldText(known.name ?? "");
    return own === name || own.endsWith(` ${name}`);
  }
  const office = officeOf(asked.title ?? "").replace(/ (?:tinh|huyen|xa|thanh pho)$/u, "");
  if (office === "") return false;
  const titles = `${known.title ?? ""}`.split(/,\s*/u).map(officeOf);
  return titles.some((title) => title.startsWith(office) || title.startsWith(`quyen ${office}`));
}

/** The people a question means: those it names, and known speakers whose whole name it holds without accents or capitals. */
export function askedPeople(query: Query, known: Iterable<Speaker>): readonly Speaker[] {
  const places = query.placeWords.map(foldText);
  const asked: Speaker[] = query.people.map(({ value }) =>
    value.name !== null &&
    foldText(value.name)
      .split(" ")
      .every((word) => places.includes(word))
      ? { ...value, name: null }
      : value,
  );
  const question = ` ${query.text.tokens.map((token) => token.folded).join(" ")} `;
  const seen = new Set<string>();
  for (const speaker of known) {
    if (speaker.name === null || seen.has(speaker.name)) continue;
    seen.add(speaker.name);
    if (question.includes(` ${foldText(speaker.name)} `))
      asked.push({ name: speaker.name, title: null });
  }
  return asked;
}

/** How strongly a directive is addressed to who is asked about: 0 not at all, 1 as a lead; a group answers for its members. */
export function addressed(directive: Directive, query: Query, day: string | null): number {
  let strength = 0;
  for (const asked of query.agencies) {
    const words = foldText(query.text.surface.slice(asked.start, asked.end))
      .split(/\s+/u)
      .filter((word) => !query.placeWords.map(foldText).includes(word))
      .join(" ");
    for (const assignee of directive.assignees) {
      const role = assignee.role === "co-ordinator" ? 0.7 : 1;
      if (isAsked(assignee, asked.value.id, words, day)) strength = Math.max(strength, role);
      else if (isMember(assignee, asked.value.id)) strength = Math.max(strength, 0.7 * role);
      else if (answersForMember(assignee, asked.value.id)) strength = Math.max(strength, 0.35);
    }
  }
  return strength;
}

function isAsked(
  assignee: Assignee,
  id: string | null,
  words: string,
  day: string | null,
): boolean {
  if (id !== null && assignee.agency !== null) return answersFor(assignee.agency, id, day);
  const name = foldText(assignee.name);
  const core = words.replace(
    /^(?:the |ubnd |uy ban nhan dan )?(?:huyen |thi xa |thanh pho |xa |phuong |tp )?/u,
    "",
  );
  return core.length > 3 && name.includes(core);
}

/** Folded names of the members that a group of districts or communes has. */
const MEMBERS: ReadonlyMap<string, RegExp> = new Map([
  [
    "dai-dien-ubnd-huyen",
    /(?:^|\s)(?:huyen|thi xa|thanh pho|districts?|cit(?:y|ies)|towns?)(?:\s|$)/u,
  ],
  ["ubnd-xa", /(?:^|\s)(?:xa|phuong|thi tran|communes?|wards?)(?:\s|$)/u],
]);

/** Asked about `các huyện`, a task of `huyện A và huyện B` is one of theirs. */
function isMember(assignee: Assignee, asked: string | null): boolean {
  if (asked === null || assignee.agency !== null) return false;
  return MEMBERS.get(asked)?.test(foldText(assignee.name)) === true;
}

/** `các sở, ngành` speaks to every department, `các huyện` to every district, at a lower rank. */
function answersForMember(assignee: Assignee, asked: string | null): boolean {
  if (assignee.role !== "group") return false;
  if (asked === null) return assignee.agency === "dai-dien-ubnd-huyen";
  if (assignee.agency === "cac-so-nganh" || assignee.agency === "nguoi-dung-dau")
    return asked.startsWith("so-") && findAgency(asked)?.members === false;
  return false;
}
