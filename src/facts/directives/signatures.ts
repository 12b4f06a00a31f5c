import { isSurname } from "../../language/surname.js";
import type { Span } from "../../text/span.js";
import type { Statement } from "../directive.js";

const SIGNING =
  /(?:\(\s*đã ký\s*\)|Đã ký|KT\.|TM\.|TL\.|TUQ\.|THƯ KÝ|CHỦ T[ỌO][ẠA]|CHỦ TRÌ|CHỦ TỊCH|GIÁM ĐỐC|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|BÍ THƯ|signed)/iu;
const OFFICE =
  /(?:(?:KT|TM|TL|TUQ|Q)\.\s?)?(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|BÍ THƯ|TRƯỞNG PHÒNG|TRƯỞNG BAN|CHỦ TỌA|CHỦ TOẠ|CHỦ TRÌ|THƯ KÝ)/gu;
const NAME = /(?<![\p{L}])\p{Lu}[\p{Ll}\p{M}]*(?:['’ ]\p{Lu}[\p{Ll}\p{M}]*){1,4}(?![\p{L}])/gu;

/**
 * Who signed, from the block of signatures: the names below the offices, paired with them in order when there are as
 * many (`THƯ KÝ | CHỦ TRÌ`); one name with several offices above it signs for the last (`KT. CHỦ TỊCH / PHÓ CHỦ TỊCH`).
 */
export function signaturesOf(text: string, span: Span): readonly Statement[] {
  const frame = text.slice(span.start, span.end);
  if (!SIGNING.test(frame)) return [];
  const names = [...frame.matchAll(NAME)].filter((match) =>
    isSurname(match[0].split(/[ '’]/u)[0] ?? ""),
  );
  const signed = names.filter((match) => match.index > frame.search(SIGNING));
  if (signed.length === 0) return [];
  const offices = [...frame.matchAll(OFFICE)].map((match) => ({
    text: match[0],
    index: match.index,
  }));
  return signed.map((name, order) => {
    const office =
      offices.length === signed.length
        ? offices[order]
        : offices.filter((other) => other.index < name.index).at(-1);
    const nameSpan = {
      start: span.start + name.index,
      end: span.start + name.index + name[0].length,
    };
    const officeSpan =
      office === undefined
        ? []
        : [
            {
              start: span.start + office.index,
              end: span.start + office.index + office.text.length,
            },
          ];
    return {
      speaker: { name: name[0], title: office === undefined ? null : officeName(office.text) },
      act: "sign" as const,
      content: name[0],
      spans: [...officeSpan, nameSpan],
      rules: ["statement/signature"],
    };
  });
}

/** `PHÓ CHỦ TỊCH` as running text writes it; `KT.` says for whom, not what the signer is. */
function officeName(capitals: string): string {
  return capitals
    .replace(/^(?:KT|TM|TL|TUQ|Q)\.\s?/u, "")
    .toLocaleLowerCase("vi")
    .replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase("vi"));
}
