import { type Audience, PUBLIC } from "../documents/audience.js";
import { type AccessRules, PUBLIC_LABEL } from "./access-rules.js";

/** Somebody on Discord, as far as rights depend on it. */
export interface Person {
  readonly userId: string;
  /** Ids of the roles as a member of the rules' own server; null for who is none. */
  readonly roles: readonly string[] | null;
}

/** What a person may read on Discord: `public`, and what the groups of their roles and themselves may, under the ceiling. */
export function rightsOf(rules: AccessRules, { userId, roles }: Person): Audience {
  if (roles === null) return PUBLIC;
  const labels = [...rules.groups.values()]
    .filter((group) => group.users.has(userId) || roles.some((role) => group.roles.has(role)))
    .flatMap((group) => group.labels);
  return underCeiling(rules, labels);
}

/** What everybody in a channel may read. `places` are the channel's ids, a thread's own before its parent's. */
export function channelRights(rules: AccessRules, places: readonly string[]): Audience {
  for (const place of places) {
    const group = [...rules.groups.values()].find(({ channels }) => channels.has(place));
    if (group !== undefined) return underCeiling(rules, group.labels);
  }
  return PUBLIC;
}

/** Whether a person is of the staff that adds records. */
export function isStaff({ staff }: AccessRules, { userId, roles }: Person): boolean {
  if (roles === null) return false;
  return staff.users.has(userId) || roles.some((role) => staff.roles.has(role));
}

/** What both may read. */
export function both(one: Audience, other: Audience): Audience {
  if (one.kind === "operator") return other;
  if (other.kind === "operator") return one;
  return { kind: "labels", labels: one.labels.filter((label) => other.labels.includes(label)) };
}

/** Whether all that the second may read is readable for the first. */
export function covers(wide: Audience, narrow: Audience): boolean {
  if (wide.kind === "operator") return true;
  return narrow.kind === "labels" && narrow.labels.every((label) => wide.labels.includes(label));
}

/** Whether an audience reads nothing but what everyone reads. */
export function isPublic(audience: Audience): boolean {
  return audience.kind === "labels" && audience.labels.every((label) => label === PUBLIC_LABEL);
}

function underCeiling({ allowed }: AccessRules, labels: readonly string[]): Audience {
  const readable = new Set([PUBLIC_LABEL, ...labels.filter((label) => allowed.has(label))]);
  return { kind: "labels", labels: [...readable].sort() };
}
