import { Readable, Writable } from "node:stream";
import { loadConfig } from "../src/config.js";
import { runCommandLine } from "../src/main/program.js";

/** One command line in this process; what it printed. Throws when it did not end with 0. */
export async function runSilently(words: readonly string[]): Promise<string> {
  let output = "";
  let errors = "";
  const exitCode = await runCommandLine(words, {
    input: Readable.from([]),
    output: collecting((text) => {
      output += text;
    }),
    errors: collecting((text) => {
      errors += text;
    }),
    today: () => "2026-01-01",
    loadConfig: () => loadConfig({ LOG_LEVEL: "silent" }),
  });
  if (exitCode !== 0) throw new Error(`thuky ${words.join(" ")}: ${errors}`);
  return output;
}

function collecting(take: (text: string) => void): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      take(String(chunk));
      done();
    },
  });
}
