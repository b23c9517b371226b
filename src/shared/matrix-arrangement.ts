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
