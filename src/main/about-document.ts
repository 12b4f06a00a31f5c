import type { DocumentMetadata } from "../documents/document.js";
import { PARTICULARS } from "../documents/particulars.js";
import { jsonLine } from "./surroundings.js";

/** What is known of a record, a field a line: `number: 145/TB-UBND (header)`; as JSON the metadata as stored. */
export function aboutDocument(metadata: DocumentMetadata | null, asJson: boolean): string {
  if (asJson || metadata === null) return jsonLine(metadata);
  const { title, type, authority, label, period, date, dateSource, place, placeSource } = metadata;
  const fields: readonly (readonly [name: string, value: string | null, source: string])[] = [
    ["title", title, ""],
    ["type", type, ""],
    ["authority", String(authority), ""],
    ["label", label, ""],
    ["date", date, dateSource],
    ["period", period, ""],
    ["place", place, placeSource],
    ...PARTICULARS.map((name): readonly [string, string | null, string] => {
      const known = metadata.particulars?.[name];
      return [name, known?.value ?? null, known?.source ?? ""];
    }),
  ];
  return fields
    .flatMap(([name, value, source]) =>
      value === null ? [] : [`${name}: ${value}${source === "" ? "" : ` (${source})`}\n`],
    )
    .join("");
}
