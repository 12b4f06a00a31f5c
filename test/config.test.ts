import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadConfig } from "../src/config.js";
import { ThukyError } from "../src/errors.js";

function refused(environment: NodeJS.ProcessEnv | undefined): ThukyError {
  try {
    loadConfig(environment);
  } catch (thrown) {
    if (thrown instanceof ThukyError) return thrown;
    throw thrown;
  }
  throw new Error("the configuration was accepted");
}

describe("configuration", () => {
  it("needs nothing: every variable is optional and a blank one counts as unset", () => {
    const config = loadConfig({ DISCORD_TOKEN: "  ", LLM_MODEL: "" });
    expect(config).toEqual({
      dataFolder: "data",
      corpusFolder: "corpus",
      discord: {
        token: null,
        guildId: null,
        apiBase: "https://discord.com/api",
        accessFile: "access.yaml",
        ceiling: null,
        messageContent: false,
        healthPort: null,
      },
      auditDays: null,
      embeddings: null,
      languageModel: null,
      logLevel: "info",
    });
  });

  it("takes what is set, trimmed", () => {
    const config = loadConfig({
      DISCORD_TOKEN: " abc.def.ghi ",
      DISCORD_GUILD_ID: "123456789012345678",
      DISCORD_API_BASE: "http://127.0.0.1:4000/api",
      DISCORD_ACCESS: "quyen.yaml",
      DISCORD_CEILING: "lãnh đạo",
      DISCORD_MESSAGE_CONTENT: "True",
      HEALTH_PORT: "8080",
      AUDIT_DAYS: "365",
      THUKY_DATA: "/srv/thư ký",
      EMBEDDINGS_BASE_URL: "http://localhost:11434/v1",
      EMBEDDINGS_MODEL: "bge-m3",
      LOG_LEVEL: "debug",
    });
    expect(config.discord).toEqual({
      token: "abc.def.ghi",
      guildId: "123456789012345678",
      apiBase: "http://127.0.0.1:4000/api",
      accessFile: "quyen.yaml",
      ceiling: "lãnh đạo",
      messageContent: true,
      healthPort: 8080,
    });
    expect(config.auditDays).toBe(365);
    expect(config.dataFolder).toBe("/srv/thư ký");
    expect(config.embeddings).toEqual({
      baseUrl: "http://localhost:11434/v1",
      model: "bge-m3",
      apiKey: null,
    });
    expect(config.logLevel).toBe("debug");
  });

  it("cannot be changed afterwards", () => {
    const config = loadConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.discord)).toBe(true);
  });

  it("says everything that is wrong in one message and no secret", () => {
    const error = refused({
      DISCORD_TOKEN: "Bot very.secret.token",
      DISCORD_GUILD_ID: "my server",
      DISCORD_API_BASE: "ftp://example.org",
      LLM_API_KEY: "sk another secret",
      LOG_LEVEL: "loud",
    });
    expect(error.code).toBe("config-invalid");
    for (const name of [
      "DISCORD_TOKEN",
      "DISCORD_GUILD_ID",
      "DISCORD_API_BASE",
      "LLM_API_KEY",
      "LLM_MODEL",
      "LOG_LEVEL",
    ])
      expect(error.message).toContain(name);
    const said = `${error.message} ${JSON.stringify(error.details)}`;
    expect(said).not.toContain("secret");
  });

  it("takes a chat model behind an OpenAI-compatible server unless told otherwise", () => {
    const model = { LLM_BASE_URL: "http://127.0.0.1:11434", LLM_MODEL: "qwen3" };
    expect(loadConfig(model).languageModel?.provider).toBe("openai-compatible");
    expect(loadConfig({ ...model, LLM_PROVIDER: "Ollama" }).languageModel?.provider).toBe("ollama");
    expect(refused({ ...model, LLM_PROVIDER: "gpt" }).message).toContain(
      "LLM_PROVIDER must be one of openai-compatible, ollama, anthropic",
    );
    expect(refused({ LLM_PROVIDER: "ollama" }).message).toContain(
      "LLM_BASE_URL must be set when LLM_PROVIDER is",
    );
  });

  it("refuses tracing, which would carry records to a service", () => {
    expect(refused({ LANGSMITH_TRACING: "true" }).message).toContain("LANGSMITH_TRACING");
    expect(loadConfig({ LANGSMITH_TRACING: "false" }).languageModel).toBeNull();
  });

  it("refuses half a model", () => {
    expect(refused({ LLM_API_KEY: "sk-1" }).message).toMatch(/LLM_BASE_URL[\s\S]*LLM_MODEL/u);
    expect(refused({ EMBEDDINGS_BASE_URL: "https://example.org/v1" }).message).toContain(
      "EMBEDDINGS_MODEL must be set when EMBEDDINGS_BASE_URL is",
    );
  });
});

describe("the .env file", () => {
  const home = process.cwd();
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "thuky-config-"));
    process.chdir(folder);
  });

  afterEach(() => {
    process.chdir(home);
    delete process.env.THUKY_CORPUS;
    rmSync(folder, { recursive: true });
  });

  it("is read from the working directory, and a real variable wins over it", () => {
    writeFileSync(".env", "THUKY_DATA=from-file\nTHUKY_CORPUS=from-file\n");
    process.env.THUKY_CORPUS = "from-environment";
    const config = loadConfig();
    expect(config.dataFolder).toBe("from-file");
    expect(config.corpusFolder).toBe("from-environment");
    expect(process.env.THUKY_DATA).toBeUndefined();
  });

  it("may be missing, but not unreadable", () => {
    expect(loadConfig().corpusFolder).toBe("corpus");
    mkdirSync(".env");
    expect(refused(undefined).message).toContain(".env cannot be read");
  });
});
