import { type AuditLog, createAuditLog } from "../../../src/access/audit-log.js";
import { parseAccess } from "../../../src/access/parse-access.js";
import type { Answerer } from "../../../src/answer/answerer.js";
import { createAnswerer } from "../../../src/answer/create-answerer.js";
import { createRecordsLoader } from "../../../src/answer/records.js";
import { type DiscordService, startDiscord } from "../../../src/chat/discord/start.js";
import { createStoreLibrary, type Library } from "../../../src/chat/library.js";
import { createStoreQuoteSource } from "../../../src/chat/quote-source.js";
import { extractFacts } from "../../../src/facts/extract-facts.js";
import { ingestCorpus } from "../../../src/ingest/ingest-corpus.js";
import { createIntake } from "../../../src/main/take-in.js";
import { createConceptEmbeddingModel } from "../../../src/models/concept-embedding-model.js";
import { openSqliteStore } from "../../../src/store/sqlite/sqlite-store.js";
import { DiscordServer, type StoredMessage } from "../../discord-server/discord-server.js";
import { type CorpusFolder, corpusFolder } from "../../ingest/corpus-folder.js";
import { partsIn } from "./parts.js";

const embeddingModel = createConceptEmbeddingModel({ conceptsOf: () => [] });

/** Records in a store, with what answers from them. */
export async function openRecordsOf(files: Readonly<Record<string, string>>) {
  const corpus = corpusFolder(files);
  const data = corpusFolder();
  const store = openSqliteStore({ folder: data.folder });
  const index = () =>
    ingestCorpus({ folder: corpus.folder, store, embeddingModel, extractFacts, rulesVersion: "1" });
  await index();
  const recordsOf = createRecordsLoader(store);
  return {
    corpus,
    data,
    store,
    index,
    answerer: createAnswerer({ store, embeddingModel, recordsOf, clock: () => 0 }),
    library: createStoreLibrary(store, recordsOf),
    close: () => {
      store.close();
      corpus.remove();
      data.remove();
    },
  };
}

/** A server with people of every kind, records of every label, and the bot between them, over real sockets. */
export interface World {
  readonly server: DiscordServer;
  readonly audit: AuditLog;
  readonly library: Library;
  readonly corpus: CorpusFolder;
  readonly data: CorpusFolder;
  readonly index: () => Promise<unknown>;
  readonly guildId: string;
  /** Everyone's channel, the one of `internal`, and a private thread below that. */
  readonly openChannel: string;
  readonly innerChannel: string;
  readonly innerThread: string;
  readonly internalRole: string;
  readonly leadersRole: string;
  /** Members: without a role, of internal, of leaders; and somebody who is no member. */
  readonly plain: string;
  readonly officer: string;
  readonly leader: string;
  readonly stranger: string;
  /** Runs before each answer is made; what a test lets happen meanwhile. */
  meanwhile: () => void | Promise<void>;
  /** The access rules' text; a new one counts at once. */
  setRules(source: string): void;
  rules(): string;
  restart(): Promise<void>;
  answer(token: string): Promise<StoredMessage>;
  close(): Promise<void>;
}

export async function openWorld(files: Readonly<Record<string, string>>): Promise<World> {
  const records = await openRecordsOf(files);
  const server = new DiscordServer();
  await server.listen();
  const { guildId, channelId: openChannel } = server.addGuild();
  const innerChannel = server.addChannel(guildId);
  const innerThread = server.addThread(innerChannel, 12);
  const [internalRole, leadersRole] = [server.addRole(guildId), server.addRole(guildId)];
  const [plain, officer, leader, stranger] = [1, 2, 3, 4].map(() => server.addUser()) as [
    string,
    string,
    string,
    string,
  ];
  server.setRoles(guildId, plain, []);
  server.setRoles(guildId, officer, [internalRole]);
  server.setRoles(guildId, leader, [leadersRole]);
  let source = `guild: ${guildId}
ceiling: leaders
groups:
  internal: { roles: [${internalRole}], channels: [${innerChannel}] }
  leaders: { includes: [internal], roles: [${leadersRole}] }
staff: { roles: [${leadersRole}] }
`;
  const audit = createAuditLog({ folder: records.data.folder, clock: Date.now });
  const start = (): Promise<DiscordService> =>
    startDiscord({
      ...partsIn(records.data.folder),
      token: server.token,
      apiBase: server.apiBase,
      answerer,
      library: records.library,
      quoteSource: createStoreQuoteSource(records.store),
      audit,
      intake: createIntake({ corpusFolder: records.corpus.folder, index: records.index }),
      access: () => parseAccess(source, "access.yaml", "leaders"),
      now: () => "2020-09-01",
      onFatal: () => undefined,
      startDeadline: 30_000,
    });
  const answerer: Answerer = {
    answer: async (question) => {
      const answer = await records.answerer.answer(question);
      await world.meanwhile();
      return answer;
    },
  };
  const world: World = {
    server,
    audit,
    library: records.library,
    corpus: records.corpus,
    data: records.data,
    index: records.index,
    guildId,
    openChannel,
    innerChannel,
    innerThread,
    internalRole,
    leadersRole,
    plain,
    officer,
    leader,
    stranger,
    meanwhile: () => undefined,
    setRules: (changed) => {
      source = changed;
    },
    rules: () => source,
    restart: async () => {
      await service.stop();
      service = await start();
    },
    answer: (token) =>
      server.until(() => server.answersTo(token)[0], "answer to the interaction", 30_000),
    close: async () => {
      await service.stop();
      await server.close();
      audit.close();
      records.close();
    },
  };
  let service = await start();
  return world;
}

/** The ids of a message's buttons by their action: `own`, `share`, `source` … */
export function buttonsOf(message: StoredMessage): Readonly<Record<string, string>> {
  const ids = (message.components ?? [])
    .flatMap((row) => row.components ?? [])
    .map(({ custom_id: id = "" }): [string, string] => [id.split(":")[1] ?? "", id]);
  return Object.fromEntries(ids);
}
