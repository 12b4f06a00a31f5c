import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerSchema } from "../../src/answer/contract.js";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { run } from "./run.js";

let data = "";

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "thuky-main-"));
});

afterEach(() => {
  rmSync(data, { recursive: true });
});

describe("the command line", () => {
  it("shows its help as data and a misunderstanding as an error with exit code 2", async () => {
    const help = await run(["--help"]);
    expect(help).toMatchObject({ exitCode: 0, errors: "" });
    for (const command of ["start", "index", "ask", "search", "trace", "eval", "discord"])
      expect(help.output).toContain(command);

    const unknown = await run(["aks", "thu ns t8"]);
    expect(unknown).toMatchObject({ exitCode: 2, output: "" });
    expect(unknown.errors).toMatch(/unknown command 'aks'[\s\S]*ask/u);
  });

  it.each([
    [["ask"], "no question"],
    [["ask", "thu?", "--now", "2026-02-30"], "YYYY-MM-DD"],
    [["ask", "thu?", "--as", ""], "labels"],
    [["search", "thu", "--limit", "0"], "whole number"],
    [["search"], "missing required argument"],
    [["eval", "questions.jsonl"], "missing required argument"],
    [["ask", "thu?", "--jsno"], "--json"],
  ])("refuses %j in one clear sentence", async (words, said) => {
    const refused = await run(words);
    expect(refused).toMatchObject({ exitCode: 2, output: "" });
    expect(refused.errors).toContain(said);
  });

  it("lists everything wrong with the configuration and does nothing", async () => {
    const wrong = await run(["ask", "thu?"], "", {
      LOG_LEVEL: "loud",
      DISCORD_GUILD_ID: "here",
    });
    expect(wrong).toMatchObject({ exitCode: 2, output: "" });
    expect(wrong.errors).toMatch(/LOG_LEVEL/u);
    expect(wrong.errors).toMatch(/DISCORD_GUILD_ID/u);
  });

  it("says what to do when nothing was indexed yet", async () => {
    const asked = await run(["ask", "--data", join(data, "none"), "thu?"]);
    expect(asked).toMatchObject({ exitCode: 1, output: "" });
    expect(asked.errors).toContain("thuky index");
  });

  it("prints the schema of an answer without opening anything", async () => {
    const { exitCode, output } = await run(["ask", "--schema"], "", { LOG_LEVEL: "loud" });
    expect(exitCode).toBe(0);
    expect(JSON.parse(output).properties).toHaveProperty("citations");
  });
});

describe("ask -", () => {
  beforeEach(() => openSqliteStore({ folder: data }).close());

  it("answers every line with one line, in order, empty and impossible ones too", async () => {
    const lines = ["Thu ngân sách tháng 8?", "", "???", "x ".repeat(3000), "Ai chủ trì?"];
    const asked = await run(["ask", "--data", data, "-"], `${lines.join("\n")}\n`);
    expect(asked.exitCode).toBe(0);
    const answers = asked.output
      .trimEnd()
      .split("\n")
      .map((line) => answerSchema.parse(JSON.parse(line)));
    expect(answers.map(({ question }) => question)).toEqual(lines);
    for (const { kind, citations } of answers) {
      expect(["not-found", "clarify"]).toContain(kind);
      expect(citations).toEqual([]);
    }
  });

  it("takes its lines as turns of one conversation when asked to, and as strangers otherwise", async () => {
    const lines = "thu ngân sách tháng 8/2021?\ncòn tháng 7?\n";
    const textsOf = ({ output }: { readonly output: string }) =>
      output
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).text as string);
    const talk = textsOf(await run(["ask", "--data", data, "--conversation", "-"], lines));
    const strangers = textsOf(await run(["ask", "--data", data, "-"], lines));
    expect(talk[1]).toContain("thu ngân sách tháng 7/2021");
    expect(strangers[1]).not.toContain("thu ngân sách");
  });
});

describe("search -", () => {
  it("prints one array per line, empty for what nothing shares a word with", async () => {
    openSqliteStore({ folder: data }).close();
    const { exitCode, output } = await run(["search", "--data", data, "-"], "thu ngân sách\n\n");
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: "[]\n[]\n" });
  });
});
