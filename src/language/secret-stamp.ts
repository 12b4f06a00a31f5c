import { foldText, lowerText } from "../text/fold.js";

/** Words in capitals that only look like a stamp read badly. */
const OTHER_WORDS: ReadonlySet<string> = new Set(["MẮT", "MÁT", "ĐỐIMẶT", "ĐÔIMẮT"]);

/** What OCR makes of M and of T, and of O and I where letters are meant. */
const M_READ_AS = /^(?:IVI|IV1|lVl|lVI|1V1|RN|NN)(?=[A4@])/u;
const T_READ_AS = /(?<=^M[A4@])[I17+]$/u;

/**
 * The stamp that a whole line or cell is, as the lexicon spells it, or null. `M Ậ T`, `TOI MAT`, `TUYỆT MÂT`,
 * `MẶT` in capitals alone, `Tối mật`; not `Mặt`, `CÓ MẶT`, `mật`.
 */
export function isStamp(
  part: string,
  forAPerson: readonly string[],
  levels: readonly string[],
): string | null {
  const released = forAPerson.find((stamp) => opens(part, stamp));
  if (released !== undefined) return released;
  const letters = part.replace(/[^\p{L}\p{M}\p{N}@]/gu, "");
  const isCapitals = letters === letters.toUpperCase() || M_READ_AS.test(foldKeepingCase(letters));
  for (const level of levels) {
    const exact = level.replace(" ", "");
    const written = lowerText(letters);
    if (isRepeated(written, exact)) {
      if (level !== "mật" || isCapitals || /^Mật$/u.test(part)) return level;
    }
    if (level !== "mật" && written === foldText(exact)) return level;
  }
  return isCapitals && !OTHER_WORDS.has(letters) ? noisyLevel(letters) : null;
}

/** `GIẢI MẬT`, `GIAI MAT Từ: 01/01/2020`; not `GIẢI MẬT TÀI LIỆU LƯU TRỮ`. */
function opens(part: string, stamp: string): boolean {
  const text = part.replace(/\s+/gu, " ");
  const start = lowerText(text.slice(0, stamp.length));
  const letters = (words: string) => foldText(words).replace(/[^\p{L}]/gu, "");
  if (letters(text) === letters(stamp)) return true;
  const isSaid = start === stamp || start === foldText(stamp);
  return (
    isSaid && /^(?:\s*[:;,(\-–]|\s+(?:từ|tu|ngày|ngay)(?!\p{L}))/iu.test(text.slice(stamp.length))
  );
}

function isRepeated(text: string, word: string): boolean {
  return text.length > 0 && text.length <= word.length * 4 && text.replaceAll(word, "") === "";
}

function foldKeepingCase(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[Đđ]/gu, "D");
}

/** Capitals with a wrong accent or letter, as OCR leaves them. */
function noisyLevel(letters: string): string | null {
  if (letters.length > 12) return null;
  const plain = foldKeepingCase(letters);
  const hasAccent = /[ẬÂẠẦẨẪĂẶ]/u.test(letters);
  let short = plain.replace(M_READ_AS, "M").replace(/[4@]/gu, "A");
  if (hasAccent || plain !== short || /7$/u.test(short)) short = short.replace(T_READ_AS, "T");
  if (short === "MAT" || short === "MATMAT") return "mật";
  const read = plain
    .replace(/IVI(?=[A4@])/gu, "M")
    .replace(/0/gu, "O")
    .replace(/1/gu, "I")
    .replace(/[4@]/gu, "A")
    .replace(/7/gu, "T")
    .toUpperCase();
  if (/\d/u.test(read)) return null;
  if (distance(read, "TUYETMAT") <= 2) return "tuyệt mật";
  return distance(read, "TOIMAT") <= 1 ? "tối mật" : null;
}

/** Letters to change, add or take away to make one word of the other. */
function distance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let at = 1; at <= first.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= second.length; to += 1) {
      const same = first[at - 1] === second[to - 1] ? 0 : 1;
      next.push(
        Math.min(
          (row[to] as number) + 1,
          (next[to - 1] as number) + 1,
          (row[to - 1] as number) + same,
        ),
      );
    }
    row = next;
  }
  return row[second.length] as number;
}
