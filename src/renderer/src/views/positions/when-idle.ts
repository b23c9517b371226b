/** How much of an idle moment is left to whoever comes next, in milliseconds. */
const SPARED = 2;

/** Takes the steps of a computation in moments in which the window has nothing to do. Returns the function that gives it up. */
export function whenIdle(steps: () => Generator<void, void>): () => void {
  const computation = steps();
  let handle = requestIdleCallback(go);
  function go(deadline: IdleDeadline): void {
    do {
      if (computation.next().done === true) return;
    } while (deadline.timeRemaining() > SPARED);
    handle = requestIdleCallback(go);
  }
  return () => cancelIdleCallback(handle);
}

/** How long a slice of a computation is that somebody waits for, in milliseconds; between two the window answers. */
const SLICE = 12;

/** Takes the steps of a computation that somebody waits for, as fast as the window can bear it. Calls `onDone` at its end. Returns the function that gives it up. */
export function inSlices(computation: Generator<void, void>, onDone: () => void): () => void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      if (computation.next().done !== true) continue;
      channel.port1.close();
      onDone();
      return;
    }
    channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  return () => channel.port1.close();
}
