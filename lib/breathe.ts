let lastPause = 0;

/** Lets messages and clicks through, at most every 40 ms, and stops here when what it is part of was cancelled. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (performance.now() - lastPause < 40) return;
  await new Promise((resolve) => setTimeout(resolve));
  lastPause = performance.now();
  signal?.throwIfAborted();
}
