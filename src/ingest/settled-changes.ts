import type { FolderMarks } from "./folder-marks.js";

/** What of a folder is to be indexed now. */
export interface SettledChanges {
  /** Files that are still being written: left as they were until they are still. */
  readonly leave: ReadonlySet<string>;
  /** What holds once it was indexed. */
  readonly marks: FolderMarks;
}

/** How long a change rests before it is taken, in milliseconds. */
export interface Patience {
  /** A file is still when nothing of it changed for so long: a copy under way changes all the time. */
  readonly still: number;
  /** All changes are taken together, so that a renamed file is not gone first; but none waits longer than this. */
  readonly longest: number;
}

/** Tells from look to look what has changed since the last indexing and come to rest. */
export interface ChangeWatch {
  /**
   * Null while there is nothing to do; `emptied` when every file has gone at once, which a share that is not
   * mounted looks like. `now` is in milliseconds of a clock that only runs forwards.
   */
  look(marks: FolderMarks, now: number): SettledChanges | "emptied" | null;
  /** These were indexed: what was left is looked at again. */
  indexed(changes: SettledChanges): void;
}

/** `known` is what the folder held when it was last indexed, looked at before that began. */
export function watchChanges(known: FolderMarks, patience: Patience): ChangeWatch {
  let indexed = known;
  /** By path, the mark of the last look (undefined for gone) and since when it has been that. */
  let rested = new Map<string, { readonly mark: string | undefined; readonly since: number }>();
  let firstSeen: number | null = null;

  return {
    look(marks, now) {
      const paths = new Set([...indexed.keys(), ...marks.keys()]);
      const changed = [...paths].filter((path) => marks.get(path) !== indexed.get(path));
      rested = new Map(
        changed.map((path) => {
          const before = rested.get(path);
          const mark = marks.get(path);
          return [
            path,
            before?.mark === mark && before !== undefined ? before : { mark, since: now },
          ];
        }),
      );
      if (changed.length === 0) firstSeen = null;
      if (changed.length === 0) return null;
      if (marks.size === 0) return "emptied";
      firstSeen ??= now;
      const moving = changed.filter(
        (path) => now - (rested.get(path)?.since ?? now) < patience.still,
      );
      if (moving.length === changed.length) return null;
      if (moving.length > 0 && now - firstSeen < patience.longest) return null;
      return { leave: new Set(moving), marks };
    },
    indexed({ leave, marks }) {
      const next = new Map(marks);
      for (const path of leave) {
        const before = indexed.get(path);
        if (before === undefined) next.delete(path);
        else next.set(path, before);
      }
      indexed = next;
      firstSeen = null;
    },
  };
}
