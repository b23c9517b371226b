/** How long a slice of work may take, in milliseconds: short enough for the frame that it delays. */
const SLICE = 8;
/** How long work may wait for an idle moment, in milliseconds. */
const PATIENCE = 300;

interface Slices {
  /** At least one. */
  readonly count: number;
  /** Does one of the steps, by its place from 0. */
  readonly step: (place: number) => void;
  /** Called after a slice, and at last when everything is done. */
  readonly tell: (isDone: boolean) => void;
  /** Whether somebody waits for it; otherwise it waits for idle moments. */
  readonly isUrgent: boolean;
}

/** Does steps in slices between which the window can draw and be typed in. Returns what ends it. */
export function inSlices({ count, step, tell, isUrgent }: Slices): () => void {
  let next = 0;
  let isEnded = false;

  function slice(): void {
    if (isEnded) return;
    const until = performance.now() + SLICE;
    do step(next++);
    while (next < count && performance.now() < until);
    tell(next >= count);
    if (next < count) queue();
    else port1.close();
  }

  // Timers wait ever longer in a window that is behind others, messages do not; between two of them the page draws.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = slice;

  function queue(): void {
    if (isUrgent) port2.postMessage(null);
    else requestIdleCallback(slice, { timeout: PATIENCE });
  }

  queue();
  return () => {
    isEnded = true;
    port1.close();
  };
}
