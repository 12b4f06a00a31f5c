import { Embeddings } from "@langchain/core/embeddings";
import type { EmbeddingModel } from "./embedding-model.js";

/** An embedding model as LangChain's `Embeddings`, so that its chains and stores can use Thuky's embedder. */
export class ThukyEmbeddings extends Embeddings {
  private readonly model: EmbeddingModel;

  constructor(model: EmbeddingModel) {
    super({});
    this.model = model;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let from = 0; from < documents.length; from += this.model.maxTextsPerCall) {
      const batch = documents.slice(from, from + this.model.maxTextsPerCall);
      for (const vector of await this.model.embed(batch)) vectors.push(Array.from(vector));
    }
    return vectors;
  }

  override async embedQuery(document: string): Promise<number[]> {
    const [vector] = await this.model.embed([document]);
    return Array.from(vector ?? []);
  }
}
