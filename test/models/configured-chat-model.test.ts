import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type ChatProvider,
  openConfiguredChatModel,
} from "../../src/models/configured-chat-model.js";
import { type ChatServer, openAiPiece, startChatServer } from "../chat-server/chat-server.js";

let server: ChatServer;

beforeEach(async () => {
  server = await startChatServer();
});

afterEach(() => server.close());

function open(provider: ChatProvider, apiKey: string | null = null) {
  const baseUrl = provider === "openai-compatible" ? `${server.address}/v1` : server.address;
  return openConfiguredChatModel({ provider, baseUrl, model: "qwen3", apiKey });
}

const request = (signal: AbortSignal = new AbortController().signal) => ({
  instructions: "Viết lại.",
  data: '{"câu":"thu ngân sách"}',
  signal,
});

const settled = async (condition: () => boolean) => {
  for (let tries = 0; tries < 200 && !condition(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return condition();
};

describe("a configured chat model", () => {
  it.each([
    ["openai-compatible", "/v1/chat/completions"],
    ["ollama", "/api/chat"],
    ["anthropic", "/v1/messages"],
  ] as const)("speaks to %s and gives its whole reply as NFC", async (provider, path) => {
    server.reply = (_asked, _response, say) => say("Được rồi, tiếng Việt".normalize("NFD"));
    const model = await open(provider, "key-1");
    expect(await model.complete(request())).toBe("Được rồi, tiếng Việt");
    const [asked] = server.requests;
    expect(asked?.path.split("?")[0]).toBe(path);
    expect([asked?.authorization, asked?.key].join()).toContain("key-1");
    expect(asked?.body.model).toBe("qwen3");
    expect(JSON.stringify(asked?.body)).toContain("Viết lại.");
    expect(server.requests).toHaveLength(1);
  });

  it.each(["openai-compatible", "ollama", "anthropic"] as const)(
    "of %s is not asked again by its library when the server fails",
    async (provider) => {
      server.reply = (_asked, response) => {
        response.writeHead(500, { "content-type": "application/json" }).end("{}");
      };
      const model = await open(provider);
      await expect(model.complete(request())).rejects.toMatchObject({ code: "model-failed" });
      expect(server.requests).toHaveLength(1);
    },
  );

  it.each(["openai-compatible", "ollama", "anthropic"] as const)(
    "of %s that stalls ends with its signal, and so does its connection",
    async (provider) => {
      server.reply = (_asked, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" }).write(": wait\n");
      };
      const model = await open(provider);
      const began = performance.now();
      await expect(model.complete(request(AbortSignal.timeout(200)))).rejects.toMatchObject({
        code: "model-failed",
      });
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(await settled(() => server.open() === 0)).toBe(true);
    },
  );

  it.each(["openai-compatible", "ollama", "anthropic"] as const)(
    "of %s that stalls lets its connection go though memory is collected while it waits",
    async (provider) => {
      setFlagsFromString("--expose-gc");
      const collect: () => void = runInNewContext("gc");
      server.reply = (_asked, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" }).write(": wait\n");
      };
      const model = await open(provider);
      const caller = new AbortController();
      const reply = model.complete(request(caller.signal));
      const failed = expect(reply).rejects.toMatchObject({ code: "model-failed" });
      expect(await settled(() => server.requests.length === 1)).toBe(true);
      for (let round = 0; round < 5; round += 1) {
        collect();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      caller.abort();
      await failed;
      expect(await settled(() => server.open() === 0)).toBe(true);
    },
  );

  it("that never ends is cut off by its length", async () => {
    server.reply = (_asked, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const pour = () => {
        while (!response.destroyed && response.write(openAiPiece("thu ngân sách ".repeat(20))));
      };
      response.on("drain", pour);
      pour();
    };
    const model = await open("openai-compatible");
    await expect(model.complete(request())).rejects.toThrow(/longer than/u);
    expect(await settled(() => server.open() === 0)).toBe(true);
  });

  it("that never ends its line is cut off by its bytes", async () => {
    server.reply = (_asked, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const pour = () => {
        while (!response.destroyed && response.write("x".repeat(60_000)));
      };
      response.on("drain", pour);
      pour();
    };
    const model = await open("openai-compatible");
    await expect(model.complete(request())).rejects.toMatchObject({ code: "model-failed" });
    expect(await settled(() => server.open() === 0)).toBe(true);
  });

  it("that sends elsewhere is refused", async () => {
    const other = await startChatServer();
    server.reply = (_asked, response) => {
      response.writeHead(307, { location: `${other.address}/v1/chat/completions` }).end();
    };
    const model = await open("openai-compatible", "key-1");
    await expect(model.complete(request())).rejects.toMatchObject({ code: "model-failed" });
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it.each([
    ["nothing", ""],
    ["garbage", "<html>502</html>"],
    ["broken JSON", 'data: {"choices":[\n\n'],
  ])("that sends %s has failed", async (_what, body) => {
    server.reply = (_asked, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).end(body);
    };
    const model = await open("openai-compatible");
    await expect(model.complete(request())).rejects.toMatchObject({ code: "model-failed" });
  });
});
