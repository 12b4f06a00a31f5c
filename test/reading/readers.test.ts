import { describe, expect, it } from "vitest";
import { READABLE_EXTENSIONS, readAnyFile, readFile } from "../../src/reading/readers.js";
import { MAX_FILE_BYTES } from "../../src/reading/sandbox/limits.js";
import { read } from "./blocks-of.js";

describe("choosing a reader", () => {
  it("goes by the extension, whatever its case", () => {
    expect(read("A.TXT", "Thu đạt 5 tỷ đồng.").blocks).toHaveLength(1);
    expect(read("a.MD", "# Thu\n\nđạt 5 tỷ đồng.").blocks[0]?.kind).toBe("heading");
  });

  it("reads a transcript or page saved as .txt as what it is", () => {
    const cue = "WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào.\n";
    expect(read("a.txt", cue)).toMatchObject({ type: "transcript", text: "Xin chào." });
    const page = "<!DOCTYPE html><html><body><p>Thu ngân sách đạt 5 tỷ đồng.</p></body></html>";
    expect(read("a.txt", page).text).toBe("Thu ngân sách đạt 5 tỷ đồng.");
  });

  it("names the extensions that are read where one is not", async () => {
    const bytes = new TextEncoder().encode("thu");
    for (const path of ["a.pptx", "khong-duoi", "thu.muc/khong-duoi"]) {
      for (const named of [path, ...READABLE_EXTENSIONS])
        await expect(readAnyFile({ path, bytes })).rejects.toThrow(named);
    }
  });

  it("refuses an empty file and one above the limit, and reads one at it", () => {
    expect(() => read("a.txt", "")).toThrow(/a\.txt is empty/u);
    const bytes = Buffer.alloc(MAX_FILE_BYTES + 1, "a");
    expect(() => readFile({ path: "a.txt", bytes })).toThrow(/a\.txt has 20971521 bytes/u);
    expect(readFile({ path: "a.txt", bytes: bytes.subarray(1) }).text).toHaveLength(MAX_FILE_BYTES);
  });
});
