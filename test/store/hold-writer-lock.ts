import { acquireWriterLock } from "../../src/store/sqlite/writer-lock.js";

// A program of its own: takes the lock of the named folder, says so, and waits to be killed.
acquireWriterLock(process.argv[2] ?? "");
process.stdout.write("held\n");
setInterval(() => undefined, 60_000);
