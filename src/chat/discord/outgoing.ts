import type { NewAuditEntry } from "../../access/audit-log.js";
import type { DiscordParts } from "./discord-parts.js";
import { type RenderedMessage, renderSentence, renderText } from "./render/rendered-message.js";

/**
 * What may be sent. There are two ways to one: `audited`, which has written and flushed the entry before it exists,
 * and `notice`, a sentence of Thuky's own that holds nothing of any record. Every send takes one, so none skips the audit.
 */
export class Outgoing {
  readonly messages: readonly RenderedMessage[];
  /** Whether it is a sentence of Thuky's own, which takes the place of nothing. */
  readonly isNotice: boolean;
  // A private member makes the class nominal: nothing else can pass for one.
  readonly #isMade = true;

  private constructor(messages: readonly RenderedMessage[], isNotice: boolean) {
    this.messages = messages;
    this.isNotice = isNotice;
  }

  /** Writes the entry, then gives what was rendered with its id. Throws `audit-failed`; nothing can be sent then. */
  static audited(
    { audit }: Pick<DiscordParts, "audit">,
    entry: NewAuditEntry,
    render: (entryId: string) => readonly RenderedMessage[],
  ): Outgoing {
    const id = audit.newId();
    const messages = render(id);
    audit.record(id, entry);
    return new Outgoing(messages, false);
  }

  /** A sentence from `sentences/`, with nothing in it but Thuky's own words and numbers. */
  static notice(sentence: string): Outgoing {
    return new Outgoing([renderSentence(sentence)], true);
  }

  /** Lines from `sentences/` with markup of their own. */
  static help(lines: readonly string[]): Outgoing {
    return new Outgoing(renderText(lines.join("\n")), true);
  }

  /** Whether it was made here; for a check at the door of the client. */
  static isMade(thing: Outgoing): boolean {
    return #isMade in thing;
  }
}
