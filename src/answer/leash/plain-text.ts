/** Stands for something that a model is given whole and may only put somewhere: `⟦3⟧`. */
const SLOT = /⟦(?<slot>\d{1,3})⟧/gu;

/** Latin letters, blanks and the marks of a sentence; no digit, sign, bracket of markup, mention or address. */
const PLAIN = /^[\p{Script=Latin}\p{M} ,.;:()'’–-]*$/u;

/** A full stop or colon inside a word is an address (`a.example`), not the end of a sentence. */
const ADDRESS = /[.:](?=[^\s.)])/u;

/** A model's sentence as far as it may be looked at: its slots in order, and its own words between them. */
export interface PlainSentence {
  readonly slots: readonly number[];
  /** The own words, every slot replaced by `|`. */
  readonly own: string;
  readonly text: string;
}

/**
 * Null for every text that is more than words, slots and sentence marks: links, mentions, markup, control and
 * invisible characters, other scripts, digits. What is left cannot do anything but be read.
 */
export function plainSentence(written: string, longest: number): PlainSentence | null {
  const text = written.normalize("NFC").trim();
  if (text === "" || text.length > longest) return null;
  const slots = [...text.matchAll(SLOT)].map((match) => Number(match.groups?.slot));
  const own = text.replace(SLOT, "|");
  const words = own.replaceAll("|", " ");
  if (own.split("|").length - 1 !== slots.length) return null;
  if (!PLAIN.test(words) || ADDRESS.test(words)) return null;
  return { slots, own, text };
}

/** The sentence with each slot filled; what fills it is never looked into again. */
export function fillSlots({ text }: PlainSentence, fillings: ReadonlyMap<number, string>): string {
  return text.replace(SLOT, (whole, slot: string) => fillings.get(Number(slot)) ?? whole);
}

/** How a slot is written. */
export function slotMark(slot: number): string {
  return `⟦${slot}⟧`;
}
