import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTemporaryRecords } from "../../../scripts/open-temporary-records.js";
import type { Answer } from "../../../src/answer/contract.js";
import { createLeashedAnswerer } from "../../../src/answer/leash/leashed-answerer.js";
import { createRecordsLoader, type RecordsLoader } from "../../../src/answer/records.js";
import { OPERATOR } from "../../../src/documents/audience.js";
import type { Records } from "../../../src/main/open-records.js";
import type { ChatRequest } from "../../../src/models/chat-model.js";
import { type CorpusFolder, corpusFolder } from "../../ingest/corpus-folder.js";

/** Invented figures of a real province; the second record is nobody's but its operator's. */
const FILES = {
  "_records.yaml": `home: Cà Mau
files:
  "t5.txt": { place: Cà Mau, date: 2019-05-31, type: report, label: public, title: Báo cáo tháng 5 năm 2019 }
  "t6.txt": { place: Cà Mau, date: 2019-06-30, type: report, title: Báo cáo tháng 6 năm 2019 }
  "kl.txt": { place: Cà Mau, date: 2019-06-05, type: conclusion, label: public, title: Kết luận phiên họp tháng 5 }
`,
  "t5.txt": `Tình hình tháng 5 năm 2019

Thu ngân sách nhà nước trên địa bàn tháng 5 đạt 402,5 tỷ đồng, tăng 12,5 tỷ đồng so với tháng 4.
Kim ngạch xuất khẩu tháng 5 đạt 95,4 triệu USD.
`,
  "t6.txt": `Tình hình tháng 6 năm 2019

Thu ngân sách nhà nước trên địa bàn tháng 6 đạt 388 tỷ đồng.
`,
  "kl.txt": `KẾT LUẬN

Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng không chấp thuận dự án chậm tiến độ, báo cáo trước ngày 30/6/2019.
`,
};

let folder: CorpusFolder;
let records: Records;
let recordsOf: RecordsLoader;

beforeAll(async () => {
  folder = corpusFolder(FILES);
  records = await openTemporaryRecords(folder.folder);
  recordsOf = createRecordsLoader(records.store);
});
afterAll(() => {
  records?.close();
  folder?.remove();
});

const REVENUE = "Thu ngân sách tháng 5/2019 là bao nhiêu?";
const modelFree = (text: string) =>
  records.answerer.answer({ text, audience: OPERATOR, now: "2019-07-01" });

/** What the model was given, as it reads it. */
interface Given {
  readonly statements?: readonly { readonly number: number; readonly pattern: string }[];
  readonly quotes?: readonly { readonly quote: number; readonly text: string }[];
  readonly indicators?: Readonly<Record<string, string>>;
  readonly periods?: Readonly<Record<string, string>>;
}

/** Asks with a model that replies so to what it is given; a reply that is no text goes out as JSON. */
async function ask(
  text: string,
  reply: (given: Given, request: ChatRequest) => unknown,
  parts: { readonly isOnPremises?: boolean; readonly timeForModel?: number } = {},
) {
  const requests: ChatRequest[] = [];
  const failures: unknown[] = [];
  const answerer = createLeashedAnswerer({
    answerer: records.answerer,
    store: records.store,
    recordsOf,
    timeForModel: parts.timeForModel ?? 2_000,
    onFailure: (error) => failures.push(error),
    model: {
      modelId: "stub",
      isOnPremises: parts.isOnPremises ?? true,
      complete: async (request) => {
        requests.push(request);
        const said = await reply(JSON.parse(request.data), request);
        return typeof said === "string" ? said : JSON.stringify(said);
      },
    },
  });
  const answer = await answerer.answer({ text, audience: OPERATOR, now: "2019-07-01" });
  return { answer, requests, failures };
}

const worded = (text: string) => ({ sentences: [{ statements: [1], text }] });

