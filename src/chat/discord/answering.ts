import type { Answerer } from "../../answer/answerer.js";
import type { Language } from "../../answer/contract.js";
import { PUBLIC } from "../../documents/audience.js";
import { CHAT_SENTENCES } from "../../sentences/chat.js";
import type { ChatLog } from "../chat-log.js";
import { describeError } from "../errors-as-sentences.js";
import type { QuoteSource } from "../quote-source.js";
import { MAX_CHAT_QUESTION } from "./limits.js";
import { type RenderedMessage, renderAnswer, renderSentence } from "./render/answer-messages.js";

/** What every handler on Discord works with. */
export interface DiscordParts {
  readonly answerer: Answerer;
  readonly quoteSource: QuoteSource;
  /** ISO date of asking. */
  readonly now: () => string;
  readonly log: ChatLog;
}

/** Vietnamese unless the user's client speaks English. */
export function languageOf(locale: string | null | undefined): Language {
  return locale?.startsWith("en") === true ? "en" : "vi";
}

/** Names the conversation that a person has in a channel, thread or direct message. */
export function conversationOf(userId: string, channelId: string | null): string {
  return `discord ${channelId ?? "-"} ${userId}`;
}

/**
 * A question's messages, an error being one as well. A conversation is one person's in one channel or thread. Until access rules exist every question on Discord is
 * answered for the `public` audience, whoever asks and wherever.
 */
export async function answerMessages(
  asked: { readonly text: string; readonly language: Language; readonly conversation: string },
  parts: DiscordParts,
): Promise<readonly RenderedMessage[]> {
  const { language, conversation } = asked;
  const question = asked.text.trim();
  const say = CHAT_SENTENCES[language];
  if (question === "") return [renderSentence(say.emptyQuestion)];
  if (question.length > MAX_CHAT_QUESTION)
    return [renderSentence(say.longQuestion(MAX_CHAT_QUESTION))];
  try {
    const answer = await parts.answerer.answer({
      text: question,
      audience: PUBLIC,
      now: parts.now(),
      locale: language,
      conversation,
    });
    return renderAnswer(answer);
  } catch (error) {
    const { sentence, incident, code } = describeError(error, language);
    if (incident !== null) parts.log.error({ incident, code, err: error }, "a question failed");
    return [renderSentence(sentence)];
  }
}
