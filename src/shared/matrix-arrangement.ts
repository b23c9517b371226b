import { z } from 'zod';

const Ids = z.array(z.string().max(64)).readonly();

/**
 * How a matrix is laid out. Orders and choices name only what differs from the dossier's own order and from showing everything, so that what is
 * recorded later is there at once.
 */
export const MatrixArrangement = z.strictObject({
  /** What stands in the rows and what in the columns. */
  layout: z.enum(['issuesByParties', 'partiesByIssues', 'issuesBySpeakers']),
  /** Whose speakers stand in the columns; null for the first party's. */
  speakersOf: z.string().max(64).nullable(),
  /** Parties, speakers and issues that come before the others, in this order; issues among their siblings. */
  order: Ids,
  /** What is left out. An issue takes those under it along. */
  hidden: Ids,
  /** What stays in sight at the beginning of its axis. */
  pinned: Ids,
  /** Issues whose sub-issues are folded away. */
  folded: Ids,
});
export type MatrixArrangement = Readonly<z.infer<typeof MatrixArrangement>>;

/** The dossier's own: all issues by all parties. */
export const USUAL_ARRANGEMENT: MatrixArrangement = {
  layout: 'issuesByParties',
  speakersOf: null,
  order: [],
  hidden: [],
  pinned: [],
  folded: [],
};

/** The lists of an arrangement to which a party, a speaker or an issue can be added. */
export type ArrangementList = 'hidden' | 'pinned' | 'folded';

/** With one more in a list, or without it when it is there. */
export function toggledIn(
  arrangement: MatrixArrangement,
  list: ArrangementList,
  id: string,
): MatrixArrangement {
  const ids = arrangement[list];
  return { ...arrangement, [list]: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id] };
}

/**
 * With one of a group before another of it, or last when `before` is null. `group` is in the order in which it is shown: the parties, the
 * speakers, or the issues under one. The same arrangement when either is not of the group or nothing would move.
 */
export function movedIn(
  arrangement: MatrixArrangement,
  group: readonly string[],
  id: string,
  before: string | null,
): MatrixArrangement {
  if (!group.includes(id) || before === id) return arrangement;
  const others = group.filter((each) => each !== id);
  const place = before === null ? others.length : others.indexOf(before);
  if (place === -1 || group[place] === id) return arrangement;
  const elsewhere = arrangement.order.filter((each) => !group.includes(each));
  return { ...arrangement, order: [...elsewhere, ...others.toSpliced(place, 0, id)] };
}
