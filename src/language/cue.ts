import { z } from "zod";
import { firstFrom } from "../text/in-order.js";
import { createPhraseBook } from "../text/phrases.js";
import type { Span } from "../text/span.js";
import { readLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import type { PreparedText } from "./prepared-text.js";

const CUE_KINDS = [
  "up",
  "down",
  "to-level",
  "equals",
  "reach",
  "share",
  "excess",
  "shortfall",
  "contribution",
  "rank",
  "part",
  "estimate",
  "provisional",
  "final",
  "planned",
  "versus",
  "rejected",
  "total",
  "top",
  "bottom",
] as const;

/**
 * The words between figures that say what the next figure is: `up`/`down` a change, `to-level` the level a
 * change led to (`tụt xuống 894 con`), `equals` a % of something, `share`, `excess`, `shortfall`,
 * `contribution`, `rank`; `part` opens children of a total; `estimate`, `provisional`, `final`, `planned`
 * are statuses; `versus` opens a comparison; `rejected` a value the record itself withdraws (`chứ không phải
 * 13,6%`); `total` what a part is out of (`trên tổng số`); `top` and `bottom` the end of a ranking that the
 * named ones are at (`dẫn đầu là huyện A`, `worst performer: district B`).
 */
export type CueKind = (typeof CUE_KINDS)[number];

export type CueMention = Mention<"cue", CueKind>;

const schema = z.array(
  z.strictObject({
    kind: z.enum(CUE_KINDS),
    forms: z.array(z.string()).min(1),
    except: z.array(z.string()).default([]),
  }),
);

const LEXICON = readLexicon("cues.yaml", schema);

/** Earlier kinds own a form that two list; exceptions are phrases of their own that mean nothing. */
const BOOK = createPhraseBook<CueKind | null>([
  ...LEXICON.flatMap(({ except }) => except.map((form) => [form, null] as const)),
  ...LEXICON.flatMap(({ kind, forms }) => forms.map((form) => [form, kind] as const)),
]);

/** The cue words of a text in order, longest first; `tăng cường`, `mặt bằng` and their like are none. */
export function findCues(text: PreparedText): readonly CueMention[] {
  return BOOK.find(text.tokens, text.surface, text.lenient).flatMap((match) =>
    match.value === null || isInName(text, match)
      ? []
      : [
          {
            kind: "cue" as const,
            start: match.start,
            end: match.end,
            value: match.value,
            rule: `cue/${match.value}`,
          },
        ],
  );
}

const TITLED = /^\p{Lu}\p{Ll}/u;

/** `huyện Sơn Hạ`, `Bùi Thị Đạt`: a capital behind a capitalised word is a name, and no cue. */
function isInName({ tokens, surface }: PreparedText, { start, end }: Span): boolean {
  if (!TITLED.test(surface.slice(start, end))) return false;
  const previous = tokens[firstFrom(tokens, start) - 1];
  return (
    previous !== undefined &&
    start - previous.end === 1 &&
    /^\s$/u.test(surface.slice(previous.end, start)) &&
    TITLED.test(previous.text)
  );
}
