import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { SourceDocument } from "../../documents/document.js";
import { numberBlocks, type RawBlock } from "../blocks.js";
import { decodeText } from "../decode-text.js";
import { nestedTooDeep } from "../nesting.js";
import type { TextReader } from "../reader.js";
import { titleFrom } from "../title.js";
import { isNestedTooDeep } from "./container-depth.js";
import { readFrontMatter } from "./front-matter.js";
import { blocksOf } from "./markdown-blocks.js";
import { type Node, plainOf } from "./markup.js";

/**
 * Markdown: the stored text is the source itself, so that quotes are verbatim; `markup` spans mask `**`, `|`,
 * link addresses and list marks before recognition. Letterheads, address lists and signatures are frames
 * whether they are tables or lines; a bold line alone is a heading.
 */
export const markdownReader: TextReader = {
  extensions: [".md", ".markdown"],
  read: (file) => {
    const { text, warnings } = decodeText(file);
    if (isNestedTooDeep(text)) throw nestedTooDeep(file.path);
    const front = readFrontMatter(text);
    const tree: Node = fromMarkdown(front.body, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const raw = blocksOf(text, tree);
    const wordsOf = (block: RawBlock) => plainOf(text, block, block.markup ?? []);
    const document: SourceDocument = {
      text,
      blocks: numberBlocks(raw, wordsOf),
      title: front.title ?? titleFrom(raw, wordsOf),
      date: front.date,
      type: null,
      warnings,
    };
    return document;
  },
};
