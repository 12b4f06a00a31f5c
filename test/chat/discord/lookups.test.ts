import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/chat/text-table.js";
import type { StoredMessage } from "../../discord-server/discord-server.js";
import { buttonsOf, openWorld, type World } from "./world.js";

const MONTHS = [
  [1, "301,5"],
  [2, "287,25"],
  [3, "310"],
  [4, "322,4"],
  [5, "318,4"],
  [6, "330,9"],
  [8, "345,1"],
] as const;

const session = (month: number, value: string) =>
  `Phiên họp thường kỳ tháng ${month} năm 2020

Thu ngân sách nhà nước trên địa bàn tháng ${month} đạt ${value} tỷ đồng, tăng 5% so với cùng kỳ.

Kết luận phiên họp:

1. Giao Sở Tài chính rà soát nợ đọng thuế, báo cáo trước ngày 20/${month + 1}/2020.
2. Yêu cầu Sở Y tế chuẩn bị phương án mua sắm vật tư, hoàn thành trước ngày 25/${month + 1}/2020.
`;

const FILES = {
  "_records.yaml": `home: Tuyên Quang\nplace: Tuyên Quang\nlabel: public\nfiles:\n${MONTHS.map(([month]) => `  thang-${month}.txt: { date: 2020-0${month}-28 }\n`).join("")}`,
  ...Object.fromEntries(
    MONTHS.map(([month, value]) => [`thang-${month}.txt`, session(month, value)]),
  ),
  "noi-bo/_records.yaml": "label: internal\n",
  "noi-bo/thang-9.txt":
    "Phiên họp kín tháng 9 năm 2020\n\nSản lượng chè búp tươi tháng 9 đạt 777 tấn.\n\nGiao Sở Nội vụ rà soát biên chế trước ngày 1/10/2020.\n",
};

let world: World;

beforeAll(async () => {
  world = await openWorld(FILES);
});
afterAll(async () => {
  expect(world.server.unknownCalls).toEqual([]);
  await world.close();
});

const use = (
  name: string,
  options: Readonly<Record<string, string | boolean>>,
  user = world.plain,
  locale = "vi",
) => world.answer(world.server.slash(user, world.openChannel, name, options, { locale }));

const press = (message: StoredMessage, action: string, user = world.plain) =>
  world.answer(world.server.click(user, message, buttonsOf(message)[action] ?? "none"));

async function offered(
  name: string,
  option: string,
  typed: string,
  user = world.plain,
  own = false,
) {
  const token = world.server.type(user, world.openChannel, name, option, {
    [option]: typed,
    ...(own ? { rieng: true } : {}),
  });
  return world.server.until(() => world.server.choicesFor(token), "choices");
}

describe("what is offered while typing", () => {
  it("is found without accents, and is what the channel may read, or the asker where they ask privately", async () => {
    const [first] = await offered("chitieu", "chi_tieu", "thu ngan sach");
    expect(first).toMatchObject({ value: "state-budget-revenue" });
    expect((await offered("chidao", "giao_cho", "so tai")).map(({ name }) => name)).toEqual([
      "Sở Tài chính",
    ]);
    const sessions = await offered("phienhop", "phien", "thang 5");
    expect(sessions[0]?.name).toContain("Phiên họp thường kỳ tháng 5");
    for (const user of [world.plain, world.officer]) {
      expect(await offered("chitieu", "chi_tieu", "san luong che", user)).toEqual([]);
      expect(await offered("tailieu", "ten", "kín", user)).toEqual([]);
    }
    expect(await offered("chitieu", "chi_tieu", "san luong che", world.plain, true)).toEqual([]);
    expect(await offered("chitieu", "chi_tieu", "san luong che", world.officer, true)).toHaveLength(
      1,
    );
  });
});

describe("/chitieu", () => {
  it("lists figures newest first with their sources, and narrows them", async () => {
    const all = await use("chitieu", { chi_tieu: "state-budget-revenue" });
    expect(all.content).toMatch(
      /^\*\*Số liệu: Thu ngân sách[^\n]*\*\*\n1\\\. [^\n]*tháng 8\/2020[^\n]*345,1 tỷ đồng \(thực hiện\)\n-# \[1\] Phiên họp/u,
    );
    const may = await use("chitieu", {
      chi_tieu: "thu ngan sach",
      ky: "tháng 5/2020",
      so_sanh: "cungky",
    });
    expect(may.content).toMatch(/tăng 5% so với cùng kỳ/u);
    expect(may.content).not.toContain("318,4");
    expect((await press(may, "source")).content).toContain("318,4 tỷ đồng");
    expect((await use("chitieu", { chi_tieu: "thu", ky: "hôm nào" })).content).toContain(
      "Chưa hiểu kỳ",
    );
  });

  it("speaks English to an English client", async () => {
    const figures = await use(
      "chitieu",
      { chi_tieu: "state-budget-revenue", ky: "2020-05" },
      world.plain,
      "en-US",
    );
    expect(figures.content).toMatch(/Figures: State budget revenue[^\n]*May 2020/u);
    expect(figures.content).toContain("VND 318.4 billion");
  });

  it("says the same for what is not there and for what may not be read", async () => {
    const hidden = await use("chitieu", { chi_tieu: "sản lượng chè" });
    const missing = await use("chitieu", { chi_tieu: "sản lượng quế" });
    expect(hidden.content?.replace("chè", "quế")).toBe(missing.content);
    expect(
      (await use("chitieu", { chi_tieu: "sản lượng chè", rieng: true }, world.officer)).content,
    ).toContain("777 tấn");
  });
});

