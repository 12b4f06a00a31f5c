import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server was asked, whatever it speaks. */
export interface ChatServerRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly key: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: unknown }[];
    readonly system?: unknown;
  };
}

/** Writes one reply; `say` streams a text the way the asked provider's protocol has it. */
export type Reply = (
  request: ChatServerRequest,
  response: ServerResponse,
  say: (text: string) => void,
) => void;

export interface ChatServer {
  /** Address without a path; `/v1` is what an OpenAI-compatible client adds to it. */
  readonly address: string;
  readonly requests: readonly ChatServerRequest[];
  /** Connections of requests that are still open. */
  readonly open: () => number;
  reply: Reply;
  close(): Promise<void>;
}

/** A chat model's server on the loopback that speaks all three protocols, by the path it is asked at. */
export async function startChatServer(
  reply: Reply = (_request, _response, say) => say("được"),
): Promise<ChatServer> {
  const requests: ChatServerRequest[] = [];
  let open = 0;
  const listening = createServer(async (incoming, response) => {
    open += 1;
    response.once("close", () => {
      open -= 1;
    });
    const request = await requestOf(incoming);
    requests.push(request);
    server.reply(request, response, (text) => stream(request.path, text, response));
  }).listen(0, "127.0.0.1");
  await once(listening, "listening");
  const server: ChatServer = {
    address: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    requests,
    open: () => open,
    reply,
    close: async () => {
      listening.closeAllConnections();
      listening.close();
      await once(listening, "close");
    },
  };
  return server;
}

async function requestOf(incoming: IncomingMessage): Promise<ChatServerRequest> {
  let body = "";
  for await (const chunk of incoming) body += chunk;
  const { authorization, "x-api-key": key } = incoming.headers;
  return { path: incoming.url ?? "", authorization, key: key?.toString(), body: JSON.parse(body) };
}

/** A whole reply in two pieces and its end, as a client of that path expects it. */
function stream(path: string, text: string, response: ServerResponse): void {
  const half = Math.ceil(text.length / 2);
  const pieces = [text.slice(0, half), text.slice(half)];
  const lines = path.endsWith("/api/chat")
    ? ollamaLines(pieces)
    : path.endsWith("/messages")
      ? anthropicLines(pieces)
      : openAiLines(pieces);
  const type = path.endsWith("/api/chat") ? "application/x-ndjson" : "text/event-stream";
  response.writeHead(200, { "content-type": type });
  response.end(lines.join(""));
}

/** One piece of a streamed OpenAI-compatible reply. */
export function openAiPiece(content: string, finish: string | null = null): string {
  const choices = [{ index: 0, delta: { role: "assistant", content }, finish_reason: finish }];
  const chunk = { id: "1", object: "chat.completion.chunk", created: 1, model: "m", choices };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

function openAiLines(pieces: readonly string[]): readonly string[] {
  const said = pieces.map((piece) => openAiPiece(piece));
  return [...said, openAiPiece("", "stop"), "data: [DONE]\n\n"];
}

function ollamaLines(pieces: readonly string[]): readonly string[] {
  const line = (content: string, done: boolean) => {
    const message = { role: "assistant", content };
    return `${JSON.stringify({ model: "m", created_at: "2025-01-01T00:00:00Z", message, done })}\n`;
  };
  return [...pieces.map((piece) => line(piece, false)), line("", true)];
}

function anthropicLines(pieces: readonly string[]): readonly string[] {
  const event = (type: string, fields: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
  const usage = { input_tokens: 1, output_tokens: 1 };
  const message = { id: "1", type: "message", role: "assistant", model: "m", content: [], usage };
  return [
    event("message_start", { message }),
    event("content_block_start", { index: 0, content_block: { type: "text", text: "" } }),
    ...pieces.map((text) =>
      event("content_block_delta", { index: 0, delta: { type: "text_delta", text } }),
    ),
    event("content_block_stop", { index: 0 }),
    event("message_delta", { delta: { stop_reason: "end_turn" }, usage }),
    event("message_stop", {}),
  ];
}
