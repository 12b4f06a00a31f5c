import { z } from "zod";
import { foldText, hasDiacritic, lowerText } from "../text/fold.js";
import { plainLetters, trimDecoration } from "../text/plain-letters.js";
import { readLexicon } from "./lexicon.js";
import { isStamp } from "./secret-stamp.js";

/** A mark of state secrecy on a record, or a stamp after which a person has to decide. */
export interface SecretMark {
  readonly kind: "secret" | "for-a-person";
  /** `TỐI MẬT`; as the lexicon spells it, in capitals. */
  readonly mark: string;
}

const words = z.array(z.string()).readonly();
const LEXICON = readLexicon(
  "secrecy",
  z.object({
    levels: words,
    "for-a-person": words,
    "word-before": words,
    "word-after": words,
    documents: words,
    letterhead: words,
    topics: words,
  }),
);

const folded = (list: readonly string[]) => list.map((word) => foldText(word.normalize("NFC")));
const LEVELS = LEXICON.levels.map((level) => level.normalize("NFC"));
const FOR_A_PERSON = LEXICON["for-a-person"].map((stamp) => stamp.normalize("NFC"));
const BEFORE: ReadonlySet<string> = new Set(folded(LEXICON["word-before"]));
const AFTER: ReadonlySet<string> = new Set(folded(LEXICON["word-after"]));
const anyOf = (list: readonly string[]) => list.join("|");
const DOCUMENT = anyOf(folded(LEXICON.documents));
const LEVEL = "(?<level>tuyet\\s*mat|toi\\s*mat|mat)(?!\\p{L})";
const TOPIC = new RegExp(`(?<!\\p{L})(?:${anyOf(folded(LEXICON.topics))})(?!\\p{L})`, "u");
const HEAD = new RegExp(`(?<!\\p{L})(?:${anyOf(folded(LEXICON.letterhead))})(?!\\p{L})`, "u");

/** `Độ mật: Tối mật`, `Mức độ mật | MẬT`; not `Độ mật: Thường`. */
const LABEL =
  /(?<!\p{L})(?:(?:cap |muc )?do|muc|cap|dau|che do) (?:bao )?mat\s*[:=|\t\-–—][^\p{L}\p{N}]{0,20}/u;
const STARTING_LEVEL = new RegExp(`^${LEVEL}`, "u");

/** `Tài liệu này thuộc bí mật nhà nước, độ Tối mật`; not `quản lý tài liệu độ Tối mật`. */
const STATED = new RegExp(
  `(?<!\\p{L})(?:${DOCUMENT}) nay (?:[^.;:]{0,60}[\\s,])?(?:do|dau|muc|loai|la)\\s["“]?${LEVEL}`,
  "u",
);

/** `Số: 15-BC/TU (Mật)`. */
const NUMBERED = new RegExp(`^\\s*so\\s?:[^()]{0,60}\\(${LEVEL}(?=\\)\\s*$)`, "u");

/** `Tài liệu mật`, `HỒ SƠ TỐI MẬT`, `Độ Tuyệt mật` as all that a line or cell says. */
const NAMED = new RegExp(`^(?:(?:${DOCUMENT})|do(?= t))\\s${LEVEL}$`, "u");

/**
 * The first mark in the lines of a record: its text, running heads, cells. Reads spaced letters, missing
 * accents, NFD, look-alike letters and the usual noise of OCR. `bảo mật`, `mật độ`, `GIẢI PHÓNG MẶT BẰNG`,
 * and a sentence that speaks of secret records are none.
 */
export function findSecretMark(lines: readonly string[]): SecretMark | null {
  let found: SecretMark | null = null;
  const read = withStackedLetters(lines);
  for (const [index, line] of read.entries()) {
    // A mark says something in its own short line or beside the head; a long paragraph has it in its first words.
    const mark = markOfLine(plainLetters(line.slice(0, LONGEST_LINE)), read[index + 1] ?? "");
    if (mark?.kind === "for-a-person") return mark;
    found ??= mark;
  }
  return found;
}

const LONGEST_LINE = 2000;

/** `M`, `Ậ`, `T` below each other are one line, as on a stamp set upright. */
function withStackedLetters(lines: readonly string[]): readonly string[] {
  const read: string[] = [];
  let stack = "";
  for (const line of lines) {
    const trimmed = line.trim();
    if (/^\p{L}\p{M}*$/u.test(trimmed)) {
      stack += trimmed;
      continue;
    }
    if (trimmed === "" && stack !== "") continue;
    if (stack !== "") read.push(stack);
    stack = "";
    read.push(line);
  }
  if (stack !== "") read.push(stack);
  return read;
}

