/** What a letterhead says, in its own words; null for what it does not. */
export interface Letterhead {
  readonly issuer: string | null;
  readonly number: string | null;
  readonly issuedAt: string | null;
  /** The subject of a letter, which has no name of its own: `V/v đẩy nhanh giải ngân`. */
  readonly subject: string | null;
}

/** `Số: 120/BC-CTK`, `30/2020/NĐ-CP`, `Số 2927 -TB/TU`, `1234/UBND-KTTH`; not `Số:    /BC-CTK` of a draft. */
const NUMBER =
  /^(?:Số|SỐ|No\.?)\s?:?\s*(\d{1,5}\s?[-/]\s?(?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}&]{0,9}(?:\s?[-/]\s?[\p{L}\p{N}&]{1,12}){0,2})(?![\p{L}])/u;
/** `Trúc Lĩnh, ngày 05 tháng 9 năm 2024`, also with the day left blank. */
const ISSUED_AT = /^[*_(\s]*(\p{Lu}[\p{L} .-]{1,30}?),\s*ngày(?=\s)/u;
const SUBJECT = /^V\/v\s?:?\s*(\S.{5,200})$/u;
const MOTTO =
  /CỘNG H(?:OÀ|ÒA|OA)\s+XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|ĐỘC LẬP|SOCIALIST REPUBLIC|INDEPENDENCE/u;
/** A line that begins a body's name; others (`TỈNH TRÚC LĨNH`) go on with the one above. */
const BODY =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|BỘ|CHI CỤC|CỤC|TỔNG CỤC|BAN|VĂN PHÒNG|ĐOÀN|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|HUYỆN UỶ|QUẬN ỦY|THỊ ỦY|ĐẢNG ỦY|ĐẢNG BỘ|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|THANH TRA|KHO BẠC|CÔNG AN|BẢO HIỂM|NGÂN HÀNG|TRUNG TÂM|PHÒNG|VIỆN|MẶT TRẬN|LIÊN ĐOÀN)(?![\p{L}])/u;

/** Reads the cells of a letterhead, in whatever order a format gives its two columns. */
export function readLetterhead(lines: readonly string[]): Letterhead {
  const cells = cellsOf(lines);
  const first = (rule: RegExp) => {
    for (const cell of cells) {
      const found = rule.exec(cell)?.[1];
      if (found !== undefined) return found.trim();
    }
    return null;
  };
  return {
    issuer: issuerOf(cells),
    number: first(NUMBER)?.replace(/\s?([-/])\s?/gu, "$1") ?? null,
    issuedAt: first(ISSUED_AT),
    subject: first(SUBJECT),
  };
}

/** The cells of lines in two columns: set apart by spaces, tabs or the bars of a table. */
export function cellsOf(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => line.split(/\s{3,}|\t|\s?\|\s?/u))
    .map((cell) => cell.replace(/\*+/gu, "").trim())
    .filter((cell) => /\p{L}/u.test(cell));
}

/** The last body named in capitals: the first may be the one above it (`UBND TỈNH X`, then `SỞ TÀI CHÍNH`). */
function issuerOf(cells: readonly string[]): string | null {
  const bodies: string[] = [];
  for (const cell of cells) {
    if (MOTTO.test(cell.toLocaleUpperCase("vi")) || !isCapitals(cell) || NUMBER.test(cell))
      continue;
    const last = bodies.at(-1);
    if (BODY.test(cell)) bodies.push(cell);
    else if (last !== undefined) bodies[bodies.length - 1] = `${last} ${cell}`;
  }
  return bodies.at(-1) ?? null;
}

function isCapitals(cell: string): boolean {
  const letters = cell.replace(/[^\p{L}]/gu, "");
  return letters.length >= 3 && letters === letters.toLocaleUpperCase("vi");
}
