import { expect, test } from "vitest";
import { createConceptEmbeddingModel } from "../../src/models/concept-embedding-model.js";

const MODEL = createConceptEmbeddingModel({
  conceptsOf: (text) => (/thu ngân sách|budget revenue/iu.test(text) ? ["revenue"] : []),
});

async function similarity(first: string, second: string): Promise<number> {
  const [one, other] = (await MODEL.embed([first, second])) as [Float32Array, Float32Array];
  return one.reduce((sum, value, at) => sum + value * (other[at] as number), 0);
}

test("vectors have the promised length and size one, in the order of the texts", async () => {
  const texts = ["Thu ngân sách", "Sản lượng thủy sản", "budget"];
  const vectors = await MODEL.embed(texts);
  expect(vectors.length).toBe(3);
  for (const [at, vector] of vectors.entries()) {
    expect(vector.length).toBe(MODEL.dimensions);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(vector).toEqual((await MODEL.embed([texts[at] ?? ""]))[0]);
  }
});

test("a shared concept brings two languages together", async () => {
  const question = "What was budget revenue?";
  expect(await similarity(question, "Thu ngân sách đạt khá")).toBeGreaterThan(0.4);
  expect(await similarity(question, "Chi y tế đạt khá")).toBeLessThan(0.2);
});

test("shared words bring texts together, with accents or without, composed or not", async () => {
  const text = "Sản lượng thủy sản tăng";
  expect(await similarity(text, "san luong thuy san tang")).toBeCloseTo(1, 5);
  expect(await similarity(text, text.normalize("NFD"))).toBeCloseTo(1, 5);
  expect(await similarity(text, "Sản lượng thủy sản giảm")).toBeGreaterThan(0.6);
  expect(await similarity(text, "Hội nghị tổng kết")).toBeLessThan(0.2);
});

test("a text without words is a zero vector, not a vector of NaN", async () => {
  const [vector] = await MODEL.embed(["…"]);
  expect(vector?.every((value) => value === 0)).toBe(true);
});
