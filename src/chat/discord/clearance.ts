import { DiscordAPIError, type REST, Routes } from "discord.js";
import type { AccessRules } from "../../access/access-rules.js";
import { both, channelRights, isPublic, isStaff, rightsOf } from "../../access/rights.js";
import type { Audience } from "../../documents/audience.js";
import { ThukyError } from "../../errors.js";
import type { Asker } from "./asker.js";

/** Whom an answer is for: everybody in the channel, or the asker alone. */
export type Scope = "channel" | "own";

/** What an asker may read where they are, by one version of the rules. */
export interface Rights {
  readonly own: Audience;
  /** What the channel's people may all read, and the asker too. */
  readonly channel: Audience;
  readonly isStaff: boolean;
  readonly rules: AccessRules;
}

/** Decides rights, and decides them again before anything is sent. */
export interface Clearance {
  /** By the event's own member, or in a direct message by the member as the server has it now. */
  now(asker: Asker): Promise<Rights>;
  /** By the rules and the member as they are at this moment; asks Discord where there is a right to lose. */
  again(asker: Asker, before: Rights): Promise<Rights>;
  /** Whether everybody in the channel sees public records only; needs no look-up. */
  isPublicPlace(asker: Asker): boolean;
}

/** The audience of a scope. */
export function audienceIn(scope: Scope, rights: Rights): Audience {
  return scope === "own" ? rights.own : rights.channel;
}

/** Throws `rights-unknown` where a right depends on what Discord does not say. */
export function createClearance(options: {
  readonly rules: () => AccessRules;
  /** The member's roles at this moment, null for who is no member. */
  readonly fetchRoles: (guildId: string, userId: string) => Promise<readonly string[] | null>;
}): Clearance {
  const { rules, fetchRoles } = options;
  const decide = (current: AccessRules, asker: Asker, roles: readonly string[] | null): Rights => {
    const person = { userId: asker.userId, roles };
    const own = rightsOf(current, person);
    const isDirect = asker.guildId === null;
    return {
      own,
      channel: isDirect ? own : both(channelRights(current, asker.places), own),
      isStaff: isStaff(current, person),
      rules: current,
    };
  };
  /** A direct message counts for a member of the rules' server; any other server has no rights to give. */
  const isOfServer = (current: AccessRules, { guildId }: Asker) =>
    current.guild !== null && (guildId === null || guildId === current.guild);
  const fetched = async (asker: Asker): Promise<Rights> => {
    const { guild } = rules();
    const roles = guild === null ? null : await fetchRoles(guild, asker.userId);
    // The rules may have changed while Discord was asked.
    const current = rules();
    if (current.guild === guild) return decide(current, asker, roles);
    return decide(current, asker, null);
  };
  return {
    now: async (asker) => {
      const current = rules();
      if (!isOfServer(current, asker)) return decide(current, asker, null);
      if (asker.guildId !== null) return decide(current, asker, asker.roles);
      return fetched(asker);
    },
    again: async (asker, before) => {
      const current = rules();
      if (!isOfServer(current, asker)) return decide(current, asker, null);
      if (isPublic(before.own) && !before.isStaff) return before;
      return fetched(asker);
    },
    isPublicPlace: ({ places }) => isPublic(channelRights(rules(), places)),
  };
}

/** `UNKNOWN_MEMBER` and `UNKNOWN_USER` of Discord: the person is no member. */
const NO_MEMBER: ReadonlySet<number | string> = new Set([10_007, 10_013]);

/** Asks Discord for a member's roles; no cache stands between. */
export function rolesFetcher(rest: REST) {
  return async (guildId: string, userId: string): Promise<readonly string[] | null> => {
    try {
      const member = (await rest.get(Routes.guildMember(guildId, userId))) as {
        readonly roles?: readonly string[];
      };
      return member.roles ?? [];
    } catch (thrown) {
      if (thrown instanceof DiscordAPIError && NO_MEMBER.has(thrown.code)) return null;
      throw new ThukyError({
        code: "rights-unknown",
        message: `Discord did not say which roles a member has (${thrown instanceof Error ? thrown.message : String(thrown)}): see that the bot is a member of the server that access.yaml names`,
        cause: thrown,
      });
    }
  };
}
