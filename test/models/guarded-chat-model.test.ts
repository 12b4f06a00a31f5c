import { describe, expect, it } from "vitest";
import type { ChatModel } from "../../src/models/chat-model.js";
import { guardChatModel } from "../../src/models/guarded-chat-model.js";

const request = { instructions: "", data: "{}", signal: new AbortController().signal };

/** A model that does what it is told call by call, the last for all that follow. */
function modelOf(...calls: readonly (() => Promise<string>)[]) {
  let asked = 0;
  const model: ChatModel = {
    modelId: "stub",
    isOnPremises: true,
    complete: () => {
      const call = calls[Math.min(asked, calls.length - 1)] as () => Promise<string>;
      asked += 1;
      return call();
    },
  };
  return { model, asked: () => asked };
}

const fine = async () => "được";
const dead = async (): Promise<string> => {
  throw new Error("refused");
};
const never = () => new Promise<string>(() => {});

describe("a guarded chat model", () => {
  it("is tried once more, and no oftener", async () => {
    const once = modelOf(dead, fine);
    expect(await guardChatModel(once.model).complete(request)).toBe("được");
    const always = modelOf(dead);
    await expect(guardChatModel(always.model).complete(request)).rejects.toMatchObject({
      code: "model-failed",
    });
    expect(always.asked()).toBe(2);
  });

  it("that does not even listen to its signal is left behind at the deadline, without a retry", async () => {
    const deaf = modelOf(never);
    const began = performance.now();
    await expect(guardChatModel(deaf.model, { deadline: 50 }).complete(request)).rejects.toThrow(
      /no reply in 50 ms/u,
    );
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(deaf.asked()).toBe(1);
  });

  it("ends with the caller's signal before its own deadline", async () => {
    const call = guardChatModel(modelOf(never).model);
    const signal = AbortSignal.timeout(30);
    await expect(call.complete({ ...request, signal })).rejects.toMatchObject({
      code: "model-failed",
    });
  });

  it("is left alone after failing in a row, then tried by one call, then trusted again", async () => {
    let now = 0;
    const { model, asked } = modelOf(dead, dead, dead, dead, fine);
    const guarded = guardChatModel(model, { mostFailures: 2, rest: 1_000, clock: () => now });
    for (let call = 0; call < 5; call += 1) await guarded.complete(request).catch(() => undefined);
    expect(asked()).toBe(4);
    now = 2_000;
    const [first, second] = await Promise.allSettled([
      guarded.complete(request),
      guarded.complete(request),
    ]);
    expect([first?.status, second?.status]).toEqual(["fulfilled", "rejected"]);
    expect(asked()).toBe(5);
    expect(await guarded.complete(request)).toBe("được");
  });
});
