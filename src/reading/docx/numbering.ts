import { elementsOf, valueAt, type XmlElement } from "../office/xml.js";

/** The label that Word draws before a paragraph of a list. */
export interface DrawnLabel {
  /** `1.`, `a)`, `II.`, or `-` for every kind of bullet. */
  readonly label: string;
  /** 1 = outermost. */
  readonly level: number;
}

/** Counts the lists of one document; each paragraph of a list is to be asked for once, in order. */
export interface Numbering {
  next(numberId: string, level: number): DrawnLabel | null;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.` */
  readonly text: string;
}

interface List {
  /** Lists of one abstract definition go on counting with each other. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Reads `numbering.xml`; without one no paragraph has a label. */
export function createNumbering(root: XmlElement | null): Numbering {
  const lists = root === null ? new Map<string, List>() : listsOf(root);
  const counts = new Map<string, number[]>();
  return {
    next: (numberId, level) => {
      const list = lists.get(numberId);
      const own = list?.levels.get(level);
      if (list === undefined || own === undefined) return null;
      if (own.format === "none") return null;
      if (own.format === "bullet") return { label: "-", level: level + 1 };
      const count = counts.get(list.counter) ?? [];
      counts.set(list.counter, count);
      count[level] = (count[level] ?? own.start - 1) + 1;
      count.length = level + 1;
      const label = own.text.replace(/%(\d)/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const shown = list.levels.get(at);
        return numeralOf(count[at] ?? shown?.start ?? 1, shown?.format ?? "decimal");
      });
      return label.trim() === "" ? null : { label: label.trim(), level: level + 1 };
    },
  };
}

function listsOf(root: XmlElement): ReadonlyMap<string, List> {
  const named = (name: string) => elementsOf(root).filter((element) => element.name === name);
  const abstract = new Map(
    named("w:abstractNum").map((element) => [
      element.attributes["w:abstractNumId"] ?? "",
      levelsOf(element),
    ]),
  );
  return new Map(
    named("w:num").map((element): [string, List] => {
      const id = element.attributes["w:numId"] ?? "";
      const abstractId = valueAt(element, "w:val", "w:abstractNumId") ?? "";
      const levels = new Map(abstract.get(abstractId));
      const overrides = elementsOf(element).filter(({ name }) => name === "w:lvlOverride");
      for (const override of overrides) overrideLevel(levels, override);
      return [id, { counter: overrides.length === 0 ? abstractId : `own ${id}`, levels }];
    }),
  );
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(element)
      .filter(({ name }) => name === "w:lvl")
      .map((level) => [Number(level.attributes["w:ilvl"] ?? 0), levelOf(level)]),
  );
}

function levelOf(level: XmlElement): Level {
  return {
    start: Number(valueAt(level, "w:val", "w:start") ?? 1),
    format: valueAt(level, "w:val", "w:numFmt") ?? "decimal",
    text: valueAt(level, "w:val", "w:lvlText") ?? "",
  };
}

function overrideLevel(levels: Map<number, Level>, override: XmlElement): void {
  const at = Number(override.attributes["w:ilvl"] ?? 0);
  const own = levelsOf(override).get(at) ?? levels.get(at);
  if (own === undefined) return;
  const start = valueAt(override, "w:val", "w:startOverride");
  levels.set(at, start === null ? own : { ...own, start: Number(start) });
}

function numeralOf(value: number, format: string): string {
  if (format === "decimalZero") return String(value).padStart(2, "0");
  if (format === "lowerLetter") return letterOf(value);
  if (format === "upperLetter") return letterOf(value).toUpperCase();
  if (format === "lowerRoman") return romanOf(value).toLowerCase();
  if (format === "upperRoman") return romanOf(value);
  return String(value);
}

/** 1 → a, 26 → z, 27 → aa, as Word counts. */
function letterOf(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(8, Math.floor((value - 1) / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function romanOf(value: number): string {
  if (value < 1 || value > 89) return String(value);
  let rest = value;
  let numeral = "";
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      numeral += sign;
      rest -= worth;
    }
  return numeral;
}
