#!/usr/bin/env node
import { loadConfig } from "./config.js";
import { runCommandLine } from "./main/program.js";
import { dateInVietNam } from "./main/surroundings.js";

// `thuky ask - | head -1`: the reader has gone, so there is nothing left to do or to complain about.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const exitCode = await runCommandLine(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  today: () => dateInVietNam(new Date()),
  loadConfig,
});
// The command is done: what a library still keeps open (a connection being tried, a timer) must not hold
// the process, and what was written must have left it.
process.stdout.write("", () => process.exit(exitCode));
