import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answerer, Question } from "../../../src/answer/answerer.js";
import { type Answer, answerSchema } from "../../../src/answer/contract.js";
import { createGatewayWatch } from "../../../src/chat/discord/gateway-watch.js";
import { openHealthEndpoint } from "../../../src/chat/discord/health-endpoint.js";
import { createAskingLimits, type Pace } from "../../../src/chat/discord/limits-of-asking.js";
import { registerCommands } from "../../../src/chat/discord/register.js";
import { type DiscordService, startDiscord } from "../../../src/chat/discord/start.js";
import type { QuoteSource } from "../../../src/chat/quote-source.js";
import { audienceKey, PUBLIC } from "../../../src/documents/audience.js";
import { NOWHERE } from "../../../src/documents/document.js";
import { ThukyError } from "../../../src/errors.js";
import { DiscordServer } from "../../discord-server/discord-server.js";
import { type CorpusFolder, corpusFolder } from "../../ingest/corpus-folder.js";
import { partsIn } from "./parts.js";

const REVISION = `sha256:${"ab".repeat(32)}`;

function answerWith(question: string, text: string): Answer {
  return answerSchema.parse({
    question,
    language: "vi",
    kind: "figure",
    text,
    statements: [{ text, citations: [1] }],
    figures: [],
    candidates: [],
    suggestions: [],
    citations: [
      {
        id: 1,
        document: "a/b.txt",
        revision: REVISION,
        title: "Phiên họp tháng 5",
        date: "2022-05-31",
        locator: { ...NOWHERE, paragraph: 4 },
        quote: "thu 430 tỷ đồng",
        spans: [{ start: 12, end: 27 }],
      },
    ],
  });
}

/** The outer port: remembers what it was asked, answers what it is told to. */
class RecordedAnswerer implements Answerer {
  readonly asked: Question[] = [];
  reply: (question: Question) => Promise<Answer> = async ({ text }) =>
    answerWith(text, "Thu ngân sách là 430 tỷ đồng [1].");

  answer(question: Question): Promise<Answer> {
    this.asked.push(question);
    return this.reply(question);
  }
}

const quoteSource: QuoteSource = {
  open: ({ revisionPrefix, spans }, audience) =>
    revisionPrefix === "ab".repeat(8) &&
    spans[0]?.start === 12 &&
    audienceKey(audience) === "public"
      ? {
          title: "Phiên họp tháng 5",
          date: "2022-05-31",
          document: "a/b.txt",
          revision: REVISION,
          locator: { ...NOWHERE, paragraph: 4 },
          quote: "thu 430 tỷ đồng",
          before: "Trong tháng, toàn tỉnh ",
          after: ", tăng so với tháng trước.",
        }
      : null,
};

let data: CorpusFolder;
let server: DiscordServer;
let answerer: RecordedAnswerer;
let service: DiscordService | null = null;
let channelId: string;
const fatal: ThukyError[] = [];

function start(pace: Partial<Pace> = {}, token = server.token): Promise<DiscordService> {
  const parts = partsIn(data.folder);
  return startDiscord({
    ...parts,
    pace: { ...parts.pace, ...pace },
    token,
    apiBase: server.apiBase,
    answerer,
    quoteSource,
    now: () => "2022-06-01",
    onFatal: (error) => fatal.push(error),
    startDeadline: 10_000,
  });
}

beforeEach(async () => {
  data = corpusFolder();
  server = new DiscordServer();
  await server.listen();
  ({ channelId } = server.addGuild());
  answerer = new RecordedAnswerer();
  fatal.length = 0;
});

afterEach(async () => {
  await service?.stop();
  service = null;
  expect(server.unknownCalls).toEqual([]);
  await server.close();
  data.remove();
});

const answered = (token: string) =>
  server.until(() => server.answersTo(token)[0], "answer to the interaction");
const sourceIdOf = (message: {
  readonly components?: readonly {
    readonly components?: readonly { readonly custom_id?: string }[];
  }[];
}) => message.components?.[0]?.components?.[0]?.custom_id ?? "";

