import { config as readDotenv } from "dotenv";
import { z } from "zod";
import { ThukyError } from "./errors.js";

/** A model behind an OpenAI-compatible address. */
export interface ModelConfig {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | null;
}

const CHAT_PROVIDERS = ["openai-compatible", "ollama", "anthropic"] as const;

/** A chat model and the kind of server it stands behind. */
export interface ChatModelConfig extends ModelConfig {
  readonly provider: (typeof CHAT_PROVIDERS)[number];
}

/** Everything the environment may decide, validated and frozen; null is "not configured". */
export interface Config {
  /** Folder of the store and its derived caches; `--data` wins over it. */
  readonly dataFolder: string;
  /** Folder of the records. */
  readonly corpusFolder: string;
  readonly discord: {
    readonly token: string | null;
    /** Where `discord register` puts the commands; null puts them everywhere. */
    readonly guildId: string | null;
    /** Address of Discord's REST interface without its version; another one only in tests. */
    readonly apiBase: string;
    /** Who may read what there: the path of `access.yaml`. */
    readonly accessFile: string;
    /** The second key for a ceiling above `internal`: the label that whoever runs Thuky agrees to. */
    readonly ceiling: string | null;
    /** Whether the privileged intent is asked for that lets replies without a mention be heard in channels. */
    readonly messageContent: boolean;
    /** Port on loopback for health and metrics; null opens none. */
    readonly healthPort: number | null;
  };
  /** Days that entries of the audit are kept; null keeps them for good. */
  readonly auditDays: number | null;
  readonly embeddings: ModelConfig | null;
  readonly languageModel: ChatModelConfig | null;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A set but blank variable counts as unset: `.env` templates leave `NAME=`. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => {
    if (typeof value !== "string") return value;
    const trimmed = value.trim();
    return trimmed === "" ? undefined : trimmed;
  }, schema.optional());

const address = (what: string) =>
  z.url({
    protocol: /^https?$/u,
    error: `must be an http(s) address of ${what}, like https://example.org/v1`,
  });
const folder = z
  .string()
  .refine((path) => !path.includes("\0"), { error: "must be the path of a folder" });
const secret = (what: string) =>
  z.string().regex(/^[\x21-\x7E]+$/u, {
    error: `must be ${what} alone: no spaces and nothing before it`,
  });

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/u, { error: `must be a whole number from ${least} to ${most}` })
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    });

