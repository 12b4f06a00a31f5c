import type { Answer } from "../contract.js";

/** The last turn of a conversation: all that a question after it may go on from. */
export interface Turn {
  /** The question in words that need no other. */
  readonly question: string;
  readonly answer: Answer;
  /** The turn before it, where it went on from one: a later question may go on from that instead. */
  readonly wentOnFrom: Omit<Turn, "wentOnFrom"> | null;
}

/** What is remembered of conversations: their last turn, for a while, in memory only. */
export interface ConversationMemory {
  /** Null when nothing was said lately. */
  last(conversation: string): Turn | null;
  remember(conversation: string, turn: Turn): void;
}

/** A pause after which a question starts anew. */
const LASTS_MILLISECONDS = 30 * 60 * 1000;
const MOST_CONVERSATIONS = 1000;

/** Bounded by time and number, oldest out first. `clock` gives milliseconds. */
export function createConversationMemory(clock: () => number): ConversationMemory {
  const turns = new Map<string, Turn & { readonly at: number }>();
  return {
    last: (conversation) => {
      const turn = turns.get(conversation);
      if (turn === undefined) return null;
      if (clock() - turn.at <= LASTS_MILLISECONDS) return turn;
      turns.delete(conversation);
      return null;
    },
    remember: (conversation, turn) => {
      // Deleted first, so that the order of the map is that of the last turns.
      turns.delete(conversation);
      turns.set(conversation, { ...turn, at: clock() });
      const oldest = turns.keys().next().value;
      if (turns.size > MOST_CONVERSATIONS && oldest !== undefined) turns.delete(oldest);
    },
  };
}
