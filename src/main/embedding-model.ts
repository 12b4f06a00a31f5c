import type { Config } from "../config.js";
import { conceptsOf } from "../language/concepts.js";
import { createConceptEmbeddingModel } from "../models/concept-embedding-model.js";
import type { EmbeddingModel } from "../models/embedding-model.js";

/** The embedder that needs no model: concepts of the bilingual lexicons and hashed n-grams. */
export function builtInEmbeddingModel(): EmbeddingModel {
  return createConceptEmbeddingModel({ conceptsOf });
}

/** The configured embedder, else the built-in one. Throws `model-failed` when its server does not answer. */
export async function configuredEmbeddingModel(config: Config): Promise<EmbeddingModel> {
  if (config.embeddings === null) return builtInEmbeddingModel();
  const { createOpenAiCompatibleEmbeddingModel } = await import(
    "../models/openai-compatible-embedding-model.js"
  );
  return createOpenAiCompatibleEmbeddingModel(config.embeddings);
}
