import type { ShownSpans } from "../../access/audit-entry.js";
import { covers } from "../../access/rights.js";
import type { Audience } from "../../documents/audience.js";
import { ThukyError } from "../../errors.js";
import type { Asker } from "./asker.js";
import { audienceIn, type Rights, type Scope } from "./clearance.js";
import type { DiscordParts } from "./discord-parts.js";

/** Something made for one audience, and what it shows of the records. */
export interface Made<Value> {
  readonly value: Value;
  readonly shown: readonly ShownSpans[];
}

/** What was made, and by which rights: those the asker had right before it goes out. */
export interface Cleared<Value> extends Made<Value> {
  readonly audience: Audience;
  readonly rights: Rights;
  readonly generation: number;
}

const TRIES = 3;

/**
 * Makes something for what the asker may read, then looks again: when a right was lost meanwhile, or something
 * shown may no longer be read, it is made anew by the rights of that moment. What is returned is to be audited and
 * sent without waiting for anything. Throws `rights-unknown`, and what `make` throws.
 */
export async function forAudience<Value>(
  asked: { readonly asker: Asker; readonly scope: Scope },
  parts: Pick<DiscordParts, "clearance" | "library">,
  make: (audience: Audience, rights: Rights) => Promise<Made<Value>> | Made<Value>,
): Promise<Cleared<Value>> {
  const { clearance, library } = parts;
  let rights = await clearance.now(asked.asker);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const audience = audienceIn(asked.scope, rights);
    const generation = library.generation();
    const made = await make(audience, rights);
    const again = await clearance.again(asked.asker, rights);
    const isStill =
      covers(audienceIn(asked.scope, again), audience) &&
      (!rights.isStaff || again.isStaff) &&
      (library.generation() === generation ||
        made.shown.every((shown) => library.isCurrent(shown, audience)));
    if (isStill) return { ...made, audience, rights: again, generation };
    rights = again;
  }
  throw new ThukyError({
    code: "rights-unknown",
    message: "rights or records change faster than an answer can be made: ask again in a moment",
  });
}
