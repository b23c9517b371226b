import type { Dossier, Evidence, Passage, Position, Source } from '../model';
import type { Shift } from '../vocabulary';

export interface EvidenceItem {
  readonly role: Evidence['role'];
  readonly passage: Passage;
  readonly source: Source;
  /** The citation of the source followed by the passage's locator. */
  readonly citation: string;
}

/** The passages that prove a position, primary ones first; those in the bin are left out. */
export function evidenceOf(_dossier: Dossier, position: Position): readonly EvidenceItem[] {
  throw new Error(`not built yet: ${position.id}`);
}

export interface HistoryEntry {
  readonly position: Position;
  readonly shift: Shift;
  readonly evidence: readonly EvidenceItem[];
}

/** Everything a party stated on an issue, newest first, whatever the as-of date. */
export function cellHistory(_dossier: Dossier, partyId: string, issueId: string): readonly HistoryEntry[] {
  throw new Error(`not built yet: ${partyId} ${issueId}`);
}
