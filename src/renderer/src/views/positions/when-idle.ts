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
