import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/contract.js";
import { ANSWER_ACTIONS } from "../../../src/chat/discord/actions/answer-actions.js";
import { COMMANDS } from "../../../src/chat/discord/commands/all-commands.js";
import { coverageText } from "../../../src/chat/discord/commands/coverage.js";
import { componentId, componentOf } from "../../../src/chat/discord/component-id.js";
import { renderAnswer } from "../../../src/chat/discord/render/answer-messages.js";
import { codeTable } from "../../../src/chat/discord/render/code-table.js";
import { modalOf } from "../../../src/chat/discord/render/form.js";
import { renderListing } from "../../../src/chat/discord/render/listing-message.js";
import { neutralize } from "../../../src/chat/discord/render/neutralize.js";
import type { RenderedMessage } from "../../../src/chat/discord/render/rendered-message.js";
import { splitText } from "../../../src/chat/discord/render/split-text.js";
import { fitting } from "../../../src/chat/discord/run-suggestions.js";
import { referenceOf, sourceIdOf } from "../../../src/chat/discord/source-id.js";
import { displayWidth } from "../../../src/chat/text-table.js";
import { NOWHERE } from "../../../src/documents/document.js";
import {
  checkChoices,
  checkCommand,
  checkMessage,
  checkModal,
} from "../../discord-server/message-rules.js";

const words = fc.array(
  fc.constantFrom(
    "thu",
    "đạt",
    "223,4",
    "tỷ đồng",
    "[1]",
    "😀",
    "tháng 8.",
    "\n\n",
    "huyện;",
    "a".repeat(90),
  ),
  {
    maxLength: 400,
  },
);

describe("splitting", () => {
  it("keeps every piece within the limit and loses only white space", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (parts, limit) => {
        const text = parts.join(" ");
        const pieces = splitText(text, limit);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
        expect(pieces.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });

  it("never cuts a surrogate pair", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (limit) => {
        for (const piece of splitText("😀".repeat(60), limit)) expect(piece).not.toMatch(/\p{Cs}/u);
        expect(splitText("😀".repeat(60), limit).join("")).toBe("😀".repeat(60));
      }),
    );
  });

  it("keeps a mark with its sentence", () => {
    const text = "Thu đạt 223,4 tỷ đồng [1]. Chi đạt 90 tỷ đồng [2].";
    for (let limit = 30; limit < text.length; limit += 1) {
      for (const piece of splitText(text, limit)) expect(piece).not.toMatch(/^\[\d/u);
    }
  });
});