describe("wording by a model", () => {
  it("puts the pieces of the answer into its sentence, with its citations and figures", async () => {
    const own = await modelFree(REVENUE);
    const { answer } = await ask(REVENUE, () => worded("Theo hồ sơ, ⟦1⟧ đạt ⟦2⟧ và ⟦3⟧."));
    expect(answer.statements[0]?.text).toBe(
      "Theo hồ sơ, Thu ngân sách nhà nước trên địa bàn tháng 5/2019 của Cà Mau đạt 402,5 tỷ đồng và tăng 12,5 tỷ đồng so với tháng 4/2019 [1].",
    );
    expect(answer.figures).toEqual(own.figures);
    expect(answer.citations).toEqual(own.citations);
    expect(answer.text).toContain(answer.statements[0]?.text);
  });

  it.each([
    ["a digit", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧ trong 9 tháng"],
    ["a number in words", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧, gấp đôi"],
    ["a name", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧ của Bạc Liêu"],
    ["a word of its own", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧, đáng thất vọng"],
    ["a negation", "⟦1⟧ không đạt ⟦2⟧ và ⟦3⟧"],
    ["a direction", "⟦1⟧ giảm ⟦2⟧ và ⟦3⟧"],
    ["too little", "⟦1⟧ đạt ⟦2⟧"],
    ["a piece twice", "⟦1⟧ đạt ⟦2⟧, ⟦2⟧ và ⟦3⟧"],
    ["pieces in another order", "⟦1⟧ đạt ⟦3⟧ và ⟦2⟧"],
    ["an unknown piece", "⟦1⟧ đạt ⟦2⟧ và ⟦9⟧"],
    ["a link", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧ https://a.example"],
    ["an address", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧ hồ.sơ"],
    ["a mention", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧ @everyone"],
    ["a ping", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧ <@123>"],
    ["markup", "**⟦1⟧** đạt ⟦2⟧ và ⟦3⟧"],
    ["an invisible character", "⟦1⟧ đạt\u{200B} ⟦2⟧ và ⟦3⟧"],
    ["a line of its own", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧\nvà"],
    ["a citation of its own", "⟦1⟧ đạt ⟦2⟧ và ⟦3⟧ [2]"],
    ["letters of another script", "⟦1⟧ đạt ⟦2⟧ vа ⟦3⟧"],
  ])("that adds or leaves %s is dropped", async (_what, text) => {
    const { answer } = await ask(REVENUE, () => worded(text));
    expect(answer).toEqual(await modelFree(REVENUE));
  });

  it("leaves what it does not say as it was", async () => {
    const question = "Thu ngân sách và kim ngạch xuất khẩu tháng 5/2019 là bao nhiêu?";
    const own = await modelFree(question);
    const { answer } = await ask(question, (given) =>
      given.statements === undefined ? "" : worded("Theo hồ sơ, ⟦1⟧ đạt ⟦2⟧, ⟦3⟧"),
    );
    expect(answer.statements).toHaveLength(own.statements.length);
    expect(answer.statements.slice(1)).toEqual(own.statements.slice(1));
  });

  it("is given the record as data: what a record orders it to do reaches nobody", async () => {
    const { requests } = await ask(REVENUE, () => "");
    const [request] = requests;
    expect(request?.instructions).not.toMatch(/402,5|Cà Mau|Thu ngân sách/u);
    expect(JSON.parse(request?.data ?? "")).toHaveProperty("statements");
  });
});

describe("a model that fails", () => {
  it.each([
    ["is dead", () => Promise.reject(new Error("refused"))],
    ["says nothing", () => ""],
    ["says garbage", () => "<html>502 Bad Gateway</html>"],
    ["breaks its JSON off", () => '{"sentences":[{"statements":[1],"te'],
    ["gives another shape", () => ({ sentences: "⟦1⟧" })],
    [
      "claims a hundred statements",
      () => ({ sentences: Array(100).fill({ statements: [1], text: "a" }) }),
    ],
  ])("because it %s leaves the answer as it is without one", async (_what, reply) => {
    const { answer } = await ask(REVENUE, reply);
    expect(answer).toEqual(await modelFree(REVENUE));
  });

  it("because it never answers and never listens takes no more than its time", async () => {
    const began = performance.now();
    const never = (_given: Given, { signal }: ChatRequest) =>
      new Promise<string>((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason as Error)),
      );
    const { answer, failures } = await ask(REVENUE, never, { timeForModel: 100 });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(failures).toHaveLength(1);
    expect(answer).toEqual(await modelFree(REVENUE));
  });
});

describe("an unclear question", () => {
  const UNCLEAR = "Tiền về túi tỉnh nhà hồi tháng 5/2019 được mấy?";
  const numberOf = (list: Readonly<Record<string, string>> = {}, name: RegExp) =>
    Number(Object.keys(list).find((key) => name.test(list[key] ?? "")));

  it("is not answered without a model", async () => {
    expect((await modelFree(UNCLEAR)).kind).toBe("not-found");
  });

  it("is read as a model chooses among what the records hold, and the reading is said", async () => {
    const { answer } = await ask(UNCLEAR, ({ indicators }) =>
      indicators === undefined ? "" : { indicator: numberOf(indicators, /Thu ngân sách/u) },
    );
    expect(answer.kind).toBe("figure");
    expect(answer.question).toBe(UNCLEAR);
    expect(answer.figures[0]?.value).toBe(402.5);
    expect(answer.text).toMatch(/^Hiểu câu hỏi là: “Thu ngân sách .*tháng 5\/2019.*”\n/u);
  });

  it("keeps the time its asker named, whatever the model chooses", async () => {
    const { answer } = await ask(UNCLEAR, ({ indicators, periods }) =>
      indicators === undefined
        ? ""
        : { indicator: numberOf(indicators, /Thu ngân sách/u), period: numberOf(periods, /6/u) },
    );
    expect(answer.figures[0]?.period).toBe("2019-05");
  });

  it.each([
    ["nothing", {}],
    ["what is not on the list", { indicator: 999 }],
    ["words", { indicator: "thu ngân sách tháng 5" }],
    ["a negative number", { indicator: -1 }],
  ])("stays unanswered when the model chooses %s", async (_what, chosen) => {
    const { answer } = await ask(UNCLEAR, () => chosen);
    expect(answer).toEqual(await modelFree(UNCLEAR));
  });

  it("is not rewritten when the turn before it completed it, whatever a model would choose", async () => {
    const asked: string[] = [];
    const answerer = createLeashedAnswerer({
      answerer: records.answerer,
      store: records.store,
      recordsOf,
      model: {
        modelId: "stub",
        isOnPremises: true,
        complete: async ({ data }) => {
          asked.push(data);
          return JSON.stringify({ indicator: 1 });
        },
      },
    });
    const turn = (text: string) =>
      answerer.answer({ text, audience: OPERATOR, now: "2019-07-01", conversation: "a" });
    expect((await turn(REVENUE)).figures[0]?.value).toBe(402.5);
    const next = await turn("còn tháng 1/2015?");
    expect(next.kind).toBe("not-found");
    expect(asked.filter((data) => data.includes('"indicators"'))).toEqual([]);
  });

  it("is not rewritten when it was understood and is not in the records", async () => {
    const { requests, answer } = await ask("Thu ngân sách tháng 1/2015 là bao nhiêu?", () => "");
    expect(answer.kind).toBe("not-found");
    expect(requests.filter(({ data }) => data.includes('"indicators"'))).toEqual([]);
  });
});

describe("a translation", () => {
  const ORDER = "What was the Department of Construction told to do?";
  const translated = (text: string) => (given: Given) =>
    given.quotes === undefined ? "" : { translations: [{ quote: 1, text }] };
  const patternOf = async () => {
    const { requests } = await ask(ORDER, () => "");
    const given = requests.map(({ data }) => JSON.parse(data) as Given);
    return given.find(({ quotes }) => quotes !== undefined)?.quotes?.[0]?.text ?? "";
  };
  const slotsOf = (pattern: string) => pattern.match(/⟦\d+⟧/gu) ?? [];

  it("stands beside the original, with names, numbers and times told by us", async () => {
    const slots = slotsOf(await patternOf());
    const text = `${slots.join(" and ")} must not approve late projects`;
    const { answer } = await ask(ORDER, translated(text));
    const [statement] = answer.statements;
    expect(statement?.text).toContain("không chấp thuận dự án chậm tiến độ");
    expect(statement?.text).toMatch(
      /\(machine translation: .*Department of Construction.*must not approve late projects\)/u,
    );
    expect(statement?.text).toMatch(/30 June 2019/u);
  });

  it.each([
    ["denies nothing", "must approve late projects"],
    ["names an amount", "must not approve three late projects"],
    ["names somebody", "must not approve late projects of Minh"],
    ["speaks of something else", "must not approve late exports"],
    ["goes up", "must not approve increased projects"],
    ["holds a link", "must not approve projects a.example"],
    ["pings", "must not approve projects @here"],
  ])("that %s is dropped", async (_what, words) => {
    const slots = slotsOf(await patternOf());
    const { answer } = await ask(ORDER, translated(`${slots.join(" and ")} ${words}`));
    expect(answer).toEqual(await modelFree(ORDER));
  });

  it("that loses a piece is dropped", async () => {
    const { answer } = await ask(ORDER, translated("must not approve late projects"));
    expect(answer).toEqual(await modelFree(ORDER));
  });
});

describe("a model outside the house", () => {
  const outside = { isOnPremises: false };
  const all = (requests: readonly ChatRequest[]) => requests.map(({ data }) => data).join();

  it("is given what is public", async () => {
    const { answer } = await ask(REVENUE, () => worded("Theo hồ sơ, ⟦1⟧ đạt ⟦2⟧ và ⟦3⟧"), outside);
    expect(answer.text).toContain("Theo hồ sơ");
  });

  it("is given nothing of a record that is not", async () => {
    const question = "Thu ngân sách tháng 6/2019 là bao nhiêu?";
    const { answer, requests } = await ask(question, () => "", outside);
    expect((answer as Answer).figures[0]?.value).toBe(388);
    expect(requests).toEqual([]);
    const unclear = await ask("Tiền về túi tỉnh nhà được mấy?", () => "", outside);
    expect(all(unclear.requests)).not.toContain("tháng 6/2019");
  });
});
