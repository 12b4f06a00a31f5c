import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The rooms from the floor up; a room may import from the tiers below its own and from itself. */
const TIERS: readonly (readonly string[])[] = [
  ["text"],
  ["documents", "language", "models"],
  ["reading", "facts", "search"],
  ["store"],
  ["access"],
  ["sentences"],
  ["ingest", "answer"],
  ["chat"],
  ["main"],
];

/** An outside package and the only files that may import it. */
const EDGES: readonly (readonly [name: RegExp, files: RegExp])[] = [
  [/^discord\.js$|^@discordjs\//u, /^chat\/discord\//u],
  [/^@langchain\//u, /^models\/|^search\/langchain-[^/]+\.ts$|^chat\/langchain\//u],
  [/^openai$/u, /^models\//u],
  [/^better-sqlite3$/u, /^store\/sqlite\//u],
  [/^hnswlib-node$/u, /^search\/hnsw-[^/]+\.ts$/u],
  [/^(?:vega|vega-lite|@resvg\/resvg-js)$/u, /^chat\/chart\//u],
  [/^prom-client$/u, /^chat\/discord\/metrics\.ts$/u],
  [/^dotenv$/u, /^config\.ts$/u],
  [/^pino$/u, /^log\.ts$/u],
  [/^(?:commander|cli-progress)$/u, /^main(?:\.ts$|\/)/u],
  [
    /^(?:@mozilla\/readability|linkedom|mdast-util-.*|micromark-.*|papaparse|fflate|saxes|pdfjs-dist|@cj-tech-master\/excelts)(?:$|\/)/u,
    /^reading\//u,
  ],
];

/** A statement of the store's language, as it stands in a string. */
const SQL =
  /\b(?:SELECT\s+[\s\S]{1,200}?\sFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+(?:TABLE|INDEX|UNIQUE)|ALTER\s+TABLE|PRAGMA\s+\w|BEGIN\s+IMMEDIATE)\b/u;

interface SourceFile {
  /** Path inside `src/`. */
  readonly path: string;
  readonly source: string;
}

function sourceFiles(): readonly SourceFile[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => ({ path, source: readFileSync(`src/${path}`, "utf8") }));
}

function importsOf(file: SourceFile): readonly string[] {
  return ts.preProcessFile(file.source, true, true).importedFiles.map((found) => found.fileName);
}

/** `src/answer/contract.ts` is in `answer`, `src/main.ts` in `main`, `src/errors.ts` in `errors`. */
function roomOf(path: string): string {
  const first = path.split("/")[0] ?? path;
  return first.replace(/\.ts$/u, "");
}

function tierOf(room: string): number {
  return TIERS.findIndex((rooms) => rooms.includes(room));
}

function directionFault(file: SourceFile, imported: string): string | null {
  const target = posix.normalize(posix.join(posix.dirname(file.path), imported));
  const fault = (why: string) => `${file.path} imports ${target}: ${why}`;
  const from = roomOf(file.path);
  const to = roomOf(target.replace(/\.js$/u, ".ts"));
  if (target.startsWith("..")) return fault("outside src");
  if (from === to || to === "errors") return null;
  if (to === "config" || to === "log") return from === "main" ? null : fault("only main may");
  if (from === "errors" || from === "config" || from === "log")
    return fault(`${from}.ts knows no room`);
  if (tierOf(to) < 0) return fault(`${to} is not a room`);
  if (tierOf(from) === tierOf(to)) return fault("sideways");
  return tierOf(from) > tierOf(to) ? null : fault("upwards");
}

function edgeFaults(file: SourceFile, imported: string): readonly string[] {
  return EDGES.filter(([name, files]) => name.test(imported) && !files.test(file.path)).map(
    () => `${file.path} imports ${imported}`,
  );
}

/** Everything that breaks the table of rooms or the list of edges, in the order of the files. */
function importFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((imported) => {
      if (!imported.startsWith(".")) return edgeFaults(file, imported);
      const fault = directionFault(file, imported);
      return fault === null ? [] : [fault];
    }),
  );
}

/** The string and template literals of a file; comments are not among them. */
function literalsOf(file: SourceFile): readonly string[] {
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) literals.push(node.text);
    else if (ts.isTemplateExpression(node)) literals.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.path, file.source, ts.ScriptTarget.ES2022, true));
  return literals;
}

