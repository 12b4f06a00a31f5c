import { CHAT_SENTENCES } from "../../../sentences/chat.js";
import type { DiscordParts } from "../discord-parts.js";
import { type Call, entryOf } from "../entry-of.js";
import { forAudience } from "../for-audience.js";
import { Outgoing } from "../outgoing.js";
import { renderQuote } from "../render/quote-message.js";
import { renderText } from "../render/rendered-message.js";
import { referenceOf } from "../source-id.js";

/** A source button: the quote in its surroundings for whoever presses and may read it; else the same sentence always. */
export async function openSource(
  customId: string,
  call: Call,
  parts: DiscordParts,
): Promise<Outgoing> {
  const reference = referenceOf(customId);
  const gone = CHAT_SENTENCES[call.language].sourceGone;
  if (reference === null) return Outgoing.notice(gone);
  const cleared = await forAudience({ asker: call.asker, scope: "own" }, parts, (audience) => {
    const quote = parts.quoteSource.open(reference, audience);
    return {
      value: quote,
      shown:
        quote === null
          ? []
          : [
              {
                document: quote.document,
                revision: quote.revision,
                spans: reference.spans.map(({ start, end }): [number, number] => [start, end]),
              },
            ],
    };
  });
  const quote = cleared.value;
  const entry = entryOf(call, cleared, parts, {
    kind: "source",
    question: null,
    request: { source: customId.slice(0, 100) },
    decision: quote === null ? "not-found" : "shown",
  });
  return Outgoing.audited(parts, entry, () =>
    quote === null ? Outgoing.notice(gone).messages : renderText(renderQuote(quote, call.language)),
  );
}