describe("/hoi", () => {
  it("is acknowledged before anything is looked up, however long that takes", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    answerer.reply = async ({ text }) => {
      await held;
      return answerWith(text, "Thu 430 tỷ đồng [1].");
    };
    service = await start();
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    await server.until(() => answerer.asked[0], "question");
    expect(server.calls.at(-1)).toMatch(/^POST \/interactions\/\d+\/.*\/callback$/u);
    expect(server.answersTo(token)).toEqual([]);
    release();
    expect((await answered(token)).content).toContain("430");
  });

  it("mentions nobody, in the answer, its follow-ups and its source", async () => {
    answerer.reply = async ({ text }) =>
      answerWith(text, "Thu 430 tỷ đồng [1]. ".repeat(150).trim());
    service = await start();
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    const last = await server.until(
      () => server.answersTo(token).find((message) => sourceIdOf(message) !== ""),
      "last part of the answer",
    );
    await answered(server.click(server.addUser(), last, sourceIdOf(last)));
    for (const message of server.messages)
      expect(message.allowed_mentions).toMatchObject({ parse: [], replied_user: false });
  });

  it("lets an asker mend the question without an incident", async () => {
    answerer.reply = async () => {
      throw new ThukyError({ code: "question-empty", message: "empty" });
    };
    service = await start();
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "😀" });
    const { content } = await answered(token);
    expect(content).toContain("Câu hỏi đang trống");
    expect(content).not.toContain("sự cố");
  });

  it("is deferred at once, answered with a source button, and the button opens the quote for whoever presses", async () => {
    service = await start();
    const asker = server.addUser();
    const token = server.slash(asker, channelId, "hoi", { cau_hoi: "thu ngân sách tháng 5?" });
    const answer = await answered(token);
    expect(answer.content).toContain("430 tỷ đồng [1]");
    expect(answer.content).toContain("Phiên họp tháng 5, 31/5/2022, đoạn 4");
    expect(answerer.asked).toMatchObject([
      { text: "thu ngân sách tháng 5?", audience: PUBLIC, now: "2022-06-01", locale: "vi" },
    ]);
    const reader = server.addUser();
    const pressed = server.click(reader, answer, sourceIdOf(answer));
    const quote = await answered(pressed);
    expect(quote.onlyFor).toBe(reader);
    expect(quote.content).toContain("**thu 430 tỷ đồng**");
    expect(server.visibleTo(asker, channelId)).not.toContain(quote);
  });

  it("speaks English to an English client around the answer", async () => {
    service = await start();
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: " " }, "en-US");
    expect((await answered(token)).content).toContain("what was budget revenue");
  });

  it("works in a direct message", async () => {
    service = await start();
    const token = server.slash(server.addUser(), server.addDirectChannel(), "hoi", {
      cau_hoi: "thu?",
    });
    expect((await answered(token)).content).toContain("430");
  });

  it("splits a long answer over follow-ups and loses nothing", async () => {
    const sentence = "Sở Tài chính rà soát nợ đọng, báo cáo trước ngày 20/6 [1]. ";
    answerer.reply = async ({ text }) => answerWith(text, sentence.repeat(90).trim());
    service = await start();
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "giao việc gì?" });
    const messages = await server.until(() => {
      const all = server.answersTo(token);
      return all.some((message) => sourceIdOf(message) !== "") ? all : undefined;
    }, "last part of the answer");
    expect(messages.length).toBeGreaterThan(2);
    const whole = messages.map((message) => message.content ?? "").join(" ");
    expect(whole.split("báo cáo trước ngày 20/6 [1]").length - 1).toBe(90);
  });

  it("says an error as a sentence with an incident id, and nothing of its inside", async () => {
    answerer.reply = async () => {
      throw new Error("secret stack of /srv/data");
    };
    service = await start();
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    const { content } = await answered(token);
    expect(content).toMatch(/Mã sự cố: [0-9a-f]{8}\./u);
    expect(content).not.toContain("secret");
  });

  it("survives a rate limit, a server error and a connection cut on the final edit", async () => {
    service = await start();
    for (const kind of [{ retryAfter: 0.05 }, { status: 502 }, "cut"] as const) {
      server.fault({ method: "PATCH", path: /@original$/u, kind });
      const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
      expect((await answered(token)).content).toContain("430");
    }
  });
});

