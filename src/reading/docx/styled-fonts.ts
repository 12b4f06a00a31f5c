import { fromLegacy, legacyEncodingOfFont } from "../../text/legacy-encodings.js";
import { readsAsVietnamese } from "../legacy-text.js";
import { childOf, elementsOf, textIn, valueAt, type XmlElement } from "../office/xml.js";

/** Styles based on styles; damaged files make circles of them. */
const MAX_BASES = 12;
/** Characters of styled text that decide. */
const SAMPLE = 20_000;

/** The fonts that styles give to text which names none itself. */
interface StyledFonts {
  /** By the styles of a paragraph and a run in it, null for the document's own choice. */
  of(paragraphStyle: string | null, runStyle: string | null): string | null;
  readonly names: readonly string[];
}

/**
 * Writes a legacy font (`.VnTime`) that a style or the document's default sets into the runs themselves, where
 * paragraphs are read. `body` decides whether its text is in that font's letters at all: people go on typing
 * Unicode in documents whose styles still name it. Returns what does the same to any part of the document.
 */
export function withStyledFonts(
  styles: XmlElement | null,
  body: XmlElement,
): (part: XmlElement) => XmlElement {
  const fonts = fontsOf(styles);
  if (!fonts.names.some((font) => legacyEncodingOfFont(font) !== null)) return (part) => part;
  const sample = { written: "", read: "" };
  setFonts(body, null, fonts, (run, font) => {
    const encoding = legacyEncodingOfFont(font);
    if (encoding === null || sample.written.length > SAMPLE) return run;
    const words = ` ${textOf(run)}`;
    sample.written += words;
    sample.read += fromLegacy(words, encoding);
    return run;
  });
  if (!readsAsVietnamese(sample.written, sample.read)) return (part) => part;
  return (part) => setFonts(part, null, fonts, withFont);
}

function fontsOf(root: XmlElement | null): StyledFonts {
  const elements = root === null ? [] : elementsOf(root);
  const styles = elements.filter(({ name }) => name === "w:style");
  const byId = new Map(styles.map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const standard = styles.find(
    ({ attributes }) => attributes["w:default"] === "1" && attributes["w:type"] === "paragraph",
  );
  const fallback = fontIn(
    childOf(
      childOf(elements.find(({ name }) => name === "w:docDefaults") ?? null, "w:rPrDefault"),
      "w:rPr",
    ),
  );
  const fontOfStyle = (id: string | null, depth = 0): string | null => {
    const style = id === null ? undefined : byId.get(id);
    if (style === undefined || depth > MAX_BASES) return null;
    return (
      fontIn(childOf(style, "w:rPr")) ??
      fontOfStyle(valueAt(style, "w:val", "w:basedOn"), depth + 1)
    );
  };
  const standardId = standard?.attributes["w:styleId"] ?? null;
  return {
    of: (paragraphStyle, runStyle) =>
      fontOfStyle(runStyle) ?? fontOfStyle(paragraphStyle ?? standardId) ?? fallback,
    names: [...styles.map((style) => fontIn(childOf(style, "w:rPr"))), fallback].filter(
      (font) => font !== null,
    ),
  };
}

function fontIn(properties: XmlElement | null): string | null {
  const fonts = childOf(properties, "w:rFonts")?.attributes ?? {};
  return fonts["w:ascii"] ?? fonts["w:hAnsi"] ?? null;
}

/** Rebuilds a part with every run that names no font itself changed by `change`. */
function setFonts(
  element: XmlElement,
  paragraphStyle: string | null,
  fonts: StyledFonts,
  change: (run: XmlElement, font: string) => XmlElement,
): XmlElement {
  if (element.name === "w:r") {
    const properties = childOf(element, "w:rPr");
    const font =
      fontIn(properties) === null
        ? fonts.of(paragraphStyle, valueAt(properties, "w:val", "w:rStyle"))
        : null;
    const inner = setInside(element, paragraphStyle, fonts, change);
    return font === null ? inner : change(inner, font);
  }
  const own =
    element.name === "w:p" ? valueAt(element, "w:val", "w:pPr", "w:pStyle") : paragraphStyle;
  return setInside(element, own, fonts, change);
}

function setInside(
  element: XmlElement,
  paragraphStyle: string | null,
  fonts: StyledFonts,
  change: (run: XmlElement, font: string) => XmlElement,
): XmlElement {
  return {
    ...element,
    children: element.children.map((child) =>
      typeof child === "string" ? child : setFonts(child, paragraphStyle, fonts, change),
    ),
  };
}

function withFont(run: XmlElement, font: string): XmlElement {
  const named: XmlElement = {
    name: "w:rFonts",
    attributes: { "w:ascii": font, "w:hAnsi": font },
    children: [],
  };
  const properties = childOf(run, "w:rPr");
  const others = run.children.filter((child) => child !== properties);
  const children = [named, ...(properties?.children ?? [])];
  return { ...run, children: [{ name: "w:rPr", attributes: {}, children }, ...others] };
}

function textOf(run: XmlElement): string {
  return elementsOf(run)
    .filter(({ name }) => name === "w:t")
    .map(textIn)
    .join("");
}
