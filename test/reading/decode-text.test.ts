import { describe, expect, it } from "vitest";
import { ThukyError } from "../../src/errors.js";
import { decodeText } from "../../src/reading/decode-text.js";

const TEXT =
  "Thu ngân sách của tỉnh trong tháng 8 đạt 512,3 tỷ đồng, vượt dự toán các sở được giao.\n";

const decode = (bytes: Uint8Array) => decodeText({ path: "a.txt", bytes });

function refusalOf(bytes: Uint8Array): ThukyError {
  try {
    decode(bytes);
  } catch (thrown) {
    if (thrown instanceof ThukyError) return thrown;
    throw thrown;
  }
  throw new Error("it was read");
}

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\u{FEFF}" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

/** Windows-1258: base letters with the circumflex or horn, tone marks behind them. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1258");
  const byteOf = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte);
  const bytes: number[] = [];
  for (const letter of text) {
    const tone = /[\u{300}\u{301}\u{303}\u{309}\u{323}]/u.exec(letter.normalize("NFD"))?.[0];
    const base = letter
      .normalize("NFD")
      .replace(tone ?? "", "")
      .normalize("NFC");
    for (const unit of tone === undefined ? [letter] : [base, tone]) {
      const byte = byteOf.get(unit);
      if (byte === undefined) throw new Error(`no byte for ${unit}`);
      bytes.push(byte);
    }
  }
  return Uint8Array.from(bytes);
}

describe("the encoding of a file", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT, "utf8")],
    ["UTF-8 with a mark", Buffer.from(`\u{FEFF}${TEXT}`, "utf8")],
    ["UTF-8 in decomposed letters", Buffer.from(TEXT.normalize("NFD"), "utf8")],
    ["UTF-16 little-endian with a mark", utf16(TEXT, "le", true)],
    ["UTF-16 big-endian with a mark", utf16(TEXT, "be", true)],
    ["UTF-16 little-endian", utf16(TEXT, "le", false)],
    ["UTF-16 big-endian", utf16(TEXT, "be", false)],
  ])("%s gives the same NFC text and no warning", (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: TEXT, warnings: [] });
  });

  it("Windows-1258 is read, with the advice to save it as UTF-8", () => {
    const { text, warnings } = decode(windows1258(TEXT));
    expect(text).toBe(TEXT);
    expect(warnings).toEqual([
      { code: "encoding-legacy", message: expect.stringContaining("UTF-8") },
    ]);
  });

  it.each([
    ["TCVN3", "Thu ng©n s¸ch cña tØnh trong th¸ng 8 ®¹t 512,3 tû ®ång, ®­îc giao\n"],
    ["VNI-Windows", "Thu ngaân saùch cuûa tænh trong thaùng 8 ñaït 512,3 tyû ñoàng, ñöôïc giao\n"],
  ])("%s is read, said so, and also found in a UTF-8 file", (name, written) => {
    for (const bytes of [Buffer.from(written, "latin1"), Buffer.from(written, "utf8")]) {
      const { text, warnings } = decode(bytes);
      expect(text).toBe("Thu ngân sách của tỉnh trong tháng 8 đạt 512,3 tỷ đồng, được giao\n");
      expect(warnings).toEqual([
        { code: "encoding-legacy", message: expect.stringContaining(`read as ${name};`) },
      ]);
    }
  });

  it.each([
    ["Unicode with few Vietnamese letters", "Hà Nam, Cà Mau, Hòa Bình, Hà Giang: 12,5\n"],
    ["another Western language", "Le café à côté, la façade, déjà vu, señor\n"],
  ])("%s stays as it is", (_, text) => {
    expect(decode(Buffer.from(text))).toEqual({ text, warnings: [] });
  });

  it("of another country is unknown, not read as nonsense", () => {
    const cyrillic = Buffer.from(
      [...Array(3)].flatMap(() => [0xc4, 0xee, 0xea, 0xeb, 0xe0, 0xe4, 0x20]),
    );
    expect(refusalOf(cyrillic)).toMatchObject({
      code: "encoding-unknown",
      details: { path: "a.txt" },
    });
  });

  it("is unknown for bytes that are no text in any", () => {
    const broken = Buffer.concat([
      Buffer.from("Thu ng"),
      Buffer.from([0xe2, 0x6e, 0xff, 0xfd, 0x81]),
    ]);
    expect(refusalOf(broken).code).toBe("encoding-unknown");
  });
});

describe("what is no text", () => {
  it.each([
    ["a PDF", Buffer.from("%PDF-1.7\nthu ngân sách")],
    ["a zip or docx", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x41, 0x42])],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ["text with NULs", Buffer.from("thu\u{0}\u{0}\u{0}\u{0}\u{0}ngân")],
    ["bytes of every kind", Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)],
  ])("%s is refused as what it is", (_, bytes) => {
    expect(refusalOf(bytes)).toMatchObject({ code: "format-mismatch", details: { path: "a.txt" } });
  });

  it.each([
    ["white space", " \n\t\n"],
    ["a byte-order mark", "\u{FEFF}"],
    ["rules and dots", "-----\n.....\n"],
  ])("%s alone holds no text", (_, text) => {
    expect(refusalOf(Buffer.from(text)).code).toBe("file-empty");
  });
});
