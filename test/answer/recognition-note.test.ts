import { describe, expect, it } from "vitest";
import { createCitationList } from "../../src/answer/citation-list.js";
import type { Answer } from "../../src/answer/contract.js";
import { withRecognitionNote } from "../../src/answer/recognition-note.js";
import { verifyAnswer } from "../../src/answer/verify-answer.js";
import type { Block } from "../../src/documents/document.js";
import { describeDocument } from "../../src/facts/metadata.js";
import { readFile } from "../../src/reading/readers.js";

const TEXT = "Thu ngân sách đạt 512,3 tỷ đồng.";
const document = readFile({ path: "a.txt", bytes: Buffer.from(TEXT) });

function answerOver(blocks: readonly Block[], language: Answer["language"]): Answer {
  const { metadata } = describeDocument({
    path: "a.txt",
    document: { ...document, blocks },
    settings: { year: 2024 },
  });
  const citations = createCitationList({
    documents: new Map([
      [
        1,
        {
          id: 1,
          path: "a.txt",
          revision: `sha256:${"0".repeat(64)}`,
          derivation: "",
          warnings: [],
          metadata,
        },
      ],
    ]),
    text: () => TEXT,
    blocks: () => blocks,
  });
  const id = citations.cite(1, [{ start: 0, end: TEXT.length }]);
  return {
    question: "thu ngân sách",
    language,
    kind: "passage",
    text: `${TEXT} [1]`,
    statements: [{ text: `${TEXT} [1]`, citations: [id] }],
    figures: [],
    candidates: [],
    suggestions: [],
    citations: [...citations.all()],
  };
}

const recognised = document.blocks.map((block) => ({ ...block, isRecognised: true as const }));

describe("an answer from a scan", () => {
  it.each([
    ["vi", "Nguồn [1] đọc bằng OCR; hãy đối chiếu với bản gốc."],
    ["en", "Source [1] was read by OCR; compare it with the original."],
  ] as const)(
    "says so (%s), in the text and in the citation, and passes the verifier",
    (language, note) => {
      const answer = withRecognitionNote(answerOver(recognised, language));
      expect(answer.text.split("\n").at(-1)).toBe(note);
      expect(answer.statements.at(-1)).toEqual({ text: note, citations: [1] });
      expect(answer.citations[0]?.recognised).toBe(true);
      expect(verifyAnswer(answer, () => TEXT)).toEqual([]);
    },
  );

  it("ranks behind the same record as it was written; an answer from that one says nothing of it", () => {
    const authorityOf = (blocks: readonly Block[]) =>
      describeDocument({ path: "a.txt", document: { ...document, blocks }, settings: {} }).metadata
        .authority;
    expect(authorityOf(recognised)).toBeLessThan(authorityOf(document.blocks));
    const answer = answerOver(document.blocks, "vi");
    expect(withRecognitionNote(answer)).toBe(answer);
    expect("recognised" in (answer.citations[0] ?? {})).toBe(false);
  });
});
