/** Largest file that is read, in bytes: a record of a meeting is far smaller. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * What reading one file may cost. A record of a meeting stays far below every one of them; what does not is
 * refused by name and reason.
 */
export const READING_LIMITS = {
  /** Wall-clock time for one file, in milliseconds. */
  milliseconds: 25_000,
  /** Heap of the reading process, in megabytes. */
  heapMegabytes: 512,
  /** Resident memory of the reading process, in megabytes. */
  residentMegabytes: 900,
  /** Entries of a zip archive. */
  archiveEntries: 10_000,
  /** Bytes that all entries of an archive take when inflated. */
  inflatedBytes: 200 * 1024 * 1024,
  /** Inflated bytes per stored byte; looked at from `ratioFromBytes` on, because short texts repeat themselves. */
  inflationRatio: 100,
  ratioFromBytes: 20 * 1024 * 1024,
  /** Elements inside elements of an XML part. */
  xmlDepth: 256,
  xmlElements: 1_000_000,
  /** Blocks of one document. */
  blocks: 100_000,
} as const;