const environmentSchema = z.object({
  DISCORD_TOKEN: optional(secret("the bot token")),
  // A Discord id (snowflake) has 17 to 20 digits.
  DISCORD_GUILD_ID: optional(
    z.string().regex(/^\d{17,20}$/u, {
      error: "must be a server id: 17 to 20 digits (Developer Mode → right click → Copy Server ID)",
    }),
  ),
  DISCORD_API_BASE: optional(address("Discord's REST interface")),
  DISCORD_ACCESS: optional(
    z.string().refine((path) => !path.includes("\0"), { error: "must be the path of a file" }),
  ),
  DISCORD_CEILING: optional(z.string()),
  DISCORD_MESSAGE_CONTENT: optional(
    z
      .string()
      .toLowerCase()
      .pipe(z.enum(["true", "false"], { error: "must be true or false" })),
  ),
  HEALTH_PORT: optional(wholeNumber(1, 65_535)),
  AUDIT_DAYS: optional(wholeNumber(1, 36_500)),
  THUKY_DATA: optional(folder),
  THUKY_CORPUS: optional(folder),
  EMBEDDINGS_BASE_URL: optional(address("an OpenAI-compatible server")),
  EMBEDDINGS_MODEL: optional(z.string()),
  EMBEDDINGS_API_KEY: optional(secret("the key")),
  LLM_PROVIDER: optional(
    z
      .string()
      .toLowerCase()
      .pipe(z.enum(CHAT_PROVIDERS, { error: `must be one of ${CHAT_PROVIDERS.join(", ")}` })),
  ),
  LLM_BASE_URL: optional(address("the chat model's server")),
  LLM_MODEL: optional(z.string()),
  LLM_API_KEY: optional(secret("the key")),
  LOG_LEVEL: optional(
    z
      .string()
      .toLowerCase()
      .pipe(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` })),
  ),
});

type Environment = z.infer<typeof environmentSchema>;

/**
 * Reads and validates the environment: first step of every command. Without an argument it is
 * `process.env` over `.env` in the working directory (a real variable wins). Throws one `ThukyError`
 * `config-invalid` that lists everything wrong and no value.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = realEnvironment()): Config {
  const parsed = environmentSchema.safeParse(environment);
  const issues = parsed.success ? [] : parsed.error.issues;
  const problems = [
    ...issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
    ...incompleteModels(environment),
    ...tracing(environment),
  ];
  if (!parsed.success || problems.length > 0) throw invalid(problems);
  const values = parsed.data;
  return deepFreeze({
    dataFolder: values.THUKY_DATA ?? "data",
    corpusFolder: values.THUKY_CORPUS ?? "corpus",
    discord: {
      token: values.DISCORD_TOKEN ?? null,
      guildId: values.DISCORD_GUILD_ID ?? null,
      apiBase: values.DISCORD_API_BASE ?? "https://discord.com/api",
      accessFile: values.DISCORD_ACCESS ?? "access.yaml",
      ceiling: values.DISCORD_CEILING ?? null,
      messageContent: values.DISCORD_MESSAGE_CONTENT === "true",
      healthPort: values.HEALTH_PORT ?? null,
    },
    auditDays: values.AUDIT_DAYS ?? null,
    embeddings: modelConfig(values, "EMBEDDINGS"),
    languageModel: chatModelConfig(values),
    logLevel: values.LOG_LEVEL ?? "info",
  });
}

function realEnvironment(): NodeJS.ProcessEnv {
  const fromFile: Record<string, string> = {};
  const { error } = readDotenv({ quiet: true, processEnv: fromFile });
  if (
    error !== undefined &&
    error.code !== "ENOENT" &&
    error.code !== "NOT_FOUND_DOTENV_ENVIRONMENT"
  )
    throw invalid([`.env cannot be read (${error.code}): make it a readable file or remove it`]);
  return { ...fromFile, ...process.env };
}

/** A model needs its address and its name; the key may be missing, as with a local server. */
function incompleteModels(environment: NodeJS.ProcessEnv): readonly string[] {
  const isSet = (name: string) => (environment[name] ?? "").trim() !== "";
  return ["EMBEDDINGS", "LLM"].flatMap((prefix) => {
    const needed = [`${prefix}_BASE_URL`, `${prefix}_MODEL`];
    const set = [...needed, `${prefix}_API_KEY`, `${prefix}_PROVIDER`].find(isSet);
    if (set === undefined) return [];
    return needed
      .filter((name) => !isSet(name))
      .map((name) => `${name} must be set when ${set} is`);
  });
}

/** LangChain's tracing would send questions and records to a service that nobody decided to trust with them. */
function tracing(environment: NodeJS.ProcessEnv): readonly string[] {
  return ["LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2"]
    .filter((name) => (environment[name] ?? "").trim().toLowerCase() === "true")
    .map((name) => `${name} must not be set: it would send questions and records to LangSmith`);
}

function chatModelConfig(values: Environment): ChatModelConfig | null {
  const model = modelConfig(values, "LLM");
  return model === null ? null : { ...model, provider: values.LLM_PROVIDER ?? "openai-compatible" };
}

function modelConfig(values: Environment, prefix: "EMBEDDINGS" | "LLM"): ModelConfig | null {
  const baseUrl = values[`${prefix}_BASE_URL`];
  const model = values[`${prefix}_MODEL`];
  if (baseUrl === undefined || model === undefined) return null;
  return { baseUrl, model, apiKey: values[`${prefix}_API_KEY`] ?? null };
}

function invalid(problems: readonly string[]): ThukyError {
  return new ThukyError({
    code: "config-invalid",
    message: `The configuration is wrong:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
    details: { problems: problems.join("; ") },
  });
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === "object" && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}
