import { conceptIdsWithin, conceptSpansOf } from "../language/concepts.js";
import { hasDiacritic } from "../text/fold.js";
import type { Token } from "../text/tokens.js";
import { accentShare, tokenize } from "../text/tokens.js";
import type { Query } from "./query.js";

/** Scores texts by how much of a question's topic they hold, in either language. */
export interface EvidenceScorer {
  /**
   * 0–1. `own` is what the candidate says, `context` what stands around it: a word found only there counts
   * less. A concept of the glossary counts when the text has it in any of its forms and languages.
   * `reply` says that the candidate is a turn of a conversation.
   */
  score(own: string, context: string, reply?: boolean): number;
}

const FROM_CONTEXT = 0.5;
/** A reply of a few words (`Tôi chỉ cho đến …`) is about what was said before it. */
const FROM_CONTEXT_OF_REPLY = 0.75;
const REPLY = 140;
/** A syllable found without its neighbour: most Vietnamese words are two. */
const ALONE = 0.6;
/** A word that a text of the other language cannot hold and no glossary form covers. */
const UNTRANSLATED = 0.3;

interface Features {
  readonly canonical: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly vietnamese: boolean;
}

/** Frequencies come from the candidates alone, which are what the audience may read. */
export function createEvidenceScorer(
  query: Query,
  topic: readonly Token[],
  candidates: readonly string[],
): EvidenceScorer {
  const covering = conceptSpansOf(query.text.surface);
  const concepts = topic.map((token) => [
    ...covering
      .filter((span) => span.start <= token.start && token.end <= span.end)
      .map((span) => span.id),
    ...conceptSpansOf(token.text).map((span) => span.id),
  ]);
  const features = candidates.map(featuresOf);
  const weights = topic.map((token, index) => {
    const found = features.filter((one) => holds(one, token, concepts[index] ?? [])).length;
    return Math.log(1 + candidates.length / (1 + found));
  });
  return {
    score: (own, context, reply = false) => {
      if (topic.length === 0) return 0;
      const inOwn = featuresOf(own);
      const inContext = featuresOf(context);
      const fromContext = reply && own.length <= REPLY ? FROM_CONTEXT_OF_REPLY : FROM_CONTEXT;
      let total = 0;
      let reached = 0;
      topic.forEach((token, index) => {
        const ids = concepts[index] ?? [];
        const foreign =
          inOwn.vietnamese !== (query.language === "vi") &&
          ids.length === 0 &&
          !isName(token, query);
        const weight = (weights[index] ?? 0) * (foreign ? UNTRANSLATED : 1);
        total += weight;
        reached +=
          weight *
          Math.max(
            credit(inOwn, topic, index, ids),
            fromContext * credit(inContext, topic, index, ids),
          );
      });
      return total === 0 ? 0 : reached / total;
    },
  };
}

function credit(
  features: Features,
  topic: readonly Token[],
  index: number,
  ids: readonly string[],
): number {
  const token = topic[index];
  if (token === undefined) return 0;
  if (ids.some((id) => features.concepts.has(id))) return 1;
  if (!hasWord(features, token)) return 0;
  const beside = [topic[index - 1], topic[index + 1]].filter(
    (other): other is Token =>
      other !== undefined &&
      Math.abs(other.start - token.end) <= token.text.length + other.text.length + 2,
  );
  if (beside.length === 0) return 1;
  const paired = beside.some((other) =>
    features.pairs.has(
      other.start < token.start
        ? `${other.folded} ${token.folded}`
        : `${token.folded} ${other.folded}`,
    ),
  );
  return paired ? 1 : ALONE;
}

function holds(features: Features, token: Token, ids: readonly string[]): boolean {
  return ids.some((id) => features.concepts.has(id)) || hasWord(features, token);
}

function hasWord(features: Features, token: Token): boolean {
  if (features.canonical.has(token.canonical)) return true;
  if (token.accented && features.vietnamese) return false;
  return features.folded.has(token.folded);
}

/** A number or a capitalised word is the same in both languages. */
function isName(token: Token, query: Query): boolean {
  return (
    /\d/u.test(token.text) ||
    (/^\p{Lu}/u.test(token.text) && token.start > 0 && query.language === "en") ||
    (query.language === "vi" && /^\p{Lu}/u.test(token.text) && hasDiacritic(token.text))
  );
}

const known = new Map<string, Features>();
const MAX_KNOWN = 20_000;

function featuresOf(text: string): Features {
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
