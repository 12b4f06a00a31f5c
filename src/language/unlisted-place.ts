/** A place known by its shape only: `huyện Krông Ana`, `tỉnh Trúc Lĩnh`, `thành phố Vinh`. */
export interface UnlistedPlace {
  readonly start: number;
  readonly end: number;
  readonly place: string;
  readonly prefix: string;
  readonly level: "province" | "district";
}

/** Surnames that begin a person's name right after a place: `Chủ tịch UBND huyện Kỳ Sơn Nguyễn Văn …`. */
export const SURNAMES: ReadonlySet<string> = new Set(
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Đào Lưu Đoàn Mai Trịnh Tạ Cao Lương Hà Tô Thái Vương Lâm Châu Quách Hứa Vàng Giàng Sùng Lò".split(
    " ",
  ),
);

/** One capitalised word of a name; `Cư M'gar` and `Ea H'leo` go on after the apostrophe. */
const WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)?";
const NAMED_PLACE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<prefix>[Tt]ỉnh|TỈNH|[Hh]uyện|HUYỆN|[Tt]hị xã|THỊ XÃ|[Tt]hành phố|THÀNH PHỐ|[Qq]uận|QUẬN|T[Pp]\\.?|TX\\.?) ?(?<=[ .])(?<name>${WORD}(?: ${WORD}){0,3})`,
  "gu",
);

/** Words after `tỉnh` or `thành phố` that begin a body or a region, not a name. */
const NO_NAME =
  /^(?:Đảng|Đoàn|Ủy|Hội|Ban|Sở|Công an|Bắc|Nam|Đông|Tây|Trung|Duyên|Đồng bằng|Miền|UBND|HĐND|ĐẢNG|ĐOÀN|ỦY|HỘI)(?![\p{Ll}])/u;
/** `6 tỉnh Bắc Trung Bộ`, `các tỉnh …`: several, none of them meant. */
const SEVERAL = /(?:\d|các|những|nhiều|mấy)\s$/iu;

/** The places that only a word before them and their capitals show, in order. */
export function findUnlistedPlaces(text: string): readonly UnlistedPlace[] {
  const places: UnlistedPlace[] = [];
  for (const match of text.matchAll(NAMED_PLACE)) {
    const { prefix = "", name = "" } = match.groups ?? {};
    if (NO_NAME.test(name) || SEVERAL.test(text.slice(Math.max(0, match.index - 8), match.index)))
      continue;
    const kept = withoutPerson(name.split(" ")).join(" ");
    const end = match.index + match[0].length - (name.length - kept.length);
    const level = prefix.toLocaleLowerCase("vi") === "tỉnh" ? "province" : "district";
    places.push({ start: match.index, end, place: capitalized(kept), prefix, level });
  }
  return places;
}

/** A surname from the third word on begins a person's name. */
function withoutPerson(words: readonly string[]): readonly string[] {
  const person = words.findIndex((word, index) => index >= 2 && SURNAMES.has(capitalized(word)));
  return person < 0 ? words : words.slice(0, person);
}

/** `KRÔNG ANA` in a letterhead is `Krông Ana`; a name that has small letters stays as written. */
export function capitalized(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name
    .toLocaleLowerCase("vi")
    .replace(
      /(^|[\s'’-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"),
    );
}
