import { createHash } from "node:crypto";
import { refuseSecretText } from "../access/secrecy.js";
import type { DocumentMetadata, SourceDocument } from "../documents/document.js";
import { splitPassages } from "../documents/split-passages.js";
import { ThukyError } from "../errors.js";
import type { Directive, Statement } from "../facts/directive.js";
import { describeDocument, type RecordSettings } from "../facts/metadata.js";
import type { Observation } from "../facts/observation.js";
import { withAccents } from "../facts/with-accents.js";
import type { EmbeddingModel } from "../models/embedding-model.js";
import type { SourceFile } from "../reading/reader.js";
import { readAnyFile } from "../reading/readers.js";
import type { DocumentRecord } from "../store/store.js";

/** The recognisers and assemblers as one step; wired in by whoever runs the ingest. */
export type ExtractFacts = (
  document: SourceDocument,
  metadata: DocumentMetadata,
) => {
  readonly observations: readonly Observation[];
  readonly directives: readonly Directive[];
  readonly statements: readonly Statement[];
};

/** What a document's journey needs besides the file. */
export interface IngestParts {
  readonly embeddingModel: EmbeddingModel;
  readonly extractFacts: ExtractFacts;
  readonly rulesVersion: string;
  /** How a file becomes a document: in a reading process; without one in this process. */
  readonly readDocument?: (file: SourceFile) => Promise<SourceDocument>;
}

export function sha256(bytes: Uint8Array | string): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** Hash of all that decides a record besides its bytes; another one means the record is made anew. */
export function derivationOf(settings: RecordSettings, parts: IngestParts): string {
  const sorted = Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sha256(JSON.stringify([sorted, parts.rulesVersion, parts.embeddingModel.modelId]));
}

/**
 * The document's journey up to the store: read → describe → split → extract → embed. Throws the reader's
 * `ThukyError` for a file that cannot be read, `file-unreadable` when a step stumbles over the file, and
 * `model-failed` when the embedding model fails.
 */
export async function ingestDocument(
  file: { readonly path: string; readonly bytes: Uint8Array; readonly settings: RecordSettings },
  parts: IngestParts,
): Promise<DocumentRecord> {
  const { document, metadata, warnings, passages, facts } = await understand(file, parts);
  const vectors = await embedAll(
    passages.map(
      (passage) => `${passage.context}\n${document.text.slice(passage.start, passage.end)}`,
    ),
    parts.embeddingModel,
  );
  return {
    path: file.path,
    revision: sha256(file.bytes),
    derivation: derivationOf(file.settings, parts),
    text: document.text,
    blocks: document.blocks,
    metadata,
    warnings: [...document.warnings, ...warnings],
    passages,
    embeddingModel: parts.embeddingModel.modelId,
    vectors,
    ...facts,
  };
}

/**
 * Everything that is made of a file without a model. What stumbles over a file (a page nested beyond the
 * stack, a rule that throws) is a fault of that file to the run: the others are still read.
 */
async function understand(
  file: { readonly path: string; readonly bytes: Uint8Array; readonly settings: RecordSettings },
  { readDocument = readAnyFile, extractFacts }: IngestParts,
) {
  const { path, bytes, settings } = file;
  try {
    const document = await readDocument({ path, bytes });
    refuseSecretText(file, document);
    const readable = withAccents(document);
    const described = describeDocument({ path, document: readable, settings });
    const passages = splitPassages(document, described.metadata.title);
    return { document, ...described, passages, facts: extractFacts(readable, described.metadata) };
  } catch (thrown) {
    if (thrown instanceof ThukyError) throw thrown;
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new ThukyError({
      code: "file-unreadable",
      message: `${file.path} could not be taken in (${reason}); save it anew as plain text`,
      details: { path: file.path, reason },
      cause: thrown,
    });
  }
}

async function embedAll(
  texts: readonly string[],
  model: EmbeddingModel,
): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += model.maxTextsPerCall) {
    vectors.push(...(await model.embed(texts.slice(from, from + model.maxTextsPerCall))));
  }
  return vectors;
}