describe("messages", () => {
  it("answers a mention once, as a reply that pings nobody, and hears no other message", async () => {
    service = await start();
    const user = server.addUser();
    server.say(user, channelId, "thu ngân sách?");
    const id = server.say(user, channelId, `<@${server.applicationId}> thu ngân sách?`);
    server.say(user, channelId, `<@${server.applicationId}> thu ngân sách?`, id);
    const reply = await server.until(() => server.messages[0], "reply");
    expect(reply.message_reference?.message_id).toBe(id);
    expect(reply.allowed_mentions).toMatchObject({ parse: [], replied_user: false });
    const second = server.say(user, channelId, `<@${server.applicationId}> còn nữa?`);
    await server.until(
      () => server.messages.find((message) => message.message_reference?.message_id === second),
      "second reply",
    );
    expect(answerer.asked.map((question) => question.text)).toEqual(["thu ngân sách?", "còn nữa?"]);
  });

  it("answers a direct message without a mention", async () => {
    service = await start();
    server.say(server.addUser(), server.addDirectChannel(), "thu ns t5");
    expect((await server.until(() => server.messages[0], "reply")).content).toContain("430");
  });

  it("does not answer twice what a resumed session replays", async () => {
    service = await start();
    const user = server.addUser();
    const id = server.say(user, channelId, `<@${server.applicationId}> một?`);
    await server.until(() => server.messages[0], "reply");
    server.gateway.dropSockets();
    await server.until(() => (server.gateway.resumes > 0 ? true : undefined), "resume");
    server.say(user, channelId, `<@${server.applicationId}> một?`, id);
    server.say(user, channelId, `<@${server.applicationId}> hai?`);
    await server.until(() => server.messages[1], "second reply");
    expect(answerer.asked.map((question) => question.text)).toEqual(["một?", "hai?"]);
  });

  it("makes nobody's text ping, link or mark up", async () => {
    answerer.reply = async ({ text }) =>
      answerWith(text, "Hồ sơ ghi: “@everyone <@123456> [xem](https://example.com) **đậm**” [1]");
    service = await start();
    server.say(server.addUser(), server.addDirectChannel(), "gì?");
    const { content = "", flags } = await server.until(() => server.messages[0], "reply");
    expect(content).not.toMatch(/@everyone|<@\d|\]\(|https:\/\/|(?<!\\)\*\*đậm/u);
    expect((flags ?? 0) & 4).toBe(4);
  });
});

describe("long answers to messages", () => {
  it("come as several messages in order, the buttons under the last", async () => {
    const sentence = "Sở Tài chính rà soát nợ đọng, báo cáo trước ngày 20/6 [1]. ";
    answerer.reply = async ({ text }) => answerWith(text, sentence.repeat(90).trim());
    service = await start();
    server.say(server.addUser(), server.addDirectChannel(), "giao việc gì?");
    await server.until(() => server.messages.find((each) => sourceIdOf(each) !== ""), "last part");
    const parts = server.messages.map(({ content = "" }) => content);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join(" ").split("trước ngày 20/6 [1]").length - 1).toBe(90);
    expect(server.messages.map((each) => sourceIdOf(each) !== "")).toEqual(
      parts.map((_, index) => index === parts.length - 1),
    );
  });

  it("are not asked for by a question that is too long itself", async () => {
    service = await start();
    server.say(server.addUser(), server.addDirectChannel(), "thu ".repeat(400));
    expect((await server.until(() => server.messages[0], "reply")).content).toContain("quá dài");
    expect(answerer.asked).toEqual([]);
  });
});

