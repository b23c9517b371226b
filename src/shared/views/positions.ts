import { passageCitation } from '../citation';
import { issuesInOrder, live } from '../dossier';
import type { Dossier, Issue, Party, Position, Source, Speaker } from '../model';
import { carriedRows } from './carried-rows';
import { changedIds } from './changed-rows';
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

/** What stands between the names of a path of issues. */
export const PATH_SEPARATOR = ' › ';

const known = new WeakMap<Dossier, readonly PositionRow[]>();

/** Every position that is not in the bin, newest first. Worked out once for each snapshot. */
export function positionRows(dossier: Dossier): readonly PositionRow[] {
  const found = known.get(dossier) ?? everyRow(dossier);
  known.set(dossier, found);
  return found;
}

/** The list that was made last: most changes are to a position or two of the dossier one is in. */
let last: { readonly dossier: Dossier; readonly rows: readonly PositionRow[] } | null = null;

function everyRow(dossier: Dossier): readonly PositionRow[] {
  const pathOf = issuePaths(dossier);
  const step = stepTo(dossier);
  const carried =
    last && carriedRows(last, dossier, (position) => positionRow(dossier, position, pathOf, step));
  const rows = carried ?? rowsInOrder(dossier, pathOf, step);
  last = { dossier, rows };
  return rows;
}

function rowsInOrder(
  dossier: Dossier,
  pathOf: ReadonlyMap<string, string>,
  step: Step,
): readonly PositionRow[] {
  const rows: PositionRow[] = [];
  for (const position of inOrderOfStatement(live(dossier.positions)).toReversed()) {
    const row = positionRow(dossier, position, pathOf, step);
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** The rows of these positions, in the order of `ids`; those in the bin or unknown are left out. */
export function positionRowsOf(dossier: Dossier, ids: readonly string[]): readonly PositionRow[] {
  const pathOf = issuePaths(dossier);
  const step = stepTo(dossier);
  return ids.flatMap((id) => {
    const position = dossier.positions.get(id);
    const row = position?.deletedAt === null ? positionRow(dossier, position, pathOf, step) : null;
    return row === null ? [] : [row];
  });
}

/** The path of every issue as text, such as "Territory › Crimea", by the issue's id. */
export function issuePaths(dossier: Dossier): ReadonlyMap<string, string> {
  return new Map(issuesInOrder(dossier).map(({ issue, path }) => [issue.id, path.join(PATH_SEPARATOR)]));
}

/** The tables of a dossier that rows are made of, but for positions. */
type Around = Pick<Dossier, 'passages' | 'sources'>;

/** From the state in which rows were made last to another: what proves positions differently there, by id. */
interface Step {
  readonly before: Around;
  readonly after: Around;
  readonly changed: ReadonlySet<string>;
}

const NOTHING_AROUND: Around = { passages: new Map(), sources: new Map() };
let around = NOTHING_AROUND;

/** Lets go of what is kept of the dossier whose rows were made last: it is closed. */
export function forgetRows(): void {
  last = null;
  around = NOTHING_AROUND;
}

function stepTo({ passages, sources }: Dossier): Step {
  const before = around;
  if (before.passages === passages && before.sources === sources) {
    return { before, after: before, changed: new Set() };
  }
  around = { passages, sources };
  // Rows may look their proof up there from now on, also those of the list.
  last = null;
  const changedSources = changedIds(before.sources, sources);
  const changed = new Set(changedIds(before.passages, passages));
  // What is from a source that changed is proved differently too: its citation may be another.
  if (changedSources.size > 0) {
    for (const passage of passages.values())
      if (changedSources.has(passage.sourceId)) changed.add(passage.id);
  }
  return { before, after: around, changed };
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
  step: Step,
): PositionRow | null {
  const party = dossier.parties.get(position.partyId);
  const issue = dossier.issues.get(position.issueId);
  if (party === undefined || issue === undefined) return null;
  const issuePath = pathOf.get(issue.id) ?? issue.name;
  const speaker = position.speakerId === null ? null : (dossier.speakers.get(position.speakerId) ?? null);
  const before = made.get(position);
  const isAsBefore =
    before?.party === party &&
    before.issue === issue &&
    before.issuePath === issuePath &&
    before.speaker === speaker &&
    before.isProvenAfter(step);
  if (isAsBefore) return before;
  const row = new Row(step.after, position, party, issue, issuePath, speaker);
  made.set(position, row);
  return row;
}

/** A row that looks its passages up, and words its citations, when they are first asked for: most columns are hidden, and most rows out of sight. */
class Row implements PositionRow {
  readonly position: Position;
  readonly party: Party;
  readonly issue: Issue;
  readonly issuePath: string;
  readonly speaker: Speaker | null;
  #around: Around;
  #proof: readonly Proof[] | null = null;
  #citations: readonly string[] | null = null;

  constructor(
    around: Around,
    position: Position,
    party: Party,
    issue: Issue,
    issuePath: string,
    speaker: Speaker | null,
  ) {
    this.#around = around;
    this.position = position;
    this.party = party;
    this.issue = issue;
    this.issuePath = issuePath;
    this.speaker = speaker;
  }

  /** Whether its passages and sources are the same after a step from one state of the dossier to another. */
  isProvenAfter({ before, after, changed }: Step): boolean {
    if (this.#around === after) return true;
    const proof = this.#proof;
    // What nobody has looked up can be looked up there as well as here.
    const isSame =
      proof === null ||
      (this.#around === before && !this.position.evidence.some(({ passageId }) => changed.has(passageId))) ||
      isSameProof(proof, proofOf(after, this.position));
    if (isSame) this.#around = after;
    return isSame;
  }

  get proof(): readonly Proof[] {
    this.#proof ??= proofOf(this.#around, this.position);
    return this.#proof;
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

function isSameProof(a: readonly Proof[], b: readonly Proof[]): boolean {
  return (
    a.length === b.length &&
    a.every((proof, at) => proof.passage === b[at]?.passage && proof.source === b[at].source)
  );
}
