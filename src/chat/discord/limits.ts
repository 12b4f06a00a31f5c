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
  /** Components of one message, rows and all (Components › Reference). */
  components: 40,
  /** Choices of one autocomplete reply (Interactions › Autocomplete). */
  choices: 25,
  /** Characters of a choice's name, and of its value (Interactions › Application Command Option Choice). */
  choice: 100,
  /** Characters of a form's title (Interactions › Modal). */
  modalTitle: 45,
  /** Characters of an attachment's description, its alt text (Resources › Attachment). */
  description: 1024,
  /** Seconds within which an interaction must be acknowledged (Interactions › Receiving). */
  acknowledgeSeconds: 3,
  /** Minutes that an interaction's token lives (Interactions › Receiving). */
  tokenMinutes: 15,
} as const;

/** Longest question taken from a chat, in characters; also the option's `max_length`. */
export const MAX_CHAT_QUESTION = 1000;
