import { elementAt, elementsOf, isOn, valueAt, type XmlElement } from "../office/xml.js";

/** What a paragraph's style says of it. */
export interface ParagraphStyle {
  /** 1 = title; null for a style of running text. */
  readonly headingLevel: number | null;
  readonly isBold: boolean;
  /** The list that paragraphs of this style belong to. */
  readonly numberId: string | null;
  readonly listLevel: number;
}

const PLAIN: ParagraphStyle = { headingLevel: null, isBold: false, numberId: null, listLevel: 0 };
/** Styles based on styles; damaged files make circles of them. */
const MAX_BASES = 12;

/** Reads `styles.xml`: a paragraph's style by its id, what it is based on included. */
export function stylesOf(root: XmlElement | null): (styleId: string | null) => ParagraphStyle {
  const elements = new Map(
    (root === null ? [] : elementsOf(root))
      .filter(({ name }) => name === "w:style")
      .map((element) => [element.attributes["w:styleId"] ?? "", element]),
  );
  const resolve = (styleId: string | null, depth: number): ParagraphStyle => {
    const element = styleId === null ? undefined : elements.get(styleId);
    if (element === undefined || depth > MAX_BASES) return PLAIN;
    const base = resolve(valueAt(element, "w:val", "w:basedOn"), depth + 1);
    return {
      headingLevel: headingLevelOf(element) ?? base.headingLevel,
      isBold:
        elementAt(element, "w:rPr", "w:b") === null ? base.isBold : isOn(element, "w:rPr", "w:b"),
      numberId: valueAt(element, "w:val", "w:pPr", "w:numPr", "w:numId") ?? base.numberId,
      listLevel: Number(valueAt(element, "w:val", "w:pPr", "w:numPr", "w:ilvl") ?? base.listLevel),
    };
  };
  const known = new Map<string | null, ParagraphStyle>();
  return (styleId) => {
    const style = known.get(styleId) ?? resolve(styleId, 0);
    known.set(styleId, style);
    return style;
  };
}

/** Word names its heading styles in English in every language: `heading 1`, `Title`. */
function headingLevelOf(style: XmlElement): number | null {
  const name = (valueAt(style, "w:val", "w:name") ?? "").toLowerCase();
  if (name === "title") return 1;
  const number = /^heading ([1-9])$/u.exec(name)?.[1];
  if (number !== undefined) return Number(number);
  const outline = valueAt(style, "w:val", "w:pPr", "w:outlineLvl");
  return outline === null || Number(outline) > 8 ? null : Number(outline) + 1;
}
