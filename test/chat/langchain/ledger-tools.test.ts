import { AIMessage, ToolMessage } from "@langchain/core/messages";
import { RunnableLambda } from "@langchain/core/runnables";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTemporaryRecords } from "../../../scripts/open-temporary-records.js";
import { createRecordsLoader } from "../../../src/answer/records.js";
import {
  createLedgerTools,
  type ToolDirective,
  type ToolFigure,
  type ToolListing,
} from "../../../src/chat/langchain/ledger-tools.js";
import { type Audience, OPERATOR, PUBLIC } from "../../../src/documents/audience.js";
import type { Records } from "../../../src/main/open-records.js";
import { type CorpusFolder, corpusFolder } from "../../ingest/corpus-folder.js";

const FILES = {
  "_records.yaml": `files:
  "mo.txt": { place: Cà Mau, date: 2019-05-31, type: report, label: public, title: Báo cáo tháng 5 năm 2019 }
  "kin.txt": { place: Cà Mau, date: 2019-06-30, type: report, title: Báo cáo tháng 6 năm 2019 }
`,
  "mo.txt": `Tình hình tháng 5 năm 2019

Thu ngân sách nhà nước trên địa bàn tháng 5 đạt 402,5 tỷ đồng, tăng 12,5 tỷ đồng so với tháng 4.

Chủ tịch UBND tỉnh yêu cầu Sở Tài chính rà soát các khoản nợ, báo cáo trước ngày 30/6/2019.
`,
  "kin.txt": `Tình hình tháng 6 năm 2019

Thu ngân sách nhà nước trên địa bàn tháng 6 đạt 388 tỷ đồng.
`,
};

let folder: CorpusFolder;
let records: Records;

beforeAll(async () => {
  folder = corpusFolder(FILES);
  records = await openTemporaryRecords(folder.folder);
});
afterAll(() => {
  records?.close();
  folder?.remove();
});

const toolsFor = (audience: Audience, most = 50) =>
  createLedgerTools({
    store: records.store,
    recordsOf: createRecordsLoader(records.store),
    audience,
    now: () => "2019-07-01",
    most,
  });

/** Called as an agent calls it: the message that comes back, with what a program takes from it. */
async function call<Entry>(
  tool: ReturnType<typeof toolsFor>[number],
  args: Record<string, unknown>,
): Promise<ToolListing<Entry>> {
  const message = (await tool.invoke({
    name: tool.name,
    args,
    id: "1",
    type: "tool_call",
  })) as ToolMessage;
  expect(ToolMessage.isInstance(message)).toBe(true);
  expect(JSON.parse(String(message.content))).toEqual(message.artifact);
  return message.artifact as ToolListing<Entry>;
}

describe("the ledger as a LangChain tool", () => {
  it("gives typed figures, each with the citation that opens it", async () => {
    const [figures] = toolsFor(OPERATOR);
    const { entries, left } = await call<ToolFigure>(figures, {
      indicator: "thu ns",
      place: "ca mau",
      period: "tháng 5/2019",
    });
    expect(left).toBe(0);
    expect(entries.map(({ measure, value, unit, base }) => [measure, value, unit, base])).toEqual([
      ["level", 402.5, "tỷ đồng", null],
      ["change", 12.5, "tỷ đồng", "previous-month"],
    ]);
    const { citation } = entries[0] as ToolFigure;
    const text = FILES["mo.txt"];
    expect(citation.document).toBe("mo.txt");
    expect(citation.spans.map(({ start, end }) => text.slice(start, end)).join(" … ")).toBe(
      citation.quote,
    );
  });

  it("lists nothing that its audience may not read", async () => {
    const all = await call<ToolFigure>(toolsFor(OPERATOR)[0], {});
    const open = await call<ToolFigure>(toolsFor(PUBLIC)[0], {});
    expect(all.entries.map(({ value }) => value)).toContain(388);
    expect(open.entries.map(({ citation }) => citation.document)).not.toContain("kin.txt");
    expect(open.entries.length).toBeGreaterThan(0);
  });

  it("lists nothing for a time that is none, and says how much it left off", async () => {
    expect(await call(toolsFor(OPERATOR)[0], { period: "hồi đó" })).toEqual({
      entries: [],
      left: 0,
    });
    const cut = await call(toolsFor(OPERATOR, 1)[0], {});
    expect(cut.entries).toHaveLength(1);
    expect(cut.left).toBeGreaterThan(0);
  });

  it("refuses a filter of another shape", async () => {
    const [figures] = toolsFor(OPERATOR);
    await expect(figures.invoke({ status: "guessed" })).rejects.toThrow();
  });
});

describe("the register as a LangChain tool", () => {
  it("gives orders with who, whom, by when and the quote", async () => {
    const [, directives] = toolsFor(PUBLIC);
    const { entries } = await call<ToolDirective>(directives, {
      assignee: "so tai chinh",
      dueTo: "2019-12-31",
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.assignees.map(({ agency }) => agency)).toEqual(["so-tai-chinh"]);
    expect(entries[0]?.deadline?.due).toBe("2019-06-30");
    expect(entries[0]?.citation.quote).toContain("rà soát các khoản nợ");
  });

  it("takes part in a chain as any tool does", async () => {
    const [, directives] = toolsFor(PUBLIC);
    const chain = RunnableLambda.from((topic: string) => {
      const call = { name: directives.name, args: { topic }, id: "1", type: "tool_call" as const };
      return new AIMessage({ content: "", tool_calls: [call] }).tool_calls?.[0] ?? call;
    }).pipe(directives);
    const message = (await chain.invoke("khoản nợ")) as ToolMessage;
    expect(String(message.content)).toContain("rà soát các khoản nợ");
  });
});
