import type { CodePointIndex } from '../code-points';
import type { RowOf, TableName } from '../model';
import type { Structure } from '../structure';

/** What planning needs besides the dossier: the time, the coder, and the texts and the past, which are not part of the snapshot. */
export interface PlanContext {
  /** The instant of the command, ISO 8601 in UTC with milliseconds. */
  readonly now: string;
  /** The analyst's name as entries record it. */
  readonly coder: string;
  /** The canonical text with this hash, ready to be counted in code points. Throws a DossierError `notFound` when the dossier has none. */
  textOf(hash: string): CodePointIndex;
  /** The structure kept under this hash. Throws a DossierError `notFound` when the dossier has none. */
  structureOf(hash: string): Structure;
  /** SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits. */
  hashText(text: string): string;
  /** The state that a record had after the transaction `seq`; null when it was not there. */
  rowAt<T extends TableName>(table: T, id: string, seq: number): RowOf<T> | null;
  /**
   * The ids of all passages from `start` to `end` (code points) of a source, also of those in the bin. Whoever keeps no such
   * index leaves it out: then all passages are looked through.
   */
  passagesAt?(sourceId: string, start: number, end: number): readonly string[];
}
