/** Port to whatever turns texts into vectors: the built-in embedder, or a configured neural one. */
export interface EmbeddingModel {
  /** Stored with every vector; vectors of another id are never compared with these. */
  readonly modelId: string;
  readonly dimensions: number;
  readonly maxTextsPerCall: number;
  /** One unit-length vector per text, in the order of the texts. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
