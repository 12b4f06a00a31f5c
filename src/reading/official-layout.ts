/**
 * The shapes of lines in official documents (Decree 30/2020/NĐ-CP and what circulates beside it), shared by
 * the readers of text formats. Every function takes one line or cell without markup.
 */

const LETTERHEAD =
  /CỘNG H(?:OÀ|ÒA|OA)\s+XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–—]\s*Tự do|^Số\s?:|^Kính gửi\s?:/u;
/** The issuing body, which stands in capitals at the left of the letterhead. */
const ISSUER =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|SỞ|CỤC|CHI CỤC|TỔNG CỤC|BỘ|BAN|VĂN PHÒNG|ĐOÀN|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|CHÍNH PHỦ|QUỐC HỘI)(?![\p{L}])/u;
/** `Hà Giang, ngày 28 tháng 9 năm 2022`, `Pleiku, ngày 24/10/2025`; drafts leave the day blank. */
const DATE_LINE =
  /^[*_\s]*\p{Lu}[\p{L} .-]{1,30},\s*ngày\s*(?:\d{1,2})?\s*(?:tháng\s*\d{0,2}\s*năm\s*\d{4}|[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})/u;

/** Does a line belong to a letterhead wherever it stands: motto, number, addressee, place and date? */
export function isLetterheadLine(line: string): boolean {
  const trimmed = line.trim();
  return LETTERHEAD.test(trimmed) || (trimmed.length < 140 && DATE_LINE.test(trimmed));
}

/** The same in English, with what follows it on the line. */
const ENGLISH_ISSUER =
  /^(?:[A-Z][A-Z'’]+ ){0,4}(?:PROVINCE|PROVINCIAL|PEOPLE['’]S|DEPARTMENT|MINISTRY|OFFICE)(?:\s[A-Z—–-]+)+/u;

/** The name of an issuing body in capitals, or two columns of a letterhead on one line. */
export function isIssuerLine(line: string): boolean {
  if (ENGLISH_ISSUER.test(line.trim())) return line.length < 160;
  const left = line.trim().split(/\s{3,}|\t/u)[0] ?? "";
  return ISSUER.test(left) && isCapitals(left);
}

/** Kinds of documents (tên loại) as they stand alone above the subject line. */
const DOCUMENT_NAMES =
  "BÁO CÁO|BIÊN BẢN|THÔNG BÁO|CHỈ THỊ|NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾT LUẬN|CÔNG ĐIỆN|KẾ HOẠCH|CHƯƠNG TRÌNH|TỜ TRÌNH|HƯỚNG DẪN|PHÁT BIỂU|GIẤY MỜI";
const DOCUMENT_NAME = new RegExp(`^(?:${DOCUMENT_NAMES})(?:\\s(?:TÓM TẮT|KẾT LUẬN|NHANH))?$`, "u");

/** `BÁO CÁO`, `THÔNG BÁO` …: the line that names the kind of document. */
export function isDocumentName(line: string): boolean {
  return DOCUMENT_NAME.test(line.trim());
}

/** `Nơi nhận:` opens the address list. */
export function isAddressList(line: string): boolean {
  return /^Nơi nhận\s*:?/u.test(line.trim());
}

const SIGNATURE =
  /^(?:TM\.|KT\.|TL\.|TUQ\.|Q\.)\s?\p{Lu}|^\(?(?:[Đđ]ã ký|Đã Ký)\)?|^(?:THƯ KÝ|CHỦ TỌA|CHỦ TOẠ|CHỦ TRÌ|NGƯỜI GHI BIÊN BẢN|CHÁNH VĂN PHÒNG|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CỤC TRƯỞNG|TRƯỞNG BAN|BÍ THƯ))(?:\s{2,}|$)/u;

/** Does a line of a signing block begin here: `TM. ỦY BAN NHÂN DÂN`, `THƯ KÝ   CHỦ TỌA`, `(đã ký)`? */
export function isSignatureLine(line: string): boolean {
  return SIGNATURE.test(line.trim());
}

/** All letters are capitals, and there are enough of them to tell. */
export function isCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, "");
  return letters.length >= 4 && letters === letters.toLocaleUpperCase("vi");
}

/** Does running text end here? A caption and a heading do not. */
export function hasFinalStop(line: string): boolean {
  return /[.:;!?…][”"’')\]]*$|\.\/\.?$/u.test(line.trim());
}

/** The label of a list item, with the space behind it: `- `, `+ `, `1. `, `2.1. `, `a) `. */
export interface ListLabel {
  /** Characters to skip for the item's own words; 0 for a number or letter, which is kept. */
  readonly skip: number;
  readonly level: number;
}

/** The list label a line starts with, null when it starts with none. A bullet is skipped, a number kept. */
export function listLabelOf(line: string): ListLabel | null {
  const bullet = /^([-–—+•*])\s+(?=\S)/u.exec(line);
  if (bullet !== null) return { skip: bullet[0].length, level: bullet[1] === "+" ? 3 : 2 };
  if (/^\d{1,2}[.)]\s/u.test(line)) return { skip: 0, level: 1 };
  if (/^\d{1,2}(?:\.\d{1,2})+[.)]?\s/u.test(line)) return { skip: 0, level: 2 };
  if (/^[a-zđ]\)\s?/u.test(line)) return { skip: 0, level: 2 };
  return null;
}

const MAX_HEADING = 160;

/**
 * Depth of a heading that shows itself: 1 for a document's name, 2 for `PHẦN`, `I.`, `A.` and lines in
 * capitals. Null for anything else; a full stop or semicolon at its end makes a line text.
 */
export function headingLevelOf(line: string): number | null {
  const trimmed = line.trim();
  if (trimmed.length > MAX_HEADING || /[;,]$/u.test(trimmed)) return null;
  if (isDocumentName(trimmed)) return 1;
  if (/^(?:PHẦN|Phần|CHƯƠNG|Chương)\s(?:thứ|THỨ|[IVX\d])/u.test(trimmed)) return 2;
  if (/^(?:[IVX]{1,5}|[A-HĐ])\s?[.)/-]\s?\p{Lu}/u.test(trimmed) && !/[.:]$/u.test(trimmed))
    return 2;
  return isCapitals(trimmed) && /\p{L}\s+\p{L}|\p{L}{5}/u.test(trimmed) ? 2 : null;
}
