import { type AgencyMention, findAgency } from "../../language/agency.js";
import { holderOf } from "../../text/in-order.js";
import type { Span } from "../../text/span.js";
import type { Assignee } from "../directive.js";
import { type ReadingOfBlock, within } from "../reading-of-block.js";
import { OPENING_TIME } from "./opening-time.js";

/** Where the assignees of a clause end, and who they are. */
export interface AssigneesOfClause {
  readonly assignees: readonly Assignee[];
  readonly end: number;
}

interface Party extends Span {
  readonly assignee: (role: Assignee["role"]) => Assignee;
  readonly group: boolean;
}

const CO_ORDINATES =
  /(?:phối hợp|hợp đồng|cùng phối hợp)(?: chặt chẽ)?(?: với| cùng)?(?: các)?\s*$|(?:in coordination|in co-ordination|together|working) with (?:the )?$/u;
/** What may stand before the first assignee: a label, a connective, a topic, the verb's own words. */
const OPENING = new RegExp(
  `^[\\s:,"“(]*(?:[-+*•]|(?:việc|nhiệm vụ|mục|task|item)\\s\\d{1,2}\\s?[.:)–-]|\\(?\\d{1,2}[.)]|[a-zđ]\\))?\\s*(?:[^:;.,]{2,60}:\\s)?(?:(?:vì vậy|do đó|trước mắt|đồng thời|ngoài ra|bên cạnh đó|riêng|cụ thể|trong đó|theo đó|tiếp tục|also|in addition),?\\s)?${OPENING_TIME}?(?:(?:về|đối với|với|on|as for)\\s[^:;]{2,70}[:,]\\s*)?(?:cho|đối với|đề nghị|giao|yêu cầu|phân công|giao trách nhiệm cho|lãnh đạo|người đứng đầu|thủ trưởng|tập thể|the|that|to|all)?\\s*(?:(?:the )?(?:chair(?:persons?|men|man|woman|s)?|heads?|directors?|leaders?|leadership|people['’]s committees?) of(?: the)?)?\\s*(?:lãnh đạo|the)?\\s*$`,
  "u",
);
const BETWEEN =
  /^(?:\s*,\s*|\s*,?\s*và\s*|\s*,?\s*cùng(?: với)?\s*|\s*[-–]\s*|\s*;\s*|\s*chủ trì,?\s*|\s*,?\s*and(?: the)?\s*|\s*,\s*the\s*|\s*with(?: the)?\s*|\s*là (?:cơ quan |đơn vị )?(?:đầu mối|chủ trì)\s*)$/u;

/**
 * The agencies and officials that a clause begins with are its leads; those after `phối hợp với` its co-ordinators.
 * Others in the clause are addressees or objects and no assignees.
 */
export function assigneesOf(
  reading: ReadingOfBlock,
  clause: Span,
  assigned: boolean,
): AssigneesOfClause {
  const assignees: Assignee[] = [];
  const parties = partiesIn(reading, clause);
  let reach = afterCircumstance(reading, clause, parties);
  let coordinating = false;
  for (const party of parties) {
    if (party.start < reach) continue;
    const between = reading.text.canonical.slice(reach, party.start);
    if (assignees.length > 0 && CO_ORDINATES.test(between) && between.length <= 60)
      coordinating = true;
    else if (assignees.length === 0) {
      if (!OPENING.test(between) && !(assigned && between.length <= 12)) break;
    } else if (!BETWEEN.test(between)) break;
    assignees.push(party.assignee(coordinating ? "co-ordinator" : party.group ? "group" : "lead"));
    reach = party.end;
  }
  return { assignees, end: reach };
}

const CIRCUMSTANCE =
  /^[\s\d.)*•+-]*(?:ngay )?(?:để|nhằm|sau khi|trước khi|khi|nếu|trên cơ sở|căn cứ|trường hợp|trong trường hợp|after|once|if|when|to)\s/u;

/**
 * Where a clause that opens with a purpose or condition comes to its assignee: `Sau khi có ý kiến của Sở Tư pháp, Sở Xây dựng
 * trình …` is told to the second. The clause's beginning when it opens otherwise, or names nobody behind a comma.
 */
function afterCircumstance(
  reading: ReadingOfBlock,
  clause: Span,
  parties: readonly Party[],
): number {
  const { canonical } = reading.text;
  if (!CIRCUMSTANCE.test(canonical.slice(clause.start, clause.end))) return clause.start;
  const told = parties.find((party) =>
    /,\s(?:giao |yêu cầu |đề nghị |the )?$/u.test(canonical.slice(clause.start, party.start)),
  );
  return told?.start ?? clause.start;
}

/** Agencies and titled people in order; of two that overlap the longer. */
function partiesIn(reading: ReadingOfBlock, clause: Span): readonly Party[] {
  const agencies = within(reading.agencies, clause).map((agency) => partyOf(reading, agency));
  const isInAgency = holderOf(agencies);
  const people = within(reading.people, clause)
    .filter((person) => !isInAgency(person))
    .map((person): Party => {
      const inner = within(reading.agencies, person)[0];
      return {
        start: person.start,
        end: person.end,
        group: inner?.value.members ?? false,
        assignee: (role) => ({
          name: reading.text.surface.slice(person.start, person.end).replace(/\s+/gu, " "),
          agency: inner?.value.id ?? null,
          role,
        }),
      };
    });
  const isInPerson = holderOf(people);
  const outer = agencies.filter((agency) => !isInPerson(agency));
  return [...outer, ...people].sort((a, b) => a.start - b.start);
}

/** `UBND các huyện Chợ Mới, Châu Phú và thị xã Tân Châu`: a group with its members named is said whole. */
const NAMED_MEMBERS =
  /^(?:\s*:)?\s(?:\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*){0,3})(?:(?:,\s|\svà\s)(?:(?:thị xã|thành phố|huyện|xã|phường)\s)?\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*){0,3}){0,14}/u;

function partyOf(reading: ReadingOfBlock, agency: AgencyMention): Party {
  const isGroup =
    agency.value.members ||
    (agency.value.id !== null && findAgency(agency.value.id)?.members === true);
  const members = isGroup ? NAMED_MEMBERS.exec(reading.text.surface.slice(agency.end)) : null;
  const end = agency.end + (members?.[0].length ?? 0);
  return {
    start: agency.start,
    end,
    group: isGroup,
    assignee: (role) => ({
      name: reading.text.surface.slice(agency.start, end).replace(/\s+/gu, " "),
      agency: agency.value.id,
      role,
    }),
  };
}
