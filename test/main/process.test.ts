import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "thuky-process-"));
  mkdirSync(join(folder, "corpus"));
  writeFileSync(
    join(folder, "corpus", "thang-5.txt"),
    "Phiên họp tháng 5 năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng 5 đạt 318,4 tỷ đồng.\n",
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The real program with an environment of its own and pipes instead of a terminal. */
function thuky(words: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "src/main.ts", ...words], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: "",
      THUKY_DATA: join(folder, "data"),
      THUKY_CORPUS: join(folder, "corpus"),
      ...environment,
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

async function until(child: ChildProcess, said: RegExp): Promise<void> {
  let heard = "";
  for await (const chunk of child.stderr ?? []) {
    heard += String(chunk);
    if (said.test(heard)) return;
  }
  throw new Error(`the program ended without saying ${said}: ${heard}`);
}

describe("the program", () => {
  it("keeps stdout for data and answers through a pipe", async () => {
    const started = thuky(["start"]);
    const [startedCode] = await Promise.all([once(started, "exit"), text(started.stdout as never)]);
    expect(startedCode[0]).toBe(0);

    const asking = thuky(["ask", "--now", "2020-07-01", "-"]);
    asking.stdin?.end("thu ngân sách tháng 5\n\n");
    const lines = (await text(asking.stdout as never)).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(["figure", "clarify"]);
  });

  it("stops cleanly on SIGTERM while Discord is still being tried", async () => {
    // A server that takes connections and never answers: the bot neither connects nor fails.
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const address = silent.address();
    const port = typeof address === "object" ? address?.port : null;
    try {
      const child = thuky(["start"], {
        DISCORD_TOKEN: "a.b.c",
        DISCORD_API_BASE: `http://127.0.0.1:${port}/api`,
      });
      const exited = once(child, "exit");
      await until(child, /never answered from/u);
      child.kill("SIGTERM");
      expect((await exited)[0]).toBe(0);
    } finally {
      silent.close();
    }
  });
});
