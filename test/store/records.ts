import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { NOWHERE } from "../../src/documents/document.js";
import type { Directive, Statement } from "../../src/facts/directive.js";
import type { Observation } from "../../src/facts/observation.js";
import type { DocumentRecord } from "../../src/store/store.js";

export const MODEL = "numbers-of-letters:1";

/** A folder of its own, removed by the returned function. */
export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), "thuky-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function vectorFor(text: string): Float32Array {
  const bytes = createHash("sha256").update(text).digest();
  const vector = Float32Array.from(bytes.subarray(0, 8), (byte) => byte - 128);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** A record with one passage per line, one observation, one directive and one statement. */
export function recordOf(
  name: string,
  lines: readonly string[],
  changes: {
    readonly label?: string | null;
    readonly value?: number;
    readonly context?: string;
  } = {},
): DocumentRecord {
  const text = lines.join("\n");
  let start = 0;
  const passages = lines.map((line, ordinal) => {
    const passage = {
      ordinal,
      start,
      end: start + line.length,
      locator: { ...NOWHERE, paragraph: ordinal + 1 },
      context: changes.context ?? "",
    };
    start += line.length + 1;
    return passage;
  });
  return {
    path: name,
    revision: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    derivation: "sha256:rules-1",
    text,
    blocks: passages.map((passage) => ({
      start: passage.start,
      end: passage.end,
      kind: "paragraph" as const,
      locator: passage.locator,
      level: 0,
      markup: [],
      cells: [],
      headerBlock: null,
    })),
    metadata: {
      title: name,
      date: "2022-05-31",
      dateSource: "header",
      period: "2022-05",
      year: 2022,
      place: "Hà Nam",
      placeSource: "text",
      type: "minutes",
      authority: 7,
      label: changes.label === undefined ? "public" : changes.label,
    },
    warnings: [{ code: "date-guessed", message: "the date is the header's" }],
    passages,
    embeddingModel: MODEL,
    vectors: lines.map(vectorFor),
    observations: [observationOf(changes.value ?? 412.5)],
    directives: [DIRECTIVE],
    statements: [STATEMENT],
  };
}

function observationOf(value: number): Observation {
  return {
    indicator: "state-budget-revenue",
    label: "Thu ngân sách",
    path: [],
    place: "Hà Nam",
    placeProvenance: "implied",
    period: "2022-05",
    periodProvenance: "known",
    accumulation: "month",
    measure: "level",
    base: null,
    status: "actual",
    value,
    upper: null,
    unit: "tỷ đồng",
    numeral: String(value).replace(".", ","),
    hedge: null,
    spans: [{ start: 0, end: 4 }],
    valueSpan: { start: 0, end: 3 },
    fromCaption: false,
    replaced: false,
    rules: ["after-indicator"],
  };
}

const DIRECTIVE: Directive = {
  issuer: { name: null, title: "Chủ tịch UBND tỉnh" },
  assignees: [{ name: "Sở Tài chính", agency: "finance", role: "lead" }],
  strength: "assign",
  task: "rà soát các khoản nợ thuế",
  deadline: null,
  furtherDeadlines: [],
  addressee: null,
  topic: null,
  status: null,
  standing: "conclusion",
  spans: [{ start: 0, end: 4 }],
  taskSpan: { start: 0, end: 4 },
  rules: [],
};

const STATEMENT: Statement = {
  speaker: { name: null, title: "Giám đốc Sở Tài chính" },
  act: "report",
  content: "tình hình thu ngân sách",
  spans: [{ start: 0, end: 4 }],
  rules: [],
};
