import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { auditKey } from "../src/access/audit-key.js";
import { verifyAudit } from "../src/access/verify-audit.js";
import { openAuditRows } from "../src/store/sqlite/audit-database.js";
import { buttonsOf, openWorld } from "../test/chat/discord/world.js";
import type { StoredMessage } from "../test/discord-server/discord-server.js";
import { canaryDocuments, filesOf } from "./discord-oracle.js";
import { seededChoice } from "./seeded-choice.js";

/** What became of many questions over lost sockets and told twice, while records were being indexed. */
export interface LoadCheck {
  readonly questions: number;
  readonly duplicates: number;
  readonly disconnects: number;
  readonly unanswered: number;
  readonly answeredTwice: number;
  /** Answers whose entry is missing, or was written after they were sent. */
  readonly unaudited: number;
  readonly entries: number;
  readonly auditFaults: readonly string[];
  /** Milliseconds. */
  readonly acknowledged: {
    readonly p50: number;
    readonly p99: number;
    readonly p999: number;
    readonly worst: number;
  };
  readonly loopLag: { readonly p99: number; readonly worst: number };
  readonly indexRuns: number;
}

interface Asked {
  readonly token: string | null;
  readonly messageId: string | null;
  readonly isConnected: boolean;
}

/** Questions that are under way at the same time. */
const AT_ONCE = 20;

/** Asks, tells every fifth event twice, drops every socket now and then, and indexes all the while. */
export async function checkDiscordLoad(options: {
  readonly seed: number;
  readonly questions: number;
  readonly disconnects: number;
}): Promise<LoadCheck> {
  const { seed, questions, disconnects } = options;
  const documents = canaryDocuments(seed);
  const files = filesOf(documents.filter(({ label }) => label === "public"));
  const world = await openWorld(files);
  const { server, openChannel, corpus } = world;
  const choose = seededChoice(seed);
  // `thuky start` builds its indexes before it connects.
  await world.answer(
    server.slash(server.addUser(), openChannel, "hoi", { cau_hoi: "thu ngân sách" }),
  );
  // What is written is told by the audit's own rows at the moment a message comes in.
  const written = new Set<string>();
  const record = world.audit.record.bind(world.audit);
  Object.assign(world.audit, {
    record: (id: string, entry: Parameters<typeof record>[1]) => {
      record(id, entry);
      written.add(id);
    },
  });
  const early = new Set<string>();
  server.onMessage = (message) => {
    const id = entryIdOf(message);
    if (id !== null && !written.has(id)) early.add(message.id);
  };
  const indexing = indexUntil(corpus.folder, join(world.data.folder, "other"));
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const asked: Asked[] = [];
  let duplicates = 0;
  try {
    const every = Math.max(1, Math.floor(questions / Math.max(1, disconnects)));
    let isConnected = true;
    for (let at = 0; at < questions; at += 1) {
      if (disconnects > 0 && at % every === every - 1) {
        const before = server.gateway.resumes;
        server.gateway.dropSockets();
        isConnected = false;
        void server
          .until(() => (server.gateway.resumes > before ? true : undefined), "resume", 20_000)
          .then(() => {
            isConnected = true;
          });
      }
      const user = server.addUser();
      const { thing, month } = choose.of(documents);
      const words = `${thing} tháng ${month} năm 2020`;
      if (choose.below(2) === 0) {
        const token = server.slash(user, openChannel, "hoi", { cau_hoi: words });
        asked.push({ token, messageId: null, isConnected });
        if (choose.below(5) === 0) {
          server.replayInteraction();
          duplicates += 1;
        }
      } else {
        const mention = `<@${server.applicationId}> ${words}`;
        const messageId = server.say(user, openChannel, mention);
        asked.push({ token: null, messageId, isConnected });
        if (choose.below(5) === 0) {
          server.say(user, openChannel, mention, messageId);
          duplicates += 1;
        }
      }
      const oldest = asked[at - AT_ONCE];
      if (oldest !== undefined) await answerTo(oldest).catch(() => undefined);
    }
    for (const each of asked.slice(-AT_ONCE)) await answerTo(each).catch(() => undefined);
    lag.disable();
    const indexRuns = await indexing.stop();
    const answers = new Map<string, number>();
    for (const { message_reference: reference } of server.messages) {
      const id = reference?.message_id ?? "";
      answers.set(id, (answers.get(id) ?? 0) + 1);
    }
    const counts = asked.map(({ token, messageId }) =>
      token === null ? (answers.get(messageId ?? "") ?? 0) : server.answersTo(token).length,
    );
    const acknowledged = asked
      .filter((each) => each.isConnected)
      .flatMap(({ token }) => (token === null ? [] : (server.acknowledgedIn(token) ?? [])))
      .sort((a, b) => a - b);
    const share = (of: number) =>
      acknowledged[Math.min(acknowledged.length - 1, Math.floor(acknowledged.length * of))] ?? 0;
    const rows = openAuditRows({ folder: world.data.folder, readOnly: true });
    const { entries, faults } = verifyAudit(rows, auditKey(world.data.folder));
    rows.close();
    const unaudited = server.messages.filter((message) => {
      const id = entryIdOf(message);
      return id !== null && (world.audit.find(id) === null || early.has(message.id));
    }).length;
    return {
      questions,
      duplicates,
      disconnects: server.gateway.resumes,
      unanswered: counts.filter((count) => count === 0).length,
      answeredTwice: counts.filter((count) => count > 1).length,
      unaudited,
      entries,
      auditFaults: faults,
      acknowledged: { p50: share(0.5), p99: share(0.99), p999: share(0.999), worst: share(1) },
      loopLag: { p99: lag.percentile(99) / 1e6, worst: lag.max / 1e6 },
      indexRuns,
    };
  } finally {
    await indexing.stop();
    await world.close();
  }

  async function answerTo({ token, messageId }: Asked): Promise<void> {
    await server.until(
      () => (token === null ? server.repliesTo(messageId ?? "")[0] : server.answersTo(token)[0]),
      "answer",
      30_000,
    );
  }
}

