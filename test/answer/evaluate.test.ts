import { describe, expect, it } from "vitest";
import type { Answer, AnswerCitation } from "../../src/answer/contract.js";
import { evaluateQuestions, quantile } from "../../src/answer/evaluate.js";
import { parseQuestions } from "../../src/answer/evaluate-questions.js";
import { NOWHERE } from "../../src/documents/document.js";
import { ThukyError } from "../../src/errors.js";
import type { Store, StoredDocument } from "../../src/store/store.js";

const TEXT = "Báo cáo.\nThu ngân sách tháng 5 đạt\n1.620,5 tỷ đồng; chi 940 tỷ đồng.";
const REVISION = `sha256:${"a".repeat(64)}`;

const DOCUMENT = { id: 1, path: "2020/bao-cao.txt", revision: REVISION } as StoredDocument;

const notImplemented = () => {
  throw new Error("not part of this test");
};

/** A store of one document; whatever scoring should not need throws. */
const STORE: Store = {
  putDocument: notImplemented,
  removeDocument: notImplemented,
  generation: notImplemented,
  documents: () => [DOCUMENT],
  findDocument: (path) => (path === DOCUMENT.path ? DOCUMENT : null),
  text: () => TEXT,
  blocks: notImplemented,
  passages: notImplemented,
  vectors: notImplemented,
  observations: notImplemented,
  directives: notImplemented,
  statements: notImplemented,
  setting: notImplemented,
  noteDisposition: notImplemented,
  eraseDocument: notImplemented,
  allowAgain: notImplemented,
  dispositions: notImplemented,
  setSetting: notImplemented,
  integrityProblems: notImplemented,
  close: notImplemented,
};

function citing(quoted: string): AnswerCitation {
  const start = TEXT.indexOf(quoted);
  return {
    id: 1,
    document: DOCUMENT.path,
    revision: REVISION,
    title: "Báo cáo",
    date: null,
    locator: NOWHERE,
    quote: quoted.replace(/\s+/gu, " "),
    spans: [{ start, end: start + quoted.length }],
  };
}

const REVENUE = citing("Thu ngân sách tháng 5 đạt\n1.620,5 tỷ đồng");

function answering(parts: Partial<Answer>): Answer {
  return {
    question: "?",
    language: "vi",
    kind: "figure",
    text: "Thu ngân sách tháng 5: 1.620,5 tỷ đồng [1]",
    statements: [{ text: "Thu ngân sách tháng 5: 1.620,5 tỷ đồng", citations: [1] }],
    figures: [],
    candidates: [],
    suggestions: [],
    citations: [REVENUE],
    ...parts,
  };
}

const QUESTION = {
  id: "Q1",
  lang: "vi",
  kind: "point",
  question: "Thu ngân sách tháng 5?",
  gold: {
    must_include: ["1.620,5"],
    basis: "stated",
    doc: "bao-cao.txt",
    quote: "Thu ngân sách tháng 5 đạt 1.620,5 tỷ đồng",
  },
};

async function evaluate(answer: Answer | ThukyError, question: object = {}, gold: object = {}) {
  const asked = { ...QUESTION, ...question, gold: { ...QUESTION.gold, ...gold } };
  return evaluateQuestions({
    questions: parseQuestions("set.jsonl", JSON.stringify(asked)),
    answerer: {
      answer: async () => {
        if (answer instanceof ThukyError) throw answer;
        return answer;
      },
    },
    store: STORE,
    now: "2026-01-01",
  });
}

async function fault(answer: Answer, question: object = {}, gold: object = {}) {
  return (await evaluate(answer, question, gold)).results[0]?.fault;
}