function filesWithSqlOutsideStore(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter((file) => !file.path.startsWith("store/"))
    .filter((file) => literalsOf(file).some((literal) => SQL.test(literal)))
    .map((file) => file.path);
}

const files = sourceFiles();

describe("rooms", () => {
  it("every file stands in a known room", () => {
    const free = new Set(["errors", "config", "log"]);
    const lost = files.filter(
      ({ path }) => tierOf(roomOf(path)) < 0 && !(free.has(roomOf(path)) && !path.includes("/")),
    );
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  it("imports run downwards only, and outside packages stay at their edges", () => {
    expect(importFaults(files)).toEqual([]);
  });

  it("hnswlib-node is imported by one file at most", () => {
    const importing = files.filter((file) => importsOf(file).includes("hnswlib-node"));
    expect(importing.length).toBeLessThanOrEqual(1);
  });

  it("only config.ts reads the environment", () => {
    const reading = files.filter(({ source }) =>
      /\bprocess\s*(?:\.\s*env|\[\s*["']env)/u.test(source),
    );
    expect(reading.map(({ path }) => path).filter((path) => path !== "config.ts")).toEqual([]);
  });

  it("SQL is written in the store only", () => {
    expect(filesWithSqlOutsideStore(files)).toEqual([]);
  });

  it("there is no barrel and no default export", () => {
    expect(files.filter(({ path }) => /(?:^|\/)index\.ts$/u.test(path))).toEqual([]);
    expect(files.filter(({ source }) => /^export default\b/mu.test(source))).toEqual([]);
    expect(files.filter(({ source }) => /^export \* from/mu.test(source))).toEqual([]);
  });

  it("no file is named for what it is not", () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|manager|common|misc|service)(?:[-.]|\/)/u;
    expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });
});

describe("the checks themselves", () => {
  const planted = (path: string, source: string) => importFaults([{ path, source }]);

  it("refuse an import that runs upwards, sideways or out of src", () => {
    expect(planted("facts/a.ts", 'import { a } from "../store/store.js";')).toEqual([
      "facts/a.ts imports store/store.js: upwards",
    ]);
    expect(planted("search/a.ts", 'import type { A } from "../facts/b.js";')).toEqual([
      "search/a.ts imports facts/b.js: sideways",
    ]);
    expect(planted("ingest/a.ts", 'await import("../answer/b.js");')).toHaveLength(1);
    expect(planted("text/a.ts", 'export { b } from "../../test/b.js";')).toHaveLength(1);
  });

  it("let main know everything and everyone know errors", () => {
    expect(
      planted("main/ask.ts", 'import "../config.js"; import "../chat/discord/start.js";'),
    ).toEqual([]);
    expect(planted("text/a.ts", 'import { ThukyError } from "../errors.js";')).toEqual([]);
    expect(planted("answer/a.ts", 'import { log } from "../log.js";')).toHaveLength(1);
  });

  it("keep outside packages at their edges", () => {
    expect(planted("chat/discord/a.ts", 'import { Client } from "discord.js";')).toEqual([]);
    expect(planted("chat/a.ts", 'import { Client } from "discord.js";')).toHaveLength(1);
    expect(planted("answer/a.ts", 'import "@langchain/core/documents";')).toHaveLength(1);
    expect(planted("chat/langchain/a.ts", 'import "@langchain/core/tools";')).toEqual([]);
    expect(planted("chat/terminal/a.ts", 'import "@langchain/core/tools";')).toHaveLength(1);
  });

  it("see SQL in a string and not in a comment", () => {
    const inString = { path: "answer/a.ts", source: "const q = `SELECT id FROM document`;" };
    const inComment = { path: "answer/b.ts", source: "// SELECT id FROM document\nexport {};" };
    expect(filesWithSqlOutsideStore([inString, inComment])).toEqual(["answer/a.ts"]);
  });
});
