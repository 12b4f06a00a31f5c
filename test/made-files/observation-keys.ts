import type { SourceDocument } from "../../src/documents/document.js";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { describeDocument } from "../../src/facts/metadata.js";
import type { SourceFile } from "../../src/reading/reader.js";
import { readAnyFile } from "../../src/reading/readers.js";

/** What a file's observations say, a line each and sorted; how they stand in the file is left out. */
export async function observationKeys(
  path: string,
  bytes: Uint8Array,
  read: (file: SourceFile) => Promise<SourceDocument> = readAnyFile,
): Promise<readonly string[]> {
  const document = await read({ path, bytes });
  const settings = { place: "Trúc Lĩnh", year: 2024 };
  const { metadata } = describeDocument({ path, document, settings });
  return extractFacts(document, metadata)
    .observations.map((observation) => {
      const { indicator, label, period, accumulation, status, measure, base, value, unit } =
        observation;
      const against = base === null ? "" : JSON.stringify(base);
      return [indicator ?? label, period, accumulation, status, measure, against, value, unit].join(
        " · ",
      );
    })
    .sort();
}
