/** What the promise gives, unless the signal is over first: then it is left behind and the signal's reason thrown. */
export async function untilAborted<Result>(
  promise: Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  let stop = () => {};
  const over = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  // Whichever loses may still fail later; nobody waits for it then.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, over]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
