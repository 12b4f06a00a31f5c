import { ThukyError, toThukyError } from "../../errors.js";
import type { SourceFile } from "../reader.js";
import { readAnyFile } from "../readers.js";
import { damaged } from "../refusals.js";
import type { ReadingReply } from "./messages.js";

// The program of the reading process: files come in over the channel one by one, documents go out.

function send(reply: ReadingReply): void {
  process.send?.(reply);
}

process.on("message", (file: SourceFile) => {
  readAnyFile(file).then(
    (document) => send({ kind: "document", document }),
    (thrown: unknown) => {
      // What a library throws over a file is the file's fault.
      const error =
        thrown instanceof ThukyError ? thrown : damaged(file.path, toThukyError(thrown).message);
      const { code, message, details } = error;
      send({ kind: "refused", code, message, details });
    },
  );
});
process.on("disconnect", () => process.exit(0));
send({ kind: "ready", processId: process.pid });
