import type { DocumentMetadata, Warning } from "../../documents/document.js";
import type { Stored, StoredDocument, StoredVector } from "../store.js";

/** A row of `documents` as read: JSON columns still text. */
export interface DocumentRow {
  readonly id: number;
  readonly path: string;
  readonly revision: string;
  readonly derivation: string;
  readonly metadata: string;
  readonly warnings: string;
}

/** A row of passages, observations, directives or statements: the thing itself as JSON. */
export interface ValueRow {
  readonly id: number;
  readonly documentId: number;
  readonly value: string;
}

export interface VectorRow {
  readonly passageId: number;
  readonly vector: Buffer;
}

export function documentOf(row: DocumentRow): StoredDocument {
  return {
    id: row.id,
    path: row.path,
    revision: row.revision,
    derivation: row.derivation,
    metadata: JSON.parse(row.metadata) as DocumentMetadata,
    warnings: JSON.parse(row.warnings) as readonly Warning[],
  };
}

export function storedOf<T>(row: ValueRow): Stored<T> {
  return { id: row.id, documentId: row.documentId, value: JSON.parse(row.value) as T };
}

export function vectorOf(row: VectorRow): StoredVector {
  return { passageId: row.passageId, vector: bytesToVector(row.vector) };
}

/** The vector's float32 values in the machine's byte order (little-endian on every supported one). */
export function vectorToBytes(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Copies, because a blob's bytes need not lie on a multiple of four. */
function bytesToVector(bytes: Buffer): Float32Array {
  const copy = new Uint8Array(bytes.byteLength);
  copy.set(bytes);
  return new Float32Array(copy.buffer);
}
