import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../src/errors.js";
import { errorSentence } from "../../src/sentences/errors.js";

/** The closed list, read from where it is declared, so that a new code is tested without being added here. */
const CODES = [
  ...(readFileSync("src/errors.ts", "utf8").split("export type ErrorDetails")[0] ?? "").matchAll(
    /\| "(?<code>[a-z-]+)"/gu,
  ),
].map((match) => match.groups?.code as ErrorCode);

const LANGUAGES = ["vi", "en"] as const;

describe("error sentences", () => {
  it.each(LANGUAGES)(
    "exist for every code in %s, whole also when no detail is known",
    (language) => {
      expect(CODES.length).toBeGreaterThan(20);
      for (const code of CODES) {
        const sentence = errorSentence(code, {}, language);
        expect(sentence, code).toMatch(/^\p{Lu}.*[.?”"]$/u);
        expect(sentence, code).not.toMatch(/undefined|null|\s{2}|\s[,;:]|\s\.(?:\s|$)/u);
        expect(sentence, code).toBe(sentence.normalize("NFC"));
      }
    },
  );

  it("name the thing", () => {
    expect(errorSentence("file-unreadable", { path: "2021/thang-8.txt" }, "vi")).toContain(
      "2021/thang-8.txt",
    );
    expect(errorSentence("file-too-large", { file: "a.csv", limit: "50 MB" }, "en")).toMatch(
      /a\.csv.*50 MB/u,
    );
    expect(errorSentence("question-too-long", { limit: 2000 }, "vi")).toContain("2000 ký tự");
    expect(errorSentence("config-invalid", { problems: "LOG_LEVEL …" }, "en")).toContain(
      "LOG_LEVEL",
    );
    expect(errorSentence("store-busy", { folder: "data" }, "en")).toContain("in data");
  });

  it("keep to the language asked for", () => {
    for (const code of CODES) {
      expect(errorSentence(code, {}, "vi"), code).toMatch(/[ăâđêôơưạ-ỹ]/u);
      expect(errorSentence(code, {}, "en"), code).not.toMatch(/[ăâđêôơưạ-ỹ]/u);
    }
  });
});
