import { describe, expect, it } from "vitest";
import { read } from "../blocks-of.js";
import { turnsOf } from "../turns-of.js";

const turnsIn = (json: unknown, path = "hop.json") => turnsOf(read(path, JSON.stringify(json)));

describe("a transcript in JSON", () => {
  it("of Whisper has its segments, the parts of one sentence joined and timed by the first", () => {
    const json = {
      text: " Thu ngân sách đạt 512,3 tỷ đồng. Chi đạt 400 tỷ đồng.",
      segments: [
        { id: 0, seek: 0, start: 0.0, end: 3.2, text: " Thu ngân sách đạt", tokens: [1, 2] },
        { id: 1, seek: 0, start: 3.2, end: 5.1, text: " 512,3 tỷ đồng.", avg_logprob: -0.2 },
        { id: 2, seek: 0, start: 65.5, end: 70, text: " Chi đạt 400 tỷ đồng." },
      ],
      language: "vi",
    };
    expect(turnsIn(json)).toEqual([
      ["00:00:00", null, "Thu ngân sách đạt 512,3 tỷ đồng."],
      ["00:01:05", null, "Chi đạt 400 tỷ đồng."],
    ]);
    expect(read("hop.json", JSON.stringify(json)).type).toBe("transcript");
  });

  it("in the verbose form with voices told apart names the speaker, and joins nobody's words to another's", () => {
    const segments = [
      { start: 1, end: 2, text: "Tôi đề nghị", speaker: "SPEAKER_00" },
      { start: 2, end: 3, text: "báo cáo thêm.", speaker: "SPEAKER_01" },
      {
        start: 3700,
        end: 3701,
        text: "Vâng.",
        speaker: "Nguyễn Văn An",
        words: [{ word: "Vâng" }],
      },
    ];
    expect(
      turnsIn({ task: "transcribe", language: "vietnamese", duration: 3701, segments }),
    ).toEqual([
      ["00:00:01", "SPEAKER_00", "Tôi đề nghị"],
      ["00:00:02", "SPEAKER_01", "báo cáo thêm."],
      ["01:01:40", "Nguyễn Văn An", "Vâng."],
    ]);
  });

  it("of whisper.cpp has its times from the stamps or the offsets", () => {
    const transcription = [
      {
        timestamps: { from: "00:00:02,500", to: "00:00:05,000" },
        offsets: { from: 2500, to: 5000 },
        text: " Thu đạt 5 tỷ đồng.",
      },
      { offsets: { from: 61_000, to: 62_000 }, text: " Chi đạt 4 tỷ đồng." },
    ];
    expect(
      turnsIn({ systeminfo: "", model: {}, result: { language: "vi" }, transcription }),
    ).toEqual([
      ["00:00:02", null, "Thu đạt 5 tỷ đồng."],
      ["00:01:01", null, "Chi đạt 4 tỷ đồng."],
    ]);
  });

  it("of Teams has the names people are shown by", () => {
    const entries = [
      {
        id: "1",
        speakerId: "x@y",
        speakerDisplayName: "Trần Thu Hà",
        startOffset: "00:01:12.0400000",
        endOffset: "00:01:14.1000000",
        text: "Thu đạt 5 tỷ đồng.",
      },
    ];
    expect(turnsIn({ type: "Transcript", version: "1.0.0", entries })).toEqual([
      ["00:01:12", "Trần Thu Hà", "Thu đạt 5 tỷ đồng."],
    ]);
  });

  it("is told by its content when it was saved as text, and with numbers that JSON does not know", () => {
    const source = '{"segments": [{"start": 0, "avg_logprob": NaN, "text": "Thu đạt 5 tỷ."}]}';
    expect(turnsOf(read("hop.txt", source))).toEqual([["00:00:00", null, "Thu đạt 5 tỷ."]]);
    expect(turnsOf(read("hop.json", source))).toHaveLength(1);
  });

  it.each([
    ["other JSON", '{"rows": [{"name": "Thu", "value": 5}]}', /no transcript with times/u],
    ["parts without times", '{"segments": [{"text": "Thu đạt 5 tỷ."}]}', /no transcript/u],
    ["no part at all", '{"segments": []}', /no transcript/u],
    ["half a file", '{"segments": [{"start": 0, "text": "Thu', /it is no JSON/u],
  ])("is refused when it is %s", (_, source, reason) => {
    expect(() => read("bang.json", source)).toThrow(reason);
  });
});
