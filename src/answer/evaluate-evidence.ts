import { OPERATOR } from "../documents/audience.js";
import type { Store, StoredDocument } from "../store/store.js";
import type { Span } from "../text/span.js";
import type { GoldQuestion } from "./evaluate-questions.js";

/** Where a quote that a right answer must cite stands in the stored text. */
export interface Evidence {
  readonly document: string;
  readonly quote: string;
  /** Every place it stands; empty when the stored text does not hold it, a fault of reading. */
  readonly spans: readonly Span[];
}

/** Finds the evidence of questions in one store, reading each document's text once. */
export function createEvidenceFinder(
  store: Store,
): (question: GoldQuestion) => readonly Evidence[] {
  const documents = store.documents(OPERATOR);
  const texts = new Map<number, SqueezedText>();
  const textOf = (document: StoredDocument): SqueezedText => {
    const known = texts.get(document.id) ?? squeeze(store.text(document.id));
    texts.set(document.id, known);
    return known;
  };
  return ({ gold }) =>
    [gold, ...gold.also].flatMap(({ doc, quote }) => {
      if (typeof doc !== "string" || typeof quote !== "string") return [];
      const document = documents.find(({ path }) => path === doc || path.endsWith(`/${doc}`));
      if (document === undefined) return [{ document: doc, quote, spans: [] }];
      return [{ document: document.path, quote, spans: findQuote(textOf(document), quote) }];
    });
}

/** A text without its white space, and where each kept unit stood. */
interface SqueezedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

function squeeze(text: string): SqueezedText {
  const offsets: number[] = [];
  let squeezed = "";
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (/\s/u.test(unit)) continue;
    squeezed += unit;
    offsets.push(index);
  }
  return { text: squeezed, offsets };
}

/** A quote taken from a transcript's source may hold its voice tag, which the stored text gives as the speaker. */
const VOICE_TAG = /<\/?v[^<>]*>/gu;

function findQuote(text: SqueezedText, quote: string): readonly Span[] {
  const wanted = squeeze(quote.normalize("NFC").replace(VOICE_TAG, "")).text;
  const spans: Span[] = [];
  if (wanted === "") return spans;
  let from = text.text.indexOf(wanted);
  while (from >= 0) {
    const start = text.offsets[from] as number;
    const end = (text.offsets[from + wanted.length - 1] as number) + 1;
    spans.push({ start, end });
    from = text.text.indexOf(wanted, from + wanted.length);
  }
  return spans;
}
