import { createHash } from "node:crypto";
import { ApplicationCommandOptionType } from "discord.js";
import { ThukyError } from "../../../errors.js";
import { DISCORD_SENTENCES } from "../../../sentences/discord.js";
import { errorSentence } from "../../../sentences/errors.js";
import type { TakenIn } from "../../intake.js";
import { downloadAttachment } from "../download.js";
import { entryOf } from "../entry-of.js";
import { forAudience } from "../for-audience.js";
import { Outgoing } from "../outgoing.js";
import { neutralize } from "../render/neutralize.js";
import { renderText } from "../render/rendered-message.js";
import type { Command } from "./command.js";
import { slashCommand, textOption } from "./define.js";

const FILES = 5;
const FILE_TYPES = ".pdf .docx .doc .xlsx .xls .txt .md .csv .html .vtt .srt";

function fileOption(number: number) {
  const suffix = number === 1 ? "" : `_${number}`;
  const description = [`Tệp hồ sơ (${FILE_TYPES})`, `A record (${FILE_TYPES})`] as const;
  return {
    type: ApplicationCommandOptionType.Attachment as const,
    name: `tep${suffix}`,
    name_localizations: {
      vi: `tệp${suffix}`,
      "en-US": `file${suffix}`,
      "en-GB": `file${suffix}`,
    },
    description: description[0],
    description_localizations: {
      vi: description[0],
      "en-US": description[1],
      "en-GB": description[1],
    },
    ...(number === 1 ? { required: true } : {}),
  };
}

/** `/nap`: staff hand in records; each goes through the same door as every other document. */
export const handInCommand: Command = {
  definition: slashCommand({
    name: "nap",
    names: ["nạp", "add"],
    description: ["Nạp hồ sơ (cán bộ hồ sơ)", "Add records (staff)"],
    isForStaff: true,
    options: [
      fileOption(1),
      textOption({
        name: "nhan",
        names: ["nhãn", "label"],
        description: ["Ai được xem", "Who may read it"],
        isRequired: true,
        isSuggested: true,
      }),
      ...Array.from({ length: FILES - 1 }, (_, index) => fileOption(index + 2)),
    ],
  }),
  replyTo: "asker",
  access: "staff",
  suggest: {
    nhan: ({ audience }) =>
      audience.kind === "labels"
        ? audience.labels.map((label) => ({ name: label, value: label }))
        : [],
  },
  run: async (call, parts) => {
    const { language, asker, options } = call;
    const say = DISCORD_SENTENCES[language];
    if (parts.intake === null) return Outgoing.notice(say.noIntake);
    const label = options.text("nhan")?.trim() ?? "";
    const files = options.files();
    const cleared = await forAudience({ asker, scope: "own" }, parts, (audience, rights) => {
      // The right to add may have gone since the command was taken up.
      if (!rights.isStaff)
        throw new ThukyError({ code: "access-denied", message: "not of the staff any more" });
      return { value: audience.kind === "labels" ? audience.labels : [], shown: [] };
    });
    if (!cleared.value.includes(label))
      return Outgoing.notice(say.labelUnknown(cleared.value.join(", ")));
    await call.progress(Outgoing.notice(say.reading(files.length)));
    const handed = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: await downloadAttachment(file, parts.apiBase),
      })),
    );
    const hashes = handed.map(
      ({ bytes }) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    );
    const noted = (decision: string) =>
      entryOf(call, cleared, parts, {
        kind: "ingest",
        question: null,
        request: { label, files: hashes.join(" ") },
        decision,
      });
    // Before anything is kept: who handed in what is known even if the process ends here.
    parts.audit.record(parts.audit.newId(), noted("received"));
    const taken = await parts.intake.take(handed, label);
    const decision = taken.map(({ outcome, refusal }) => refusal?.code ?? outcome).join(" ");
    return Outgoing.audited(parts, noted(decision), () =>
      renderText(taken.map((each) => lineOf(each, language)).join("\n")),
    );
  },
};

function lineOf({ name, outcome, refusal, warnings }: TakenIn, language: "vi" | "en"): string {
  const say = DISCORD_SENTENCES[language];
  if (refusal !== null)
    return `❌ ${neutralize(name)}: ${neutralize(errorSentence(refusal.code, refusal.details, language))}`;
  const warned = warnings === 0 ? "" : ` (${say.warnings(warnings)})`;
  return `✅ ${neutralize(name)}: ${say.taken[outcome === "refused" ? "unchanged" : outcome]}${warned}`;
}
