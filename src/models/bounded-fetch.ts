/** Bytes of one reply that are read at most; the longest reply worth having streams in a tenth of it. */
const MOST_BYTES = 2_000_000;

/**
 * A `fetch` for one call of a model: over when `signal` is, however the library that uses it was written; no
 * reply of more than `mostBytes` is held; a redirect is refused, since it would carry records and key elsewhere.
 */
export function boundedFetch(signal: AbortSignal, mostBytes: number = MOST_BYTES): typeof fetch {
  return async (input, init) => {
    const signals = [signal, ...(init?.signal == null ? [] : [init.signal])];
    const reply = await fetch(input, {
      ...init,
      signal: AbortSignal.any(signals),
      redirect: "error",
    });
    if (reply.body === null) return reply;
    const { status, statusText, headers } = reply;
    const body = reply.body.pipeThrough(atMost(mostBytes));
    return new Response(body, { status, statusText, headers });
  };
}

function atMost(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let left = bytes;
  return new TransformStream({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) controller.error(new Error(`the reply is longer than ${bytes} bytes`));
      else controller.enqueue(chunk);
    },
  });
}
