/** Events that were taken up, so that each is answered once however often the gateway tells of it. */
export interface SeenEvents {
  /** True the first time. */
  isNew(id: string): boolean;
}

/** Remembers the last `most` ids; a replay after a lost socket is never older. */
export function createSeenEvents(most = 20_000): SeenEvents {
  const seen = new Set<string>();
  return {
    isNew: (id) => {
      if (seen.has(id)) return false;
      seen.add(id);
      const oldest = seen.values().next().value;
      if (seen.size > most && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}
