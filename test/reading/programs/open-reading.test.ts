import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { openReading } from "../../../src/reading/programs/open-reading.js";
import { HAS_LIBREOFFICE, savedAs } from "../../made-files/by-libreoffice.js";
import { docx, paragraph, run } from "../../made-files/docx.js";
import { observationKeys } from "../../made-files/observation-keys.js";
import { sameRecord } from "../../made-files/same-record.js";
import { sameRecordSavedAs } from "../../made-files/same-record-saved-as.js";

const reading = openReading();
afterAll(() => reading.close());
afterEach(() => {
  vi.unstubAllEnvs();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const RICH_TEXT = bytesOf("{\\rtf1\\ansi Thu dat 512,3 ty dong.\\par}");

describe.skipIf(!HAS_LIBREOFFICE)(
  "a document of another office program (needs LibreOffice)",
  () => {
    it("gives the same observations as in every other format", async () => {
      const files = Object.entries(await sameRecordSavedAs());
      const docxBytes = (await sameRecord())["a.docx"] ?? new Uint8Array();
      const expected = await observationKeys("a.docx", docxBytes);
      expect(files.map(([path]) => path)).toEqual(["a.doc", "a.rtf", "a.odt", "a.xls", "a.ods"]);
      for (const [path, bytes] of files)
        expect([path, await observationKeys(path, bytes, reading.read)]).toEqual([path, expected]);
    }, 120_000);

    it("is read as its final text: what was deleted with tracking on is never quoted", async () => {
      const by = 'w:id="1" w:author="An" w:date="2024-08-31T00:00:00Z"';
      const deleted = `<w:del ${by}><w:r><w:delText>ngày 15/9</w:delText></w:r></w:del>`;
      const inserted = `<w:ins ${by}>${run("ngày 30/9")}</w:ins>`;
      const bytes = docx(paragraph(`${run("Hoàn thành trước ")}${deleted}${inserted}${run(".")}`));
      for (const format of ["doc", "odt", "rtf"]) {
        const file = { path: `a.${format}`, bytes: await savedAs(bytes, "docx", format) };
        expect((await reading.read(file)).text).toBe("Hoàn thành trước ngày 30/9.");
      }
    }, 120_000);

    it("that is damaged is refused by its own name", async () => {
      const bytes = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600, 7)]);
      await expect(reading.read({ path: "hong.doc", bytes })).rejects.toMatchObject({
        code: "file-unreadable",
        message: expect.stringMatching(/^hong\.doc is damaged \(LibreOffice cannot open it/u),
      });
    }, 60_000);
  },
);

describe("without LibreOffice", () => {
  it.each(["a.rtf", "A.DOC"])("%s is refused with what to install", async (path) => {
    vi.stubEnv("PATH", "/nowhere");
    await expect(reading.read({ path, bytes: RICH_TEXT })).rejects.toMatchObject({
      code: "program-missing",
      message: expect.stringMatching(/LibreOffice.*apt-get install libreoffice-writer/u),
      details: { path, program: "LibreOffice" },
    });
  });

  it("other files are read as ever, and a page saved as .xls or .doc is read as the page it is", async () => {
    vi.stubEnv("PATH", "/nowhere");
    const page = bytesOf("<html><body><p>Thu đạt 512,3 tỷ đồng.</p></body></html>");
    for (const path of ["a.html", "a.xls", "a.doc"])
      expect((await reading.read({ path, bytes: page })).text).toBe("Thu đạt 512,3 tỷ đồng.");
  });
});

it.each([
  ["a.doc", "PK\u{3}\u{4}"],
  ["a.odt", "{\\rtf1 thu}"],
  ["a.xls", "thu;chi"],
  ["a.rtf", "Thu đạt 5 tỷ đồng."],
])("%s with other content than it says never reaches LibreOffice", async (path, content) => {
  await expect(reading.read({ path, bytes: bytesOf(content) })).rejects.toMatchObject({
    code: "format-mismatch",
  });
  await expect(reading.read({ path, bytes: new Uint8Array() })).rejects.toMatchObject({
    code: "file-empty",
  });
});
