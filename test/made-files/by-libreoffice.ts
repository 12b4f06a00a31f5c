import { findProgram } from "../../src/reading/programs/find-program.js";
import { runProgram } from "../../src/reading/programs/run-program.js";

/** Is LibreOffice there to make files with? */
export const HAS_LIBREOFFICE = findProgram("soffice") !== null;

/** LibreOffice's names of the filters that write each format. */
const FILTERS: Readonly<Record<string, string>> = {
  doc: "MS Word 97",
  rtf: "Rich Text Format",
  odt: "writer8",
  xls: "MS Excel 97",
  ods: "calc8",
};

/** A Word document or workbook as LibreOffice saves it in another format. */
export async function savedAs(
  bytes: Uint8Array,
  from: "docx" | "xlsx",
  to: string,
): Promise<Uint8Array> {
  const result = `made/a.${to}`;
  const results = await runProgram({
    path: `a.${to}`,
    program: findProgram("soffice") ?? "",
    words: (folder) => [
      `-env:UserInstallation=file://${folder}/profile`,
      ...["--headless", "--norestore", "--convert-to", `${to}:${FILTERS[to]}`],
      ...["--outdir", `${folder}/made`, `${folder}/a.${from}`],
    ],
    files: { [`a.${from}`]: bytes },
    results: [result],
    budget: { milliseconds: 60_000, residentMegabytes: 900, fileBytes: 20 * 1024 * 1024 },
  });
  return results.get(result) ?? new Uint8Array();
}
