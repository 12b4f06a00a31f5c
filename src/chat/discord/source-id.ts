import type { QuoteReference } from "../quote-source.js";
import { DISCORD_LIMITS } from "./limits.js";

const PREFIX_LENGTH = 16;
const SHAPE = /^v1:source:([0-9a-f]{16}):(\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9})*)$/u;

/** What of a citation its button needs. */
export interface CitedSpans {
  readonly revision: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The custom id of a source button: `v1:source:<revision>:<start>-<end>,…`. It holds no state of this process,
 * so it works after a restart. Null when there are more spans than Discord's 100 characters hold.
 */
export function sourceIdOf(citation: CitedSpans): string | null {
  const revision = citation.revision.slice("sha256:".length, "sha256:".length + PREFIX_LENGTH);
  const spans = citation.spans.map((span) => `${span.start}-${span.end}`).join(",");
  const id = `v1:source:${revision}:${spans}`;
  return id.length <= DISCORD_LIMITS.customId ? id : null;
}

/** What a pressed button refers to; null for an id that is not one of ours. */
export function referenceOf(customId: string): QuoteReference | null {
  const match = SHAPE.exec(customId);
  if (match === null) return null;
  const spans = (match[2] ?? "").split(",").map((pair) => {
    const [start, end] = pair.split("-").map(Number);
    return { start: start ?? 0, end: end ?? 0 };
  });
  return { revisionPrefix: match[1] ?? "", spans };
}
