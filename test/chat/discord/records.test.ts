import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAnswerer } from "../../../src/answer/create-answerer.js";
import { createRecordsLoader } from "../../../src/answer/records.js";
import { type DiscordService, startDiscord } from "../../../src/chat/discord/start.js";
import { createStoreLibrary } from "../../../src/chat/library.js";
import { createStoreQuoteSource } from "../../../src/chat/quote-source.js";
import { extractFacts } from "../../../src/facts/extract-facts.js";
import { ingestCorpus } from "../../../src/ingest/ingest-corpus.js";
import { createConceptEmbeddingModel } from "../../../src/models/concept-embedding-model.js";
import { openSqliteStore } from "../../../src/store/sqlite/sqlite-store.js";
import type { Store } from "../../../src/store/store.js";
import { DiscordServer, type StoredMessage } from "../../discord-server/discord-server.js";
import { type CorpusFolder, corpusFolder } from "../../ingest/corpus-folder.js";
import { partsIn } from "./parts.js";

const revenue = (month: number, value: string) =>
  `Phiên họp tháng ${month} năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng ${month} đạt ${value} tỷ đồng, tăng 5 tỷ đồng so với tháng trước.\n`;

const embeddingModel = createConceptEmbeddingModel({ conceptsOf: () => [] });

let corpus: CorpusFolder;
let data: CorpusFolder;
let store: Store;
let server: DiscordServer;
let service: DiscordService;
let channelId: string;

/** Real records in a real store, asked through real sockets: only Discord itself is ours. */
beforeEach(async () => {
  corpus = corpusFolder({
    "_records.yaml": "home: Tuyên Quang\nplace: Tuyên Quang\n",
    "cong-khai/_records.yaml": "label: public\n",
    "cong-khai/thang-5.txt": revenue(5, "318,4"),
    "noi-bo/_records.yaml": "label: internal\n",
    "noi-bo/thang-6.txt": revenue(6, "777,7"),
    "thang-7.txt": revenue(7, "888,8"),
  });
  data = corpusFolder();
  store = openSqliteStore({ folder: data.folder });
  await ingest();
  server = new DiscordServer();
  await server.listen();
  ({ channelId } = server.addGuild());
  const recordsOf = createRecordsLoader(store);
  service = await startDiscord({
    token: server.token,
    apiBase: server.apiBase,
    ...partsIn(data.folder),
    answerer: createAnswerer({ store, embeddingModel, recordsOf, clock: () => 0 }),
    library: createStoreLibrary(store, recordsOf),
    quoteSource: createStoreQuoteSource(store),
    now: () => "2020-09-01",
    onFatal: () => {},
    startDeadline: 30_000,
  });
});

afterEach(async () => {
  await service.stop();
  expect(server.unknownCalls).toEqual([]);
  await server.close();
  store.close();
  corpus.remove();
  data.remove();
});

const ingest = () =>
  ingestCorpus({ folder: corpus.folder, store, embeddingModel, extractFacts, rulesVersion: "1" });

async function ask(question: string): Promise<StoredMessage> {
  const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: question });
  return server.until(() => server.answersTo(token)[0], "answer", 30_000);
}

const sourceIdOf = ({ components }: StoredMessage) =>
  components?.[0]?.components?.[0]?.custom_id ?? "";

async function openSource(message: StoredMessage): Promise<StoredMessage> {
  const pressed = server.click(server.addUser(), message, sourceIdOf(message));
  return server.until(() => server.answersTo(pressed)[0], "source", 30_000);
}

describe("records on Discord", () => {
  it("answer a question with the figure, its citation and a button that opens the quoted passage", async () => {
    const answer = await ask("thu ngân sách tháng 5 năm 2020 là bao nhiêu?");
    expect(answer.content).toMatch(/318,4 tỷ đồng[\s\S]*\[1\]/u);
    const source = await openSource(answer);
    expect(source.onlyFor).not.toBeNull();
    expect(source.content).toContain("tháng 5 đạt 318,4 tỷ đồng");
    expect(source.content).toContain("cong-khai/thang-5.txt");
  });

  it.each([
    ["another label", "thu ngân sách tháng 6 năm 2020", /777|tháng-6|thang-6|noi-bo/u],
    ["no label", "thu ngân sách tháng 7 năm 2020", /888|thang-7/u],
  ])("with %s are not answered from, suggested or named", async (_, question, hidden) => {
    const { content = "" } = await ask(question);
    expect(content).not.toMatch(hidden);
    expect(content).toContain("không có");
  });

  it("are no longer opened by an old button once they are not public", async () => {
    const answer = await ask("thu ngân sách tháng 5 năm 2020");
    corpus.write("cong-khai/_records.yaml", "label: internal\n");
    await ingest();
    const source = await openSource(answer);
    expect(source.content).toContain("không còn mở được");
    expect(source.content).not.toContain("318,4");
  });

  it("are not needed to say what is wrong with a question", async () => {
    expect((await ask("😀🎉")).content).toContain("Câu hỏi đang trống");
    expect((await ask("'; DROP TABLE documents; -- (((a+)+)+$")).content).toBeTruthy();
    expect((await ask("thu ngân sách tháng 5 năm 2020")).content).toContain("318,4");
  });
});
