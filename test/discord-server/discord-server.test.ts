import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DiscordServer } from "./discord-server.js";

let now = 0;
let server: DiscordServer;
let channelId: string;

beforeEach(async () => {
  now = 1_000_000;
  server = new DiscordServer({ clock: () => now });
  await server.listen();
  ({ channelId } = server.addGuild());
});

afterEach(() => server.close());

/** One call as a client makes it: the status and Discord's error code. */
async function call(method: string, path: string, body?: object, authorized = false) {
  const response = await fetch(`${server.apiBase}/v10${path}`, {
    method,
    headers: authorized ? { authorization: `Bot ${server.token}` } : {},
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text === "" ? {} : (JSON.parse(text) as { code?: number; errors?: object });
  return { status: response.status, code: json.code, errors: json.errors };
}

const ask = () => server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu?" });
const acknowledge = (token: string) =>
  call("POST", `/interactions/1/${token}/callback`, { type: 5 });
const edit = (token: string, message: object) =>
  call("PATCH", `/webhooks/1/${token}/messages/@original`, message);
const post = (message: object, channel = channelId) =>
  call("POST", `/channels/${channel}/messages`, message, true);

describe("the windows of an interaction", () => {
  it("close its acknowledgement after three seconds", async () => {
    const token = ask();
    now += 2999;
    expect(await acknowledge(token)).toMatchObject({ status: 204 });
    const late = ask();
    now += 3001;
    expect(await acknowledge(late)).toMatchObject({ status: 404, code: 10062 });
  });

  it("let it be acknowledged once", async () => {
    const token = ask();
    await acknowledge(token);
    expect(await acknowledge(token)).toMatchObject({ status: 400, code: 40060 });
  });

  it("close its token after fifteen minutes", async () => {
    const token = ask();
    await acknowledge(token);
    now += 15 * 60_000;
    expect(await edit(token, { content: "thu" })).toMatchObject({ status: 200 });
    now += 1;
    expect(await edit(token, { content: "thu" })).toMatchObject({ status: 401, code: 50027 });
  });

  it("allow no edit before the acknowledgement", async () => {
    expect(await edit(ask(), { content: "thu" })).toMatchObject({ status: 404, code: 10015 });
  });
});

describe("the limits of a message", () => {
  const button = (id: string, label = "Nguồn") => ({ type: 2, style: 2, custom_id: id, label });
  const row = (...components: object[]) => ({ type: 1, components });

  it.each([
    ["2001 characters", { content: "a".repeat(2001) }],
    ["nothing", {}],
    ["six rows", { components: Array.from({ length: 6 }, (_, index) => row(button(`${index}`))) }],
    [
      "six buttons in a row",
      { components: [row(...[1, 2, 3, 4, 5, 6].map((id) => button(`${id}`)))] },
    ],
    ["an empty row", { content: "a", components: [row()] }],
    ["a long custom id", { components: [row(button("a".repeat(101)))] }],
    ["a custom id twice", { components: [row(button("a"), button("a"))] }],
    ["a long label", { components: [row(button("a", "b".repeat(81)))] }],
    ["content beside components v2", { content: "a", flags: 1 << 15 }],
    ["a long nonce", { content: "a", nonce: "1".repeat(26) }],
    ["eleven embeds", { embeds: Array.from({ length: 11 }, () => ({ title: "a" })) }],
    ["a long embed title", { embeds: [{ title: "a".repeat(257) }] }],
    ["a long description", { embeds: [{ description: "a".repeat(4097) }] }],
    [
      "too many fields",
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "a", value: "b" })) }] },
    ],
    [
      "too much in all embeds",
      { embeds: [{ description: "a".repeat(4000) }, { description: "a".repeat(2001) }] },
    ],
    ["a field that Discord does not know", { content: "a", text: "b" }],
  ])("refuse %s", async (_, message) => {
    expect(await post(message)).toMatchObject({ status: 400, code: 50035 });
    expect(server.messages).toEqual([]);
  });

  it("name the place of the fault", async () => {
    const { errors } = await post({ components: [row(button("a")), row(button("a".repeat(101)))] });
    expect(errors).toMatchObject({
      components: { 1: { components: { 0: { custom_id: { _errors: [{}] } } } } },
    });
  });

  it("take what is just within them", async () => {
    const components = [row(...[1, 2, 3, 4, 5].map((id) => button(`${id}`)))];
    expect(await post({ content: "ă".repeat(2000), components })).toMatchObject({ status: 200 });
  });

  it("hold for edits and follow-ups too", async () => {
    const token = ask();
    await acknowledge(token);
    const long = { content: "a".repeat(2001) };
    expect(await edit(token, long)).toMatchObject({ status: 400, code: 50035 });
    expect(await call("POST", `/webhooks/1/${token}`, long)).toMatchObject({ code: 50035 });
  });
});

describe("commands", () => {
  const put = (command: object) =>
    call("PUT", `/applications/${server.applicationId}/commands`, [command], true);

  it.each([
    ["a capital in its name", { name: "Hoi", description: "a" }],
    [
      "a space in a translated name",
      { name: "hoi", description: "a", name_localizations: { vi: "câu hỏi" } },
    ],
    ["no description", { name: "hoi" }],
    [
      "a long translated description",
      { name: "hoi", description: "a", description_localizations: { vi: "a".repeat(101) } },
    ],
    [
      "a bad option name",
      { name: "hoi", description: "a", options: [{ name: "Câu", description: "a" }] },
    ],
  ])("with %s are refused", async (_, command) => {
    expect(await put(command)).toMatchObject({ status: 400, code: 50035 });
    expect(server.commandPuts).toBe(0);
  });

  it("may have Vietnamese names", async () => {
    expect(await put({ name: "hỏi", description: "a" })).toMatchObject({ status: 200 });
  });
});

describe("calls", () => {
  it("that it does not know are refused and remembered", async () => {
    expect(await call("GET", "/users/@me", undefined, true)).toMatchObject({ status: 404 });
    expect(server.unknownCalls).toEqual(["GET /users/@me"]);
  });

  it("without the token are refused", async () => {
    expect(await call("POST", `/channels/${channelId}/messages`, { content: "a" })).toMatchObject({
      status: 401,
    });
  });

  it("to a channel that is not there are refused", async () => {
    expect(await post({ content: "a" }, "123")).toMatchObject({ status: 404, code: 10003 });
  });
});
