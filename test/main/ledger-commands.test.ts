import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { displayWidth } from "../../src/chat/text-table.js";
import { docx, paragraph } from "../made-files/docx.js";
import { pdf } from "../made-files/pdf.js";
import { xlsx } from "../made-files/xlsx.js";
import { run } from "./run.js";

const TABLE = [
  "CHỈ TIÊU THÁNG 4 NĂM 2022;;;;",
  "Chỉ tiêu;ĐVT;Ước tháng 4;4 tháng;4 tháng so cùng kỳ (%)",
  "Thu nội địa;Tỷ đồng;52,5;190,2;106,5",
  "Đàn trâu;Con;12.300;;",
].join("\n");
const TABLE_OF_DRAFT = [
  ["THU NGÂN SÁCH THÁNG 2 NĂM 2022"],
  ["Đơn vị: tỷ đồng"],
  ["Chỉ tiêu", "Dự toán năm 2022", "Thực hiện tháng 2"],
  ["Thu nội địa", "", 46.6],
];
const MINUTES = [
  "Phiên họp thường kỳ tháng 3 năm 2022",
  "",
  "Thu nội địa tháng 3 đạt 48,1 tỷ đồng, tăng 3,2% so với tháng trước.",
  "",
  "Chủ tịch UBND tỉnh giao Sở Tài chính rà soát nợ thuế, báo cáo trước ngày 15/4/2022.",
  "",
].join("\n");
const HIDDEN = "Thu nội địa tháng 2 năm 2022 đạt 46,6 tỷ đồng.\n";

let folder = "";
let data = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "thuky-ledger-"));
  data = join(folder, "data");
  const corpus = join(folder, "corpus");
  mkdirSync(join(corpus, "rieng"), { recursive: true });
  writeFileSync(join(corpus, "_records.yaml"), "place: Trúc Linh\nlabel: public\n");
  writeFileSync(join(corpus, "2022-04.csv"), TABLE);
  writeFileSync(join(corpus, "2022-03.txt"), MINUTES);
  writeFileSync(join(corpus, "rieng", "_records.yaml"), "label: internal\n");
  writeFileSync(join(corpus, "rieng", "2022-02.txt"), HIDDEN);
  const indexed = await run(["index", "--data", data, corpus]);
  expect(indexed.exitCode).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

const ask = async (...words: string[]) => {
  const [command = "", ...rest] = words;
  return await run([command, "--data", data, ...rest]);
};
const json = async (...words: string[]) => JSON.parse((await ask(...words, "--json")).output);

describe("figures", () => {
  it("filters by short form, period, status and document, and cites every figure's row", async () => {
    const found = await json("figures", "--indicator", "thu nd", "--period", "tháng 4/2022");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      indicator: "domestic-revenue",
      period: "2022-04",
      status: "estimate",
      value: 52.5,
      unit: "tỷ đồng",
      citation: { document: "2022-04.csv", locator: { row: 1, cells: "A3:E3" } },
    });
    expect(found[0].citation.quote).toContain("Ước tháng 4");
    expect(await json("figures", "--status", "plan")).toEqual([]);
    const ofMinutes = await json("figures", "--document", "2022-03");
    expect(ofMinutes.map(({ value }: { value: number }) => value)).toEqual([48.1, 3.2]);
  });

  it("a year holds its months, and the place is compared without accents", async () => {
    const found = await json("figures", "--period", "2022", "--place", "truc linh");
    expect(found).toHaveLength(7);
    expect(await json("figures", "--place", "Hà Giang")).toEqual([]);
  });

  it("prints an aligned table, or values separated by commas", async () => {
    const { output } = await ask("figures", "--indicator", "Thu nội địa");
    const [head = "", rule = ""] = output.split("\n");
    expect(head).toMatch(/^Chỉ tiêu\s+Nơi\s+Kỳ/u);
    expect(displayWidth(rule)).toBeGreaterThanOrEqual(displayWidth(head));
    expect(output).toContain("tăng 3,2% so với tháng 2/2022");
    const csv = await ask("figures", "--indicator", "Đàn trâu", "--csv");
    expect(csv.output).toContain(
      "buffalo-herd,Đàn trâu,,Trúc Linh,2022-04,at-date,level,,estimate,12300,,con,",
    );
  });

  it("shows each asker only what the asker may see", async () => {
    const hidden = ["figures", "--indicator", "thu nội địa", "--period", "2022-02"];
    expect(await json(...hidden)).toHaveLength(1);
    expect(await json(...hidden, "--as", "public")).toEqual([]);
  });

  it.each([
    [["figures", "--period", "abc"], "2021-08"],
    [["figures", "--status", "done"], "Allowed choices"],
    [["figures", "--csv", "--json"], "cannot be used with"],
    [["directives", "--due-to", "15/4"], "YYYY-MM-DD"],
    [["check"], "missing required argument"],
  ])("refuses %j", async (words, said) => {
    const refused = await run(words);
    expect(refused).toMatchObject({ exitCode: 2, output: "" });
    expect(refused.errors).toContain(said);
  });
});

