import type { Language } from "./numbers.js";

/** What chat surfaces say around an answer. */
export const CHAT_SENTENCES = {
  vi: {
    sources: "Nguồn",
    sourceButton: (id: number) => `Nguồn ${id}`,
    suggestions: "Có thể hỏi:",
    candidates: "Các cách hiểu:",
    page: (page: number) => `trang ${page}`,
    paragraph: (paragraph: number) => `đoạn ${paragraph}`,
    row: (row: number) => `dòng ${row} của bảng`,
    sheet: (sheet: string) => `trang tính “${sheet}”`,
    cells: (cells: string) => `ô ${cells}`,
    time: (time: string) => `phút ${time}`,
    recognised: "đọc bằng OCR",
    sourceGone: "Nguồn này không còn mở được ở đây. Hãy hỏi lại câu hỏi để có nguồn mới.",
    emptyQuestion: "Hãy viết câu hỏi sau tên tôi, ví dụ: thu ngân sách tháng 8 là bao nhiêu?",
    longQuestion: (limit: number) => `Câu hỏi quá dài. Hãy rút gọn còn tối đa ${limit} ký tự.`,
    incident: (id: string) => `Mã sự cố: ${id}.`,
    continued: "(tiếp)",
    promptGreeting: "Hãy đặt câu hỏi. Gõ :q hoặc Ctrl-D để thoát.",
    prompt: "hỏi> ",
  },
  en: {
    sources: "Sources",
    sourceButton: (id: number) => `Source ${id}`,
    suggestions: "You can ask:",
    candidates: "It could mean:",
    page: (page: number) => `page ${page}`,
    paragraph: (paragraph: number) => `paragraph ${paragraph}`,
    row: (row: number) => `table row ${row}`,
    sheet: (sheet: string) => `sheet “${sheet}”`,
    cells: (cells: string) => `cells ${cells}`,
    time: (time: string) => `at ${time}`,
    recognised: "read by OCR",
    sourceGone: "This source can no longer be opened here. Ask the question again for a new one.",
    emptyQuestion:
      "Write your question after my name, for example: what was budget revenue in August?",
    longQuestion: (limit: number) =>
      `The question is too long. Please keep it to ${limit} characters.`,
    incident: (id: string) => `Incident: ${id}.`,
    continued: "(continued)",
    promptGreeting: "Ask a question. Type :q or press Ctrl-D to leave.",
    prompt: "ask> ",
  },
} as const;

/** A place in a document in words: `đoạn 4`, `trang tính “T8”, ô A6:D6`, `phút 00:03:12, Nguyễn A`; empty when nothing is known. */
export function sayLocator(
  locator: {
    readonly page: number | null;
    readonly heading: string | null;
    readonly paragraph: number | null;
    readonly sheet: string | null;
    readonly cells: string | null;
    readonly row: number | null;
    readonly time: string | null;
    readonly speaker: string | null;
  },
  language: Language,
): string {
  const say = CHAT_SENTENCES[language];
  const parts: string[] = [];
  if (locator.page !== null) parts.push(say.page(locator.page));
  if (locator.sheet !== null) parts.push(say.sheet(locator.sheet));
  if (locator.time !== null) parts.push(say.time(locator.time));
  else if (locator.cells !== null) parts.push(say.cells(locator.cells));
  else if (locator.row !== null) parts.push(say.row(locator.row));
  else if (locator.paragraph !== null) parts.push(say.paragraph(locator.paragraph));
  if (locator.speaker !== null) parts.push(locator.speaker);
  return parts.join(", ");
}
