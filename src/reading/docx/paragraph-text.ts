import {
  fromLegacy,
  type LegacyEncoding,
  legacyEncodingOfFont,
} from "../../text/legacy-encodings.js";
import { childOf, elementsOf, isOn, textIn, type XmlElement } from "../office/xml.js";

/** What stands in one paragraph. */
export interface ParagraphText {
  /** Its words, a line for every break set by hand; tabs are kept. */
  readonly lines: readonly string[];
  /** All of its words are bold by their own setting. */
  readonly isBold: boolean;
  /** Some run switches bold off. */
  readonly isPartlyLight: boolean;
  readonly hasPicture: boolean;
  /** Contents of text boxes anchored here. */
  readonly textBoxes: readonly XmlElement[];
  /** Ids of the notes referred to, `footnotes` or `endnotes` with them. */
  readonly notes: readonly NoteReference[];
}

export interface NoteReference {
  readonly part: "footnotes" | "endnotes";
  readonly id: string;
}

interface Gathering {
  text: string;
  bold: boolean;
  light: boolean;
  plain: boolean;
  picture: boolean;
  readonly textBoxes: XmlElement[];
  readonly notes: NoteReference[];
}

/** Elements that only hold others; a tracked insertion and a moved text's new place are kept. */
const CONTAINERS = new Set([
  "w:hyperlink",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:customXml",
  "w:bdo",
  "w:dir",
  "w:object",
]);

/** Signs that are elements of their own. */
const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

/**
 * The words of a paragraph as a reader of the final text sees them: tracked insertions in, deletions,
 * hidden text and field instructions out; a run in a legacy font in Unicode. A note's number is left out, so that it does not run into a figure.
 */
export function paragraphText(paragraph: XmlElement): ParagraphText {
  const gathering: Gathering = {
    text: "",
    bold: false,
    light: false,
    plain: false,
    picture: false,
    textBoxes: [],
    notes: [],
  };
  gather(gathering, paragraph);
  return {
    lines: gathering.text
      .normalize("NFC")
      .split("\n")
      .map((line) => line.replace(/[^\S\t]+/gu, " ").trim())
      .filter((line) => line !== ""),
    isBold: gathering.bold && !gathering.plain && !gathering.light,
    isPartlyLight: gathering.light,
    hasPicture: gathering.picture,
    textBoxes: gathering.textBoxes,
    notes: gathering.notes,
  };
}

function gather(gathering: Gathering, element: XmlElement): void {
  for (const child of elementsOf(element)) {
    const { name } = child;
    if (name === "w:r") gatherRun(gathering, child);
    else if (CONTAINERS.has(name)) gather(gathering, child);
    else if (name === "mc:AlternateContent") gatherPicture(gathering, chosen(child));
    else if (name === "m:oMath" || name === "m:oMathPara") gathering.text += mathText(child);
  }
}

function gatherRun(gathering: Gathering, run: XmlElement): void {
  const properties = childOf(run, "w:rPr");
  if (isOn(properties, "w:vanish")) return;
  const before = gathering.text.length;
  for (const child of elementsOf(run)) gatherPart(gathering, child);
  const legacy = legacyEncodingOfRun(properties);
  if (legacy !== null)
    gathering.text =
      gathering.text.slice(0, before) + fromLegacy(gathering.text.slice(before), legacy);
  if (gathering.text.slice(before).trim() === "") return;
  const bold = childOf(properties, "w:b");
  if (bold === null) gathering.plain = true;
  else if (isOn(properties, "w:b")) gathering.bold = true;
  else gathering.light = true;
}

/** Text set in `.VnTime` or `VNI-Times` shows other letters than it stores. */
function legacyEncodingOfRun(properties: XmlElement | null): LegacyEncoding | null {
  const fonts = childOf(properties, "w:rFonts")?.attributes ?? {};
  const font = fonts["w:ascii"] ?? fonts["w:hAnsi"];
  return font === undefined ? null : legacyEncodingOfFont(font);
}

function gatherPart(gathering: Gathering, part: XmlElement): void {
  const { name } = part;
  if (name === "w:t") gathering.text += textIn(part);
  else if (SIGNS[name] !== undefined) gathering.text += SIGNS[name];
  else if (name === "w:footnoteReference" || name === "w:endnoteReference")
    gathering.notes.push({
      part: name === "w:footnoteReference" ? "footnotes" : "endnotes",
      id: part.attributes["w:id"] ?? "",
    });
  else if (name === "mc:AlternateContent") gatherPicture(gathering, chosen(part));
  else if (name === "w:drawing" || name === "w:pict") gatherPicture(gathering, part);
}

/** A drawing for newer programs and the same one for older ones: the first that holds something counts. */
function chosen(alternate: XmlElement): XmlElement {
  const choices = elementsOf(alternate);
  return choices.find((choice) => textBoxesIn(choice).length > 0) ?? choices[0] ?? alternate;
}

function gatherPicture(gathering: Gathering, picture: XmlElement): void {
  const boxes = textBoxesIn(picture);
  gathering.textBoxes.push(...boxes);
  if (boxes.length === 0) gathering.picture = true;
}

function textBoxesIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === "w:txbxContent" ? [child] : textBoxesIn(child),
  );
}

function mathText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => (child.name === "m:t" ? textIn(child) : mathText(child)))
    .join("");
}

/** Was the end of this paragraph deleted with tracking on, so that its text runs into the next one? */
export function isEndDeleted(paragraph: XmlElement): boolean {
  return childOf(childOf(childOf(paragraph, "w:pPr"), "w:rPr"), "w:del") !== null;
}
