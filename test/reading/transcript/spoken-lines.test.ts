import { describe, expect, it } from "vitest";
import { spokenLines } from "../../../src/reading/transcript/spoken-lines.js";
import { docx, paragraph, run } from "../../made-files/docx.js";
import { linesOf, read } from "../blocks-of.js";
import { readAny } from "../read-any.js";
import { turnsOf } from "../turns-of.js";

const BREAK = "<w:r><w:br/></w:r>";
const turn = (name: string, clock: string, words: string) =>
  paragraph(`${run(name, "<w:b/>")}${run(`   ${clock}`)}${BREAK}${run(words)}`);

const MEETING = docx(
  paragraph("Giao ban tháng 8") +
    paragraph("31 tháng 8, 2024, 08:00AM") +
    paragraph("32m 5s") +
    paragraph("Nguyễn Văn An started transcription") +
    turn("Nguyễn Văn An (Chủ tịch)", "0:03", "Mời Sở Tài chính báo cáo.") +
    turn("Trần Thu Hà", "1:15", "Thu đạt 512,3 tỷ đồng.") +
    turn("Trần Thu Hà", "1:02:33", "Xin hết.") +
    paragraph("Nguyễn Văn An stopped transcription"),
  { header1: paragraph("Lưu hành nội bộ") },
);

describe("a Word document that Teams saved", () => {
  it("is a transcript with speakers and times", async () => {
    const document = await readAny("hop.docx", MEETING);
    expect(turnsOf(document)).toEqual([
      ["00:00:03", "Nguyễn Văn An (Chủ tịch)", "Mời Sở Tài chính báo cáo."],
      ["00:01:15", "Trần Thu Hà", "Thu đạt 512,3 tỷ đồng."],
      ["01:02:33", "Trần Thu Hà", "Xin hết."],
    ]);
    expect(document).toMatchObject({ type: "transcript", date: "2024-08-31" });
    expect(document.title).toContain("Giao ban tháng 8");
  });

  it("keeps its head and running header as frames, so that a mark in them is seen", async () => {
    const frames = (await readAny("hop.docx", MEETING)).blocks.filter(
      ({ kind }) => kind === "frame",
    );
    expect(frames).toHaveLength(4);
    expect((await readAny("hop.docx", MEETING)).text).toContain("Lưu hành nội bộ");
  });

  it("of before 2023 has lines of times, then the name, then the words", async () => {
    const part = (times: string, name: string, words: string) =>
      paragraph(times) + paragraph(name) + paragraph(words);
    const bytes = docx(
      part("0:0:0.0 --> 0:0:3.860", "Lê Văn An", "Mời báo cáo.") +
        part("0:0:3.860 --> 0:0:9.10", "Trần Thu Hà", "Thu đạt 5 tỷ đồng."),
    );
    expect(turnsOf(await readAny("hop.docx", bytes))).toEqual([
      ["00:00:00", "Lê Văn An", "Mời báo cáo."],
      ["00:00:03", "Trần Thu Hà", "Thu đạt 5 tỷ đồng."],
    ]);
  });
});

describe("a transcript saved as text", () => {
  it.each([
    [
      "Zoom",
      "[Nguyễn Văn An] 08:01:05\nMời báo cáo.\n\n[Sở Tài chính] 08:02:11\nThu đạt\n5 tỷ đồng.\n",
      [
        ["08:01:05", "Nguyễn Văn An", "Mời báo cáo."],
        ["08:02:11", "Sở Tài chính", "Thu đạt 5 tỷ đồng."],
      ],
    ],
    [
      "Whisper on a terminal",
      "[00:00.000 --> 00:04.000]  Thu đạt 5 tỷ đồng.\n[00:04.000 --> 01:09.500]  Chi đạt 4 tỷ đồng.\n",
      [
        ["00:00:00", null, "Thu đạt 5 tỷ đồng."],
        ["00:00:04", null, "Chi đạt 4 tỷ đồng."],
      ],
    ],
    [
      "a clock before each name",
      "[00:00:05] Ông An: Mời báo cáo.\n[00:01:05] Bà Hà: Thu đạt 5 tỷ đồng.\n",
      [
        ["00:00:05", "Ông An", "Mời báo cáo."],
        ["00:01:05", "Bà Hà", "Thu đạt 5 tỷ đồng."],
      ],
    ],
    [
      "subtitles without their extension",
      "1\n00:00:05,000 --> 00:00:09,500\nThu đạt 5 tỷ đồng.\n\n2\n00:01:05,000 --> 00:01:09,500\nHết.\n",
      [
        ["00:00:05", null, "Thu đạt 5 tỷ đồng."],
        ["00:01:05", null, "Hết."],
      ],
    ],
  ])("by %s has its turns", (_, source, turns) => {
    expect(turnsOf(read("hop.txt", source))).toEqual(turns);
  });

  it("as the table that Whisper writes has them too", () => {
    const table = "start\tend\ttext\n0\t3200\tThu đạt 5 tỷ đồng.\n61000\t64000\tHết.\n";
    expect(turnsOf(read("hop.tsv", table))).toEqual([
      ["00:00:00", null, "Thu đạt 5 tỷ đồng."],
      ["00:01:01", null, "Hết."],
    ]);
  });

  it.each([
    ["a programme", "Đón tiếp đại biểu 7:00\nVăn phòng\nKhai mạc 8:00\nChủ tịch phát biểu\n"],
    ["one time in a report", "Họp lúc 0:03\nThu đạt 5 tỷ đồng.\n"],
    ["times that run backwards", "[An] 08:05:00\nMột.\n[Hà] 08:01:00\nHai.\n"],
    ["times with nothing said", "[An] 08:01:00\n[Hà] 08:02:00\n[Bình] 08:03:00\nHai.\n"],
  ])("is not seen in %s", (_, source) => {
    expect(spokenLines(source.trim().split("\n"))).toBeNull();
    expect(linesOf(read("a.txt", source)).some((line) => line.startsWith("utterance"))).toBe(false);
  });

  it("takes no time over long lines", () => {
    const started = performance.now();
    for (const line of ["a".repeat(200_000), "[".repeat(100_000), `a${" ".repeat(100_000)}b`])
      expect(spokenLines([line, line])).toBeNull();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