describe("source buttons", () => {
  it("still open after a restart", async () => {
    service = await start();
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    const answer = await answered(token);
    await service.stop();
    service = await start();
    const pressed = server.click(server.addUser(), answer, sourceIdOf(answer));
    expect((await answered(pressed)).content).toContain("thu 430 tỷ đồng");
  });

  it.each([
    ["v1:source:ffffffffffffffff:12-27", "Nguồn này không còn mở được"],
    ["v1:source:abababababababab:13-27", "Nguồn này không còn mở được"],
    ["v9:x", "Nút này không còn dùng được"],
    ["v1:source:../etc:1-2", "Nút này không còn dùng được"],
    ["x", "Nút này không còn dùng được"],
  ])("%s gets one polite sentence and no content", async (customId, sentence) => {
    service = await start();
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    const answer = await answered(token);
    const quote = await answered(server.click(server.addUser(), answer, customId));
    expect(quote.content).toContain(sentence);
    expect(quote.content).not.toContain("430");
  });
});

describe("starting and stopping", () => {
  it("finishes the answer under way before it leaves", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    answerer.reply = async ({ text }) => {
      await held;
      return answerWith(text, "Thu 430 tỷ đồng [1].");
    };
    const running = await start();
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    await server.until(() => answerer.asked[0], "question");
    const stopping = running.stop();
    release();
    await stopping;
    expect(server.answersTo(token)[0]?.content).toContain("430");
  });

  it("tells who asks while it stops that it stops, and takes nothing up twice", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    answerer.reply = async ({ text }) => {
      await held;
      return answerWith(text, "Thu 430 tỷ đồng [1].");
    };
    const running = await start();
    const first = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    server.replayInteraction();
    await server.until(() => answerer.asked[0], "question");
    const stopping = running.stop();
    const late = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    expect((await answered(late)).content).toContain("khởi động lại");
    release();
    await stopping;
    expect(server.answersTo(first)[0]?.content).toContain("430");
    expect(answerer.asked).toHaveLength(1);
  });

  it("gives the address of the least permissions, and tells its health and figures on loopback", async () => {
    service = await start();
    const invite = new URL(service.invite);
    expect(invite.searchParams.get("client_id")).toBe(server.applicationId);
    expect(invite.searchParams.get("permissions")).toBe("274878008320");
    await answered(server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" }));
    const { health, metrics } = service;
    const endpoint = await openHealthEndpoint({ port: 0, health, metrics });
    const at = (path: string) => fetch(`http://127.0.0.1:${endpoint.port}${path}`);
    expect(await (await at("/healthz")).json()).toMatchObject({ isReady: true, gateway: "Ready" });
    const figures = await (await at("/metrics")).text();
    expect(figures).toContain(
      'thuky_discord_events_total{kind="interaction",outcome="answered"} 1',
    );
    expect((await at("/")).status).toBe(404);
    await expect(openHealthEndpoint({ port: endpoint.port, health, metrics })).rejects.toThrow(
      /HEALTH_PORT/u,
    );
    await service.stop();
    expect((await at("/healthz")).status).toBe(503);
    await endpoint.close();
  });

  it("outlives an interaction whose token ran out", async () => {
    service = await start();
    server.fault({ method: "PATCH", path: /@original$/u, kind: { status: 401, code: 50_027 } });
    server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    await server.until(() => answerer.asked[0], "question");
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
    expect((await answered(token)).content).toContain("430");
    expect(fatal).toEqual([]);
  });

  it("keeps one person from taking everybody's time, with a kind sentence", async () => {
    service = await start({ perUser: 2, perGuild: 3 });
    const [one, other, third] = [server.addUser(), server.addUser(), server.addUser()];
    const ask = async (user: string) =>
      (await answered(server.slash(user, channelId, "hoi", { cau_hoi: "thu?" }))).content ?? "";
    expect(await ask(one)).toContain("430");
    expect(await ask(one)).toContain("430");
    expect(await ask(one)).toMatch(/hơi nhanh; mời hỏi lại sau \d+ giây/u);
    expect(await ask(other)).toContain("430");
    expect(await ask(third)).toContain("nhiều câu hỏi");
  });

  it("says that the token is wrong", async () => {
    await expect(start({}, "not-the-token")).rejects.toMatchObject({
      code: "discord-token-invalid",
    });
  });

  it("says that an intent is not granted", async () => {
    await server.close();
    server = new DiscordServer({ allowedIntents: 1 });
    await server.listen();
    await expect(start()).rejects.toMatchObject({ code: "discord-intent-missing" });
  });

  it("says that Discord cannot be reached", async () => {
    const attempt = startDiscord({
      ...partsIn(data.folder),
      token: "t",
      apiBase: "http://127.0.0.1:9/api",
      answerer,
      quoteSource,
      now: () => "2022-06-01",
      onFatal: () => undefined,
      startDeadline: 400,
    });
    await expect(attempt).rejects.toMatchObject({ code: "discord-unreachable" });
  });
});

