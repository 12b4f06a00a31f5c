import { createServer, type Server } from "node:http";
import { ThukyError } from "../../errors.js";
import type { Metrics } from "./metrics.js";

/** How the service is, as a supervisor asks it. */
export interface Health {
  readonly isReady: boolean;
  readonly gateway: string;
  /** Seconds since Discord last answered a heartbeat; null before the first. */
  readonly lastBeatSeconds: number | null;
  readonly waiting: number;
}

/**
 * `GET /healthz` (200 when ready, else 503) and `GET /metrics`, on loopback alone. Throws `config-invalid` when the
 * port is taken.
 */
export async function openHealthEndpoint(options: {
  readonly port: number;
  readonly health: () => Health;
  readonly metrics: Metrics;
}): Promise<{ readonly port: number; close(): Promise<void> }> {
  const { port, health, metrics } = options;
  const server = createServer((request, response) => {
    if (request.method === "GET" && request.url === "/healthz") {
      const state = health();
      response
        .writeHead(state.isReady ? 200 : 503, { "content-type": "application/json" })
        .end(JSON.stringify(state));
    } else if (request.method === "GET" && request.url === "/metrics") {
      metrics.text().then(
        (text) => response.writeHead(200, { "content-type": metrics.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    } else response.writeHead(404).end();
  });
  await listen(server, port);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        new ThukyError({
          code: "config-invalid",
          message: `HEALTH_PORT ${port} cannot be used on 127.0.0.1 (${cause.code}): choose another one`,
          details: { problems: `HEALTH_PORT ${port}` },
          cause,
        }),
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
}
