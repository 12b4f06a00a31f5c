import { Readable, Writable } from "node:stream";
import { loadConfig } from "../../src/config.js";
import { runCommandLine } from "../../src/main/program.js";
import type { Surroundings } from "../../src/main/surroundings.js";

export interface Ran {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** A process without a person: nothing comes in, and nobody reads what goes out. */
export function surroundingsOf(environment: NodeJS.ProcessEnv): Surroundings {
  const nobody = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  return {
    input: Readable.from([]),
    output: nobody(),
    errors: nobody(),
    today: () => "2026-01-01",
    loadConfig: () => loadConfig(environment),
  };
}

/** One command line in this process, with streams that are no terminal and an environment of its own. */
export async function run(
  words: readonly string[],
  input = "",
  environment: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const written = { output: "", errors: "" };
  const collect = (name: "output" | "errors") =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const exitCode = await runCommandLine(words, {
    input: Readable.from([Buffer.from(input)]),
    output: collect("output"),
    errors: collect("errors"),
    today: () => "2026-01-01",
    loadConfig: () => loadConfig({ LOG_LEVEL: "silent", ...environment }),
  });
  return { exitCode, ...written };
}
