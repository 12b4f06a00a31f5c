import type { AuditKind, ShownSpans } from "../../access/audit-entry.js";
import type { NewAuditEntry } from "../../access/audit-log.js";
import type { Language } from "../../answer/contract.js";
import type { Asker } from "./asker.js";
import type { DiscordParts } from "./discord-parts.js";
import type { Cleared } from "./for-audience.js";

/** One event that is being answered. */
export interface Call {
  readonly asker: Asker;
  readonly language: Language;
  /** Who sees the reply. */
  readonly seenBy: "asker" | "channel";
}

/** The audit's entry for what was made. */
export function entryOf(
  call: Call,
  cleared: Omit<Cleared<unknown>, "value">,
  parts: Pick<DiscordParts, "library" | "modelId">,
  what: {
    readonly kind: AuditKind;
    readonly question: string | null;
    readonly request: NewAuditEntry["request"];
    readonly decision: string;
    /** True where a chat model could take part. */
    readonly mayUseModel?: boolean;
  },
): NewAuditEntry {
  const { asker, language, seenBy } = call;
  const { audience, rights, generation, shown } = cleared;
  return {
    kind: what.kind,
    asker: asker.userId,
    where: { surface: "discord", guild: asker.guildId, channel: asker.channelId, seenBy },
    audience: audience.kind === "labels" ? [...audience.labels] : [],
    rules: rights.rules.version,
    language,
    question: what.question,
    request: what.request,
    read: { generation, documents: parts.library.records(audience).documents.size },
    shown: [...shown],
    decision: what.decision,
    model: what.mayUseModel === true ? parts.modelId : null,
  };
}

/** Citations as the audit keeps them. */
export function shownBy(
  citations: readonly {
    readonly document: string;
    readonly revision: string;
    readonly spans: readonly { readonly start: number; readonly end: number }[];
  }[],
): readonly ShownSpans[] {
  return citations.map(({ document, revision, spans }) => ({
    document,
    revision,
    spans: spans.map(({ start, end }): [number, number] => [start, end]),
  }));
}
