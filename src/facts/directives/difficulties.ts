import {
  type DifficultyWords,
  opensDifficulties,
  statesDifficulty,
} from "../../language/difficulty.js";
import { Occupied } from "../../text/occupied.js";
import type { Span } from "../../text/span.js";
import type { Directive, Statement } from "../directive.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { DirectiveOptions, DirectiveState } from "./directive-state.js";
import { isLeadIn } from "./order-shapes.js";
import { moved } from "./orders.js";

/**
 * What the record says goes badly: every sentence of a part on difficulties; a sentence that opens with `hạn chế`,
 * `điểm nghẽn` … and those after it in its paragraph; one that states a delay. Nothing that is an order.
 */
export function difficultiesOf(
  reading: ReadingOfBlock,
  words: DifficultyWords,
  state: DirectiveState,
  orders: readonly Directive[],
  options: DirectiveOptions,
): readonly Statement[] {
  const { offset } = options;
  if (state.roles.has("attendance") || options.fromCaption) return [];
  const spoken = options.speaker !== null;
  const inPart = state.roles.has("difficulties");
  const statements: Statement[] = [];
  let running = false;
  const ordered = new Occupied(
    reading.text.surface.length,
    orders.flatMap((order) => partsOf(order, offset)),
  );
  for (const sentence of reading.sentences) {
    if (!ordered.isFree(sentence)) {
      running = false;
      continue;
    }
    const opens = opensDifficulties(words, sentence);
    running = opens || (running && !spoken);
    const states = !spoken && statesDifficulty(words, sentence);
    if (!(inPart || running || states) || isLeadIn(reading, sentence)) continue;
    statements.push({
      speaker: { name: null, title: null },
      act: "difficulty",
      content: reading.text.surface.slice(sentence.start, sentence.end).trim(),
      spans: [moved(sentence, offset)],
      rules: [
        inPart
          ? "difficulty/part"
          : opens
            ? "difficulty/opens"
            : running
              ? "difficulty/goes-on"
              : "difficulty/states",
      ],
    });
  }
  return statements;
}

/** Where a block states an order. */
function partsOf(order: Directive, offset: number): readonly Span[] {
  return [order.taskSpan, ...order.spans.slice(-1)].map((span) => moved(span, -offset));
}
