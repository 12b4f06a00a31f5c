import { afterAll, describe, expect, it } from "vitest";
import { openReadingProcess } from "../../../src/reading/sandbox/reading-process.js";
import { docx, paragraph } from "../../made-files/docx.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const reading = openReadingProcess();

afterAll(() => reading.close());

describe("a reading process", () => {
  it("reads files one after the other and refuses as their readers do", async () => {
    const asked = [
      reading.read({ path: "a.docx", bytes: docx(paragraph("Thu đạt 5 tỷ đồng.")) }),
      reading.read({ path: "b.docx", bytes: bytesOf("Thu") }).catch((error) => error.code),
      reading.read({ path: "c.txt", bytes: bytesOf("Chi đạt 4 tỷ đồng.") }),
    ];
    const [first, second, third] = await Promise.all(asked);
    expect(first).toMatchObject({ text: "Thu đạt 5 tỷ đồng.", blocks: [{ kind: "paragraph" }] });
    expect(second).toBe("format-mismatch");
    expect(third).toMatchObject({ text: "Chi đạt 4 tỷ đồng." });
  });

  it("is stopped over a file that takes too long, and the next file is read", async () => {
    const hurried = openReadingProcess({
      milliseconds: 300,
      heapMegabytes: 512,
      residentMegabytes: 900,
    });
    const slow = docx(paragraph("Thu đạt 5 tỷ đồng.").repeat(60_000));
    await expect(hurried.read({ path: "lau.docx", bytes: slow })).rejects.toMatchObject({
      code: "file-too-large",
      message: expect.stringMatching(/^lau\.docx .*0\.3 s of reading/u),
    });
    await expect(
      hurried.read({ path: "a.txt", bytes: bytesOf("Thu đạt 5 tỷ đồng.") }),
    ).resolves.toMatchObject({ blocks: [{ kind: "paragraph" }] });
    hurried.close();
  });

  it("is stopped over a file that takes too much memory", async () => {
    const narrow = openReadingProcess({
      milliseconds: 25_000,
      heapMegabytes: 512,
      residentMegabytes: 250,
    });
    const large = docx(paragraph("Thu đạt 5 tỷ đồng.").repeat(90_000));
    await expect(narrow.read({ path: "to.docx", bytes: large })).rejects.toMatchObject({
      code: "file-too-large",
      message: expect.stringMatching(/^to\.docx .*250 MB of memory/u),
    });
    narrow.close();
  });
});
