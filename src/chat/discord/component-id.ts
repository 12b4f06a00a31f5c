import { DISCORD_LIMITS } from "./limits.js";

/** What a pressed component or a sent form belongs to: an entry of the audit, and within it a number. */
export interface ComponentReference {
  readonly action: string;
  readonly entryId: string;
  /** A page, or another small number; 0 when none is said. */
  readonly number: number;
}

const SHAPE = /^v1:([a-z]{1,16}):([0-9a-f]{16})(?::(\d{1,6}))?$/u;

/** `v1:<action>:<entry>[:<number>]`: no state of this process, so it works after a restart. */
export function componentId(action: string, entryId: string, number?: number): string {
  const id = `v1:${action}:${entryId}${number === undefined ? "" : `:${number}`}`;
  if (!SHAPE.test(id) || id.length > DISCORD_LIMITS.customId)
    throw new Error(`${id} is no id of a component`);
  return id;
}

/** Null for an id that is not one of ours. */
export function componentOf(customId: string): ComponentReference | null {
  const match = SHAPE.exec(customId);
  if (match === null) return null;
  return { action: match[1] ?? "", entryId: match[2] ?? "", number: Number(match[3] ?? 0) };
}
