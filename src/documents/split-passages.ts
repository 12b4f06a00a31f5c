import { sentencesOf } from "../text/sentences.js";
import { cover } from "../text/span.js";
import type { Block, SourceDocument } from "./document.js";
import type { Passage } from "./passage.js";

/** Longest passage in words: speaker-turn windows of 200 words found most (retrieval measurements §4c). */
const MAX_WORDS = 200;

/**
 * A document's passages, in reading order: one per paragraph, list item, caption or table row; long paragraphs
 * cut at sentence ends; utterances of one speaker joined up to `MAX_WORDS`. Title, headings, a list's head line,
 * a table's header and the speaker are the context: indexed with the passage, never quoted as its text.
 */
export function splitPassages(document: SourceDocument, title: string): readonly Passage[] {
  const passages: Omit<Passage, "ordinal">[] = [];
  let head = "";
  let turn: Block[] = [];
  let words = 0;
  const closeTurn = () => {
    passages.push(...turnPassages(document.text, turn, title));
    turn = [];
    words = 0;
  };
  for (const block of document.blocks) {
    if (block.kind === "utterance") {
      const sameSpeaker = turn[0]?.locator.speaker === block.locator.speaker;
      const more = wordsIn(document.text, block);
      if (!sameSpeaker || words + more > MAX_WORDS) closeTurn();
      turn.push(block);
      words += more;
      continue;
    }
    closeTurn();
    if (block.kind === "frame" || block.kind === "heading" || block.kind === "table-header")
      continue;
    const text = document.text.slice(block.start, block.end);
    if (block.kind === "paragraph") head = /:\s*$/u.test(text) ? text : "";
    const context = contextOf(document, block, title, block.kind === "list-item" ? head : "");
    for (const span of pieces(document.text, block))
      passages.push({ ...span, locator: block.locator, context });
  }
  closeTurn();
  return passages.map((passage, ordinal) => ({ ...passage, ordinal }));
}

/** The utterances of one turn as one passage; a single one that is too long is cut like a paragraph. */
function turnPassages(
  text: string,
  turn: readonly Block[],
  title: string,
): readonly Omit<Passage, "ordinal">[] {
  const first = turn[0];
  if (first === undefined) return [];
  const { locator } = first;
  const context = [title, locator.speaker ?? ""].filter((part) => part !== "").join("\n");
  const spans = turn.length === 1 ? pieces(text, first) : [cover(turn)];
  return spans.map((span) => ({ ...span, locator, context }));
}

function contextOf(document: SourceDocument, block: Block, title: string, head: string): string {
  return [title, block.locator.heading ?? "", head, headerText(document, block)]
    .filter((part) => part !== "")
    .join("\n");
}

/** The header of a row's table, which may take several lines. */
function headerText(document: SourceDocument, block: Block): string {
  if (block.headerBlock === null) return "";
  const lines: string[] = [];
  for (let index = block.headerBlock; index < document.blocks.length; index += 1) {
    const line = document.blocks[index];
    if (line?.kind !== "table-header") break;
    lines.push(document.text.slice(line.start, line.end));
  }
  return lines.join("\n");
}

function wordsIn(text: string, block: Block): number {
  return text.slice(block.start, block.end).split(/\s+/u).length;
}

function pieces(
  text: string,
  block: Block,
): readonly { readonly start: number; readonly end: number }[] {
  if (wordsIn(text, block) <= MAX_WORDS) return [{ start: block.start, end: block.end }];
  const spans: { start: number; end: number }[] = [];
  let words = 0;
  for (const sentence of sentencesOf(text, block.start, block.end)) {
    const count = text.slice(sentence.start, sentence.end).split(/\s+/u).length;
    const last = spans.at(-1);
    if (last !== undefined && words + count <= MAX_WORDS) {
      last.end = sentence.end;
      words += count;
    } else {
      spans.push({ ...sentence });
      words = count;
    }
  }
  return spans;
}