describe("a gateway", () => {
  it("is stuck when it is away or silent, from then on until it is heard again", () => {
    let now = 0;
    const watch = createGatewayWatch(() => now);
    expect(watch.stuckFor({ isReady: true, lastBeat: null })).toBe(0);
    now = 200_000;
    expect(watch.stuckFor({ isReady: true, lastBeat: 100_000 })).toBe(0);
    expect(watch.stuckFor({ isReady: false, lastBeat: 150_000 })).toBe(0);
    now = 300_000;
    expect(watch.stuckFor({ isReady: true, lastBeat: 150_000 })).toBe(100_000);
    expect(watch.stuckFor({ isReady: true, lastBeat: 290_000 })).toBe(0);
  });
});

describe("the queue", () => {
  it("runs so many at once and no more, in order, and says when it is full", async () => {
    const limits = createAskingLimits({ perUser: 1, perGuild: 1, atOnce: 2, waiting: 3 }, () => 0);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const asked = [0, 1, 2, 3, 4, 5].map((number) =>
      limits.inTurn(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(number);
        running -= 1;
        return number;
      }),
    );
    expect(await Promise.all(asked)).toEqual([0, 1, 2, 3, 4, "full"]);
    expect({ most, order }).toEqual({ most: 2, order: [0, 1, 2, 3, 4] });
  });
});

describe("registering commands", () => {
  const register = (guildId: string | null = null) =>
    registerCommands({ token: server.token, apiBase: server.apiBase, guildId });

  it("creates them once and then leaves them alone", async () => {
    expect(await register()).toMatchObject({
      created: expect.arrayContaining(["hoi"]),
      changed: [],
      removed: [],
    });
    expect(await register()).toMatchObject({
      created: [],
      changed: [],
      unchanged: expect.arrayContaining(["hoi"]),
    });
    expect(server.commandPuts).toBe(1);
  });

  it("deploys what differs and removes what is no longer ours", async () => {
    await register();
    const held = server.commandsOf.get("global") ?? [];
    Object.assign(held[0] as object, { description: "cũ" });
    held.push({ id: "1", name: "bo-di", type: 1, description: "cũ" });
    expect(await register()).toMatchObject({ changed: ["hoi"], removed: ["bo-di"] });
    expect(await register()).toMatchObject({
      unchanged: expect.arrayContaining(["hoi"]),
      removed: [],
    });
    expect(server.commandPuts).toBe(2);
  });

  it("sees a changed translation, option or context", async () => {
    for (const change of [
      { name_localizations: { vi: "hỏi-cũ" } },
      { description_localizations: {} },
      { contexts: [0] },
      { options: [] },
    ]) {
      await register();
      Object.assign(server.commandsOf.get("global")?.[0] as object, change);
      expect(await register(), JSON.stringify(change)).toMatchObject({ changed: ["hoi"] });
    }
  });

  it("registers for one guild as well, and says a wrong token", async () => {
    expect(await register("123")).toMatchObject({ created: expect.arrayContaining(["hoi"]) });
    expect(await register("123")).toMatchObject({ unchanged: expect.arrayContaining(["hoi"]) });
    expect([...server.commandsOf.keys()]).toEqual(["123"]);
    const wrong = registerCommands({ token: "wrong", apiBase: server.apiBase });
    await expect(wrong).rejects.toMatchObject({ code: "discord-token-invalid" });
  });
});
