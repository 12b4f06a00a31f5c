import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { auditKey } from "../src/access/audit-key.js";
import { createAuditLog, type NewAuditEntry } from "../src/access/audit-log.js";
import { verifyAudit } from "../src/access/verify-audit.js";
import { toThukyError } from "../src/errors.js";
import { AUDIT_FILE, openAuditRows } from "../src/store/sqlite/audit-database.js";
import { type SeededChoice, seededChoice } from "./seeded-choice.js";

/** What became of an audit that was changed behind its back. */
export interface TamperCheck {
  readonly tampered: number;
  /** Changes that verification did not see. */
  readonly missed: readonly string[];
  readonly byKind: ReadonlyMap<string, number>;
}

const ENTRIES = 40;

/** Changes an audit in one random way at a time, verifies it, and puts it back. */
export function checkTampering(seed: number, times: number): TamperCheck {
  const folder = mkdtempSync(join(tmpdir(), "thuky-audit-"));
  const choose = seededChoice(seed);
  const missed: string[] = [];
  const byKind = new Map<string, number>();
  try {
    write(folder);
    const database = new Database(join(folder, AUDIT_FILE));
    database.exec(
      "CREATE TABLE kept_entries AS SELECT * FROM entries; CREATE TABLE kept_anchors AS SELECT * FROM anchors",
    );
    for (let at = 0; at < times; at += 1) {
      const [kind, change] = tampering(choose);
      database.exec(`BEGIN; ${change}; COMMIT`);
      const rows = openAuditRows({ folder, readOnly: true });
      if (verifyAudit(rows, auditKey(folder)).faults.length === 0)
        missed.push(`${kind}: ${change}`);
      rows.close();
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
      database.exec(
        "BEGIN; DELETE FROM entries; DELETE FROM anchors; INSERT INTO entries SELECT * FROM kept_entries; INSERT INTO anchors SELECT * FROM kept_anchors; COMMIT",
      );
    }
    database.close();
    return { tampered: times, missed, byKind };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a full disk did to the audit of a small file system, which is filled and emptied again. */
export interface FullDiskCheck {
  /** Entries that could not be written while the disk was full; each is an answer that is not sent. */
  readonly refused: number;
  readonly codes: readonly string[];
  /** Whether the next entry was written once there was room, by the same log. */
  readonly recovered: boolean;
  readonly faults: readonly string[];
}

/** `folder` must be on a file system of a few megabytes, which is filled to the last byte. */
export function checkFullDisk(folder: string): FullDiskCheck {
  const ballast = join(folder, "ballast");
  const log = createAuditLog({ folder, clock: Date.now });
  const codes: string[] = [];
  const record = () => {
    try {
      log.record(log.newId(), entryOf(codes.length));
      return true;
    } catch (thrown) {
      codes.push(toThukyError(thrown).code);
      return false;
    }
  };
  try {
    if (!record()) throw new Error("the first entry could not be written");
    fill(ballast);
    // A little may still fit into pages that are there.
    for (let at = 0; at < 2000 && codes.length < 50; at += 1) record();
    rmSync(ballast);
    const recovered = record();
    log.close();
    const rows = openAuditRows({ folder, readOnly: true });
    const { faults } = verifyAudit(rows, auditKey(folder));
    rows.close();
    return { refused: codes.length, codes: [...new Set(codes)], recovered, faults };
  } finally {
    log.close();
  }
}

function fill(file: string): void {
  const descriptor = openSync(file, "w");
  try {
    for (const size of [65_536, 4096, 1]) {
      try {
        for (;;) if (writeSync(descriptor, Buffer.alloc(size, 1)) < size) break;
      } catch (thrown) {
        if ((thrown as NodeJS.ErrnoException).code !== "ENOSPC") throw thrown;
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

function write(folder: string): void {
  let now = Date.parse("2026-01-01T00:00:00Z");
  const log = createAuditLog({ folder, clock: () => now });
  for (let at = 0; at < ENTRIES; at += 1) {
    now += 1000;
    log.record(log.newId(), entryOf(at));
  }
  log.close();
}

function entryOf(at: number): NewAuditEntry {
  return {
    kind: "answer",
    asker: "1",
    where: { surface: "discord", guild: "2", channel: "3", seenBy: "channel" },
    audience: ["public"],
    rules: "sha256:0",
    language: "vi",
    question: `câu hỏi ${at}`,
    request: {},
    read: { generation: at, documents: 9 },
    shown: [{ document: "a.txt", revision: "sha256:1", spans: [[at, at + 9]] }],
    decision: "figure",
    model: null,
  };
}

function tampering(choose: SeededChoice): readonly [kind: string, change: string] {
  const row = choose.below(ENTRIES) + 1;
  const inner = choose.below(ENTRIES - 1) + 1;
  const column = choose.of(["id", "at", "body", "mark", "kind"]);
  return choose.of([
    ["edit", `UPDATE entries SET ${column} = ${column} || 'x' WHERE seq = ${row}`],
    ["edit", `UPDATE entries SET body = replace(body, 'public', 'leader') WHERE seq = ${row}`],
    ["delete", `DELETE FROM entries WHERE seq = ${row}`],
    ["cut off", `DELETE FROM entries WHERE seq >= ${row}`],
    ["cut off", `DELETE FROM entries WHERE seq <= ${row}`],
    [
      "reorder",
      `UPDATE entries SET seq = 9999 WHERE seq = ${inner}; UPDATE entries SET seq = ${inner} WHERE seq = ${inner + 1}; UPDATE entries SET seq = ${inner + 1} WHERE seq = 9999`,
    ],
    [
      "add",
      `INSERT INTO entries SELECT ${ENTRIES + 1}, 'x', at, kind, body, mark FROM entries WHERE seq = ${row}`,
    ],
    [
      "roll back",
      `UPDATE anchors SET seq = ${inner}, mark = (SELECT mark FROM entries WHERE seq = ${inner}) WHERE position = 'head'; DELETE FROM entries WHERE seq > ${inner}`,
    ],
    ["unseal", "DELETE FROM anchors"],
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [times = 1000, seed = 1] = process.argv.slice(2, 4).map(Number);
  const { tampered, missed, byKind } = checkTampering(seed, times);
  console.log([...byKind].map(([kind, count]) => `${kind} ${count}`).join(", "));
  console.log(
    `${tampered} tamperings, ${missed.length} not found (95 % bound ${(300 / tampered || 0).toFixed(2)} %)`,
  );
  for (const fault of missed) console.log(`✗ ${fault}`);
  const small = process.argv[4];
  const full = small === undefined ? null : checkFullDisk(small);
  if (full !== null)
    console.log(
      `disk full: ${full.refused} entries refused with ${full.codes.join(", ")}, ${full.recovered ? "written again" : "NOT written"} once there was room, ${full.faults.length} faults of the chain`,
    );
  const isWhole = full === null || (full.refused > 0 && full.recovered && full.faults.length === 0);
  process.exitCode = missed.length === 0 && isWhole ? 0 : 1;
}
