import { describe, expect, it } from "vitest";
import type { LogLevel } from "../src/config.js";
import { createLog } from "../src/log.js";

function linesAt(level: LogLevel): { lines: string[]; log: ReturnType<typeof createLog> } {
  const lines: string[] = [];
  return { lines, log: createLog(level, { write: (line) => lines.push(line) }) };
}

describe("the log", () => {
  it("never holds a token or a key, at the top or one level down", () => {
    const { lines, log } = linesAt("trace");
    log.error({ token: "s3cret", discord: { token: "s3cret" }, model: { apiKey: "s3cret" } }, "x");
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("s3cret");
  });

  it("holds no question and no text of a record unless a person turned debugging on", () => {
    const quiet = linesAt("info");
    quiet.log.info({ question: "thu ngân sách?", citation: { quote: "đạt 5 tỷ" } }, "answered");
    expect(quiet.lines[0]).not.toMatch(/ngân sách|tỷ/u);
    const debugging = linesAt("debug");
    debugging.log.debug({ question: "thu ngân sách?" }, "answered");
    expect(debugging.lines[0]).toContain("ngân sách");
  });

  it("keeps below the level to itself", () => {
    const { lines, log } = linesAt("warn");
    log.info("indexed");
    log.warn("slow");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: "warn", msg: "slow" }]);
  });
});
