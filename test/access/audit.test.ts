import { renameSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AUDIT_KEY_FILE, auditKey } from "../../src/access/audit-key.js";
import { type AuditLog, createAuditLog, type NewAuditEntry } from "../../src/access/audit-log.js";
import { verifyAudit } from "../../src/access/verify-audit.js";
import { PUBLIC } from "../../src/documents/audience.js";
import { AUDIT_FILE, openAuditRows } from "../../src/store/sqlite/audit-database.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";
import { run } from "../main/run.js";

const entry = (question: string, over: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  kind: "answer",
  asker: "300000000000000001",
  where: { surface: "discord", guild: "1", channel: "2", seenBy: "asker" },
  audience: ["public"],
  rules: "sha256:0",
  language: "vi",
  question,
  request: {},
  read: { generation: 3, documents: 7 },
  shown: [{ document: "a.txt", revision: "sha256:1", spans: [[0, 5]] }],
  decision: "figure",
  model: null,
  ...over,
});

const DAY = 86_400_000;
let data: CorpusFolder;
let log: AuditLog;
let now = 0;

beforeEach(() => {
  data = corpusFolder();
  now = Date.parse("2026-03-01T00:00:00Z");
  log = createAuditLog({ folder: data.folder, clock: () => now, days: 30 });
});

afterEach(() => {
  log.close();
  data.remove();
});

function write(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const id = log.newId();
    log.record(id, entry(`câu hỏi ${index}`));
    now += 1000;
    return id;
  });
}

const database = () => new Database(join(data.folder, AUDIT_FILE));

function faults(): readonly string[] {
  const rows = openAuditRows({ folder: data.folder, readOnly: true });
  try {
    return verifyAudit(rows, auditKey(data.folder)).faults;
  } finally {
    rows.close();
  }
}

describe("the audit", () => {
  it("keeps entries as written, found by their id, its key for its owner alone", () => {
    const [first = ""] = write(3);
    expect(log.find(first)).toMatchObject({ id: first, question: "câu hỏi 0", decision: "figure" });
    expect(log.find("0000000000000000")).toBeNull();
    expect(statSync(join(data.folder, AUDIT_KEY_FILE)).mode & 0o077).toBe(0);
    expect(faults()).toEqual([]);
  });

  it("goes on with the chain after a restart", () => {
    write(2);
    log.close();
    log = createAuditLog({ folder: data.folder, clock: () => now });
    write(2);
    expect(faults()).toEqual([]);
  });

  it("shows every change, loss, swap, addition and cut, wherever it is", () => {
    write(12);
    log.close();
    const kept = database();
    kept.exec(
      "CREATE TABLE kept_entries AS SELECT * FROM entries; CREATE TABLE kept_anchors AS SELECT * FROM anchors",
    );
    kept.close();
    const seq = fc.integer({ min: 1, max: 12 });
    const columns = fc.constantFrom("id", "at", "kind", "body", "mark");
    const tampering = fc.oneof(
      fc.record({ how: fc.constant("edit" as const), seq, column: columns }),
      fc.record({ how: fc.constant("drop" as const), seq }),
      fc.record({ how: fc.constant("swap" as const), seq: fc.integer({ min: 1, max: 11 }) }),
      fc.record({ how: fc.constant("cut" as const), seq }),
      fc.record({ how: fc.constant("add" as const) }),
      fc.record({ how: fc.constant("head" as const), seq: fc.integer({ min: 1, max: 11 }) }),
    );
    fc.assert(
      fc.property(tampering, (change) => {
        const open = database();
        open.exec("BEGIN");
        if (change.how === "edit")
          open.exec(
            `UPDATE entries SET ${change.column} = ${change.column} || 'x' WHERE seq = ${change.seq}`,
          );
        else if (change.how === "drop") open.exec(`DELETE FROM entries WHERE seq = ${change.seq}`);
        else if (change.how === "cut") open.exec(`DELETE FROM entries WHERE seq >= ${change.seq}`);
        else if (change.how === "swap")
          open.exec(
            `UPDATE entries SET seq = 99 WHERE seq = ${change.seq}; UPDATE entries SET seq = ${change.seq} WHERE seq = ${change.seq + 1}; UPDATE entries SET seq = ${change.seq + 1} WHERE seq = 99`,
          );
        else if (change.how === "add")
          open.exec(
            "INSERT INTO entries SELECT 13, 'x', at, kind, body, mark FROM entries WHERE seq = 12",
          );
        else
          open.exec(
            `UPDATE anchors SET seq = ${change.seq}, mark = (SELECT mark FROM entries WHERE seq = ${change.seq}) WHERE position = 'head'; DELETE FROM entries WHERE seq > ${change.seq}`,
          );
        open.exec("COMMIT");
        const found = faults();
        // Put back from a copy that was taken before.
        open.exec("BEGIN; DELETE FROM entries; DELETE FROM anchors");
        open.exec(
          "INSERT INTO entries SELECT * FROM kept_entries; INSERT INTO anchors SELECT * FROM kept_anchors; COMMIT",
        );
        open.close();
        expect(found.length, JSON.stringify(change)).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it("drops what is past its days, keeps the rest whole, and does not find the dropped", () => {
    const [old = ""] = write(5);
    now += 31 * DAY;
    const [young = ""] = write(2);
    expect(log.find(old)).toBeNull();
    log.dropOld();
    expect(log.find(young)).not.toBeNull();
    expect(faults()).toEqual([]);
    const open = database();
    expect(open.prepare("SELECT min(seq) FROM entries").pluck().get()).toBe(6);
    open.exec("DELETE FROM entries WHERE seq = 6");
    open.close();
    expect(faults()).not.toEqual([]);
  });

  it("lists to a reader only what was answered from what they may read", () => {
    write(1);
    log.record(log.newId(), entry("kín", { audience: ["internal", "public"] }));
    const questions = log.newest(["answer"], PUBLIC, 10).map(({ question }) => question);
    expect(questions).toEqual(["câu hỏi 0"]);
    expect(
      log.newest(["answer"], { kind: "labels", labels: ["internal", "public"] }, 10),
    ).toHaveLength(2);
  });

  it("says when it cannot be written, and goes on by itself when it can", () => {
    write(1);
    log.close();
    const away = join(data.folder, "away");
    renameSync(join(data.folder, AUDIT_KEY_FILE), away);
    expect(() => log.record(log.newId(), entry("mất khóa"))).toThrow(/audit\.key is missing/u);
    renameSync(away, join(data.folder, AUDIT_KEY_FILE));
    write(1);
    expect(faults()).toEqual([]);
  });

  it("is verified and exported by the command line", async () => {
    write(3);
    const whole = await run(["audit", "verify", "--data", data.folder]);
    expect(whole.exitCode).toBe(0);
    expect(whole.output).toMatch(/✓ 3 entries, all there and unchanged; head 3:[0-9a-f]{64}/u);
    const head = /head (\S+)/u.exec(whole.output)?.[1] ?? "";
    write(1);
    const later = await run(["audit", "verify", "--data", data.folder, "--head", head]);
    expect(later.exitCode).toBe(0);
    const exported = await run(["audit", "export", "--data", data.folder]);
    const lines = exported.output.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([1, 2, 3, 4]);
    const open = database();
    open.exec("UPDATE entries SET body = replace(body, 'câu', 'cau') WHERE seq = 2");
    open.close();
    const changed = await run(["audit", "verify", "--data", data.folder]);
    expect(changed).toMatchObject({ exitCode: 1 });
    expect(changed.output).toContain("row 2: changed");
  });
});
