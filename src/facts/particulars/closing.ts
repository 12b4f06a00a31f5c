import { isSurname } from "../../language/surname.js";
import { cellsOf } from "./letterhead.js";

/** What stands under a record: who signed, as what, and who gets it; null for what does not. */
export interface Closing {
  readonly signatory: string | null;
  readonly signedAs: string | null;
  readonly recipients: string | null;
}

const ADDRESS = /^Nơi nhận\s*:?\s*(.*)$/u;
const DASHED = /^[-–+•]\s*(\S.*?)[;.,]?$/u;
/** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `CHÁNH VĂN PHÒNG`, `THƯ KÝ`, `CHỦ TỌA`. */
const OFFICE =
  /^(?:(?:TM|KT|TL|TUQ|T\/M|Q)\.?\s?\p{Lu}|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG (?:BAN|ĐOÀN|PHÒNG)|CHÁNH VĂN PHÒNG|THỦ TƯỚNG|BỘ TRƯỞNG)|THƯ KÝ|CHỦ T(?:ỌA|OẠ)|CHỦ TRÌ)/u;
/** Ranks and degrees before a name. */
const RANK = /^(?:(?:GS|PGS|TS|ThS|BS|CN|KS)\.\s?|(?:Thiếu tướng|Đại tá|Thượng tá|Trung tá)\s)+/u;

/** Reads the cells of an address list and signing block, in whatever order a format gives its two columns. */
export function readClosing(lines: readonly string[]): Closing {
  const cells = cellsOf(lines);
  const address = cells.findIndex((cell) => ADDRESS.test(cell));
  const office = cells.findIndex((cell) => OFFICE.test(cell));
  const signing = office < 0 ? [] : cells.slice(office).filter((cell) => !DASHED.test(cell));
  const names = signing.map((cell) => cell.replace(RANK, "")).filter(isName);
  const offices = signing.filter(
    (cell) => !isName(cell) && cell === cell.toLocaleUpperCase("vi") && !ADDRESS.test(cell),
  );
  return {
    signatory: joined(names, ", "),
    signedAs: names.length === 0 ? null : joined(offices, " "),
    recipients: address < 0 ? null : recipientsIn(cells.slice(address)),
  };
}

function recipientsIn(cells: readonly string[]): string | null {
  const [first = "", ...rest] = cells;
  const beside = ADDRESS.exec(first)?.[1] ?? "";
  const listed = rest.flatMap((cell) => DASHED.exec(cell)?.[1] ?? []);
  return joined(
    [...(beside === "" ? [] : [beside.replace(/^[-–+]\s*|[;.,]$/gu, "")]), ...listed],
    "; ",
  );
}

/** `Trần Thị Hoa`, `Nguyễn Văn An`: two to five words, a family name first; not `Đã ký`, `Như trên`. */
function isName(cell: string): boolean {
  const words = cell.split(" ");
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(word)) &&
    isSurname(words[0] ?? "")
  );
}

function joined(parts: readonly string[], by: string): string | null {
  return parts.length === 0 ? null : parts.join(by);
}