function markOfLine(line: string, next: string): SecretMark | null {
  const parts = line.split(/\t|\||[ \u{A0}]{2,}/u);
  for (const part of [...parts, line]) {
    const isItem = /^\s*[-+•*]\s+Mật/u.test(part);
    if (isItem) continue;
    const mark = markOfPart(trimDecoration(part), parts.length === 1 ? next : "");
    if (mark !== null) return mark;
  }
  return statedMark(line) ?? inlineMark(line);
}

/** What a whole line, column or cell says. */
function markOfPart(part: string, next: string): SecretMark | null {
  if (part.length > 60 || part === "") return null;
  const level = isStamp(part, FOR_A_PERSON, LEVELS);
  if (level !== null) {
    // `MẶT` over `TRẬN TỔ QUỐC`: a name broken over two lines.
    const isBroken = /^\s*\p{Lu}{2}/u.test(next) && AFTER.has(firstWord(next));
    if (level === "mật" && isBroken) return null;
    return FOR_A_PERSON.includes(level) ? forAPerson(level) : secret(level);
  }
  const named = NAMED.exec(foldText(part));
  return named === null ? null : saidLevel(part, named);
}

function statedMark(line: string): SecretMark | null {
  const text = foldText(line);
  const label = LABEL.exec(text);
  if (label !== null) {
    const valueStart = label.index + label[0].length;
    const value = trimDecoration(line.slice(valueStart, valueStart + 60).split(/[|\t]/u)[0] ?? "");
    const level = isStamp(value, FOR_A_PERSON, LEVELS);
    if (level !== null) return secret(level);
    const starting = STARTING_LEVEL.exec(text.slice(valueStart));
    if (starting !== null && !isPartOfWord(text.slice(valueStart), starting))
      return secret(levelOf(starting));
  }
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) return saidLevel(line, numbered);
  const stated = STATED.exec(text);
  if (stated === null || isPartOfWord(text, stated)) return null;
  return saidLevel(line, stated);
}

/** The level where its letters carry the right accents, or the line carries none at all. */
function saidLevel(line: string, match: RegExpExecArray): SecretMark | null {
  const level = levelOf(match);
  const end = match.index + match[0].length;
  const written = lowerText(line.slice(end - (match.groups?.level ?? "").length, end));
  const isSaid = written.replace(/\s+/gu, " ") === level || !hasDiacritic(line);
  return isSaid ? secret(level) : null;
}

function levelOf(match: RegExpExecArray): string {
  const said = (match.groups?.level ?? "").replace(/\s+/gu, "");
  return LEVELS.find((level) => foldText(level).replace(" ", "") === said) ?? "mật";
}

