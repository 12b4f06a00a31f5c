import { setPriority } from "node:os";
import { Readable, Writable } from "node:stream";
import { toThukyError } from "../errors.js";
import { indexFolder } from "./index-folder.js";
import type { IndexingReply, IndexingRequest } from "./index-in-background.js";
import { dateInVietNam, type Surroundings } from "./surroundings.js";

// The program of a background run: one request comes in over the channel, one reply goes out.

/** Below the process that answers, as `nice` counts. */
const PRIORITY = 10;

function surroundingsOf({ config }: IndexingRequest): Surroundings {
  const silence = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  return {
    input: Readable.from([]),
    output: silence(),
    errors: silence(),
    today: () => dateInVietNam(new Date()),
    loadConfig: () => config,
  };
}

function reply(message: IndexingReply): void {
  process.send?.(message, () => process.exit(0));
}

setPriority(PRIORITY);
// Whoever asked has gone: what is not committed yet is nobody's.
process.on("disconnect", () => process.exit(0));
process.on("message", (request: IndexingRequest) => {
  indexFolder(surroundingsOf(request), request.config, request).then(
    (report) => reply({ kind: "report", report }),
    (thrown: unknown) => {
      const { code, message, details } = toThukyError(thrown);
      reply({ kind: "failed", code, message, details });
    },
  );
});
