import { answerQuestion } from "../asked-question.js";
import { MAX_CHAT_QUESTION } from "../limits.js";
import type { Command } from "./command.js";
import { PRIVATE_OPTION, slashCommand, textOption } from "./define.js";

/** The name of the question's option, as interactions carry it. */
export const QUESTION_OPTION = "cau_hoi";

/** `/hoi`: ask the records. */
export const askCommand: Command = {
  definition: slashCommand({
    name: "hoi",
    names: ["hỏi", "ask"],
    description: [
      "Hỏi hồ sơ họp: số liệu, chỉ đạo, ai nói gì",
      "Ask the meeting records: figures, directives, who said what",
    ],
    options: [
      textOption({
        name: QUESTION_OPTION,
        names: ["câu_hỏi", "question"],
        description: [
          "Ví dụ: Thu ngân sách tháng 8 là bao nhiêu?",
          "For example: What was budget revenue in August?",
        ],
        isRequired: true,
        longest: MAX_CHAT_QUESTION,
      }),
      PRIVATE_OPTION,
    ],
  }),
  replyTo: "channel",
  access: "everyone",
  run: (call, parts) =>
    answerQuestion(
      { text: call.options.text(QUESTION_OPTION) ?? "", scope: call.scope, by: "hoi" },
      call,
      parts,
    ),
};