function isPartOfWord(text: string, match: RegExpExecArray): boolean {
  return AFTER.has(firstWord(text.slice(match.index + match[0].length)));
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A mark in capitals among others: `UBND TỈNH … MẬT`, `Số: 12-BC/TU (MẬT)`, `TỐI MẬT - Không sao chụp`. */
function inlineMark(line: string): SecretMark | null {
  const text = foldText(line);
  if (!text.includes("mat") || TOPIC.test(text)) return null;
  const all = [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(
    (match): Word => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const found = all.flatMap((word, index) => {
    const mark = capitalMark(line, all, index);
    return mark === null ? [] : [{ word, mark }];
  });
  const levels = new Set(found.map(({ mark }) => mark));
  // `TUYỆT MẬT, TỐI MẬT, MẬT` names the degrees, and so does a sentence with more than one.
  const isSentence = all.some((word) => /^\p{Ll}/u.test(word.text));
  if (isSentence && all.filter((word) => foldText(word.text) === "mat").length > 1) return null;
  return levels.size === 1 ? secret(found[0]?.mark ?? "mật") : null;
}

function capitalMark(line: string, all: readonly Word[], index: number): string | null {
  const word = all[index] as Word;
  const isPlain = !hasDiacritic(line);
  const isLevel = (text: string, level: string) =>
    text === level.toUpperCase() || (isPlain && text === foldText(level).toUpperCase());
  const before = all[index - 1];
  const after = all[index + 1];
  const isLone = isLevel(word.text, "mật");
  const first = isLone && before !== undefined ? before.text : null;
  const double =
    LEVELS.find((level) => level !== "mật" && isLevel(word.text, level.replace(" ", ""))) ??
    (first === null
      ? undefined
      : LEVELS.find((level) => level !== "mật" && isLevel(`${first} ${word.text}`, level)));
  if (double !== undefined) {
    const isOneWord = !isLone;
    const prior = isOneWord ? before : all[index - 2];
    return isMention(line, prior, after, isOneWord ? word : (before as Word), word) ? null : double;
  }
  if (!isLone || isMention(line, before, after, word, word)) return null;
  if (before !== undefined && touches(line, before, word) && BEFORE.has(foldText(before.text)))
    return null;
  if (after !== undefined && touches(line, word, after) && AFTER.has(foldText(after.text)))
    return null;
  const isBracketed =
    /[([{]\s*$/u.test(line.slice(0, word.start)) && /^\s*[)\]}]/u.test(line.slice(word.end));
  const isAtEdge = before === undefined || after === undefined;
  const isSetOff =
    (before === undefined || /[-–—:/]\s*$/u.test(line.slice(before.end, word.start))) &&
    (after === undefined || /^\s*[-–—:/]/u.test(line.slice(word.end, after.start)));
  return isBracketed || (isAtEdge && (isSetOff || HEAD.test(foldText(line)))) ? "mật" : null;
}

/** Among words in small letters, or in quotation marks, a mark is spoken of. */
function isMention(
  line: string,
  before: Word | undefined,
  after: Word | undefined,
  first: Word,
  last: Word,
): boolean {
  const isSmall = (word: Word | undefined) => word !== undefined && /^\p{Ll}/u.test(word.text);
  const isQuoted = /["“”'‘’«»]\s*$/u.test(line.slice(0, first.start));
  const isSpoken =
    (isSmall(before) && !/[-–—:|]\s*[([{]?\s*$/u.test(line.slice(before?.end, first.start))) ||
    (isSmall(after) && touches(line, last, after as Word));
  return isQuoted || isSpoken;
}

function touches(line: string, first: Word, second: Word): boolean {
  return /^\s$/u.test(line.slice(first.end, second.start));
}

function firstWord(text: string): string {
  return foldText(/^\s*(\p{L}+)/u.exec(text)?.[1] ?? "");
}

function secret(level: string): SecretMark {
  return { kind: "secret", mark: level.toUpperCase() };
}

function forAPerson(stamp: string): SecretMark {
  return { kind: "for-a-person", mark: stamp.toUpperCase() };
}

/**
 * The mark in a file's path: `TUYET_MAT_2021.docx`, `[MẬT] Báo cáo.txt`, `bao-cao-mat.pdf`,
 * `hồ sơ tối mật/1.txt`; not `mat-do-dan-so.txt`, `bao-mat.txt`, `ra-mat-sach.txt`.
 */
export function findSecretMarkInName(path: string): SecretMark | null {
  for (const part of path.split("/")) {
    const mark = markOfName(plainLetters(part.replace(/\.[\p{L}\p{N}]{1,5}$/u, "")));
    if (mark !== null) return mark;
  }
  return null;
}

function markOfName(name: string): SecretMark | null {
  const parts = [...name.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map(([part]) => part);
  const text = parts.map((part) => foldText(part));
  const isPlain = !hasDiacritic(name);
  const says = (start: number, phrase: string) => {
    const said = phrase.split(" ");
    const written = parts.slice(start, start + said.length).map(lowerText);
    return written.join(" ") === phrase || (isPlain && written.join(" ") === foldText(phrase));
  };
  for (const [index, part] of text.entries()) {
    const stamp = FOR_A_PERSON.find((each) => says(index, each));
    if (stamp !== undefined) return forAPerson(stamp);
    const double = LEVELS.find(
      (level) =>
        level !== "mật" && (says(index, level) || part === foldText(level).replace(" ", "")),
    );
    if (double !== undefined) return secret(double);
    if (part === "mat" && isMarkInName(name, parts, index, isPlain)) return secret("mật");
  }
  return null;
}

function isMarkInName(
  name: string,
  parts: readonly string[],
  index: number,
  isPlain: boolean,
): boolean {
  const written = parts[index] as string;
  if (!isPlain && lowerText(written) !== "mật") return false;
  const before = foldText(parts[index - 1] ?? "");
  const after = foldText(parts[index + 1] ?? "");
  const isBracketed = new RegExp(`[(\\[{]\\s*${written}\\s*[)\\]}]`, "u").test(name);
  if (isBracketed) return true;
  if (BEFORE.has(before) || AFTER.has(after)) return false;
  if (written === written.toUpperCase()) return true;
  const isDocument = LEXICON.documents.some((document) => {
    const last = parts.slice(index - document.split(" ").length, index);
    return foldText(last.join(" ")) === foldText(document.normalize("NFC"));
  });
  const isAlone = parts.length === 1;
  return isDocument || isAlone;
}
