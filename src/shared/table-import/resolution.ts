import type { CommandOf } from '../commands';
import type { UnlinkedWhy } from './find-quote';
import type { ImportField, ValueKind } from './import-fields';

/** Why a row cannot be taken in; `value` is what stands in the cell. */
export type RowProblem =
  | { readonly code: 'missing' | 'tooLong'; readonly field: ImportField }
  | { readonly code: 'unknown' | 'several' | 'leftOut'; readonly field: ValueKind; readonly value: string }
  | { readonly code: 'dateNone' | 'dateDoubtful'; readonly value: string }
  | { readonly code: 'notNumber'; readonly field: ImportField; readonly value: string }
  | { readonly code: 'noScale' | 'otherParty'; readonly value: string }
  | { readonly code: 'noProof' };

/** A row that is not taken in, by its place among the table's rows, with everything that is wrong with it. */
export interface RefusedRow {
  readonly place: number;
  readonly number: number;
  readonly problems: readonly RowProblem[];
}

/** A value of the table, and what is meant by it. */
export interface MatchedValue {
  readonly kind: ValueKind;
  /** By which choices about it are kept. */
  readonly key: string;
  readonly value: string;
  /** Of a speaker: the party, as the table names it. */
  readonly of: string;
  readonly count: number;
  readonly match: /** An entry by its id, or a word of the vocabulary. */
    | { readonly kind: 'known'; readonly id: string }
    | { readonly kind: 'new' }
    | { readonly kind: 'several'; readonly ids: readonly string[] }
    /** `isChosen`: somebody wants its rows left out. */
    | { readonly kind: 'none'; readonly isChosen: boolean };
  readonly isChosen: boolean;
}

/** A date that means two days. */
export interface DoubtfulDate {
  readonly value: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
  readonly count: number;
}

/** A quote that was not linked, and why. */
export interface UnlinkedQuote {
  readonly number: number;
  readonly quote: string;
  readonly sourceId: string;
  readonly why: UnlinkedWhy;
}

export interface ResolutionCounts {
  /** All rows below the header. */
  readonly rows: number;
  /** Positions that would be recorded. */
  readonly positions: number;
  /** Positions that are there already and would get further passages. */
  readonly added: number;
  /** Rows that gave a position of a row before a further passage. */
  readonly joined: number;
  /** Rows of which everything is there already, in the dossier or in a row before. */
  readonly known: number;
  readonly refused: number;
  /** Rows that state nothing, as those of a matrix do where no statement is recorded: they are left out. */
  readonly silent: number;
  /** Quotes that are linked to their exact place, that are left for review, and rows that the table itself proves. */
  readonly linked: number;
  readonly unlinked: number;
  readonly byTable: number;
}

/** What an import would do. */
export interface Resolution {
  readonly counts: ResolutionCounts;
  readonly values: readonly MatchedValue[];
  readonly doubtful: readonly DoubtfulDate[];
  readonly unlinked: readonly UnlinkedQuote[];
  readonly refused: readonly RefusedRow[];
  /** Null when there is nothing to take in. */
  readonly command: CommandOf<'position.importAll'> | null;
}
