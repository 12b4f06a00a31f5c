import type { SourceFile } from "../reader.js";
import { damaged, otherFormat } from "../refusals.js";
import { MAX_FILE_BYTES } from "../sandbox/limits.js";
import { findProgram } from "./find-program.js";
import { missingProgram } from "./missing-program.js";
import { runProgram } from "./run-program.js";

/** What LibreOffice turns a format into: the extension whose reader takes over, and the name of its filter. */
interface Target {
  readonly extension: ".docx" | ".xlsx";
  readonly filter: string;
  /** The package that brings the program that does it. */
  readonly package: string;
}

const WORD: Target = {
  extension: ".docx",
  filter: "MS Word 2007 XML",
  package: "libreoffice-writer",
};
const SHEET: Target = {
  extension: ".xlsx",
  filter: "Calc MS Excel 2007 XML",
  package: "libreoffice-calc",
};

const TARGETS: Readonly<Record<string, Target>> = {
  ".doc": WORD,
  ".rtf": WORD,
  ".odt": WORD,
  ".xls": SHEET,
  ".ods": SHEET,
};

/** LibreOffice's names of the filters that read them. */
const SOURCES: Readonly<Record<string, string>> = {
  ".doc": "MS Word 97",
  ".odt": "writer8",
  ".xls": "MS Excel 97",
  ".ods": "calc8",
};

const BUDGET = { milliseconds: 20_000, residentMegabytes: 900, fileBytes: MAX_FILE_BYTES };

/** Nothing in a record is run, asked for or fetched, whatever the machine's own settings are. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * A document of an older or another office program as the Word or Excel file that LibreOffice makes of it,
 * under its own path. A page or table in HTML that was saved as `.doc` or `.xls` is handed on as HTML. Throws
 * `program-missing`, `format-mismatch`, `file-too-large` and `file-unreadable`.
 */
export async function convertOffice(file: SourceFile, extension: string): Promise<SourceFile> {
  const target = TARGETS[extension] ?? WORD;
  if (isPage(file.bytes)) return { ...file, as: ".html" };
  checkContent(file, extension);
  const program = findProgram("soffice");
  if (program === null) throw missingProgram(file.path, extension, "LibreOffice", target.package);
  const name = `record${extension}`;
  // Told what to take it for: LibreOffice reads whatever it does not know as plain text.
  const from = isRichText(file.bytes) ? "Rich Text Format" : (SOURCES[extension] ?? "");
  const result = `converted/record${target.extension}`;
  const results = await runProgram({
    path: file.path,
    program,
    words: (folder) => [
      `-env:UserInstallation=file://${folder}/profile`,
      ...["--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard"],
      `--infilter=${from}`,
      ...["--convert-to", `${target.extension.slice(1)}:${target.filter}`],
      ...["--outdir", `${folder}/converted`, `${folder}/${name}`],
    ],
    files: { [name]: file.bytes, "profile/user/registrymodifications.xcu": SETTINGS },
    results: [result],
    budget: BUDGET,
  });
  const bytes = results.get(result);
  if (bytes === undefined)
    throw damaged(file.path, "LibreOffice cannot open it; it may have a password");
  return { path: file.path, bytes, as: target.extension };
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 512)).trimStart();
}

function isRichText(bytes: Uint8Array): boolean {
  return startOf(bytes).startsWith("{\\rtf");
}

/** Programs of the administration save their tables as HTML and call them `.xls`. */
function isPage(bytes: Uint8Array): boolean {
  return /^(?:\u{EF}\u{BB}\u{BF})?\s*<(?:!doctype html|html|table|head|body|meta)[\s>]/iu.test(
    startOf(bytes),
  );
}

/** LibreOffice would open anything under any name: only what its extension says is let through. */
function checkContent({ path, bytes }: SourceFile, extension: string): void {
  const start = startOf(bytes);
  const isCompound = start.startsWith("\u{D0}\u{CF}\u{11}\u{E0}");
  const fits: Readonly<Record<string, boolean>> = {
    ".doc": isCompound || isRichText(bytes),
    ".rtf": isRichText(bytes),
    ".xls": isCompound,
    ".odt": start.startsWith("PK"),
    ".ods": start.startsWith("PK"),
  };
  if (fits[extension] !== true) throw otherFormat(path, "another kind of file");
}
