/** `mục II.1 và II.2`, `khoản 3 mục II`, `điểm 2 phần I`: items of the same document named by their numbers. */
const REFERENCE =
  /(?:mục|phần|khoản|điểm|item|section)\s+((?:[IVX]{1,4}|\d{1,2})(?:\.\d{1,2})?(?:(?:,|\svà|\sand)\s(?:[IVX]{1,4}\.)?\d{1,2}(?![\d/]))*)/gu;
const NUMBER = /(?:([IVX]{1,4})\.)?(\d{1,2})/gu;
/** Words of an item that say what it is about. */
const LONGEST = 160;

/** The beginnings of the items that some words of a document refer to: what is done with them is about what they say. */
export function referencedItems(words: string, text: string): string {
  const found: string[] = [];
  for (const reference of words.matchAll(REFERENCE)) {
    let part: string | null = null;
    for (const number of (reference[1] ?? "").matchAll(NUMBER)) {
      part = number[1] ?? part;
      const item = itemOf(text, part, number[2] ?? "");
      if (item !== null) found.push(item);
    }
  }
  return found.join(" ");
}

/** The line that `number` begins, within the part that the Roman number begins. */
function itemOf(text: string, part: string | null, number: string): string | null {
  const from = part === null ? 0 : text.search(new RegExp(`^[\\s#*]{0,6}${part}[.)/]\\s`, "mu"));
  if (from < 0) return null;
  const item = new RegExp(`^[\\s#*]{0,6}${number}[.)]\\s.{1,${LONGEST}}`, "mu");
  return item.exec(text.slice(from))?.[0].trim() ?? null;
}
