import { type CheckedFigure, checkDraft } from "../../../answer/check-draft.js";
import { readDraft } from "../../../answer/read-draft.js";
import type { Records } from "../../../answer/records.js";
import type { LedgerEntry } from "../../../facts/ledger.js";
import { readFile } from "../../../reading/readers.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import {
  ENGLISH_REASONS,
  ENGLISH_VERDICTS,
  REASON_NAMES,
  VERDICT_NAMES,
} from "../../../sentences/listings.js";
import { sayPeriod } from "../../../sentences/periods.js";
import { sayFigureValue, sayThing } from "../../say-observation.js";
import { answerQuestion } from "../asked-question.js";
import type { DiscordParts } from "../discord-parts.js";
import { entryOf, shownBy } from "../entry-of.js";
import { forAudience } from "../for-audience.js";
import { MAX_CHAT_QUESTION } from "../limits.js";
import { Outgoing } from "../outgoing.js";
import { sourceLine } from "../render/answer-messages.js";
import { rowsOf, sourceButtons } from "../render/buttons.js";
import { neutralize } from "../render/neutralize.js";
import { renderText } from "../render/rendered-message.js";
import type { Command, CommandCall } from "./command.js";
import { messageMenu } from "./define.js";

/** „Hỏi về tin này“: the message's words as a question, answered for who asks alone. */
export const askAboutMenu: Command = {
  definition: messageMenu(["Hỏi về tin này", "Ask about this message"]),
  replyTo: "asker",
  access: "everyone",
  run: async (call, parts) => {
    const text = call.target.trim();
    if (text === "") return Outgoing.notice(DISCORD_SENTENCES[call.language].noMessageText);
    const asked = { text: text.slice(0, MAX_CHAT_QUESTION), scope: "own" as const, by: "menu" };
    return answerQuestion(asked, call, parts);
  },
};

/** „Kiểm tra số liệu“: every figure of the message held against the ledger, for who asks alone. */
export const checkMenu: Command = {
  definition: messageMenu(["Kiểm tra số liệu", "Check figures"]),
  replyTo: "asker",
  access: "everyone",
  run: checkFigures,
};

const MARKS = { match: "✅", close: "☑️", mismatch: "❌", "not-found": "❔" } as const;
const MOST = 15;

async function checkFigures(call: CommandCall, parts: DiscordParts): Promise<Outgoing> {
  const { language, asker, target } = call;
  const say = DISCORD_SENTENCES[language];
  if (target.trim() === "") return Outgoing.notice(say.noMessageText);
  const cleared = await forAudience({ asker, scope: "own" }, parts, (audience) => {
    const records = parts.library.records(audience);
    const checked = checkedIn(target, records).slice(0, MOST);
    const cited = checked.map(({ entry }) =>
      entry === null
        ? null
        : parts.library.cite(records, entry.documentId, entry.observation.spans),
    );
    return {
      value: { checked, cited },
      shown: shownBy(cited.filter((citation) => citation !== null)),
    };
  });
  const { checked, cited } = cleared.value;
  const entry = entryOf(call, cleared, parts, {
    kind: "check",
    question: target,
    request: {},
    decision: checked.map(({ verdict }) => verdict).join(" ") || "no-figures",
  });
  const numbered = cited.flatMap((citation, index) =>
    citation === null ? [] : [{ ...citation, id: index + 1 }],
  );
  const lines = checked.flatMap((figure, index) => {
    const citation = cited[index] ?? null;
    return [
      `${MARKS[figure.verdict]} ${neutralize(lineOf(figure, language))}`,
      ...(citation === null ? [] : [sourceLine(index + 1, citation, language)]),
    ];
  });
  return Outgoing.audited(parts, entry, () =>
    renderText(
      lines.length === 0 ? say.noFigures : lines.join("\n"),
      rowsOf([sourceButtons(numbered, language, MOST)]),
    ),
  );
}

/** A message is a draft of one paragraph or a few. */
function checkedIn(words: string, records: Records): readonly CheckedFigure[] {
  const path = "draft.txt";
  const document = readFile({ path, bytes: new TextEncoder().encode(words) });
  return checkDraft(readDraft(path, document, records, {}).observations, records);
}

function lineOf(
  { observation, verdict, reason, entry }: CheckedFigure,
  language: "vi" | "en",
): string {
  const names = language === "vi" ? VERDICT_NAMES : ENGLISH_VERDICTS;
  const reasons = language === "vi" ? REASON_NAMES : ENGLISH_REASONS;
  const verdictWords = reason === null ? names[verdict] : `${names[verdict]} (${reasons[reason]})`;
  const known = entry === null ? "" : ` ← ${sayKnown(entry, language)}`;
  return `${sayThing(observation, language)}: ${sayFigureValue(observation, language)} – ${verdictWords}${known}`;
}

function sayKnown({ observation }: LedgerEntry, language: "vi" | "en"): string {
  const period = observation.period === null ? "" : ` (${sayPeriod(observation.period, language)})`;
  return `${sayFigureValue(observation, language)}${period}`;
}
