const joined = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");

/** What Thuky says where a model had a hand in it: how a question was read, and what a machine translated. */
export const LEASH_SENTENCES = {
  vi: {
    readAs: (question: string) => `Hiểu câu hỏi là: “${question}”`,
    askFigure: (what: string, when: string, where: string) =>
      `${joined(what, when, where === "" ? "" : `của ${where}`)} là bao nhiêu?`,
    askChange: (what: string, when: string, where: string) =>
      `${joined(what, when, where === "" ? "" : `của ${where}`)} tăng hay giảm bao nhiêu so với cùng kỳ năm trước?`,
    askOrders: (who: string, when: string, where: string) =>
      `${joined(who, where, "được giao việc gì", when)}?`,
  },
  en: {
    readAs: (question: string) => `The question was read as: “${question}”`,
    askFigure: (what: string, when: string, where: string) =>
      `${joined("What was", what, when === "" ? "" : `in ${when}`, where === "" ? "" : `in ${where}`)}?`,
    askChange: (what: string, when: string, where: string) =>
      `${joined("How much did", what, "change on the same period of last year", when === "" ? "" : `in ${when}`, where === "" ? "" : `in ${where}`)}?`,
    askOrders: (who: string, when: string, where: string) =>
      `${joined("What was the", who, where === "" ? "" : `of ${where}`, "told to do", when === "" ? "" : `in ${when}`)}?`,
  },
  /** Beside a Vietnamese quote in an English answer. */
  translation: (english: string) => ` (machine translation: ${english})`,
} as const;
