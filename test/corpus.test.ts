import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { findFigureFaults } from "../scripts/check-corpus.js";
import { sentencesOf } from "../src/text/sentences.js";
import { tokenize } from "../src/text/tokens.js";

const CORPUS = fileURLToPath(new URL("../corpus", import.meta.url));
const FOLDERS = ["ha-giang", "truc-linh"];

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const type = z.enum(["press", "report", "minutes", "conclusion", "transcript"]);
const settingsSchema = z.strictObject({
  home: z.string().optional(),
  place: z.string().optional(),
  year: z.number().int().optional(),
  label: z.literal("public").optional(),
  type: type.optional(),
  files: z
    .record(z.string(), z.strictObject({ date, title: z.string().min(1), type: type.optional() }))
    .default({}),
});

const readText = (...path: readonly string[]) => readFileSync(join(CORPUS, ...path), "utf8");
const readSettings = (...folder: readonly string[]) =>
  settingsSchema.parse(parse(readText(...folder, "_records.yaml")));

const recordsOf = (folder: string) =>
  readdirSync(join(CORPUS, folder)).filter((name) => !name.startsWith("_"));

const RECORDS = FOLDERS.flatMap((folder) => recordsOf(folder).map((name) => `${folder}/${name}`));

/** Lines every office prints alike: letterheads, signatures, table rows and rules. */
const OFFICE_LINE = /CỘNG HÒA XÃ HỘI|Độc lập|^\s*\||^(?:KT|TM|TL)\. /u;

/** The running text of a record, one line per block, without markup. */
function proseOf(record: string): string {
  const source = readText(record);
  const text = record.endsWith(".html")
    ? source.replace(/<(script|style)>[^<]*<\/\1>/gu, "").replace(/<\/?(?!em|strong)[^>]*>/gu, "\n")
    : source.replace(/<v [^>]*>/gu, "");
  return text
    .split("\n")
    .filter((line) => !OFFICE_LINE.test(line))
    .join("\n");
}

/** The sentences of a record as their words, every run of digits being one and the same word. */
function framesOf(record: string): readonly (readonly string[])[] {
  const prose = proseOf(record);
  return sentencesOf(prose).map((sentence) =>
    tokenize(prose, sentence.start, sentence.end)
      .map((token) => (/^\p{N}+$/u.test(token.text) ? "#" : token.canonical))
      .filter((word, index, words) => word !== "#" || words[index - 1] !== "#"),
  );
}

/** Every stretch of `length` words inside a sentence of the record. */
function stretchesOf(record: string, length: number): ReadonlySet<string> {
  const stretches = new Set<string>();
  for (const words of framesOf(record)) {
    for (let start = 0; start + length <= words.length; start += 1) {
      stretches.add(words.slice(start, start + length).join(" "));
    }
  }
  return stretches;
}

/** What two records have in common, named with both. */
function findShared(wordsOf: (record: string) => ReadonlySet<string>): readonly string[] {
  const first = new Map<string, string>();
  const shared: string[] = [];
  for (const record of RECORDS) {
    for (const words of wordsOf(record)) {
      const other = first.get(words);
      if (other === undefined) first.set(words, record);
      else shared.push(`${other} = ${record}: ${words}`);
    }
  }
  return shared;
}

