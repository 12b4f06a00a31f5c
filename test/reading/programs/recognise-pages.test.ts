import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { openReading } from "../../../src/reading/programs/open-reading.js";
import { docx, paragraph } from "../../made-files/docx.js";
import { observationKeys } from "../../made-files/observation-keys.js";
import { pdf, wrapped } from "../../made-files/pdf.js";
import { sameRecord } from "../../made-files/same-record.js";
import { HAS_RECOGNITION, picture, scannedPdf } from "../../made-files/scan.js";

const reading = openReading();
afterAll(() => reading.close());
afterEach(() => {
  vi.unstubAllEnvs();
});

const EMPTY = new Uint8Array();
const written = async () => (await sameRecord())["a.pdf"] ?? EMPTY;

describe.skipIf(!HAS_RECOGNITION)(
  "a scan (needs tesseract with Vietnamese data and pdftoppm)",
  () => {
    it("gives most observations of what was written and not one that was not", async () => {
      const bytes = await scannedPdf([await picture(await written())]);
      const expected = await observationKeys("a.pdf", await written());
      const found = await observationKeys("scan.pdf", bytes, reading.read);
      expect(found.filter((key) => !expected.includes(key))).toEqual([]);
      expect(found.length).toBeGreaterThanOrEqual(expected.length / 2);
    }, 120_000);

    it("is marked block by block as read off a picture, pages of text beside it are not", async () => {
      const text = await pdf([await wrapped("Chi ngân sách đạt 400 tỷ đồng trong tháng 8.", 700)]);
      const both = await withPage(text, await picture(await written()));
      const document = await reading.read({ path: "a.pdf", bytes: both });
      expect(
        new Set(document.blocks.map((block) => [block.locator.page, block.isRecognised].join())),
      ).toEqual(new Set(["1,", "2,true"]));
      expect(document.warnings.map(({ code }) => code)).toContain("text-recognised");
    }, 120_000);

    it("whose only text is that of its digital signature is read off its picture", async () => {
      const signature = ["Signed by: UBND", "Date signed: 12.09.2024"];
      const bytes = await scannedPdf([await picture(await written())], signature);
      expect((await reading.read({ path: "a.pdf", bytes })).text).toMatch(/Giải ngân/u);
    }, 120_000);

    it.each([
      ["png", "a.png"],
      ["jpeg", "a.jpg"],
      ["tiff", "a.tif"],
    ] as const)(
      "may be a picture in %s",
      async (format, path) => {
        const bytes = await picture(await written(), format);
        const document = await reading.read({ path, bytes });
        expect(document.text).toMatch(/Giải ngân vốn đầu tư công đến ngày/u);
        expect(document.blocks.every(({ isRecognised }) => isRecognised === true)).toBe(true);
      },
      120_000,
    );

    it("without a word is refused", async () => {
      const bytes = await picture(await pdf([[]]));
      await expect(reading.read({ path: "trang.png", bytes })).rejects.toMatchObject({
        code: "file-empty",
        message: expect.stringMatching(/^trang\.png holds no text; no word could be read off it/u),
      });
    }, 120_000);
  },
);

describe("without text recognition", () => {
  it("a scan and a picture are refused with what to install, and text is read as ever", async () => {
    vi.stubEnv("PATH", "/nowhere");
    const own = openReading();
    const png = Buffer.from("89504e470d0a1a0a", "hex");
    await expect(own.read({ path: "a.png", bytes: png })).rejects.toMatchObject({
      code: "program-missing",
      details: { packages: expect.stringContaining("tesseract-ocr-vie") },
    });
    await expect(own.read({ path: "a.pdf", bytes: await pdf([[]]) })).rejects.toMatchObject({
      code: "program-missing",
      details: { packages: expect.stringContaining("poppler-utils") },
    });
    expect((await own.read({ path: "b.pdf", bytes: await written() })).text).toContain("512,3");
    const bytes = docx(paragraph("Thu đạt 5 tỷ đồng."));
    await expect(own.read({ path: "b.png", bytes })).rejects.toMatchObject({
      code: "format-mismatch",
    });
    own.close();
  });
});

/** A PDF of text with one more page, which is a picture. */
async function withPage(text: Uint8Array, image: Uint8Array): Promise<Uint8Array> {
  const { PDFDocument } = await import("pdf-lib");
  const document = await PDFDocument.load(text);
  const page = document.addPage([595, 842]);
  page.drawImage(await document.embedPng(image), { x: 0, y: 0, width: 595, height: 842 });
  return document.save();
}
