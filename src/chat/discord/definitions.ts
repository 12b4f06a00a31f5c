import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import { MAX_CHAT_QUESTION } from "./limits.js";

/** The name of the question's option, as interactions carry it. */
export const QUESTION_OPTION = "cau_hoi";

/** `/hoi`: ask the records. Vietnamese first, English by the user's locale. */
export const ASK_COMMAND = {
  name: "hoi",
  name_localizations: { vi: "hỏi", "en-US": "ask", "en-GB": "ask" },
  description: "Hỏi hồ sơ họp: số liệu, chỉ đạo, ai nói gì",
  description_localizations: {
    vi: "Hỏi hồ sơ họp: số liệu, chỉ đạo, ai nói gì",
    "en-US": "Ask the meeting records: figures, directives, who said what",
    "en-GB": "Ask the meeting records: figures, directives, who said what",
  },
  type: ApplicationCommandType.ChatInput,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: QUESTION_OPTION,
      name_localizations: { vi: "câu_hỏi", "en-US": "question", "en-GB": "question" },
      description: "Ví dụ: Thu ngân sách tháng 8 là bao nhiêu?",
      description_localizations: {
        vi: "Ví dụ: Thu ngân sách tháng 8 là bao nhiêu?",
        "en-US": "For example: What was budget revenue in August?",
        "en-GB": "For example: What was budget revenue in August?",
      },
      required: true,
      max_length: MAX_CHAT_QUESTION,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Every command Thuky registers. */
export const COMMANDS: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] = [ASK_COMMAND];
