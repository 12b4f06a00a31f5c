import { toThukyError } from "../../errors.js";
import type { SourceFile } from "../reader.js";
import { readAnyFile } from "../readers.js";
import type { ReadingReply } from "./messages.js";

// The program of the reading process: files come in over the channel one by one, documents go out.

function send(reply: ReadingReply): void {
  process.send?.(reply);
}

process.on("message", (file: SourceFile) => {
  readAnyFile(file).then(
    (document) => send({ kind: "document", document }),
    (thrown: unknown) => {
      const { code, message, details } = toThukyError(thrown);
      send({ kind: "refused", code, message, details });
    },
  );
});
process.on("disconnect", () => process.exit(0));
send({ kind: "ready", processId: process.pid });
