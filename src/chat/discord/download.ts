import { ThukyError } from "../../errors.js";
import { MAX_FILE_BYTES } from "../../reading/sandbox/limits.js";

/** Where Discord keeps what people attach. */
const HOSTS: ReadonlySet<string> = new Set(["cdn.discordapp.com", "media.discordapp.net"]);
const TIME = 60_000;

/**
 * The bytes of an attachment: from Discord's own hosts alone (and the REST address of the tests), without redirects,
 * never more than a file may have. Throws `file-too-large` and `file-unreadable`.
 */
export async function downloadAttachment(
  file: { readonly name: string; readonly url: string; readonly size: number },
  apiBase: string,
): Promise<Uint8Array> {
  const unreadable = (cause?: unknown) =>
    new ThukyError({
      code: "file-unreadable",
      message: "an attachment could not be downloaded from Discord",
      details: { path: file.name },
      cause,
    });
  if (file.size > MAX_FILE_BYTES) throw tooLarge(file.name);
  const url = new URL(file.url);
  const own = new URL(apiBase);
  const isOurs = own.hostname === "127.0.0.1" && url.host === own.host;
  if (!isOurs && !(url.protocol === "https:" && HOSTS.has(url.hostname))) throw unreadable();
  try {
    const reply = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(TIME) });
    if (!reply.ok || reply.body === null) throw unreadable();
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of reply.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > MAX_FILE_BYTES) throw tooLarge(file.name);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (thrown) {
    if (thrown instanceof ThukyError) throw thrown;
    throw unreadable(thrown);
  }
}

function tooLarge(name: string): ThukyError {
  return new ThukyError({
    code: "file-too-large",
    message: "an attachment is larger than a file may be",
    details: { path: name, limit: `${Math.round(MAX_FILE_BYTES / 1_048_576)} MB` },
  });
}
