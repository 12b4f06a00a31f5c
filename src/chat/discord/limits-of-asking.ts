/** How fast people may ask. */
export interface Pace {
  /** Questions of one person in a minute. */
  readonly perUser: number;
  /** Questions of one server in a minute. */
  readonly perGuild: number;
  /** Questions that are answered at the same time. */
  readonly atOnce: number;
  /** Questions that wait for their turn at most. */
  readonly waiting: number;
}

export const DEFAULT_PACE: Pace = { perUser: 20, perGuild: 300, atOnce: 4, waiting: 100 };

/** Why a question is not taken now. */
export type TooMuch =
  | { readonly kind: "user" | "guild"; readonly seconds: number }
  | { readonly kind: "queue" };

/** Keeps one person, or one server, from taking the time of all. */
export interface AskingLimits {
  /** Null when the question may be taken; counts it then. */
  take(userId: string, guildId: string | null): TooMuch | null;
  /** Runs the work when its turn comes. Resolves to `"full"` without running it when too many wait. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result | "full">;
  /** How many wait, and how many are being answered. */
  readonly waiting: number;
  readonly running: number;
}

const MINUTE = 60_000;
/** People and servers that are remembered; the longest quiet go first. */
const REMEMBERED = 10_000;

/** `clock` gives milliseconds that never go back. */
export function createAskingLimits(pace: Pace, clock: () => number): AskingLimits {
  const users = createBuckets(pace.perUser, clock);
  const guilds = createBuckets(pace.perGuild, clock);
  const queue: (() => void)[] = [];
  let running = 0;
  /** The place goes straight to who waits longest: nobody who comes meanwhile takes it. */
  const handOn = () => {
    const waits = queue.shift();
    if (waits === undefined) running -= 1;
    else waits();
  };
  return {
    take: (userId, guildId) => {
      const ofUser = users.secondsUntil(userId);
      if (ofUser > 0) return { kind: "user", seconds: ofUser };
      const ofGuild = guildId === null ? 0 : guilds.secondsUntil(guildId);
      if (ofGuild > 0) return { kind: "guild", seconds: ofGuild };
      users.take(userId);
      if (guildId !== null) guilds.take(guildId);
      return null;
    },
    inTurn: async (work) => {
      if (running >= pace.atOnce) {
        if (queue.length >= pace.waiting) return "full";
        await new Promise<void>((resolve) => queue.push(resolve));
      } else {
        running += 1;
      }
      try {
        return await work();
      } finally {
        handOn();
      }
    },
    get waiting() {
      return queue.length;
    },
    get running() {
      return running;
    },
  };
}

/** Token buckets that hold a minute's worth and fill evenly. */
function createBuckets(perMinute: number, clock: () => number) {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  const tokensOf = (key: string) => {
    const known = buckets.get(key);
    if (known === undefined) return perMinute;
    return Math.min(perMinute, known.tokens + ((clock() - known.at) / MINUTE) * perMinute);
  };
  return {
    secondsUntil: (key: string) => {
      const tokens = tokensOf(key);
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perMinute) * (MINUTE / 1000));
    },
    take: (key: string) => {
      const tokens = tokensOf(key) - 1;
      buckets.delete(key);
      buckets.set(key, { tokens, at: clock() });
      const oldest = buckets.keys().next().value;
      if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest);
    },
  };
}
