import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ThukyError } from "../../src/errors.js";
import { createOpenAiCompatibleEmbeddingModel } from "../../src/models/openai-compatible-embedding-model.js";

interface EmbeddingRequest {
  readonly input: string | readonly string[];
  readonly model: string;
  readonly encoding_format: string;
}

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A local server that speaks the embeddings address; gives its address and what it was asked. */
async function serve(status: number, vectorOf: (text: string) => readonly number[]) {
  const requests: (EmbeddingRequest & { readonly key: string | undefined })[] = [];
  const listening = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const asked = JSON.parse(body) as EmbeddingRequest;
    requests.push({ ...asked, key: request.headers.authorization });
    const inputs = typeof asked.input === "string" ? [asked.input] : asked.input;
    const data = inputs.map((text, index) => ({
      object: "embedding",
      index,
      embedding: vectorOf(text),
    }));
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ object: "list", model: asked.model, data, usage: {} }));
  });
  server = listening.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/v1`, requests };
}

test("asks for floats, learns the dimensions and names the model", async () => {
  const { baseUrl, requests } = await serve(200, (text) => [3, text.length > 4 ? 4 : 0, 0, 0]);
  const model = await createOpenAiCompatibleEmbeddingModel({
    baseUrl,
    model: "bge-m3",
    apiKey: "key-1",
  });
  expect(model.dimensions).toBe(4);
  expect(model.modelId).toContain("bge-m3");
  const [vector] = await model.embed(["ngân sách"]);
  expect(Array.from(vector ?? [], (value) => value.toFixed(1))).toEqual([
    "0.6",
    "0.8",
    "0.0",
    "0.0",
  ]);
  expect(requests.every((request) => request.encoding_format === "float")).toBe(true);
  expect(requests.every((request) => request.key === "Bearer key-1")).toBe(true);
  expect(requests.every((request) => request.model === "bge-m3")).toBe(true);
});

test("a server that refuses is a failed model, named with its address", async () => {
  const { baseUrl } = await serve(401, () => [1]);
  const making = createOpenAiCompatibleEmbeddingModel({ baseUrl, model: "bge-m3", apiKey: null });
  const thrown: unknown = await making.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(ThukyError);
  expect(thrown).toMatchObject({ code: "model-failed" });
  expect((thrown as ThukyError).message).toContain(baseUrl);
});

test("a server that changes its dimensions later is refused", async () => {
  let calls = 0;
  const { baseUrl } = await serve(200, () => {
    calls += 1;
    return calls === 1 ? [1, 2] : [1, 2, 3];
  });
  const model = await createOpenAiCompatibleEmbeddingModel({ baseUrl, model: "m", apiKey: null });
  await expect(model.embed(["một"])).rejects.toMatchObject({ code: "model-failed" });
});
