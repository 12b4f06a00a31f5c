import { findAgencies } from "../src/language/agency.js";
import { findBases } from "../src/language/base.js";
import {
  type ClaimedDirection,
  findDirections,
  findNegations,
} from "../src/language/claim-words.js";
import { conceptsOf } from "../src/language/concepts.js";
import { findIndicators } from "../src/language/indicator.js";
import { NUMERAL } from "../src/language/numeral.js";
import { findPeriods } from "../src/language/period.js";
import { findPeople } from "../src/language/person.js";
import { findPlaces } from "../src/language/place.js";
import { prepareRecord } from "../src/language/prepared-text.js";
import { findQuantities } from "../src/language/quantity.js";
import { sayPeriod } from "../src/sentences/periods.js";
import type { Span } from "../src/text/span.js";
import type { SeededChoice } from "./seeded-choice.js";

/** One thing that is turned into another; digits and signs are what a number is made of. */
export const MUTATIONS = [
  "digit",
  "sign",
  "unit",
  "period",
  "base",
  "name",
  "direction",
  "negation",
] as const;
export type Mutation = (typeof MUTATIONS)[number];

export const NUMBER_MUTATIONS: ReadonlySet<Mutation> = new Set(["digit", "sign"]);

/** What names are exchanged for: those of other answers, by what they name. */
export type NamePool = Readonly<Record<NameKind, readonly string[]>>;
const NAME_KINDS = ["place", "agency", "person", "indicator"] as const;
type NameKind = (typeof NAME_KINDS)[number];

/** The statement with one place of it changed, or null when it has nothing of that class. */
export function mutate(
  text: string,
  mutation: Mutation,
  choice: SeededChoice,
  names: NamePool,
  language: "vi" | "en",
): string | null {
  const sites = sitesOf(text, mutation).filter((site) => !isMark(text, site));
  if (sites.length === 0) return null;
  const site = choice.of(sites);
  const words = text.slice(site.start, site.end);
  const replaced = REPLACE[mutation](words, { choice, names, language, kind: site.kind });
  if (replaced === null || replaced === words) return null;
  return text.slice(0, site.start) + replaced + text.slice(site.end);
}

/** The names in a text by what they name, for a pool. */
export function namesIn(text: string): Readonly<Record<NameKind, readonly string[]>> {
  const found = nameSites(text);
  const of = (kind: NameKind) =>
    found.filter((site) => site.kind === kind).map(({ start, end }) => text.slice(start, end));
  return {
    place: of("place"),
    agency: of("agency"),
    person: of("person"),
    indicator: of("indicator"),
  };
}

interface Site extends Span {
  readonly kind?: NameKind | ClaimedDirection;
}

/** `[3]` numbers a citation. */
function isMark(text: string, { start, end }: Span): boolean {
  return (
    /\[\d*$/u.test(text.slice(Math.max(0, start - 4), start)) && /^\d*\]/u.test(text.slice(end))
  );
}

function sitesOf(text: string, mutation: Mutation): readonly Site[] {
  const prepared = prepareRecord(text);
  switch (mutation) {
    case "digit":
      return [...text.matchAll(/\d/gu)].map(({ index }) => ({ start: index, end: index + 1 }));
    case "sign":
      return [...text.matchAll(new RegExp(`(?<=^|[ (“])[-−]?(?:${NUMERAL})(?![\\]/])`, "gu"))].map(
        ({ 0: written, index }) => ({ start: index, end: index + written.length }),
      );
    case "unit":
      return findQuantities(prepared, "vi", findPeriods(prepared))
        .filter(({ value }) => value.unit !== null && value.outOf === null)
        .map(({ start, end, value }) => {
          const from = text.indexOf(value.numeral, start) + value.numeral.length;
          return { start: from, end };
        })
        .filter(({ start, end }) => start < end && /\S/u.test(text.slice(start, end)));
    case "period":
      return findPeriods(prepared).map(({ start, end }) => ({ start, end }));
    case "base":
      return findBases(prepared)
        .filter(({ value }) => REPLACED_BASES.has(value))
        .map(({ start, end }) => ({ start, end }));
    case "name":
      return nameSites(text);
    case "direction":
      return findDirections(prepared).map(({ start, end, value }) => ({ start, end, kind: value }));
    case "negation":
      return [
        ...findNegations(prepared),
        ...prepared.tokens
          .slice(1)
          .filter(({ text: word }) => /^\p{Ll}+$/u.test(word))
          .map(({ start }) => ({ start, end: start })),
      ];
  }
}

