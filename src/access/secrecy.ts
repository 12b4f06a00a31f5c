import type { SourceDocument } from "../documents/document.js";
import { type ErrorCode, ThukyError } from "../errors.js";
import { findSecretMark, findSecretMarkInName, type SecretMark } from "../language/secret-mark.js";
import { decodeText } from "../reading/decode-text.js";
import type { SourceFile } from "../reading/reader.js";

/** Changes with every change of what the door lets in, so that what is stored is looked at again. */
export const DOOR_VERSION = "1";

/** Codes of a refusal after which nothing of the file may stay anywhere. */
export const DOOR_CODES: ReadonlySet<ErrorCode> = new Set(["secret-mark", "secret-review"]);

/**
 * The door: throws `secret-mark` for a file whose path carries a mark of state secrecy, `secret-review`
 * where a person has to decide (`GIẢI MẬT`). The error names the mark and not the file.
 */
export function refuseSecretName(path: string): void {
  refuse(findSecretMarkInName(path), "its name");
}

/**
 * The same for what the file says: its text with running heads and cells, its title, and whatever a reader
 * left out of the text. Before anything of it is described, embedded or stored.
 */
export function refuseSecretText(file: SourceFile, document: SourceDocument): void {
  const cells = document.blocks.flatMap((block) =>
    block.cells.map((cell) => document.text.slice(cell.start, cell.end)),
  );
  const lines = [
    document.title ?? "",
    ...document.text.split("\n"),
    ...cells,
    ...sourceLines(file),
  ];
  refuse(findSecretMark(lines), "its text");
}

/** Formatting inside a line; any other tag ends one. */
const INLINE_TAG =
  /<\/?(?:a|abbr|b|big|em|font|i|mark|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?>/giu;

/** A page's banner and a subtitle's notes are no part of the stored text, and may carry the mark. */
function sourceLines(file: SourceFile): readonly string[] {
  if (!/\.(?:html?|vtt|srt|txt|md)$/iu.test(file.path)) return [];
  const { text } = decodeText(file);
  if (!text.includes("<")) return text.split("\n");
  return text
    .replace(INLINE_TAG, "")
    .replace(/<[^<>]{0,2000}>/gu, "\n")
    .replace(/&#x([\da-f]{1,6});/giu, (_, code: string) => letterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/gu, (_, code: string) => letterOf(Number(code)))
    .replace(/&nbsp;/gu, " ")
    .split("\n");
}

function letterOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : "";
}

function refuse(mark: SecretMark | null, where: string): void {
  if (mark === null) return;
  if (mark.kind === "for-a-person") {
    throw new ThukyError({
      code: "secret-review",
      message: `${where} says ${mark.mark}: a person must decide whether it may be kept here; nothing of it was`,
      details: { mark: mark.mark, where },
    });
  }
  throw new ThukyError({
    code: "secret-mark",
    message: `${where} is marked ${mark.mark}: state secrets are never kept here, and nothing of it was; take the file out of the folder`,
    details: { mark: mark.mark, where },
  });
}
