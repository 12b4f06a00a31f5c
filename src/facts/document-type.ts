import type { DocumentType, SourceDocument } from "../documents/document.js";
import { foldText } from "../text/fold.js";
import type { DocumentHead } from "./document-head.js";

/** The document's name (tên loại), alone on its line or before its subject. */
const NAMES: readonly (readonly [RegExp, DocumentType])[] = [
  [/^(?:BIÊN BẢN|Biên bản|MINUTES|Minutes)(?![\p{Ll}])/u, "minutes"],
  [/^(?:CHỈ THỊ|Chỉ thị|CÔNG ĐIỆN|Công điện)(?![\p{Ll}])/u, "directive"],
  [/^(?:NGHỊ QUYẾT|Nghị quyết|QUYẾT ĐỊNH|Quyết định|RESOLUTION)(?![\p{Ll}])/u, "resolution"],
  [/^(?:THÔNG BÁO|Thông báo)[\s\S]{0,20}kết luận|^(?:KẾT LUẬN|Kết luận)(?::|$)/iu, "conclusion"],
  [/^(?:BÁO CÁO|Báo cáo|REPORT)(?![\p{Ll}])|(?:Report|Brief|Bulletin)(?![\p{L}])/u, "report"],
];

/** The abbreviation in a document's number: `Số: 120/BC-CTK`. */
const SYMBOLS: readonly (readonly [RegExp, DocumentType])[] = [
  [/\/\s?BB\s?-/u, "minutes"],
  [/\/\s?(?:CT|CĐ)\s?-/u, "directive"],
  [/(?:\/|-)\s?(?:NQ|QĐ)\s?[-/]/u, "resolution"],
  [/(?:\/|-)\s?(?:TB|KL)\s?[-/]/u, "conclusion"],
  [/\/\s?BC\s?-/u, "report"],
];

/** What people call a file. */
const FILE_NAMES: readonly (readonly [RegExp, DocumentType])[] = [
  [/bien-?ban|minutes/u, "minutes"],
  [/thong-?bao|tbkl|ket-?luan/u, "conclusion"],
  [/chi-?thi/u, "directive"],
  [/nghi-?quyet/u, "resolution"],
  [/bao-?cao|giao-?ban|report/u, "report"],
];

/** What a document is, by its reader, its name, its number, its file's name; a text with none is press. */
export function documentType(
  document: SourceDocument,
  head: DocumentHead,
  path: string,
): DocumentType {
  if (document.type !== null) return document.type;
  const stated =
    firstOf(NAMES, head.titles.join("\n").split("\n")) ??
    firstOf(NAMES, [head.titles.join(" ")]) ??
    firstOf(SYMBOLS, head.frames);
  const isStatistics = /THỐNG KÊ|BC\s?-\s?C?CTK/u.test(head.frames.join("\n"));
  if (stated !== null) return stated === "report" && isStatistics ? "statistics" : stated;
  const hasCaptions = document.blocks.some(({ kind }) => kind === "caption");
  if (hasCaptions) return "press";
  return firstOf(FILE_NAMES, [foldText(path)]) ?? "press";
}

function firstOf(
  rules: readonly (readonly [RegExp, DocumentType])[],
  texts: readonly string[],
): DocumentType | null {
  return rules.find(([rule]) => texts.some((text) => rule.test(text.trim())))?.[1] ?? null;
}
