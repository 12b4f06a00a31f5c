import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/main/lines.js";

async function linesFrom(...chunks: (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(stream(chunks))) lines.push(line);
  return lines;
}

async function* stream(chunks: (string | Buffer)[]): AsyncGenerator<string | Buffer> {
  yield* chunks;
}

describe("lines of a stream", () => {
  it("keep empty lines and need no line end at the end", async () => {
    expect(await linesFrom("a\n\nb")).toEqual(["a", "", "b"]);
    expect(await linesFrom("a\r\n\r\nb\r\n")).toEqual(["a", "", "b"]);
    expect(await linesFrom("")).toEqual([]);
    expect(await linesFrom("\n")).toEqual([""]);
  });

  it("hold together over chunks, also inside a letter", async () => {
    const bytes = Buffer.from("thu ngân sách\nquý I\n", "utf8");
    const cut = bytes.indexOf("â") + 1;
    expect(await linesFrom(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual([
      "thu ngân sách",
      "quý I",
    ]);
    expect(await linesFrom("a", "b", "c\n", "d")).toEqual(["abc", "d"]);
  });

  it("end at a line feed only: one question with a Unicode separator stays one", async () => {
    expect(await linesFrom("thu\u{2028}ngân sách\n")).toEqual(["thu\u{2028}ngân sách"]);
  });

  it("lose a byte-order mark", async () => {
    expect(await linesFrom(Buffer.from("\u{FEFF}thu\n"))).toEqual(["thu"]);
  });
});
