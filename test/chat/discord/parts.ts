import { PUBLIC_ONLY } from "../../../src/access/access-rules.js";
import { createAuditLog } from "../../../src/access/audit-log.js";
import type { Records } from "../../../src/answer/records.js";
import type { Library } from "../../../src/chat/library.js";

export const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Limits that a test's questions do not meet unless they are about them. */
export const UNHURRIED = { perUser: 1_000_000, perGuild: 1_000_000, waiting: 100_000 };

/** A library without a record, for tests whose answers come from elsewhere. */
export const EMPTY_LIBRARY: Library = {
  generation: () => 1,
  records: (audience): Records => ({
    audience,
    documents: new Map(),
    entries: [],
    replaced: [],
    directives: [],
    statements: [],
    home: null,
    places: [],
    text: () => "",
  }),
  cite: () => {
    throw new Error("there is nothing to cite");
  },
  isCurrent: () => true,
};

/** What every bot of a test needs besides what it answers with. */
export function partsIn(folder: string) {
  return {
    library: EMPTY_LIBRARY,
    access: () => PUBLIC_ONLY,
    audit: createAuditLog({ folder, clock: Date.now }),
    intake: null,
    modelId: null,
    log: QUIET,
    pace: UNHURRIED,
  };
}
