import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder of records on disk, made for one test. */
export interface CorpusFolder {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): void;
  remove(path?: string): void;
}

export function corpusFolder(files: Readonly<Record<string, string>> = {}): CorpusFolder {
  const folder = mkdtempSync(join(tmpdir(), "thuky-corpus-"));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    folder,
    write,
    remove: (path = ".") => rmSync(join(folder, path), { recursive: true, force: true }),
  };
}
