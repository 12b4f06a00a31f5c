import { conceptIdsWithin } from "../language/concepts.js";
import { accentShare, tokenize } from "../text/tokens.js";

/** What a text says, in words, neighbouring words and concepts. */
export interface Features {
  readonly canonical: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly vietnamese: boolean;
}

const known = new Map<string, Features>();
const MAX_KNOWN = 20_000;

/** The features of a text, kept while they are asked for again. */
export function featuresOf(text: string): Features {
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const tokens = tokenize(text);
  const pairs = new Set<string>();
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (next !== undefined) pairs.add(`${token.folded} ${next.folded}`);
  });
  const features: Features = {
    canonical: new Set(tokens.map((token) => token.canonical)),
    folded: new Set(tokens.map((token) => token.folded)),
    pairs,
    concepts: conceptIdsWithin(text),
    vietnamese: accentShare(tokens) > 0.15,
  };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, features);
  return features;
}
