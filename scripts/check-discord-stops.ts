import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { DiscordServer } from "../test/discord-server/discord-server.js";
import { seededChoice } from "./seeded-choice.js";

/** What SIGTERM in the middle of answers did. */
export interface StopCheck {
  readonly stops: number;
  readonly asked: number;
  /** Questions that got neither an answer nor the word that Thuky is being restarted. */
  readonly lost: number;
  readonly slowest: number;
  readonly badExits: number;
}

/** Starts the program, asks, sends SIGTERM at a random moment of answering, and starts it again. */
export async function checkStops(seed: number, stops: number): Promise<StopCheck> {
  const folder = mkdtempSync(join(tmpdir(), "thuky-stops-"));
  const corpus = join(folder, "corpus");
  mkdirSync(corpus);
  writeFileSync(join(corpus, "_records.yaml"), "place: Tuyên Quang\nlabel: public\n");
  writeFileSync(
    join(corpus, "thang-5.txt"),
    "Phiên họp tháng 5 năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng 5 đạt 318,4 tỷ đồng.\n",
  );
  const server = new DiscordServer();
  await server.listen();
  const { channelId } = server.addGuild();
  const choose = seededChoice(seed);
  const total = { asked: 0, lost: 0, slowest: 0, badExits: 0 };
  try {
    for (let at = 0; at < stops; at += 1) {
      const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", "start"], {
        env: {
          PATH: process.env.PATH,
          LOG_LEVEL: "silent",
          DISCORD_TOKEN: server.token,
          DISCORD_API_BASE: server.apiBase,
          THUKY_DATA: join(folder, "data"),
          THUKY_CORPUS: corpus,
        },
        stdio: ["ignore", "ignore", "pipe"],
      });
      const exited = once(child, "exit");
      let said = "";
      child.stderr.on("data", (chunk) => {
        said += String(chunk);
      });
      await server.until(
        () => (said.includes("Connected to Discord.") ? true : undefined),
        "connection",
        60_000,
      );
      const count = 1 + choose.below(12);
      const tokens = Array.from({ length: count }, () =>
        server.slash(server.addUser(), channelId, "hoi", { cau_hoi: "thu ngân sách tháng 5/2020" }),
      );
      await new Promise((resolve) => setTimeout(resolve, choose.below(120)));
      const begun = performance.now();
      child.kill("SIGTERM");
      const [exitCode] = (await exited) as [number | null];
      total.asked += count;
      total.slowest = Math.max(total.slowest, (performance.now() - begun) / 1000);
      if (exitCode !== 0) total.badExits += 1;
      total.lost += tokens.filter((token) => server.answersTo(token).length !== 1).length;
    }
    return { stops, ...total };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [stops = 200, seed = 1] = process.argv.slice(2).map(Number);
  const { asked, lost, slowest, badExits } = await checkStops(seed, stops);
  console.log(
    `${stops} × SIGTERM with ${asked} questions under way: ${lost} lost (95 % bound ${(300 / asked).toFixed(2)} %), slowest exit ${slowest.toFixed(1)} s, ${badExits} exits other than 0`,
  );
  process.exitCode = lost + badExits === 0 && slowest <= 20 ? 0 : 1;
}
