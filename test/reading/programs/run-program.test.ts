import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { programConfinement } from "../../../src/reading/programs/program-confinement.js";
import { runProgram } from "../../../src/reading/programs/run-program.js";

const BUDGET = { milliseconds: 10_000, residentMegabytes: 300, fileBytes: 100_000 };

/** What a shell script leaves in `result`. */
const resultOf = async (script: string, budget = BUDGET): Promise<string | null> => {
  const results = await runProgram({
    path: "a.doc",
    program: "/bin/sh",
    words: () => ["-c", script],
    files: { "own/file": "nội dung" },
    results: ["result"],
    budget,
  });
  const result = results.get("result");
  return result === undefined ? null : new TextDecoder().decode(result).trim();
};

describe("a program that is run over a file", () => {
  it("finds its files in its folder, which is gone afterwards", async () => {
    expect(await resultOf("cat own/file > result")).toBe("nội dung");
    expect(await resultOf("true")).toBeNull();
    if (existsSync("/dev/shm"))
      expect(readdirSync("/dev/shm").filter((name) => name.includes(`-${process.pid}-`))).toEqual(
        [],
      );
  });

  it("learns nothing of the environment", async () => {
    expect(await resultOf("env | grep -c -i -E 'token|vitest|key' > result; true")).toBe("0");
  });

  it("is stopped with all that it started when it takes too long, too much memory or writes too much", async () => {
    const hurried = { ...BUDGET, milliseconds: 400 };
    await expect(resultOf("sleep 30 & sleep 30", hurried)).rejects.toMatchObject({
      code: "file-too-large",
      message: expect.stringMatching(/0\.4 s of conversion/u),
    });
    const hungry = "(head -c 400000000 /dev/zero; sleep 30) | tail -c 400000000 > /dev/null";
    if (existsSync("/proc/self/statm"))
      await expect(resultOf(hungry)).rejects.toMatchObject({
        code: "file-too-large",
        message: expect.stringMatching(/300 MB of memory/u),
      });
    const written = await resultOf("head -c 300000 /dev/zero > other; wc -c < other > result");
    expect(Number(written)).toBeLessThan(101_000);
  });

  it.skipIf(programConfinement().kind === "none")(
    "sees no file of the machine, no network and no other process (needs namespaces)",
    async () => {
      expect(
        await resultOf("cat /etc/passwd /etc/hostname /root/* > result 2>/dev/null; true"),
      ).toBe("");
      expect(await resultOf("ls -d /home /root /var/lib /tmp/* > result 2>/dev/null; true")).toBe(
        "",
      );
      expect(await resultOf("touch /usr/written && echo yes > result; true")).toBeNull();
      expect(await resultOf("grep -c : /proc/net/dev > result; true")).toBe("1");
      expect(await resultOf("ls -d /proc/[0-9]* | wc -l > result")).toMatch(/^[1-6]$/u);
    },
  );
});
