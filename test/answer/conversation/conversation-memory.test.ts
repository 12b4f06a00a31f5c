import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/contract.js";
import {
  createConversationMemory,
  type Turn,
} from "../../../src/answer/conversation/conversation-memory.js";

const turn = (question: string): Turn => ({
  question,
  answer: { question } as Answer,
  wentOnFrom: null,
});

describe("what is remembered of a conversation", () => {
  it("is its last turn, of that conversation alone", () => {
    const memory = createConversationMemory(() => 0);
    memory.remember("a", turn("one"));
    memory.remember("b", turn("two"));
    memory.remember("a", turn("three"));
    expect(memory.last("a")?.question).toBe("three");
    expect(memory.last("b")?.question).toBe("two");
    expect(memory.last("c")).toBeNull();
  });

  it("is forgotten after half an hour", () => {
    let time = 0;
    const memory = createConversationMemory(() => time);
    memory.remember("a", turn("one"));
    time = 30 * 60 * 1000;
    expect(memory.last("a")?.question).toBe("one");
    time += 1;
    expect(memory.last("a")).toBeNull();
  });

  it("is bounded: of more than a thousand the one that rested longest goes", () => {
    const memory = createConversationMemory(() => 0);
    for (let index = 0; index < 1000; index += 1) memory.remember(`c${index}`, turn("q"));
    memory.remember("c0", turn("again"));
    memory.remember("new", turn("q"));
    expect(memory.last("c1")).toBeNull();
    expect(memory.last("c0")?.question).toBe("again");
    expect(memory.last("new")).not.toBeNull();
  });
});