describe("source ids", () => {
  it("carry revision and spans there and back within Discord's limit", () => {
    const spans = fc.array(fc.record({ start: fc.nat(9_999_999), end: fc.nat(9_999_999) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(spans, (ranges) => {
        const id = sourceIdOf({ revision: `sha256:${"0f".repeat(32)}`, spans: ranges });
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(referenceOf(id)).toEqual({ revisionPrefix: "0f".repeat(8), spans: ranges });
      }),
    );
  });
});

it("neutralised text mentions nobody and masks no link, whatever stood in it", () => {
  const hostile = fc.array(
    fc.constantFrom(
      "@everyone",
      "@here",
      "<@1>",
      "<@&1>",
      "<#1>",
      "[a](",
      "http://x",
      "HTTPS://y",
      "*",
      "_",
      "~",
      "|",
      "`",
      "\\",
      ">",
      "#",
      " ",
      "\n",
    ),
  );
  fc.assert(
    fc.property(hostile, (parts) => {
      const text = neutralize(parts.join(""));
      expect(text).not.toMatch(/@(?:everyone|here)|<[@#]|\]\(|https?:\/\//iu);
    }),
  );
});

/** Anything a record or person may have written, long and hostile pieces among it. */
const anyWords = fc
  .array(
    fc.oneof(
      words.map((parts) => parts.join(" ")),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("*_~`|\\", "@everyone", "\n- "),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(" "));

const citations = fc.array(
  fc.record({
    title: anyWords,
    speaker: fc.option(anyWords),
    spans: fc.array(fc.record({ start: fc.nat(9_999_999), end: fc.nat(9_999_999) }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
  { maxLength: 40 },
);

const cited = (each: {
  title: string;
  speaker: string | null;
  spans: { start: number; end: number }[];
}) => ({
  document: "a.txt",
  revision: `sha256:${"0f".repeat(32)}`,
  title: each.title,
  date: "2022-05-31",
  locator: { ...NOWHERE, speaker: each.speaker },
  quote: "",
  spans: each.spans,
});

const json = (message: RenderedMessage) => ({
  content: message.content,
  components: message.components.map((row) => row.toJSON()) as never,
});

const ENTRY = "0123456789abcdef";

describe("Discord's limits", () => {
  it("hold for every answer: 2,000 characters, five rows, 40 components, ids of 100, none twice", () => {
    fc.assert(
      fc.property(
        anyWords,
        citations,
        fc.array(anyWords, { maxLength: 8 }),
        fc.constantFrom("vi", "en"),
        (text, sources, suggestions, language) => {
          const answer = {
            question: "?",
            language,
            kind: "figure",
            text,
            statements: [],
            figures: [],
            candidates: [],
            suggestions,
            citations: sources.map((each, index) => ({ id: index + 1, ...cited(each) })),
          } as unknown as Answer;
          const actions = ["own", "share", "more", "table", "chart"].map((action) => ({
            action,
            label: action,
          }));
          for (const message of renderAnswer(answer, { entryId: ENTRY, actions, notes: [] }))
            checkMessage(json(message), true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("hold for every page of a list, which is one message", () => {
    const item = fc.record({ text: anyWords, citation: fc.option(citations.map((all) => all[0])) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), fc.nat(40), fc.nat(40), (items, page, more) => {
        const messages = renderListing(
          {
            title: "Chỉ đạo",
            items: items.map(({ text, citation }, index) => ({
              number: page * 6 + index + 1,
              text,
              document: { document: "a.txt", revision: "" },
              citation: citation == null ? null : cited(citation),
            })),
            page,
            pages: page + more + 1,
            total: items.length,
            entryId: ENTRY,
          },
          { language: "vi", canExport: true },
        );
        for (const message of messages) checkMessage(json(message), true);
      }),
      { numRuns: 60 },
    );
  });

  it("hold for choices, forms and commands", () => {
    fc.assert(
      fc.property(fc.array(anyWords, { maxLength: 60 }), anyWords, (names, typed) => {
        const prepared = names
          .filter((name) => name.trim() !== "")
          .map((name, index) => ({
            choice: { name: name.slice(0, 100), value: `${index}` },
            plain: name,
          }));
        checkChoices(fitting(prepared, typed));
      }),
      { numRuns: 60 },
    );
    for (const { definition } of COMMANDS) checkCommand(definition as never);
    for (const action of ANSWER_ACTIONS) {
      for (const language of ["vi", "en"] as const) {
        if (action.reply !== "form") continue;
        checkModal(
          modalOf(action.form({ entry: { id: ENTRY }, language } as never)).toJSON() as never,
        );
      }
    }
    expect(componentOf(componentId("page", ENTRY, 999_999))).toEqual({
      action: "page",
      entryId: ENTRY,
      number: 999_999,
    });
    expect(() => componentId("page", `${ENTRY}${ENTRY}`)).toThrow();
  });

  it("hold for tables, whose lines no phone breaks, and whose values are never cut", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 60 });
    const value = fc.integer().map((number) => number.toLocaleString("de-DE"));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, value), { maxLength: 24 }), (rows) => {
        const lines = codeTable(["Kỳ", "Số liệu"], rows).split("\n").slice(1, -1);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(42);
        for (const [index, [, number]] of rows.entries())
          expect(lines[index + 2]?.endsWith(number)).toBe(true);
      }),
      { numRuns: 60 },
    );
    const text = coverageText(
      {
        months: Array.from(
          { length: 30 },
          (_, index) => `2020-${String((index % 12) + 1).padStart(2, "0")}`,
        ),
        rows: Array.from({ length: 60 }, () => ({
          indicator: "x",
          label: "Tên rất dài ".repeat(9),
          place: "Tuyên Quang",
          cells: Array.from({ length: 30 }, () => "actual" as const),
        })),
      },
      "vi",
    );
    for (const line of (text.split("```")[1] ?? "").split("\n"))
      expect(displayWidth(line)).toBeLessThanOrEqual(42);
    expect(text.length).toBeLessThanOrEqual(2000);
  });
});
