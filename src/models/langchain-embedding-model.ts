import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { ThukyError } from "../errors.js";
import { normalizeText } from "../text/normalize.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { scaleToUnit } from "./feature-hash.js";

/** How long one batch may take before it counts as failed, in milliseconds. */
const DEADLINE = 30_000;

export interface LangChainEmbeddingModelOptions {
  readonly embeddings: EmbeddingsInterface;
  /** Stored with every vector: name provider, model and whatever else changes its vectors. */
  readonly modelId: string;
  readonly dimensions: number;
  readonly maxTextsPerCall?: number;
  /** Milliseconds per batch; 30 s unless set. */
  readonly deadline?: number;
}

/**
 * Any LangChain `Embeddings` as an embedding model: texts as NFC (NFD Vietnamese becomes unknown tokens
 * in word-piece vocabularies), in batches, each with a deadline, every vector checked and brought to unit
 * length. Throws `model-failed`.
 */
export function createLangChainEmbeddingModel(
  options: LangChainEmbeddingModelOptions,
): EmbeddingModel {
  const { modelId, dimensions, maxTextsPerCall = 64 } = options;
  return {
    modelId,
    dimensions,
    maxTextsPerCall,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += maxTextsPerCall) {
        const batch = texts.slice(from, from + maxTextsPerCall).map(normalizeText);
        vectors.push(...(await embedBatch(options, batch)));
      }
      return vectors;
    },
  };
}

async function embedBatch(
  { embeddings, modelId, dimensions, deadline = DEADLINE }: LangChainEmbeddingModelOptions,
  batch: readonly string[],
): Promise<readonly Float32Array[]> {
  const vectors = await withinDeadline(modelId, deadline, () =>
    embeddings.embedDocuments([...batch]),
  );
  if (!Array.isArray(vectors) || vectors.length !== batch.length) {
    throw failed(modelId, `gave ${vectors?.length ?? 0} vectors for ${batch.length} texts`);
  }
  return vectors.map((vector) => checkedVector(vector, modelId, dimensions));
}

/** LangChain's port takes no abort signal, so the answer is left behind when time is up. */
async function withinDeadline<Result>(
  modelId: string,
  deadline: number,
  call: () => Promise<Result>,
): Promise<Result> {
  const signal = AbortSignal.timeout(deadline);
  const tooLate = new Promise<never>((_, reject) => {
    const refuse = () => reject(failed(modelId, `did not answer within ${deadline} ms`));
    signal.addEventListener("abort", refuse, { once: true });
  });
  try {
    return await Promise.race([call(), tooLate]);
  } catch (thrown) {
    if (thrown instanceof ThukyError) throw thrown;
    throw failed(modelId, thrown instanceof Error ? thrown.message : String(thrown), thrown);
  }
}

/** An empty vector is what a server that ignores the asked-for encoding silently becomes. */
function checkedVector(vector: unknown, modelId: string, dimensions: number): Float32Array {
  const numbers = Array.isArray(vector) ? Float32Array.from(vector) : new Float32Array(0);
  if (numbers.length !== dimensions) {
    throw failed(modelId, `gave a vector of ${numbers.length} numbers instead of ${dimensions}`);
  }
  if (!numbers.every((value) => Number.isFinite(value)) || numbers.every((value) => value === 0)) {
    throw failed(modelId, "gave a vector that is zero or holds values that are not numbers");
  }
  return scaleToUnit(numbers);
}

function failed(modelId: string, what: string, cause?: unknown): ThukyError {
  return new ThukyError({
    code: "model-failed",
    message: `the embedding model ${modelId} ${what}: check that it is running and configured right`,
    details: { model: modelId },
    cause,
  });
}
