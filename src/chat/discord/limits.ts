/** Discord's numbers, each with the page of its developer documentation that states it. */
export const DISCORD_LIMITS = {
  /** Characters of a message's `content` (Resources › Message). */
  content: 2000,
  /** Characters of a component's `custom_id` (Components › Anatomy). */
  customId: 100,
  /** Characters of a button's label (Components › Button). */
  buttonLabel: 80,
  /** Buttons in one action row (Components › Action Row). */
  buttonsPerRow: 5,
  /** Action rows in one message without the components-v2 flag (Components › Legacy). */
  rows: 5,
  /** Seconds within which an interaction must be acknowledged (Interactions › Receiving). */
  acknowledgeSeconds: 3,
  /** Minutes that an interaction's token lives (Interactions › Receiving). */
  tokenMinutes: 15,
} as const;

/** Longest question taken from a chat, in characters; also the option's `max_length`. */
export const MAX_CHAT_QUESTION = 1000;
