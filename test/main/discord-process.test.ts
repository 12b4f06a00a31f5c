import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DiscordServer } from "../discord-server/discord-server.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";

let folder: CorpusFolder;
let server: DiscordServer;
let channelId: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = corpusFolder({
    "corpus/_records.yaml": "place: Tuyên Quang\nlabel: public\n",
    "corpus/thang-5.txt":
      "Phiên họp tháng 5 năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng 5 đạt 318,4 tỷ đồng.\n",
  });
  server = new DiscordServer();
  await server.listen();
  ({ channelId } = server.addGuild());
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await server.close();
  folder.remove();
});

/** The real program against the loopback Discord. */
function thuky(words: readonly string[], token = server.token): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", ...words], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: token,
      DISCORD_API_BASE: server.apiBase,
      THUKY_DATA: join(folder.folder, "data"),
      THUKY_CORPUS: join(folder.folder, "corpus"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  return child;
}

async function run(words: readonly string[], token?: string) {
  const child = thuky(words, token);
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout as never),
    text(child.stderr as never),
    once(child, "exit"),
  ]);
  return { exitCode, output, errors };
}

const storeHash = () =>
  createHash("sha256")
    .update(readFileSync(join(folder.folder, "data", "thuky.sqlite")))
    .digest("hex");

describe("the program on Discord", () => {
  it("answers a question, finishes on SIGTERM with exit code 0 and closes its session", async () => {
    const child = thuky(["start"]);
    const exited = once(child, "exit");
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += String(chunk);
    });
    await server.until(
      () => (said.includes("Connected to Discord.") ? true : undefined),
      "connection",
      50_000,
    );
    const token = server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu ns t5/2020" });
    const answer = await server.until(() => server.answersTo(token)[0], "answer", 50_000);
    expect(answer.content).toContain("318,4");
    child.kill("SIGTERM");
    expect((await exited)[0]).toBe(0);
    expect(server.unknownCalls).toEqual([]);
    // Neither the question nor the record nor the token is in what was written at info.
    expect(said).not.toMatch(/thu ns t5|318,4/u);
    expect(said).not.toContain(server.token);
  });

  it("says that the token is wrong, ends with exit code 1 and leaves the store as it was", async () => {
    expect((await run(["index"], "")).exitCode).toBe(0);
    const before = storeHash();
    const wrong = await run(["start"], "not.the.token");
    expect(wrong.exitCode).toBe(1);
    expect(wrong.errors).toMatch(/refused DISCORD_TOKEN[^\n]*\[discord-token-invalid\]/u);
    expect(wrong.errors).not.toContain("not.the.token");
    expect(storeHash()).toBe(before);
  });

  it("registers its commands, then says that nothing differs", async () => {
    const first = await run(["discord", "register"]);
    expect(first.exitCode).toBe(0);
    expect(first.output).toMatch(
      /^created (?!0)\d+: hoi[^\n]*\nchanged 0\nremoved 0\nunchanged 0\n$/u,
    );
    expect((await run(["discord", "register"])).output).toMatch(/unchanged (?!0)\d+: hoi/u);
    expect(server.commandPuts).toBe(1);
    const wrong = await run(["discord", "register"], "not.the.token");
    expect(wrong).toMatchObject({ exitCode: 1, output: "" });
    expect(wrong.errors).toContain("DISCORD_TOKEN");
  });
});
