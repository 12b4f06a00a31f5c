import { describe, expect, it } from "vitest";
import { read, wordsOf } from "../blocks-of.js";

const turnsOf = (source: string, path = "hop.vtt") => {
  const document = read(path, source);
  return document.blocks.map((block) => [
    block.locator.time,
    block.locator.speaker,
    wordsOf(document, block),
  ]);
};

const MEETING = `WEBVTT - Phiên họp tháng 8

NOTE
Ghi âm ngày 31/8/2020, phòng họp số 1

STYLE
::cue { color: white }

1
00:00:05.000 --> 00:00:09.500
<v Chủ tịch Lê Văn An>Mời Sở Tài chính báo cáo.

2
00:01:12.000 --> 00:01:20.000 align:start
<v.loud Bà Trần Thu Hà>Tháng 8 thu <i>512,3 tỷ đồng</i>,
tăng 20 tỷ &amp; vượt dự toán.

3
01:02:03.000 --> 01:02:09.000
<v Chủ tịch Lê Văn An>Tốt.</v> <v Bà Trần Thu Hà>Xin cảm ơn.</v>
`;

describe("a WebVTT transcript", () => {
  it("gives what each voice said, with the speaker and the time", () => {
    expect(turnsOf(MEETING)).toEqual([
      ["00:00:05", "Chủ tịch Lê Văn An", "Mời Sở Tài chính báo cáo."],
      ["00:01:12", "Bà Trần Thu Hà", "Tháng 8 thu 512,3 tỷ đồng, tăng 20 tỷ & vượt dự toán."],
      ["01:02:03", "Chủ tịch Lê Văn An", "Tốt."],
      ["01:02:03", "Bà Trần Thu Hà", "Xin cảm ơn."],
    ]);
  });

  it("is stored as what was said, one line a turn, so that a quote is verbatim", () => {
    expect(read("hop.vtt", MEETING).text).toBe(
      "Mời Sở Tài chính báo cáo.\nTháng 8 thu 512,3 tỷ đồng, tăng 20 tỷ & vượt dự toán.\nTốt.\nXin cảm ơn.",
    );
  });

  it("has title and date from its notes", () => {
    expect(read("hop.vtt", MEETING)).toMatchObject({ date: "2020-08-31", type: "transcript" });
    expect(read("hop.vtt", MEETING).title).toContain("Phiên họp tháng 8");
  });

  it("reads times without hours", () => {
    expect(turnsOf("WEBVTT\n\n02:03.500 --> 02:04.000\nXin chào.\n")).toEqual([
      ["00:02:03", null, "Xin chào."],
    ]);
  });
});

describe("names before a colon", () => {
  const cue = (minute: number, words: string) =>
    `00:${String(minute).padStart(2, "0")}:00,000 --> 00:${String(minute).padStart(2, "0")}:30,000\n${words}\n`;

  it("are speakers in SRT, until the next one begins", () => {
    const source = [
      "1",
      cue(1, "Ông Lê Văn An: Mời báo cáo."),
      "2",
      cue(2, "Ngắn gọn thôi."),
      "3",
      cue(3, "Bà Trần Thu Hà: Vâng."),
    ].join("\n");
    expect(turnsOf(source, "hop.srt")).toEqual([
      ["00:01:00", "Ông Lê Văn An", "Mời báo cáo."],
      ["00:02:00", "Ông Lê Văn An", "Ngắn gọn thôi."],
      ["00:03:00", "Bà Trần Thu Hà", "Vâng."],
    ]);
  });

  it("are no speaker when the words are the beginning of a sentence said once", () => {
    expect(turnsOf(cue(1, "Kết quả như sau: thu 512,3 tỷ đồng."), "a.srt")).toEqual([
      ["00:01:00", null, "Kết quả như sau: thu 512,3 tỷ đồng."],
    ]);
  });
});

describe("what programs write", () => {
  const cue = (second: number, words: string) =>
    `00:00:${String(second).padStart(2, "0")}.000 --> 00:00:${String(second + 1).padStart(2, "0")}.000\n${words}\n`;

  it("Teams: names of cues are skipped, lines of a voice joined, notes of the program no title", () => {
    const source = [
      "WEBVTT",
      'NOTE duration:"00:00:09.0000000"',
      "NOTE language:vi-VN",
      "NOTE Confidence: 0.8919",
      `3fbb8f2c-1aa9-4d1e/12-0\n${cue(3, "<v Trần Thu Hà>Thu ngân sách\ntháng 8 đạt</v>")}`.trim(),
      `3fbb8f2c-1aa9-4d1e/12-1\n${cue(4, "<v Trần Thu Hà>512,3 tỷ đồng.</v>")}`.trim(),
    ].join("\n\n");
    expect(turnsOf(source)).toEqual([
      ["00:00:03", "Trần Thu Hà", "Thu ngân sách tháng 8 đạt 512,3 tỷ đồng."],
    ]);
    expect(read("hop.vtt", source).title).toBeNull();
  });

  it("Zoom: what stands before the colon of every cue is its account, name or not", () => {
    const names = ["Nguyễn Văn An", "stc_tranthuha", "iPhone của Bình", "Sở Y tế"];
    const source = `WEBVTT\n\n${names.map((name, at) => `${at + 1}\n${cue(at, `${name}: Trong đó: ${at} tỷ đồng.`)}`).join("\n")}`;
    expect(turnsOf(source).map(([, speaker]) => speaker)).toEqual(names);
    expect(turnsOf(source)[3]?.[2]).toBe("Trong đó: 3 tỷ đồng.");
  });

  it("a sentence that goes on with another voice is not joined", () => {
    const source = `WEBVTT\n\n${cue(1, "<v An>Tôi giao")}\n${cue(2, "<v Hà>vâng.")}\n${cue(3, "<v An>Sở Tài chính.")}`;
    expect(turnsOf(source)).toHaveLength(3);
  });

  it("cues without any punctuation stay as they were cut", () => {
    const source = `WEBVTT\n\n${cue(1, "thu đạt 5 tỷ")}\n${cue(2, "chi đạt 4 tỷ")}`;
    expect(turnsOf(source)).toHaveLength(2);
  });
});

describe("a damaged transcript", () => {
  it("without words in any cue is refused with what to do", () => {
    expect(() => read("trong.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n")).toThrow(
      /trong\.vtt has no cue with words; export/u,
    );
  });

  it("keeps a smaller-than sign that is no tag", () => {
    expect(turnsOf("WEBVTT\n\n00:01.000 --> 00:02.000\nTỷ lệ < 5% là thấp\n")).toEqual([
      ["00:00:01", null, "Tỷ lệ < 5% là thấp"],
    ]);
  });

  it.each([
    ["open tags", "<".repeat(100_000)],
    ["dots in a voice tag", `<v${".".repeat(50_000)}`],
    ["spaces in a voice tag", `<v${" \t".repeat(50_000)}`],
    ["voice tags never closed", "<v ".repeat(50_000)],
  ])("with %s takes no time", (_, payload) => {
    const started = performance.now();
    read("a.vtt", `WEBVTT\n\n00:01.000 --> 00:02.000\nthu ${payload} ngân\n`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