describe("an answer is right", () => {
  it("when the figure stands near the start and the evidence is cited, whatever its white space", async () => {
    expect(await fault(answering({}))).toBeNull();
  });

  it("with either of two alternatives, in any case", async () => {
    expect(await fault(answering({}), {}, { must_include: ["5,1 tỷ|TỶ ĐỒNG"] })).toBeNull();
  });

  it("in English with English numerals, but not in Vietnamese", async () => {
    const english = answering({ text: "Revenue: VND 1,620.5 billion [1]" });
    expect(await fault(english, { lang: "en" })).toBeNull();
    expect(await fault(english)).toContain("1.620,5");
  });

  it("when a directive's words come late, but not when a figure does", async () => {
    const late = answering({ text: `${"mở đầu ".repeat(100)} 1.620,5 tỷ đồng` });
    expect(await fault(late, { kind: "directive" })).toBeNull();
    expect(await fault(late)).toContain("first 400 characters");
  });

  it("when it declines what is not in the records", async () => {
    const declining = answering({ kind: "not-found", citations: [], statements: [] });
    expect(await fault(declining, { kind: "unanswerable" }, { basis: "absent" })).toBeNull();
    expect(await fault(answering({}), {}, { basis: "absent" })).toContain("not in the records");
  });

  it("when it asks back, or offers two candidates, for an ambiguous question", async () => {
    const ambiguous = { kind: "ambiguous" };
    const candidate = {
      text: "a",
      question: "a?",
      indicator: null,
      place: null,
      period: null,
      accumulation: null,
    };
    const open = { must_include: [] };
    expect(await fault(answering({ kind: "clarify" }), ambiguous, open)).toBeNull();
    expect(
      await fault(answering({ candidates: [candidate, candidate] }), ambiguous, open),
    ).toBeNull();
    expect(await fault(answering({}), ambiguous, open)).toContain("ambiguous");
    expect(await fault(answering({}), ambiguous)).toBeNull();
  });
});

describe("an answer is wrong", () => {
  it("when the digits are only a part of another number", async () => {
    expect(await fault(answering({}), {}, { must_include: ["620"] })).toContain("620");
    expect(await fault(answering({}), {}, { must_include: ["1.62"] })).toContain("1.62");
  });

  it("when it declines what is in the records", async () => {
    expect(await fault(answering({ kind: "clarify" }))).toBe("kind is clarify");
  });

  it("when it cites another place", async () => {
    const elsewhere = answering({ citations: [citing("chi 940 tỷ đồng")] });
    expect(await fault(elsewhere)).toContain("no citation");
    expect(
      await fault(elsewhere, {}, { also: [{ doc: "bao-cao.txt", quote: "chi 940 tỷ" }] }),
    ).toBeNull();
  });

  it("when the stored text lost the evidence, and says so", async () => {
    expect(await fault(answering({}), {}, { quote: "không có trong bài" })).toContain(
      "not in the stored text",
    );
  });
});

describe("an evaluation", () => {
  it("counts what must never happen", async () => {
    const clean = await evaluate(answering({}));
    expect(clean).toMatchObject({
      right: 1,
      total: 1,
      quotesNotVerbatim: 0,
      uncitedStatements: 0,
      malformedAnswers: 0,
      failures: 0,
    });
    const broken = await evaluate(
      answering({
        statements: [{ text: "Tốt.", citations: [] }],
        citations: [
          { ...REVENUE, quote: "Thu ngân sách tháng 5 đạt 1.600 tỷ đồng" },
          { ...REVENUE, id: 0 },
        ],
      }),
    );
    expect(broken).toMatchObject({
      quotesNotVerbatim: 1,
      uncitedStatements: 1,
      malformedAnswers: 1,
    });
  });

  it("goes on when a question fails, and never counts a failure as declining", async () => {
    const error = new ThukyError({ code: "answer-unverified", message: "the sum is wrong" });
    const failed = await evaluate(error, { kind: "unanswerable" }, { basis: "absent" });
    expect(failed).toMatchObject({ right: 0, failures: 1 });
    expect(failed.results[0]?.fault).toBe("failed: the sum is wrong [answer-unverified]");
  });

  it("tallies by kind and by language", async () => {
    const result = await evaluate(answering({}));
    expect(result.byKind).toEqual([{ name: "point", right: 1, total: 1 }]);
    expect(result.byLanguage).toEqual([{ name: "vi", right: 1, total: 1 }]);
  });

  it("takes the quantile of what was measured", () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2);
    expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
    expect(quantile([], 0.5)).toBe(0);
  });
});

describe("a question set", () => {
  it("skips blank lines and names the line that is no question", () => {
    const line = JSON.stringify(QUESTION);
    expect(parseQuestions("set.jsonl", `${line}\r\n\n${line}\n`)).toHaveLength(2);
    expect(() => parseQuestions("set.jsonl", `${line}\n{"id":"Q2"}`)).toThrow(
      /set\.jsonl, line 2 .*lang/u,
    );
    expect(() => parseQuestions("set.jsonl", "not json")).toThrow(ThukyError);
  });
});
