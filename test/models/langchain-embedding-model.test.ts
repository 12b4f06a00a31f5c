import { Embeddings } from "@langchain/core/embeddings";
import { expect, test } from "vitest";
import { ThukyError } from "../../src/errors.js";
import { createLangChainEmbeddingModel } from "../../src/models/langchain-embedding-model.js";

/** A LangChain embedder whose vectors a test decides; it remembers what it was given. */
class ScriptedEmbeddings extends Embeddings {
  readonly batches: string[][] = [];
  private readonly answer: (texts: string[]) => unknown;

  constructor(answer: (texts: string[]) => unknown) {
    super({});
    this.answer = answer;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    this.batches.push(texts);
    return (await this.answer(texts)) as number[][];
  }

  override async embedQuery(): Promise<number[]> {
    return [];
  }
}

function modelOver(embeddings: ScriptedEmbeddings, deadline = 5000) {
  return createLangChainEmbeddingModel({
    embeddings,
    modelId: "scripted:1",
    dimensions: 3,
    maxTextsPerCall: 2,
    deadline,
  });
}

async function failure(
  answer: (texts: string[]) => unknown,
  deadline?: number,
): Promise<ThukyError> {
  const thrown: unknown = await modelOver(new ScriptedEmbeddings(answer), deadline)
    .embed(["một"])
    .catch((error: unknown) => error);
  if (thrown instanceof ThukyError) return thrown;
  throw new Error("no ThukyError was thrown");
}

test("texts go in batches, composed, and come back in order at unit length", async () => {
  const embeddings = new ScriptedEmbeddings((texts) => texts.map((text) => [text.length, 0, 4]));
  const vectors = await modelOver(embeddings).embed(["abc", "thủy sản".normalize("NFD"), ""]);
  expect(embeddings.batches).toEqual([["abc", "thủy sản"], [""]]);
  expect(vectors.map((vector) => Array.from(vector, (value) => value.toFixed(2)))).toEqual([
    ["0.60", "0.00", "0.80"],
    ["0.89", "0.00", "0.45"],
    ["0.00", "0.00", "1.00"],
  ]);
});

test.each<[string, (texts: string[]) => unknown]>([
  ["too few vectors", () => []],
  ["an empty vector", () => [[]]],
  ["a vector of another length", () => [[1, 2]]],
  ["a value that is not a number", () => [[1, Number.NaN, 2]]],
  ["a zero vector", () => [[0, 0, 0]]],
  ["a string for a vector", () => ["AAAA"]],
  ["nothing at all", () => undefined],
  ["a thrown error", () => Promise.reject(new Error("connection refused"))],
])("%s is a failed model that is named", async (_, answer) => {
  const error = await failure(answer);
  expect(error.code).toBe("model-failed");
  expect(error.message).toContain("scripted:1");
});

test("a model that never answers fails at the deadline", async () => {
  const error = await failure(() => new Promise(() => undefined), 20);
  expect(error.code).toBe("model-failed");
  expect(error.message).toContain("20 ms");
});
