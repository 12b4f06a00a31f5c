import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { snowflake } from "./snowflake.js";

/** One event as the gateway numbers it. */
interface SentEvent {
  readonly sequence: number;
  readonly type: string;
  readonly data: object;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly events: SentEvent[];
  socket: WebSocket | null;
}

/** What the gateway knows about its clients' world. */
export interface GatewayWorld {
  readonly token: string;
  readonly application: { readonly id: string; readonly user: object };
  readonly guilds: () => readonly { readonly id: string }[];
  /** Intents that the developer portal grants. */
  readonly allowedIntents: number;
  readonly url: () => string;
}

/** The WebSocket half of the loopback Discord: HELLO, IDENTIFY, RESUME, heartbeats, dispatch with replay. */
export interface Gateway {
  /** Sends an event to every live session and keeps it for those that resume. */
  dispatch(type: string, data: object, redacted?: object): void;
  dropSockets(code?: number): void;
  readonly identifies: number;
  readonly resumes: number;
  close(): void;
}

const MESSAGE_CONTENT = 1 << 15;

export function createGateway(server: Server, world: GatewayWorld): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const counts = { identifies: 0, resumes: 0 };
  sockets.on("connection", (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 }, s: null, t: null }));
    socket.on("message", (raw) =>
      receive(socket, JSON.parse(String(raw)) as { op: number; d: unknown }),
    );
    socket.on("close", (code) => {
      for (const session of sessions.values()) {
        if (session.socket !== socket) continue;
        session.socket = null;
        if (code === 1000 || code === 1001) sessions.delete(session.id);
      }
    });
  });

  function receive(socket: WebSocket, packet: { readonly op: number; readonly d: unknown }): void {
    if (packet.op === 1) socket.send(JSON.stringify({ op: 11, d: null, s: null, t: null }));
    else if (packet.op === 2) identify(socket, packet.d as { token: string; intents: number });
    else if (packet.op === 6)
      resume(socket, packet.d as { token: string; session_id: string; seq: number });
  }

  function identify(
    socket: WebSocket,
    data: { readonly token: string; readonly intents: number },
  ): void {
    counts.identifies += 1;
    if (data.token !== world.token) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    if ((data.intents & ~world.allowedIntents) !== 0) {
      socket.close(4014, "Disallowed intent(s).");
      return;
    }
    const session: Session = { id: snowflake(), intents: data.intents, events: [], socket };
    sessions.set(session.id, session);
    push(session, "READY", {
      v: 10,
      user: world.application.user,
      guilds: world.guilds().map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: world.url(),
      shard: [0, 1],
      application: { id: world.application.id, flags: 0 },
    });
    for (const guild of world.guilds()) push(session, "GUILD_CREATE", guild);
  }

  function resume(
    socket: WebSocket,
    data: { readonly session_id: string; readonly seq: number },
  ): void {
    counts.resumes += 1;
    const session = sessions.get(data.session_id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }));
      return;
    }
    session.socket = socket;
    for (const event of session.events) if (event.sequence > data.seq) write(session, event);
    push(session, "RESUMED", {});
  }

  function push(session: Session, type: string, data: object): void {
    const event = { sequence: session.events.length + 1, type, data };
    session.events.push(event);
    write(session, event);
  }

  function write(session: Session, event: SentEvent): void {
    session.socket?.send(
      JSON.stringify({ op: 0, d: event.data, s: event.sequence, t: event.type }),
    );
  }

  return {
    dispatch: (type, data, redacted) => {
      for (const session of sessions.values()) {
        const sees = redacted === undefined || (session.intents & MESSAGE_CONTENT) !== 0;
        push(session, type, sees ? data : redacted);
      }
    },
    dropSockets: (code = 4000) => {
      for (const socket of sockets.clients) socket.close(code);
    },
    get identifies() {
      return counts.identifies;
    },
    get resumes() {
      return counts.resumes;
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
