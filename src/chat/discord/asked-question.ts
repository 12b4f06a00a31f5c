import type { Answer } from "../../answer/contract.js";
import { CHAT_SENTENCES } from "../../sentences/chat.js";
import { DISCORD_SENTENCES } from "../../sentences/discord.js";
import type { Scope } from "./clearance.js";
import type { DiscordParts } from "./discord-parts.js";
import { type Call, entryOf, shownBy } from "./entry-of.js";
import { forAudience } from "./for-audience.js";
import { MAX_CHAT_QUESTION } from "./limits.js";
import { Outgoing } from "./outgoing.js";
import { renderAnswer } from "./render/answer-messages.js";
import type { ActionButton } from "./render/buttons.js";
import { seriesKeyOf, seriesOf } from "./series.js";

/** A question as a surface hands it over. */
export interface AskedQuestion {
  readonly text: string;
  readonly scope: Scope;
  /** Where it was asked: `/hoi`, a mention, a button. */
  readonly by: string;
  /** A line above the buttons; who shared it. */
  readonly notes?: readonly string[];
}

/** Names the conversation that a person has in a channel, thread or direct message. */
function conversationOf({ asker }: Call): string {
  return `discord ${asker.channelId ?? "-"} ${asker.userId}`;
}

/** A question's answer by the rights of its asker, audited; or what is wrong with the question. */
export async function answerQuestion(
  asked: AskedQuestion,
  call: Call,
  parts: DiscordParts,
): Promise<Outgoing> {
  const { language, asker } = call;
  const text = asked.text.trim();
  const say = CHAT_SENTENCES[language];
  if (text === "") return Outgoing.notice(say.emptyQuestion);
  if (text.length > MAX_CHAT_QUESTION) return Outgoing.notice(say.longQuestion(MAX_CHAT_QUESTION));
  let reading = text;
  const cleared = await forAudience({ asker, scope: asked.scope }, parts, async (audience) => {
    reading = text;
    const answer = await parts.answerer.answer({
      text,
      audience,
      now: parts.now(),
      locale: language,
      conversation: conversationOf(call),
      onReading: (completed) => {
        reading = completed;
      },
    });
    return { value: answer, shown: shownBy(answer.citations) };
  });
  const answer = cleared.value;
  const entry = entryOf(call, cleared, parts, {
    kind: "answer",
    question: text,
    request: {
      by: asked.by,
      scope: asked.scope,
      ...(reading === text ? {} : { reading }),
      ...(UNANSWERED.has(answer.kind) ? { missing: firstLineOf(answer) } : {}),
      ...seriesKeyOf(answer),
    },
    decision: answer.kind,
    mayUseModel: true,
  });
  const { length } = seriesOf(seriesKeyOf(answer), parts.library.records(cleared.audience));
  return Outgoing.audited(parts, entry, (entryId) =>
    renderAnswer(answer, {
      entryId,
      actions: actionsUnder(answer, call, asked.scope, length),
      notes: asked.notes ?? [],
    }),
  );
}

const UNANSWERED: ReadonlySet<Answer["kind"]> = new Set(["not-found", "clarify"]);
const MAX_MISSING = 300;

/** What is not there, in the answer's own words: for who can add it. */
function firstLineOf({ text }: Answer): string {
  return (text.split("\n")[0] ?? "").slice(0, MAX_MISSING);
}

/** Fewest points of a table, and of a chart. */
const TABLE_FROM = 2;
const CHART_FROM = 3;

/**
 * The buttons of an answer. „Xem riêng“ stands under every answer that others see, whatever it would show; none of
 * them depends on anything that the answer's audience may not read.
 */
function actionsUnder(
  answer: Answer,
  call: Call,
  scope: Scope,
  points: number,
): readonly ActionButton[] {
  const say = DISCORD_SENTENCES[answer.language];
  const inGuild = call.asker.guildId !== null;
  return [
    ...(inGuild && scope === "channel" ? [{ action: "own", label: say.privately }] : []),
    ...(inGuild && call.seenBy === "asker" ? [{ action: "share", label: say.share }] : []),
    { action: "more", label: say.askMore },
    ...(points >= TABLE_FROM ? [{ action: "table", label: say.table }] : []),
    ...(points >= CHART_FROM ? [{ action: "chart", label: say.chart }] : []),
  ];
}
