import { passageCitation } from '../citation';
import { issuesInOrder, live } from '../dossier';
import type { Dossier, Issue, Party, Position, Source, Speaker } from '../model';
import { type Proof, proofOf } from './evidence';
import { inOrderOfStatement } from './histories';

/** One line of the positions table. */
export interface PositionRow {
  readonly position: Position;
  readonly party: Party;
  readonly issue: Issue;
  /** The names from the root to the issue, joined with " › ". */
  readonly issuePath: string;
  readonly speaker: Speaker | null;
  /** How many passages prove it, those in the bin left out. */
  readonly passageCount: number;
  /** The citations of its sources, each once. */
  readonly citations: readonly string[];
  /** The quotes of its passages, in the order of the evidence. */
  readonly quotes: readonly string[];
  /** The sources of its passages, each once. */
  readonly sources: readonly Source[];
}

const PATH_SEPARATOR = ' › ';

/** Every position that is not in the bin, newest first. */
export function positionRows(dossier: Dossier): readonly PositionRow[] {
  const pathOf = issuePaths(dossier);
  const rows: PositionRow[] = [];
  for (const position of inOrderOfStatement(live(dossier.positions)).toReversed()) {
    const row = positionRow(dossier, position, pathOf);
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** The rows of these positions, in the order of `ids`; those in the bin or unknown are left out. */
export function positionRowsOf(dossier: Dossier, ids: readonly string[]): readonly PositionRow[] {
  const pathOf = issuePaths(dossier);
  return ids.flatMap((id) => {
    const position = dossier.positions.get(id);
    const row = position?.deletedAt === null ? positionRow(dossier, position, pathOf) : null;
    return row === null ? [] : [row];
  });
}

/** The path of every issue as text, such as "Territory › Crimea", by the issue's id. */
export function issuePaths(dossier: Dossier): ReadonlyMap<string, string> {
  return new Map(issuesInOrder(dossier).map(({ issue, path }) => [issue.id, path.join(PATH_SEPARATOR)]));
}

/**
 * The rows that were made last of each position. After a change almost all of a hundred thousand rows are as they were, and those are given
 * again, so that what was worked out of them still holds.
 */
const made = new WeakMap<Position, Row>();

function positionRow(
  dossier: Dossier,
  position: Position,
  pathOf: ReadonlyMap<string, string>,
): PositionRow | null {
  const party = dossier.parties.get(position.partyId);
  const issue = dossier.issues.get(position.issueId);
  if (party === undefined || issue === undefined) return null;
  const issuePath = pathOf.get(issue.id) ?? issue.name;
  const speaker = position.speakerId === null ? null : (dossier.speakers.get(position.speakerId) ?? null);
  const proof = proofOf(dossier, position);
  const before = made.get(position);
  const isAsBefore =
    before?.party === party &&
    before.issue === issue &&
    before.issuePath === issuePath &&
    before.speaker === speaker &&
    isSameProof(before.proof, proof);
  if (isAsBefore) return before;
  const row = new Row(position, party, issue, issuePath, speaker, proof);
  made.set(position, row);
  return row;
}

function isSameProof(a: readonly Proof[], b: readonly Proof[]): boolean {
  return (
    a.length === b.length &&
    a.every((proof, at) => proof.passage === b[at]?.passage && proof.source === b[at].source)
  );
}

/** A row that words its citations when they are first asked for: most columns are hidden, and most rows out of sight. */
class Row implements PositionRow {
  readonly position: Position;
  readonly party: Party;
  readonly issue: Issue;
  readonly issuePath: string;
  readonly speaker: Speaker | null;
  readonly proof: readonly Proof[];
  #citations: readonly string[] | null = null;

  constructor(
    position: Position,
    party: Party,
    issue: Issue,
    issuePath: string,
    speaker: Speaker | null,
    proof: readonly Proof[],
  ) {
    this.position = position;
    this.party = party;
    this.issue = issue;
    this.issuePath = issuePath;
    this.speaker = speaker;
    this.proof = proof;
  }

  get passageCount(): number {
    return this.proof.length;
  }

  get quotes(): readonly string[] {
    return this.proof.map(({ passage }) => passage.quote);
  }

  get citations(): readonly string[] {
    this.#citations ??= [
      ...new Set(this.proof.map(({ source, passage }) => passageCitation(source, passage))),
    ];
    return this.#citations;
  }

  get sources(): readonly Source[] {
    return [...new Set(this.proof.map(({ source }) => source))];
  }
}
