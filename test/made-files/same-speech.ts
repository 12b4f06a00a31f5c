import { docx, paragraph, run } from "./docx.js";

const TURNS = [
  ["0:00:03", "Nguyễn Văn An", "Mời Sở Tài chính báo cáo."],
  ["0:01:15", "Trần Thu Hà", "Tháng 8 năm 2024 thu ngân sách đạt 512,3 tỷ đồng."],
  ["0:02:40", "Trần Thu Hà", "Giải ngân vốn đầu tư công đạt 52,3% kế hoạch."],
] as const;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const secondsOf = (clock: string) =>
  clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
const jsonOf = (value: unknown) => bytesOf(JSON.stringify(value, null, 1));

function cues(separator: string, payload: (name: string, words: string) => string): string {
  return TURNS.map(([clock, name, words], at) => {
    const start = `0${clock}${separator}000`;
    return `${at + 1}\n${start} --> ${start.replace(/\d{3}$/u, "900")}\n${payload(name, words)}\n`;
  }).join("\n");
}

function asTeamsDocument(): Uint8Array {
  const turns = TURNS.map(([clock, name, words]) =>
    paragraph(
      `${run(name, "<w:b/>")}${run(`   ${clock.slice(2)}`)}<w:r><w:br/></w:r>${run(words)}`,
    ),
  );
  return docx(paragraph("Giao ban tháng 8") + turns.join(""));
}

/** What was said in one meeting, in every form that programs save a transcript in: path → bytes. */
export function sameSpeech(): Readonly<Record<string, Uint8Array>> {
  const segments = TURNS.map(([clock, speaker, text]) => ({
    start: secondsOf(clock),
    end: secondsOf(clock) + 4,
    speaker,
    text: ` ${text}`,
  }));
  return {
    "teams.vtt": bytesOf(`WEBVTT\n\n${cues(".", (name, words) => `<v ${name}>${words}</v>`)}`),
    "zoom.vtt": bytesOf(`WEBVTT\n\n${cues(".", (name, words) => `${name}: ${words}`)}`),
    "subtitles.srt": bytesOf(cues(",", (name, words) => `${name}: ${words}`)),
    "teams.docx": asTeamsDocument(),
    "zoom.txt": bytesOf(
      TURNS.map(([clock, name, words]) => `[${name}] 0${clock}\n${words}\n`).join("\n"),
    ),
    "whisper.json": jsonOf({ text: "", segments, language: "vi" }),
    "whisper-cpp.json": jsonOf({
      result: { language: "vi" },
      transcription: segments.map(({ start, speaker, text }) => ({
        offsets: { from: start * 1000, to: start * 1000 + 4000 },
        speaker,
        text,
      })),
    }),
    "teams.json": jsonOf({
      type: "Transcript",
      entries: TURNS.map(([clock, speakerDisplayName, text]) => ({
        startOffset: `0${clock}.0000000`,
        speakerDisplayName,
        text,
      })),
    }),
  };
}
