import { ThukyError } from "../errors.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { createLangChainEmbeddingModel } from "./langchain-embedding-model.js";

export interface OpenAiCompatibleEmbeddingOptions {
  /** Address up to and with `/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Null for servers that want none (a local Ollama or vLLM). */
  readonly apiKey: string | null;
  /** Milliseconds per request; 30 s unless set. */
  readonly deadline?: number;
}

const DEADLINE = 30_000;
const TEXTS_PER_CALL = 64;

/** Asked once, to learn how long the model's vectors are. */
const PROBE = "thư ký";

/**
 * An embedding model behind an OpenAI-compatible address. The library is loaded only here, when one is
 * configured. Floats are asked for because base64, its default, comes back as an empty vector from
 * servers that ignore it. Throws `model-failed` when the server does not answer the first request.
 */
export async function createOpenAiCompatibleEmbeddingModel(
  options: OpenAiCompatibleEmbeddingOptions,
): Promise<EmbeddingModel> {
  const { baseUrl, model, apiKey, deadline = DEADLINE } = options;
  const { OpenAIEmbeddings } = await import("@langchain/openai");
  const embeddings = new OpenAIEmbeddings({
    model,
    // The library refuses to start without a key, a local server ignores it.
    apiKey: apiKey ?? "none",
    encodingFormat: "float",
    batchSize: TEXTS_PER_CALL,
    timeout: deadline,
    maxRetries: 1,
    configuration: { baseURL: baseUrl },
  });
  return createLangChainEmbeddingModel({
    embeddings,
    modelId: `openai-compatible:${model}`,
    dimensions: await probeDimensions(embeddings, options),
    maxTextsPerCall: TEXTS_PER_CALL,
    deadline,
  });
}

async function probeDimensions(
  embeddings: { embedQuery(text: string): Promise<number[]> },
  { baseUrl, model }: OpenAiCompatibleEmbeddingOptions,
): Promise<number> {
  try {
    return (await embeddings.embedQuery(PROBE)).length;
  } catch (thrown) {
    throw new ThukyError({
      code: "model-failed",
      message: `${baseUrl} gave no embedding from ${model} (${thrown instanceof Error ? thrown.message : String(thrown)}): check EMBEDDINGS_BASE_URL, EMBEDDINGS_MODEL and EMBEDDINGS_API_KEY`,
      details: { model },
      cause: thrown,
    });
  }
}
