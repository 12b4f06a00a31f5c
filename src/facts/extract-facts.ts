import type { Block, DocumentMetadata, SourceDocument } from "../documents/document.js";
import { surfaceOf } from "../documents/surface.js";
import { type ResolvedPeriod, resolvePeriod } from "../language/resolve-period.js";
import type { Span } from "../text/span.js";
import { assembleBlock } from "./assemble-observations.js";
import { assembleTable } from "./assemble-table.js";
import type { Directive, Speaker, Statement } from "./directive.js";
import { assembleDirectives } from "./directives/assemble-directives.js";
import { OPENING_STATE } from "./directives/directive-state.js";
import { underHeading } from "./directives/heads.js";
import { enterHeading, openOutline, stateUnder, TITLE_LEVEL } from "./directives/outline.js";
import { signaturesOf } from "./directives/signatures.js";
import { tasksOfTable } from "./directives/task-table.js";
import { type FigureContext, figureContextOf } from "./figure-context.js";
import { reportedPeriods } from "./figures/figure-period.js";
import type { Head } from "./figures/frame.js";
import { withOwnPlace } from "./figures/own-place.js";
import type { Observation } from "./observation.js";
import { numeralStyleOf, type ReadingOfBlock, readBlock } from "./reading-of-block.js";

/** Changes with every rule or lexicon change, so that stored facts are read anew. */
export const RULES_VERSION = "2026-11-25.ledger-10";

/** All facts of a document, spans into its stored text, in reading order. */
export interface ExtractedFacts {
  readonly observations: readonly Observation[];
  readonly directives: readonly Directive[];
  readonly statements: readonly Statement[];
}

/** Blocks without sentences: tables are read by their own assembler, frames not at all. */
const NOT_PROSE: ReadonlySet<Block["kind"]> = new Set(["frame", "table-header", "table-row"]);

/**
 * recognise → assemble over every block of a document. Frames give nothing; a caption's figure is marked
 * so that it yields to the body's; figures inside a task are plans.
 */
export function extractFacts(document: SourceDocument, metadata: DocumentMetadata): ExtractedFacts {
  const context = figureContextOf(metadata);
  const style = numeralStyleOf(document.text);
  const observations: Observation[] = [];
  const directives: Directive[] = [];
  const statements: Statement[] = [];
  let outline = openOutline(isOrderType(metadata));
  let state = OPENING_STATE;
  let bodyBegan = false;
  let heading: string | null = null;
  let topic: Head | null = null;
  let leading: ResolvedPeriod | null = null;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === "table-header") {
      // One by one: a long table has more figures than a call may have arguments.
      for (const observation of assembleTable(document, index, context, style))
        observations.push(observation);
      directives.push(...tasksOfTable(document, index, context.anchor));
    }
    if (block.kind === "frame" && bodyBegan) statements.push(...signaturesOf(document.text, block));
    if (NOT_PROSE.has(block.kind)) continue;
    const surface = surfaceOf(document.text, block);
    if (block.kind === "heading") {
      heading = surface;
      topic = null;
      leading = bodyBegan ? leadingPeriod(readBlock(surface, style), context) : null;
      outline = enterHeading(outline, surface, bodyBegan ? block.level : TITLE_LEVEL);
      state = underHeading(readBlock(surface, style), stateUnder(outline, state), block.start);
      continue;
    }
    bodyBegan = true;
    const reading = readBlock(surface, style);
    const fromCaption = block.kind === "caption";
    const found = assembleDirectives(reading, state, {
      anchor: context.anchor,
      fromCaption,
      speaker: speakerOf(block) ?? state.turn,
      offset: block.start,
      listItem: block.kind === "list-item",
      ordersThroughout: outline.ordersThroughout,
    });
    state = found.after;
    const figures = assembleBlock(reading, context, {
      fromCaption,
      heading,
      topic,
      period: leading,
      tasks: found.directives.map((directive) => move(directive.taskSpan, -block.start)),
    });
    if (!fromCaption) topic = figures.topic;
    if (/:\s*$/u.test(surface)) leading = leadingPeriod(reading, context) ?? leading;
    observations.push(
      ...figures.observations.map((observation) =>
        moveObservation(withOwnPlace(observation), block.start),
      ),
    );
    directives.push(...found.directives);
    statements.push(...found.statements);
  }
  return { observations, directives, statements };
}

/** The time that a heading or a lead-in (`… 6 tháng đầu năm 2021, một số kết quả:`) sets for what follows it. */
function leadingPeriod(reading: ReadingOfBlock, context: FigureContext): ResolvedPeriod | null {
  const whole = { start: 0, end: reading.text.surface.length };
  const last = reportedPeriods(reading, whole)
    .filter(({ value }) => value.shape !== "date" && value.shape !== "year")
    .at(-1);
  return last === undefined ? null : resolvePeriod(last.value, context.anchor);
}

function isOrderType(metadata: DocumentMetadata): boolean {
  return (
    metadata.type === "conclusion" ||
    metadata.type === "directive" ||
    metadata.type === "resolution"
  );
}

/** `Chủ tịch Dương Thế Hanh` as the label of a turn: the title and the name apart when both can be told. */
function speakerOf(block: Block): Speaker | null {
  const label = block.locator.speaker;
  if (label === null) return null;
  const person = readBlock(label, "vi").people[0]?.value;
  if (person === undefined) return { name: label, title: null };
  return person.name === null ? { name: null, title: label } : person;
}

const move = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
const moveAll = (spans: readonly Span[], by: number) => spans.map((span) => move(span, by));

function moveObservation(observation: Observation, by: number): Observation {
  return {
    ...observation,
    spans: moveAll(observation.spans, by),
    valueSpan: move(observation.valueSpan, by),
  };
}
