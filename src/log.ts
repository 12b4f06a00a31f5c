import { type LevelWithSilent, type Logger, pino } from "pino";

export type Log = Logger;

/** Field names whose values never reach the log, at the top or one level down. */
const SECRET_FIELDS = [
  "token",
  "apiKey",
  "authorization",
  "Authorization",
  "DISCORD_TOKEN",
  "EMBEDDINGS_API_KEY",
  "LLM_API_KEY",
];

/** Texts of people and records: kept only where a person turned debugging on. */
const PRIVATE_FIELDS = ["question", "text", "quote", "content"];

/**
 * The structured log: one JSON object a line, on stderr (stdout is data), written synchronously so that
 * the last line before a crash is there. Secrets are redacted at every level, texts of questions and
 * records from `info` upwards.
 */
export function createLog(
  level: LevelWithSilent,
  destination: LogDestination = standardError(),
): Log {
  const debugging = level === "trace" || level === "debug";
  const hidden = debugging ? SECRET_FIELDS : [...SECRET_FIELDS, ...PRIVATE_FIELDS];
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: hidden.flatMap((field) => [field, `*.${field}`]), censor: "[hidden]" },
    },
    destination,
  );
}

/** Where lines go; a test collects them. */
export interface LogDestination {
  write(line: string): void;
}

function standardError(): LogDestination {
  return pino.destination({ dest: 2, sync: true });
}
