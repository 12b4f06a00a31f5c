import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { answerQuestion } from "../asked-question.js";
import { componentId } from "../component-id.js";
import type { DiscordParts } from "../discord-parts.js";
import { entryOf } from "../entry-of.js";
import { forAudience } from "../for-audience.js";
import { MAX_CHAT_QUESTION } from "../limits.js";
import { Outgoing } from "../outgoing.js";
import { FORM_FIELD } from "../render/form.js";
import type { Action, Press } from "./action.js";

/** The question of the entry so that it stands alone. */
function readingOf({ entry }: Press): string {
  const { reading } = entry.request;
  return typeof reading === "string" ? reading : (entry.question ?? "");
}

/** „Xem riêng“: the same question by the asker's own rights, for the asker alone. */
const own: Action = {
  name: "own",
  reply: "new",
  run: (press, parts) =>
    answerQuestion(
      {
        text: readingOf(press),
        scope: "own",
        by: "own",
        notes: [DISCORD_SENTENCES[press.language].privateAnswer],
      },
      press,
      parts,
    ),
};

/** „Chia sẻ vào kênh“: the question is answered anew for the channel; nothing of the private answer is posted. */
const share: Action = {
  name: "share",
  reply: "channel",
  run: async (press, parts) => {
    const say = DISCORD_SENTENCES[press.language];
    const shared = await answerQuestion(
      {
        // How a private turn was completed may come from what only the asker may read.
        text:
          press.entry.request.scope === "channel" ? readingOf(press) : (press.entry.question ?? ""),
        scope: "channel",
        by: "share",
        notes: [say.sharedBy(`<@${press.asker.userId}>`)],
      },
      { ...press, seenBy: "channel" },
      parts,
    );
    return { shared, told: Outgoing.notice(say.shared) };
  },
};

/** „Hỏi tiếp“: a form, for where a message without a mention cannot be heard. */
const more: Action = {
  name: "more",
  reply: "form",
  form: ({ entry, language }) => ({
    id: componentId("next", entry.id),
    title: DISCORD_SENTENCES[language].askMoreTitle,
    label: DISCORD_SENTENCES[language].askMoreLabel,
    longest: MAX_CHAT_QUESTION,
    isRequired: true,
  }),
};

/** The form of „Hỏi tiếp“, sent: answered where the question before it was, and for whom it was. */
const next: Action = {
  name: "next",
  reply: "new",
  run: (press, parts) =>
    answerQuestion(
      {
        text: press.fields[FORM_FIELD] ?? "",
        scope: press.entry.request.scope === "channel" ? "channel" : "own",
        by: "next",
      },
      press,
      parts,
    ),
};

const good: Action = { name: "good", reply: "new", run: (press, parts) => noted(press, parts) };

const bad: Action = {
  name: "bad",
  reply: "form",
  form: ({ entry, language }) => ({
    id: componentId("reason", entry.id),
    title: DISCORD_SENTENCES[language].reasonTitle,
    label: DISCORD_SENTENCES[language].reasonLabel,
    longest: 1000,
    isRequired: false,
  }),
};

const reason: Action = { name: "reason", reply: "new", run: (press, parts) => noted(press, parts) };

/** Feedback is an entry of its own, with the rights that the answer had: who may read the one may read the other. */
async function noted(press: Press, parts: DiscordParts): Promise<Outgoing> {
  const { entry, fields, language, asker } = press;
  const isBad = fields[FORM_FIELD] !== undefined;
  const cleared = await forAudience({ asker, scope: "own" }, parts, () => ({
    value: null,
    shown: [],
  }));
  const audience = { kind: "labels" as const, labels: entry.audience };
  return Outgoing.audited(
    parts,
    {
      ...entryOf(press, cleared, parts, {
        kind: "feedback",
        question: entry.question,
        request: {
          of: entry.id,
          verdict: isBad ? "bad" : "good",
          ...(isBad ? { reason: fields[FORM_FIELD] ?? "" } : {}),
        },
        decision: entry.decision,
      }),
      audience: audience.labels,
    },
    () => Outgoing.notice(DISCORD_SENTENCES[language].thanks).messages,
  );
}

/** The buttons and forms of answers. */
export const ANSWER_ACTIONS: readonly Action[] = [own, share, more, next, good, bad, reason];
