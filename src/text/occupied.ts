import type { Span } from "./span.js";

/**
 * The characters of a text that a recogniser has given away. Asking costs the length of the range that is asked
 * about, whatever was taken before, so that a line of a megabyte is read in time with its length.
 */
export class Occupied {
  readonly #length: number;
  #taken: Uint8Array | null = null;

  /** For a text of so many characters, of which the given ranges are taken. */
  constructor(length: number, taken: readonly Span[] = []) {
    this.#length = length;
    for (const span of taken) this.take(span);
  }

  take({ start, end }: Span): void {
    this.#taken ??= new Uint8Array(this.#length);
    this.#taken.fill(1, start, end);
  }

  /** Shares the range no character with what was taken? */
  isFree({ start, end }: Span): boolean {
    const taken = this.#taken;
    if (taken === null) return true;
    for (let index = start; index < end; index += 1) if (taken[index] === 1) return false;
    return true;
  }

  /** Takes the range if it is free; says whether it was. */
  takeIfFree(span: Span): boolean {
    if (!this.isFree(span)) return false;
    this.take(span);
    return true;
  }
}
