import { strToU8, zipSync } from "fflate";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** A docx of a body in WordprocessingML and other parts by their names inside `word/`. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const wrap = (root: string, content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><${root} ${NAMESPACES}>${content}</${root}>`);
  const roots: Readonly<Record<string, string>> = {
    styles: "w:styles",
    numbering: "w:numbering",
    footnotes: "w:footnotes",
    header1: "w:hdr",
    footer1: "w:ftr",
  };
  return zipSync({
    ...packageParts(Object.keys(parts)),
    "word/document.xml": wrap("w:document", `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        `word/${name}.xml`,
        wrap(roots[name] ?? "w:part", content),
      ]),
    ),
  });
}

const TYPES = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** What says which part is what, so that office programs open the file too. */
function packageParts(names: readonly string[]): Readonly<Record<string, Uint8Array>> {
  const kindOf = (name: string) => name.replace(/\d+$/u, "");
  const override = (name: string, kind: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="r${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (content: string) =>
    strToU8(`<Relationships xmlns="${TYPES}/relationships">${content}</Relationships>`);
  return {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${TYPES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("document", "document.main")}${names.map((name) => override(name, kindOf(name))).join("")}</Types>`,
    ),
    "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(
      names.map((name, at) => relation(at + 1, kindOf(name), `${name}.xml`)).join(""),
    ),
  };
}

export function escapeXml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");
}

/** `<w:r>` with a text; `properties` is the inside of its `w:rPr`. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of runs (or of plain words); `properties` is the inside of its `w:pPr`. */
export function paragraph(content: string, properties = ""): string {
  const runs = content.startsWith("<") ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A table of cells, each its words or a whole `<w:tc>`. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (content: string) =>
    content.startsWith("<w:tc>") ? content : `<w:tc>${paragraph(content)}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A cell over several columns or rows; `merge` is `restart` or `continue`. */
export function spanningCell(content: string, columns: number, merge?: string): string {
  const down = merge === undefined ? "" : `<w:vMerge w:val="${merge}"/>`;
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${down}</w:tcPr>${paragraph(content)}</w:tc>`;
}
