import type { Channel, GuildMember, Interaction, Message } from "discord.js";

/** Who asks and where, as the event itself says it; copied at once, since the client's member objects change. */
export interface Asker {
  readonly userId: string;
  /** Null in a direct message. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** The channel's id, in a thread its parent's after it. */
  readonly places: readonly string[];
  /** Role ids of the event's own member; none in a direct message. */
  readonly roles: readonly string[];
}

/** The asker of an interaction, from its own payload. */
export function askerOf(interaction: Interaction): Asker {
  const { member, channelId } = interaction;
  return {
    userId: interaction.user.id,
    guildId: interaction.guildId,
    channelId,
    places: placesOf(channelId, interaction.channel),
    roles:
      member === null
        ? []
        : Array.isArray(member.roles)
          ? member.roles
          : rolesOf(member as GuildMember),
  };
}

/** The asker of a message. */
export function askerOfMessage(message: Message): Asker {
  return {
    userId: message.author.id,
    guildId: message.guildId,
    channelId: message.channelId,
    places: placesOf(message.channelId, message.channel),
    roles: message.member === null ? [] : rolesOf(message.member),
  };
}

function rolesOf(member: GuildMember): readonly string[] {
  return [...member.roles.cache.keys()];
}

/** A thread that the client does not know has no parent to take rights from, and so is public. */
function placesOf(channelId: string | null, channel: Channel | null): readonly string[] {
  const parent = channel?.isThread() === true ? channel.parentId : null;
  return [channelId, parent].filter((place) => place !== null);
}
