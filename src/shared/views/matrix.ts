import type { IssueInTree } from '../dossier';
import type { Assessment, Dossier, Party, Position } from '../model';
import type { Shift } from '../vocabulary';

export interface MatrixQuery {
  /** An ISO day, inclusive: nothing stated later is shown. */
  readonly asOf: string;
}

export interface MatrixCell {
  readonly partyId: string;
  readonly issueId: string;
  /** The latest position as of the date; null means that no statement is recorded, never that there is no position. */
  readonly current: Position | null;
  readonly previous: Position | null;
  readonly shift: Shift | null;
  /** How many passages of the current position are not in the bin. */
  readonly passageCount: number;
  /** Positions of the same date with the opposite stance: shown, never hidden. */
  readonly contradicts: readonly Position[];
}

export interface MatrixRow {
  readonly issue: IssueInTree;
  /** One cell per party, in the order of `parties`. */
  readonly cells: readonly MatrixCell[];
  /** The latest assessment as of the date. */
  readonly assessment: Assessment | null;
}

export interface MatrixView {
  readonly asOf: string;
  readonly parties: readonly Party[];
  readonly rows: readonly MatrixRow[];
}

/** Issues × parties, each cell holding the position current as of a date. Pure; never shows anything later than `asOf`. */
export function matrixView(_dossier: Dossier, query: MatrixQuery): MatrixView {
  throw new Error(`not built yet: ${query.asOf}`);
}
