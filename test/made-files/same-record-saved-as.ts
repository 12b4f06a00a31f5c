import { HAS_LIBREOFFICE, savedAs } from "./by-libreoffice.js";
import { sameRecord } from "./same-record.js";

/** The same record in the formats that are read through LibreOffice; none where it is missing. */
export async function sameRecordSavedAs(
  sentenceCount = 1,
): Promise<Readonly<Record<string, Uint8Array>>> {
  if (!HAS_LIBREOFFICE) return {};
  const files = await sameRecord(sentenceCount);
  const saved: Record<string, Uint8Array> = {};
  for (const to of ["doc", "rtf", "odt"])
    saved[`a.${to}`] = await savedAs(files["a.docx"] ?? new Uint8Array(), "docx", to);
  for (const to of ["xls", "ods"])
    saved[`a.${to}`] = await savedAs(files["a.xlsx"] ?? new Uint8Array(), "xlsx", to);
  return saved;
}
