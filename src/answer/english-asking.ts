import { findIndicators } from "../language/indicator.js";
import type { IndicatorMention } from "../language/mention.js";
import { prepareRecord } from "../language/prepared-text.js";

/** The nouns that a verb behind `did` stands for, the likeliest first. */
const NOUNS: readonly (readonly [verbs: RegExp, nouns: readonly string[]])[] = [
  [
    /^(?:produced?|made?|make|manufactured?|generated?|turn(?:ed)? out)$/iu,
    ["output", "production"],
  ],
  [/^(?:harvest(?:ed)?|grow|grew|grown|yield(?:ed)?|reap(?:ed)?)$/iu, ["output", "harvest"]],
  [/^(?:export(?:ed)?|ship(?:ped)?|sell|sold)$/iu, ["exports"]],
  [/^(?:import(?:ed)?|buy|bought)$/iu, ["imports"]],
  [/^(?:plant(?:ed)?|sow|sowed|sown)$/iu, ["area"]],
];

const ASKED =
  /how (?:much|many)(?: (?:tonnes?|tons?|hectares?|litres?|million|thousand|pieces?|units?|kilowatt-hours?|kwh)(?: of)?)? (?<thing>\p{L}[\p{L} -]{1,40}?) (?:did|had|has|have|was|were|does|do) (?<rest>.{0,60}?)(?<verb>produced?|made?|make|manufactured?|generated?|turn(?:ed)? out|harvest(?:ed)?|grow|grew|grown|yield(?:ed)?|export(?:ed)?|ship(?:ped)?|sold|sell|import(?:ed)?|plant(?:ed)?|sown?|sowed)(?!\p{L})/iu;

/**
 * `How much steel did Quang Ngai produce`, `how many hectares of rice were sown`: the thing and the verb are one
 * catalogued name (`steel output`, `rice area`). Null for other questions and for things the catalogue lacks.
 */
export function producedIndicator(question: string): IndicatorMention | null {
  const match = ASKED.exec(question);
  const { thing = "", verb = "" } = match?.groups ?? {};
  if (match === null) return null;
  const [, nouns] = NOUNS.find(([verbs]) => verbs.test(verb)) ?? [null, []];
  for (const noun of nouns) {
    const name = `${thing} ${noun}`;
    const [found] = findIndicators(prepareRecord(name));
    if (found === undefined || found.start !== 0 || found.end !== name.length) continue;
    const start = match.index + match[0].indexOf(thing);
    return {
      ...found,
      start,
      end: start + thing.length,
      rule: `indicator/produced/${found.value}`,
    };
  }
  return null;
}