describe("the sample corpus", () => {
  it("has one real session and at least thirteen records of the fictional province, in four formats", () => {
    expect(recordsOf("ha-giang")).toEqual(["2021-08-phien-hop.txt"]);
    expect(recordsOf("truc-linh").length).toBeGreaterThanOrEqual(13);
    const formats = new Set(RECORDS.map((record) => record.slice(record.lastIndexOf("."))));
    expect([...formats].sort()).toEqual([".html", ".md", ".txt", ".vtt"]);
  });

  it("names Hà Giang as the place meant when a question names none, and labels everything public", () => {
    expect(readSettings()).toMatchObject({ home: "Hà Giang", label: "public" });
    expect(readSettings("ha-giang")).toMatchObject({ place: "Hà Giang", year: 2021 });
    expect(readSettings("truc-linh")).toMatchObject({ place: "Trúc Lĩnh", year: 2022 });
  });

  it("gives every record a date, a title and a type, and no record that is not there", () => {
    for (const folder of FOLDERS) {
      const settings = readSettings(folder);
      expect(Object.keys(settings.files).sort()).toEqual(recordsOf(folder).sort());
      for (const file of Object.values(settings.files)) {
        expect(file.type ?? settings.type).toBeDefined();
      }
    }
  });

  it("covers every month of the fictional year", () => {
    const covered = new Set(recordsOf("truc-linh").map((name) => name.slice(0, 7)));
    expect([...covered].sort()).toEqual(
      Array.from({ length: 12 }, (_, month) => `2022-${String(month + 1).padStart(2, "0")}`),
    );
  });

  it.each(RECORDS)("%s is NFC text with Unix line ends and 250 to 1.150 words", (record) => {
    const text = readText(record);
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/\r|\t|\u{FEFF}|\u{FFFD}/u);
    const words = tokenize(proseOf(record)).length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(1150);
  });

  it("repeats no sentence of eight words or more in a second record, whatever its numbers", () => {
    const sentences = (record: string) =>
      new Set(
        framesOf(record)
          .filter((words) => words.length >= 8)
          .map((words) => words.join(" ")),
      );
    expect(findShared(sentences)).toEqual([]);
  });

  it("shares no stretch of fourteen words between two records, whatever its numbers", () => {
    expect(findShared((record) => stretchesOf(record, 14))).toEqual([]);
  });
});

describe("the figures of the real session", () => {
  const record = readText("ha-giang", "2021-08-phien-hop.txt");

  it.each([
    ["thu ngân sách nhà nước trên địa bàn tháng 8 là 223,4 tỷ đồng, nhiều hơn 30 tỷ đồng"],
    ["22.994,1 ha"],
    ["cao hơn tháng trước 6,02%"],
    ["9,74%"],
    ["846,6 tỷ đồng"],
    ["8,63%"],
    ["13,99%"],
    ["979,6 tỷ đồng"],
    ["0,42%"],
    ["2,99%"],
    ["5.030 hộ"],
    ["vượt 30 hộ"],
    ["62.502 người"],
    ["38.551 người"],
    ["2 đoàn nhân viên y tế, cả thảy 72 y sĩ và bác sĩ"],
    ["17 quân y"],
    ["4 đợt"],
    ["13 tờ trình"],
  ])("are all there: %s", (figure) => {
    expect(record).toContain(figure);
  });

  it("give neither a cumulative revenue nor a disbursement percentage", () => {
    expect(record).not.toMatch(/8 tháng|tám tháng|lũy kế/u);
    const disbursement = sentencesOf(record)
      .map((sentence) => record.slice(sentence.start, sentence.end))
      .filter((sentence) => /giải ngân/iu.test(sentence));
    expect(disbursement.length).toBeGreaterThan(0);
    for (const sentence of disbursement) expect(sentence).not.toContain("%");
  });
});

describe("the figures of the fictional year", () => {
  const read = (file: string) => readText("truc-linh", file);

  it("add up, change and attain as printed", () => {
    expect(findFigureFaults(read)).toEqual([]);
  });

  it("are seen not to when one record is changed", () => {
    const changed = (file: string) =>
      read(file).replace("7 tháng đạt 2.019,8 tỷ đồng", "7 tháng đạt 2.091,8 tỷ đồng");
    expect(findFigureFaults(changed)).toContain(
      "disbursed in 07: printed 415.5, worked out 487.50",
    );
  });

  it("give estimates for the third quarter that a later record revises", () => {
    expect(read("2022-09-bien-ban.txt")).toContain("Quý III theo đó ước thu 2.080,6 tỷ đồng");
    expect(read("2022-10-bao-cao.md")).toContain(
      "Quý III vì thế là 2.109,1 tỷ đồng chứ không phải 2.080,6 tỷ đồng",
    );
  });

  it("leave the consumer price index of November out of every record", () => {
    const mentions = recordsOf("truc-linh").flatMap((file) => {
      const text = read(file);
      return sentencesOf(text)
        .map((sentence) => text.slice(sentence.start, sentence.end))
        .filter((sentence) => /(?:giá tiêu dùng|CPI) tháng 11/iu.test(sentence));
    });
    expect(mentions).toHaveLength(1);
    expect(mentions[0]).not.toMatch(/%/u);
  });
});
