import { SaxesParser } from "saxes";
import { nestedTooDeep } from "../nesting.js";
import { damaged, tooCostly } from "../refusals.js";
import { READING_LIMITS } from "../sandbox/limits.js";

/** An element of an XML part: its name as written (`w:p`), its attributes, its elements and texts in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Parses a part into a tree. No entity is expanded but XML's own five and nothing outside is fetched: a
 * document type declaration is refused. Throws `file-unreadable` and `file-too-large`.
 */
export function parseXml(path: string, bytes: Uint8Array): XmlElement {
  const root: OpenElement = { name: "", attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const addText = (text: string) => {
    open.at(-1)?.children.push(text);
  };
  parser.on("opentag", ({ name, attributes }) => {
    elements += 1;
    if (open.length > READING_LIMITS.xmlDepth) throw nestedTooDeep(path);
    if (elements > READING_LIMITS.xmlElements)
      throw tooCostly(path, `${READING_LIMITS.xmlElements} elements`);
    const element: OpenElement = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("doctype", () => {
    throw damaged(path, "it declares a document type, which Office files never do");
  });
  parser.on("error", (error) => {
    throw damaged(path, error.message.slice(0, 120), error);
  });
  parser.write(decode(bytes)).close();
  const top = root.children.find((child) => typeof child !== "string");
  if (top === undefined) throw damaged(path, "a part is empty");
  return top;
}

function decode(bytes: Uint8Array): string {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** The elements directly inside. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== "string");
}

/** The first element directly inside with this name. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return (element && elementsOf(element).find((child) => child.name === name)) ?? null;
}

/** The first element on a way of names: `w:pPr`, `w:numPr`, `w:ilvl`. */
export function elementAt(
  element: XmlElement | null,
  ...names: readonly string[]
): XmlElement | null {
  return names.reduce((at, name) => childOf(at, name), element);
}

/** An attribute of the element on a way of names, null when there is none. */
export function valueAt(
  element: XmlElement | null,
  attribute: string,
  ...names: readonly string[]
): string | null {
  return elementAt(element, ...names)?.attributes[attribute] ?? null;
}

/** Is a switch (`<w:b/>`, `<w:b w:val="0"/>`) there and on? */
export function isOn(element: XmlElement | null, ...names: readonly string[]): boolean {
  const found = elementAt(element, ...names);
  return found !== null && !/^(?:0|false|off|none)$/u.test(found.attributes["w:val"] ?? "1");
}

/** All texts inside, joined. */
export function textIn(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : textIn(child)))
    .join("");
}