describe("directives", () => {
  it("filters by assignee, topic and day", async () => {
    const [order, ...others] = await json("directives", "--assignee", "so tai chinh");
    expect(others).toEqual([]);
    expect(order).toMatchObject({ deadline: { due: "2022-04-15" }, place: "Trúc Linh" });
    expect(order.citation.quote).toContain("rà soát nợ thuế");
    expect(await json("directives", "--topic", "nợ thuế", "--due-to", "2022-04-30")).toHaveLength(
      1,
    );
    expect(await json("directives", "--due-from", "2022-05-01")).toEqual([]);
    expect(await json("directives", "--assignee", "Sở Y tế")).toEqual([]);
  });
});

describe("coverage", () => {
  it("says what there is of every month, and why there is nothing", async () => {
    const { months, rows } = await json("coverage");
    expect(months).toEqual(["2022-02", "2022-03", "2022-04"]);
    const of = (id: string) =>
      rows.find(({ indicator }: { indicator: string }) => indicator === id).cells;
    expect(of("domestic-revenue")).toEqual(["actual", "actual", "estimate"]);
    expect(of("buffalo-herd")).toEqual(["not-stated", "not-stated", "estimate"]);
    const seen = await json("coverage", "--as", "public");
    expect(seen.months).toEqual(["2022-03", "2022-04"]);
  });

  it("prints a matrix with its legend", async () => {
    const { output } = await ask("coverage");
    expect(output).toMatch(/Trúc Linh\s+2022\n\s+02 03 04\n/u);
    expect(output).toMatch(/Đàn trâu\s+· {2}· {2}○/u);
    expect(output).toContain("○ có số ước");
  });
});

describe("check", () => {
  it("tells match, rounding, another value, another period and what is not there", async () => {
    const draft =
      "Tháng 4/2022, thu nội địa ước đạt 52,5 tỷ đồng. Thu nội địa tháng 3/2022 đạt 48 tỷ đồng. " +
      "Đàn trâu tháng 4/2022 ước đạt 11.000 con. Thu nội địa tháng 4/2022 ước đạt 190,2 tỷ đồng. " +
      "Xuất khẩu tháng 4/2022 đạt 3 triệu USD.";
    const { figures, ...counts } = await json("check", draft);
    expect(counts).toEqual({ match: 1, close: 1, mismatch: 2, notFound: 1 });
    expect(
      figures.map(({ verdict, reason }: { verdict: string; reason: string | null }) => [
        verdict,
        reason,
      ]),
    ).toEqual([
      ["match", null],
      ["close", null],
      ["mismatch", "value"],
      ["mismatch", "period"],
      ["not-found", null],
    ]);
    expect(figures[2].ledger).toMatchObject({
      value: 12300,
      citation: { document: "2022-04.csv" },
    });
    expect(figures[3].elsewhere).toMatchObject({ period: "2022-01/2022-04" });
  });

  it("takes an index for the growth it says, and catches the wrong base", async () => {
    const right = await json(
      "check",
      "4 tháng đầu năm 2022, thu nội địa tăng 6,5% so với cùng kỳ.",
    );
    expect(right).toMatchObject({ match: 1, mismatch: 0 });
    const wrong = await json("check", "Thu nội địa tháng 3/2022 tăng 3,2% so với cùng kỳ.");
    expect(wrong.figures[0]).toMatchObject({ verdict: "mismatch", reason: "base" });
  });

  it("reads a file as a draft, and knows only what the asker may see", async () => {
    const path = join(folder, "du-thao.md");
    writeFileSync(path, "# Báo cáo\n\nThu nội địa tháng 2 năm 2022 đạt 46,6 tỷ đồng.\n");
    expect(await json("check", path)).toMatchObject({ match: 1 });
    const outside = await json("check", path, "--as", "public");
    expect(outside).toMatchObject({ match: 0, mismatch: 0, notFound: 1 });
  });

  it("reads a draft in any format that records have, and names what it cannot read", async () => {
    const words = "Thu nội địa tháng 2 năm 2022 đạt 46,6 tỷ đồng.";
    const page = `<html><body><p>${words}</p></body></html>`;
    const drafts: Readonly<Record<string, Uint8Array>> = {
      "du-thao.docx": docx(paragraph(words)),
      "du-thao.pdf": await pdf([[{ y: 700, parts: [{ x: 70, text: words }] }]]),
      "du-thao.xlsx": await xlsx({ Biểu: (sheet) => sheet.addRows(TABLE_OF_DRAFT) }),
      "du-thao.html": new TextEncoder().encode(page),
    };
    for (const [name, bytes] of Object.entries(drafts)) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      expect([name, await json("check", path)]).toMatchObject([name, { match: 1, notFound: 0 }]);
    }
    const broken = join(folder, "hong.docx");
    writeFileSync(broken, "không phải Word");
    expect((await ask("check", broken)).exitCode).toBe(1);
  });

  it("prints the verdicts as a table", async () => {
    const { output, exitCode } = await ask("check", "Thu nội địa tháng 3/2022 đạt 50 tỷ đồng.");
    expect(exitCode).toBe(0);
    expect(output).toContain("LỆCH: khác số");
    expect(output).toContain("48,1 tỷ đồng (tháng 3/2022) Trúc Linh");
  });
});
