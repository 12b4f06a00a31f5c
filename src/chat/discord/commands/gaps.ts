import { gapsFor } from "../../../access/gaps.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { entryOf } from "../entry-of.js";
import { forAudience } from "../for-audience.js";
import { Outgoing } from "../outgoing.js";
import { neutralize } from "../render/neutralize.js";
import { renderText } from "../render/rendered-message.js";
import type { Command } from "./command.js";
import { slashCommand } from "./define.js";

const MOST = 12;
const MAX_WORDS = 110;

/** `/khoangtrong`: what people asked and did not get, for the staff that can add records. */
export const gapsCommand: Command = {
  definition: slashCommand({
    name: "khoangtrong",
    names: ["khoảngtrống", "gaps"],
    description: [
      "Câu hỏi chưa trả lời được và câu trả lời bị chê (cán bộ hồ sơ)",
      "Questions without an answer, answers with 👎 (staff)",
    ],
    isForStaff: true,
  }),
  replyTo: "asker",
  access: "staff",
  run: async (call, parts) => {
    const { language, asker } = call;
    const say = DISCORD_SENTENCES[language];
    const cleared = await forAudience({ asker, scope: "own" }, parts, (audience) => ({
      value: gapsFor(parts.audit, audience),
      shown: [],
    }));
    const gaps = cleared.value;
    const entry = entryOf(call, cleared, parts, {
      kind: "gaps",
      question: null,
      request: { gaps: gaps.length },
      decision: "listed",
    });
    const short = (words: string) =>
      words.length <= MAX_WORDS ? words : `${words.slice(0, MAX_WORDS - 1)}…`;
    const lines = gaps
      .slice(0, MOST)
      .flatMap(({ question, why, missing, times }) => [
        `• ${times}× ${neutralize(short(question))} – ${say.gapReason[why]}`,
        ...(missing === null ? [] : [`-# ${neutralize(short(missing))}`]),
      ]);
    return Outgoing.audited(parts, entry, () =>
      renderText([`**${say.gaps}**`, ...(lines.length === 0 ? [say.noGaps] : lines)].join("\n")),
    );
  },
};
