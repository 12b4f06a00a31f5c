import type { Block, DocumentMetadata, SourceDocument } from "../documents/document.js";
import { surfaceOf } from "../documents/surface.js";
import type { Span } from "../text/span.js";
import { assembleDirectives, type DirectiveState } from "./assemble-directives.js";
import { assembleBlock } from "./assemble-observations.js";
import { assembleTable } from "./assemble-table.js";
import type { Directive, Speaker, Statement } from "./directive.js";
import { figureContextOf } from "./figure-context.js";
import type { Head } from "./figures/frame.js";
import type { Observation } from "./observation.js";
import { numeralStyleOf, readBlock } from "./reading-of-block.js";

/** Changes with every rule or lexicon change, so that stored facts are read anew. */
export const RULES_VERSION = "2026-11-25.1";

/** All facts of a document, spans into its stored text, in reading order. */
export interface ExtractedFacts {
  readonly observations: readonly Observation[];
  readonly directives: readonly Directive[];
  readonly statements: readonly Statement[];
}

/** Blocks without sentences: tables are read by their own assembler, frames not at all. */
const NOT_PROSE: ReadonlySet<Block["kind"]> = new Set(["frame", "table-header", "table-row"]);

const START: DirectiveState = { issuer: null, ordering: false, assignees: [] };

/** Headings under which every item is a task, and those that end such a part. */
const ORDERING_HEADING =
  /kết luận|nhiệm vụ|chỉ thị|yêu cầu|giải pháp|tổ chức thực hiện|conclusion|tasks|directives/iu;
const CONCLUSION_HEADING = /kết luận|conclusion|chỉ thị|quyết nghị/iu;

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
  let state = START;
  let concluding = isOrderType(metadata);
  let heading: string | null = null;
  let topic: Head | null = null;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === "table-header")
      observations.push(...assembleTable(document, index, context, style));
    if (NOT_PROSE.has(block.kind)) continue;
    const surface = surfaceOf(document.text, block);
    if (block.kind === "heading") {
      heading = surface;
      topic = null;
      concluding =
        CONCLUSION_HEADING.test(surface) || (concluding && !/^\s*(?:[IVX]+|Phần)/u.test(surface));
      state = {
        issuer: concluding ? issuerIn(surface) : state.issuer,
        ordering: ORDERING_HEADING.test(surface),
        assignees: [],
      };
      continue;
    }
    const reading = readBlock(surface, style);
    const fromCaption = block.kind === "caption";
    const found = assembleDirectives(reading, state, {
      anchor: context.anchor,
      fromCaption,
      speaker: speakerOf(block),
      standing: fromCaption ? "request" : concluding || state.ordering ? "conclusion" : "request",
    });
    state =
      block.kind === "list-item" || state.ordering
        ? { ...found.after }
        : { ...found.after, ordering: false };
    const figures = assembleBlock(reading, context, {
      fromCaption,
      heading,
      topic,
      tasks: found.directives.map((directive) => directive.taskSpan),
    });
    if (!fromCaption) topic = figures.topic;
    observations.push(
      ...figures.observations.map((observation) => moveObservation(observation, block.start)),
    );
    directives.push(...found.directives.map((directive) => moveDirective(directive, block.start)));
    statements.push(...found.statements.map((statement) => moveStatement(statement, block.start)));
  }
  return { observations, directives, statements };
}

/** `VI. CHỦ TỊCH UBND TỈNH KẾT LUẬN`: whose conclusion it is; a heading without a title leaves it to the text. */
function issuerIn(heading: string): Speaker | null {
  const match =
    /(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ)(?:\s\p{Lu}+)*?(?=\s(?:KẾT LUẬN|CHỈ ĐẠO|YÊU CẦU))/u.exec(heading);
  return match === null ? null : { name: null, title: officeName(match[0]) };
}

/** `CHỦ TỊCH UBND TỈNH` as running text writes it. */
function officeName(capitals: string): string {
  return capitals
    .toLocaleLowerCase("vi")
    .replace(/ubnd|hđnd/gu, (word) => word.toLocaleUpperCase("vi"))
    .replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase("vi"));
}

function isOrderType(metadata: DocumentMetadata): boolean {
  return (
    metadata.type === "conclusion" ||
    metadata.type === "directive" ||
    metadata.type === "resolution"
  );
}

function speakerOf(block: Block): Speaker | null {
  return block.locator.speaker === null ? null : { name: block.locator.speaker, title: null };
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

function moveDirective(directive: Directive, by: number): Directive {
  return {
    ...directive,
    spans: moveAll(directive.spans, by),
    taskSpan: move(directive.taskSpan, by),
  };
}

function moveStatement(statement: Statement, by: number): Statement {
  return { ...statement, spans: moveAll(statement.spans, by) };
}
