import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChatServer, openAiPiece, startChatServer } from "../chat-server/chat-server.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";
import { run } from "./run.js";

const QUESTION = "Thu ngân sách tháng 5/2019 của Cà Mau là bao nhiêu?";

let home: string;
let corpus: CorpusFolder;
let server: ChatServer;
let without: string;

const ask = (environment: NodeJS.ProcessEnv = {}) =>
  run(["ask", QUESTION, "--json", "--data", join(home, "data")], "", environment);
const model = (baseUrl: string) => ({ LLM_BASE_URL: baseUrl, LLM_MODEL: "qwen3" });

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "thuky-model-"));
  corpus = corpusFolder({
    "t5.txt":
      "Tỉnh Cà Mau, ngày 31/5/2019\n\nThu ngân sách nhà nước trên địa bàn tháng 5 đạt 402,5 tỷ đồng.\n",
  });
  server = await startChatServer();
  await run(["index", corpus.folder, "--data", join(home, "data")]);
  without = (await ask()).output;
});

afterAll(async () => {
  await server.close();
  corpus.remove();
  rmSync(home, { recursive: true, force: true });
});

describe("ask with a chat model configured", () => {
  it("tells what the model may say, in the same contract", async () => {
    server.reply = (_request, _response, say) =>
      say('{"sentences":[{"statements":[1],"text":"Theo hồ sơ, ⟦1⟧ đạt ⟦2⟧."}]}');
    const { output, exitCode } = await ask(model(`${server.address}/v1`));
    const answer = JSON.parse(output);
    expect(exitCode).toBe(0);
    expect(answer.text).toMatch(/^Theo hồ sơ, Thu ngân sách .* đạt 402,5 tỷ đồng \[1\]\./u);
    expect({ ...answer, text: "", statements: [] }).toEqual({
      ...JSON.parse(without),
      text: "",
      statements: [],
    });
  });

  it("is answered byte for byte as without one when its server is dead", async () => {
    const closed = await startChatServer();
    await closed.close();
    const { output, exitCode } = await ask(model(`${closed.address}/v1`));
    expect({ output, exitCode }).toEqual({ output: without, exitCode: 0 });
  });

  it("is answered within ten seconds when the model only ever begins to", async () => {
    server.reply = (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).write(openAiPiece("{"));
    };
    const began = performance.now();
    const { output } = await ask(model(`${server.address}/v1`));
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(output).toBe(without);
  });

  it("is refused with one message when it is configured by half", async () => {
    const { exitCode, errors } = await ask({ LLM_MODEL: "qwen3", LLM_PROVIDER: "gemini" });
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/LLM_PROVIDER must be one of[\s\S]*LLM_BASE_URL must be set/u);
  });
});
