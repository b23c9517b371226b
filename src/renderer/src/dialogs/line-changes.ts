import { diffArrays } from 'diff';

/** Lines of a text that took the place of others: places among the lines, `end` exclusive. */
export interface LineChange {
  readonly from: { readonly start: number; readonly end: number };
  readonly to: { readonly start: number; readonly end: number };
}

/** How long comparing may take, in milliseconds; what needs longer is another text. */
const MOST_TIME = 400;

/** Where two texts differ, line by line; one change of everything between the first and the last difference when they have little in common. */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (old.length === 0 && now.length === 0) return [];
  const whole = {
    from: { start: head, end: head + old.length },
    to: { start: head, end: head + now.length },
  };
  const parts = diffArrays([...old], [...now], { timeout: MOST_TIME });
  if (parts === undefined) return [whole];
  const changes: LineChange[] = [];
  let [at, to, isOpen] = [head, head, false];
  for (const { added, removed, count } of parts) {
    const [gone, come] = [added ? 0 : count, removed ? 0 : count];
    if (added || removed) {
      // What goes and what comes in its place are one change.
      const start = isOpen ? changes.pop() : undefined;
      changes.push({
        from: { start: start?.from.start ?? at, end: at + gone },
        to: { start: start?.to.start ?? to, end: to + come },
      });
    }
    isOpen = added || removed;
    at += gone;
    to += come;
  }
  return changes;
}