function entryIdOf(message: StoredMessage): string | null {
  return /^v1:[a-z]+:([0-9a-f]{16})/u.exec(buttonsOf(message).good ?? "")?.[1] ?? null;
}

/** Runs of the indexer in processes of their own, one after the other, as `thuky start` has them. */
function indexUntil(corpus: string, data: string): { stop(): Promise<number> } {
  let isStopped = false;
  let runs = 0;
  const loop = (async () => {
    while (!isStopped) {
      const child = spawn(
        "nice",
        [
          process.execPath,
          "--import",
          "tsx",
          "src/main.ts",
          "index",
          corpus,
          "--data",
          `${data}-${runs}`,
        ],
        { stdio: "ignore" },
      );
      await once(child, "exit");
      runs += 1;
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await loop;
      return runs;
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [questions = 10_000, disconnects = 200, seed = 3] = process.argv.slice(2).map(Number);
  const found = await checkDiscordLoad({ seed, questions, disconnects });
  const { acknowledged, loopLag } = found;
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.log(
    `${found.questions} questions, ${found.duplicates} told twice, ${found.disconnects} sockets lost and resumed: ${found.unanswered} unanswered, ${found.answeredTwice} answered twice`,
  );
  console.log(
    `acknowledged in ${ms(acknowledged.p50)} (median), ${ms(acknowledged.p99)} (p99), ${ms(acknowledged.p999)} (p99.9), ${ms(acknowledged.worst)} (worst), during ${found.indexRuns} runs of the indexer`,
  );
  console.log(
    `event loop late by ${ms(loopLag.p99)} (p99), ${ms(loopLag.worst)} (worst), the loopback Discord in the same process`,
  );
  console.log(
    `${found.entries} entries of the audit, ${found.auditFaults.length} faults; ${found.unaudited} answers without an entry before them`,
  );
  for (const fault of found.auditFaults) console.log(`✗ ${fault}`);
  process.exitCode =
    found.unanswered + found.answeredTwice + found.unaudited + found.auditFaults.length === 0
      ? 0
      : 1;
}