function nameSites(text: string): readonly (Site & { readonly kind: NameKind })[] {
  const prepared = prepareRecord(text);
  const agencies = findAgencies(prepared);
  const of = (kind: NameKind, spans: readonly Span[]) =>
    spans.map(({ start, end }) => ({ start, end, kind }));
  return [
    ...of("place", findPlaces(prepared.tokens, text, { question: false, lenient: false })),
    ...of("agency", agencies),
    ...of("person", findPeople(prepared, agencies)),
    ...of("indicator", findIndicators(prepared)),
  ];
}

interface Replacing {
  readonly choice: SeededChoice;
  readonly names: NamePool;
  readonly language: "vi" | "en";
  readonly kind: Site["kind"];
}

const UNITS: Readonly<Record<"vi" | "en", readonly string[]>> = {
  vi: [
    " tỷ đồng",
    " triệu đồng",
    " triệu USD",
    "%",
    " điểm phần trăm",
    " tấn",
    " ha",
    " người",
    " hộ",
    " lần",
  ],
  en: [
    " billion dong",
    " million dong",
    " million USD",
    "%",
    " percentage points",
    " tonnes",
    " ha",
    " people",
    " times",
  ],
};
const BASES: Readonly<Record<"vi" | "en", readonly string[]>> = {
  vi: [
    "so với cùng kỳ năm trước",
    "so với cuối năm trước",
    "so với tháng trước",
    "kế hoạch",
    "so với kịch bản",
  ],
  en: [
    "on the same period of the previous year",
    "from the end of the previous year",
    "on the previous month",
    "of the plan",
    "against the scenario",
  ],
};
const REPLACED_BASES: ReadonlySet<string> = new Set([
  "same-period-last-year",
  "end-of-last-year",
  "previous-month",
  "scenario",
]);
const OPPOSITES: Readonly<Record<string, string>> = {
  tăng: "giảm",
  "tăng lên": "giảm còn",
  "cao hơn": "thấp hơn",
  "nhiều hơn": "ít hơn",
  "lớn hơn": "nhỏ hơn",
  up: "down",
  "up to": "down to",
  rose: "fell",
  "rose by": "fell by",
  rise: "fall",
  increased: "decreased",
  grew: "fell",
  higher: "lower",
  more: "less",
  "xuất siêu": "nhập siêu",
  "thặng dư": "thâm hụt",
  surplus: "deficit",
  vượt: "còn thiếu",
  above: "short of",
  exceeded: "short of",
};
const REVERSED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OPPOSITES).map(([up, down]) => [down, up] as const),
  ...Object.entries(OPPOSITES),
]);

const REPLACE: Readonly<Record<Mutation, (words: string, on: Replacing) => string | null>> = {
  digit: (digit, { choice }) => String((Number(digit) + 1 + choice.below(9)) % 10),
  sign: (number) => (/^[-−]/u.test(number) ? number.slice(1) : `-${number}`),
  unit: (unit, { choice, language }) => otherThan(unit, UNITS[language], choice),
  period: (words, { choice, language }) => {
    const year = 2015 + choice.below(12);
    const month = String(1 + choice.below(12)).padStart(2, "0");
    const iso = choice.of([`${year}-${month}`, `${year}-Q${1 + choice.below(4)}`, `${year}`]);
    const said = sayPeriod(iso, language);
    return words.toLowerCase() === said.toLowerCase() ? null : said;
  },
  base: (words, { choice, language }) => otherThan(words, BASES[language], choice),
  name: (words, { choice, names, kind }) =>
    otherThan(
      words,
      names[kind as NameKind].filter((other) => !isSameThing(words, other)),
      choice,
    ),
  direction: (words) => REVERSED.get(words.toLowerCase()) ?? null,
  negation: (words, { language }) => (words === "" ? (language === "vi" ? "không " : "not ") : ""),
};

/** `Sở Công Thương` and `Department of Industry and Trade`: another name of one thing is no mutation. */
function isSameThing(first: string, second: string): boolean {
  const [one, other] = [new Set(conceptsOf(first)), conceptsOf(second)];
  return other.some((concept) => one.has(concept));
}

function otherThan(words: string, list: readonly string[], choice: SeededChoice): string | null {
  const plain = words.trim().toLowerCase();
  const others = list.filter((other) => {
    const sought = other.trim().toLowerCase();
    return !sought.includes(plain) && !plain.includes(sought);
  });
  return others.length === 0 ? null : choice.of(others);
}
