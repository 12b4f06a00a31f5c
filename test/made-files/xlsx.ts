import { Workbook, type Worksheet } from "@cj-tech-master/excelts";

/** A workbook whose sheets are filled by a function each. */
export async function xlsx(
  sheets: Readonly<Record<string, (sheet: Worksheet) => void>>,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, fill] of Object.entries(sheets)) fill(workbook.addWorksheet(name));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
