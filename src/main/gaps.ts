import { createAuditLog } from "../access/audit-log.js";
import { gapsFor } from "../access/gaps.js";
import { csvTable, textTable } from "../chat/text-table.js";
import { OPERATOR } from "../documents/audience.js";
import { DISCORD_SENTENCES } from "../sentences/discord.js";
import { jsonLine, print, type Surroundings } from "./surroundings.js";

export interface GapsOptions {
  readonly data?: string;
  readonly json?: true;
  readonly csv?: true;
}

/** `thuky gaps`: what people asked on Discord and did not get, the most asked first. */
export async function gaps(surroundings: Surroundings, options: GapsOptions): Promise<number> {
  const config = surroundings.loadConfig();
  const audit = createAuditLog({
    folder: options.data ?? config.dataFolder,
    clock: Date.now,
    days: config.auditDays,
  });
  try {
    const found = gapsFor(audit, OPERATOR);
    const say = DISCORD_SENTENCES.vi;
    const headings = ["Số lần", "Câu hỏi", "Vì sao", "Còn thiếu", "Lần cuối"];
    const rows = found.map(({ times, question, why, missing, last }) => [
      String(times),
      question,
      say.gapReason[why],
      missing ?? "",
      last.slice(0, 10),
    ]);
    if (options.json === true) await print(surroundings, jsonLine(found));
    else if (options.csv === true) await print(surroundings, csvTable(headings, rows));
    else
      await print(surroundings, rows.length === 0 ? `${say.noGaps}\n` : textTable(headings, rows));
    return 0;
  } finally {
    audit.close();
  }
}
