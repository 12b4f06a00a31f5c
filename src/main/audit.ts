import { auditKey } from "../access/audit-key.js";
import { verifyAudit } from "../access/verify-audit.js";
import { openAuditRows } from "../store/sqlite/audit-database.js";
import { notice, print, type Surroundings } from "./surroundings.js";

export interface AuditOptions {
  readonly data?: string;
}

/** A head as `audit verify` prints it: `<row>:<mark>`. */
export interface KnownHead {
  readonly seq: number;
  readonly mark: string;
}

/** `thuky audit verify`: is every entry there, in order and unchanged? 1 when not. */
export async function verify(
  surroundings: Surroundings,
  options: AuditOptions & { readonly head?: KnownHead },
): Promise<number> {
  const folder = options.data ?? surroundings.loadConfig().dataFolder;
  const rows = openAuditRows({ folder, readOnly: true });
  try {
    const { entries, head, faults } = verifyAudit(rows, auditKey(folder), options.head ?? null);
    if (faults.length > 0) {
      await print(surroundings, faults.map((fault) => `✗ ${fault}\n`).join(""));
      notice(surroundings, `The audit is not whole: ${entries} entries were read.`);
      return 1;
    }
    await print(
      surroundings,
      `✓ ${entries} entries, all there and unchanged; head ${head === null ? "none" : `${head.seq}:${head.mark}`}\n`,
    );
    return 0;
  } finally {
    rows.close();
  }
}

const BATCH = 500;

/** `thuky audit export`: every entry as a line of JSON, oldest first, with its place and mark. */
export async function exportAudit(
  surroundings: Surroundings,
  options: AuditOptions & { readonly from?: string; readonly to?: string },
): Promise<number> {
  const folder = options.data ?? surroundings.loadConfig().dataFolder;
  const rows = openAuditRows({ folder, readOnly: true });
  const { from = "", to = "9999" } = options;
  try {
    let last = -1;
    for (let batch = rows.after(last, BATCH); batch.length > 0; batch = rows.after(last, BATCH)) {
      last = batch.at(-1)?.seq ?? last;
      const lines = batch
        .filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= to)
        // The body is kept as it was marked, byte for byte.
        .map(({ seq, body, mark }) => `{"seq":${seq},"mark":"${mark}","entry":${body}}\n`);
      await print(surroundings, lines.join(""));
    }
    return 0;
  } finally {
    rows.close();
  }
}
