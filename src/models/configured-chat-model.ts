import type { ChatModel } from "./chat-model.js";
import { createLangChainChatModel } from "./langchain-chat-model.js";
import { isOnPremises } from "./on-premises.js";

/** The kinds of server a chat model may stand behind. */
export type ChatProvider = "openai-compatible" | "ollama" | "anthropic";

export interface ConfiguredChatModelOptions {
  readonly provider: ChatProvider;
  /** Up to and with `/v1` for an OpenAI-compatible server; the server's own address for the others. */
  readonly baseUrl: string;
  readonly model: string;
  /** Null for servers that want none. */
  readonly apiKey: string | null;
}

/** Tokens of a reply; an answer is a few sentences. */
const MOST_TOKENS = 1_000;

/** The library refuses to start without a key; a server that wants none ignores it. */
const NO_KEY = "none";

/** The configured chat model through LangChain; the provider's library is loaded only here, only when one is configured. */
export async function openConfiguredChatModel(
  options: ConfiguredChatModelOptions,
): Promise<ChatModel> {
  const { provider, baseUrl, model } = options;
  return createLangChainChatModel({
    modelId: `${provider}:${model}`,
    isOnPremises: isOnPremises(baseUrl),
    open: await OPENERS[provider](options),
  });
}

type Opener = Parameters<typeof createLangChainChatModel>[0]["open"];

const OPENERS: Readonly<
  Record<ChatProvider, (options: ConfiguredChatModelOptions) => Promise<Opener>>
> = {
  "openai-compatible": async ({ baseUrl, model, apiKey }) => {
    const { ChatOpenAI } = await import("@langchain/openai");
    return (fetch) =>
      new ChatOpenAI({
        model,
        apiKey: apiKey ?? NO_KEY,
        temperature: 0,
        maxTokens: MOST_TOKENS,
        maxRetries: 0,
        streamUsage: false,
        configuration: { baseURL: baseUrl, fetch, logLevel: "off" },
      });
  },
  ollama: async ({ baseUrl, model, apiKey }) => {
    const { ChatOllama } = await import("@langchain/ollama");
    return (fetch) =>
      new ChatOllama({
        model,
        baseUrl,
        temperature: 0,
        numPredict: MOST_TOKENS,
        maxRetries: 0,
        fetch,
        ...(apiKey === null ? {} : { headers: { authorization: `Bearer ${apiKey}` } }),
      });
  },
  anthropic: async ({ baseUrl, model, apiKey }) => {
    const { ChatAnthropic } = await import("@langchain/anthropic");
    return (fetch) =>
      new ChatAnthropic({
        model,
        apiKey: apiKey ?? NO_KEY,
        anthropicApiUrl: baseUrl,
        temperature: 0,
        maxTokens: MOST_TOKENS,
        maxRetries: 0,
        clientOptions: { maxRetries: 0, fetch, logLevel: "off" },
      });
  },
};
