import { type MatrixArrangement, movedIn } from '../../../../shared/matrix-arrangement';
import type { MatrixHead } from '../../../../shared/views/matrix-frame';

/** The heads among which one can be moved: those of its kind that are pinned as it is and, of an issue, under the same issue. */
export function groupOf(heads: readonly MatrixHead[], head: MatrixHead): readonly MatrixHead[] {
  return heads.filter((other) => other.isPinned === head.isPinned && parentOf(other) === parentOf(head));
}

/** An arrangement with a head one place earlier or later among those of its group. */
export function movedByOne(
  arrangement: MatrixArrangement,
  heads: readonly MatrixHead[],
  head: MatrixHead,
  step: 1 | -1,
): MatrixArrangement {
  const ids = groupOf(heads, head).map(({ id }) => id);
  const place = ids.indexOf(head.id);
  if (step === -1)
    return place <= 0 ? arrangement : movedIn(arrangement, ids, head.id, ids[place - 1] ?? null);
  return place === ids.length - 1 ? arrangement : movedIn(arrangement, ids, head.id, ids[place + 2] ?? null);
}

/** An arrangement with a head put where another stands, which makes room towards where it came from. */
export function movedTo(
  arrangement: MatrixArrangement,
  heads: readonly MatrixHead[],
  head: MatrixHead,
  target: MatrixHead,
): MatrixArrangement {
  const ids = groupOf(heads, head).map(({ id }) => id);
  const [from, to] = [ids.indexOf(head.id), ids.indexOf(target.id)];
  if (to === -1) return arrangement;
  return movedIn(arrangement, ids, head.id, from < to ? (ids[to + 1] ?? null) : target.id);
}

function parentOf(head: MatrixHead): string {
  return head.kind === 'issue' ? JSON.stringify(head.issue.path.slice(0, -1)) : head.kind;
}