describe("/chidao", () => {
  it("turns pages in place, and gives the whole list as a file that no spreadsheet runs", async () => {
    const first = await use("chidao", {});
    expect(first.content).toMatch(/Trang 1\/3 · 14 mục/u);
    const token = world.server.click(world.plain, first, buttonsOf(first).page ?? "");
    await world.server.until(
      () =>
        world.server.messages.find(
          ({ id, content }) => id === first.id && content?.includes("Trang 2/3"),
        ),
      "second page",
    );
    expect(world.server.answersTo(token)).toEqual([]);
    const file = await press(first, "csv");
    expect(file).toMatchObject({ onlyFor: world.plain });
    const text = new TextDecoder().decode(file.files[0]?.bytes);
    expect(text.trim().split("\r\n")).toHaveLength(15);
    expect(text).toContain("Sở Tài chính");
    expect(text).not.toContain("Nội vụ");
  });

  it("is narrowed by body, time and session", async () => {
    const finance = await use("chidao", {
      giao_cho: "so tai chinh",
      tu_ngay: "1/6/2020",
      den_ngay: "30/6/2020",
    });
    expect(finance.content).toMatch(/hạn ngày 20\/6\/2020 · Sở Tài chính: /u);
    expect(finance.content).toContain("1 mục");
    const [may] = await offered("chidao", "phien", "tháng 5");
    expect((await use("chidao", { phien: may?.value ?? "" })).content).toContain("2 mục");
    expect((await use("chidao", { tu_ngay: "31/2/2020" })).content).toContain("Chưa hiểu ngày");
  });
});

describe("sessions, documents and coverage", () => {
  it("list what may be read and go into one: what changed, what was ordered, its figures and its words", async () => {
    expect((await use("phienhop", {})).content).toContain("7 mục");
    expect((await use("phienhop", { rieng: true }, world.officer)).content).toContain("8 mục");
    const [may] = await offered("phienhop", "phien", "tháng 5");
    const inside = await use("phienhop", { phien: may?.value ?? "" });
    expect(inside.content).toMatch(
      /322,4 tỷ đồng \(tháng 4\/2020\) → 318,4 tỷ đồng \(tháng 5\/2020\)/u,
    );
    expect(inside.content).toContain("Sở Y tế");
    expect((await use("tailieu", { ten: may?.value ?? "" })).content).toContain("318,4 tỷ đồng");
    const words = await use("tailieu", { ten: may?.value ?? "", tim: "no dong thue" });
    expect(words.content).toContain("rà soát nợ đọng thuế");
    const [secret] = await offered("tailieu", "ten", "kín", world.officer, true);
    expect((await use("tailieu", { ten: secret?.value ?? "" }, world.officer)).content).toContain(
      "Không có gì khớp",
    );
  });

  it("show coverage in lines that a phone does not break", async () => {
    const { content = "" } = await use("dophu", {});
    expect(content).toContain("●");
    expect(content).not.toMatch(/chè|777/u);
    const block = content.split("```")[1] ?? "";
    for (const line of block.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(42);
    expect((await use("trogiup", {})).onlyFor).toBe(world.plain);
  });
});

describe("what is under an answer", () => {
  it("a table and a chart of its series, with the gap where a month is missing, in words as well", async () => {
    const answer = await use("hoi", { cau_hoi: "thu ngân sách tháng 8 năm 2020" });
    expect(answer.content).toMatch(/^\*\*Thu ngân sách[^\n]*345,1 tỷ đồng[^\n]*\*\*\n/u);
    const table = await press(answer, "table");
    const block = table.content?.split("```")[1] ?? "";
    expect(block).toMatch(/tháng 8\/2020 +345,1/u);
    for (const line of block.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(42);
    const chart = await press(answer, "chart");
    expect(chart).toMatchObject({ onlyFor: world.plain });
    expect([...(chart.files[0]?.bytes.slice(1, 4) ?? [])]).toEqual([...Buffer.from("PNG")]);
    expect(chart.attachments?.[0]?.description).toMatch(
      /tháng 1\/2020: 301,5 tỷ đồng; .*tháng 8\/2020: 345,1/u,
    );
  });
});

describe("the menus of a message", () => {
  const menu = (name: string, words: string, user = world.plain, forwarded = false) =>
    world.answer(world.server.menu(user, world.openChannel, name, words, {}, forwarded));

  it("hold its figures against the ledger, for who asks alone", async () => {
    const checked = await menu(
      "Kiểm tra số liệu",
      "Thu ngân sách nhà nước trên địa bàn tháng 5/2020 đạt 318,4 tỷ đồng, tháng 6/2020 đạt 350 tỷ đồng.",
    );
    expect(checked).toMatchObject({ onlyFor: world.plain });
    expect(checked.content).toMatch(/✅[^\n]*318,4[^\n]*khớp/u);
    expect(checked.content).toMatch(/❌[^\n]*350[^\n]*LỆCH/u);
    expect((await menu("Kiểm tra số liệu", "chào buổi sáng")).content).toContain(
      "không có số liệu",
    );
  });

  it("answer its words as a question by the rights of who asks, forwarded words granting none", async () => {
    expect((await menu("Hỏi về tin này", "thu ngân sách tháng 5/2020?")).content).toContain(
      "318,4",
    );
    const question = "sản lượng chè búp tươi tháng 9/2020";
    expect((await menu("Hỏi về tin này", question, world.plain, true)).content).not.toContain(
      "777",
    );
    expect((await menu("Hỏi về tin này", question, world.officer, true)).content).toContain("777");
    expect((await menu("Hỏi về tin này", "")).content).toContain("không có chữ");
  });
});
