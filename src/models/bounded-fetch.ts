/** Bytes of one reply that are read at most; the longest reply worth having streams in a tenth of it. */
const MOST_BYTES = 2_000_000;

/**
 * A `fetch` for one call of a model: over when `signal` is, however the library that uses it was written; no
 * reply of more than `mostBytes` is held; a redirect is refused, since it would carry records and key elsewhere.
 */
export function boundedFetch(signal: AbortSignal, mostBytes: number = MOST_BYTES): typeof fetch {
  return async (input, init) => {
    const signals = [signal, ...(init?.signal == null ? [] : [init.signal])];
    const call = endingWith(signals);
    const reply = await fetch(input, { ...init, signal: call, redirect: "error" });
    if (reply.body === null) return reply;
    const { status, statusText, headers } = reply;
    const body = bounded(reply.body, mostBytes, call);
    return new Response(body, { status, statusText, headers });
  };
}

/**
 * Over with the first of `signals`. Listens for itself: what `AbortSignal.any` and `fetch` follow they hold weakly,
 * and lose when memory is collected while a reply is still coming (nodejs/node#55428, #65995).
 */
function endingWith(signals: readonly AbortSignal[]): AbortSignal {
  const call = new AbortController();
  for (const signal of signals) {
    const end = () => call.abort(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  }
  return call.signal;
}

/** The body up to `bytes`; its connection is let go with `signal`, whoever still holds the stream. */
function bounded(
  body: ReadableStream<Uint8Array>,
  bytes: number,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let left = bytes;
  return new ReadableStream({
    start(controller) {
      const end = () => {
        controller.error(signal.reason);
        // The connection may already be gone, which is what was wanted.
        reader.cancel(signal.reason).catch(() => undefined);
      };
      if (signal.aborted) end();
      else signal.addEventListener("abort", end, { once: true });
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (signal.aborted) return;
      if (done) return controller.close();
      left -= value.byteLength;
      if (left >= 0) return controller.enqueue(value);
      controller.error(new Error(`the reply is longer than ${bytes} bytes`));
      await reader.cancel();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
