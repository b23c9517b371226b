import { CONTEXT_LENGTH } from '../anchor';
import { passageCitation, shortCitation } from '../citation';
import { countCodePoints } from '../code-points';
import { explainShift, type ShiftReason } from '../explain-shift';
import type { Dossier, Evidence, Passage, Position, Source } from '../model';
import { type Standing, standingOf } from '../passage-standing';
import { NO_FILTER, type PositionFilter } from '../position-filter';
import { EVIDENCE_ROLES, type Shift } from '../vocabulary';
import { historyOf } from './histories';

export interface EvidenceItem {
  readonly role: Evidence['role'];
  readonly passage: Passage;
  readonly source: Source;
  /** The passage's citation in full, and in short. */
  readonly citation: string;
  readonly shortCitation: string;
  /** How it stands to the source's present text. */
  readonly standing: Standing;
}

/** A passage that proves a position, and the source it is from. */
export type Proof = Pick<EvidenceItem, 'role' | 'passage' | 'source'>;

/** The passages that prove a position, primary ones first; those in the bin are left out. */
export function evidenceOf(dossier: Dossier, position: Position): readonly EvidenceItem[] {
  return proofOf(dossier, position).map((proof) => ({
    ...proof,
    citation: passageCitation(proof.source, proof.passage),
    shortCitation: shortCitation(proof.source, proof.passage),
    standing: standingOf(proof.source, proof.passage),
  }));
}

/** The same without what it takes time to word. */
export function proofOf(
  dossier: Pick<Dossier, 'passages' | 'sources'>,
  position: Position,
): readonly Proof[] {
  const items: Proof[] = [];
  for (const { passageId, role } of position.evidence) {
    const passage = dossier.passages.get(passageId);
    const source = passage && dossier.sources.get(passage.sourceId);
    if (passage === undefined || source === undefined || passage.deletedAt !== null) continue;
    items.push({ role, passage, source });
  }
  if (items.length < 2) return items;
  return items.toSorted((a, b) => EVIDENCE_ROLES.indexOf(a.role) - EVIDENCE_ROLES.indexOf(b.role));
}

/** One statement of a party on an issue, with what became of the one before it. */
export interface Statement {
  readonly position: Position;
  /** The one that its shift is from; null for the first. */
  readonly previous: Position | null;
  /** Whether it counts by the filter. */
  readonly counts: boolean;
  readonly shift: Shift;
  /** What the shift was decided by. */
  readonly reasons: readonly ShiftReason[];
}

export interface HistoryEntry extends Statement {
  readonly evidence: readonly EvidenceItem[];
}

/** Everything a party stated on an issue with what proves it, newest first: `cellStatements` the other way round. */
export function cellHistory(
  dossier: Dossier,
  partyId: string,
  issueId: string,
  filter: PositionFilter = NO_FILTER,
): readonly HistoryEntry[] {
  return cellStatements(dossier, partyId, issueId, filter)
    .map((statement) => ({ ...statement, evidence: evidenceOf(dossier, statement.position) }))
    .toReversed();
}

/**
 * Everything a party stated on an issue, oldest first, whatever the as-of date and the filter. The shift of what counts by the filter is from the one before
 * it that counts; of what does not, from the one before it.
 */
export function cellStatements(
  dossier: Dossier,
  partyId: string,
  issueId: string,
  filter: PositionFilter = NO_FILTER,
): readonly Statement[] {
  const counted = historyOf(dossier, partyId, issueId, filter);
  const placeOf = new Map(counted.map((position, place) => [position, place]));
  const all = historyOf(dossier, partyId, issueId);
  return all.map((position, place) => {
    const placeCounted = placeOf.get(position);
    const counts = placeCounted !== undefined;
    const previous = (counts ? counted[placeCounted - 1] : all[place - 1]) ?? null;
    return { position, previous, counts, ...explainShift(previous, position) };
  });
}

/** The words before a passage as they are shown: its paragraph's only, and where they are cut, from a whole word after an ellipsis. */
export function contextBefore({ prefix }: Pick<Passage, 'prefix'>): string {
  const here = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const isCut = here === prefix && countCodePoints(prefix) >= CONTEXT_LENGTH;
  return isCut ? `… ${here.replace(/^\S*\s+/u, '')}` : here;
}

/** The words after a passage as they are shown: its paragraph's only, and where they are cut, up to a whole word before an ellipsis. */
export function contextAfter({ suffix }: Pick<Passage, 'suffix'>): string {
  const [here = ''] = suffix.split('\n', 1);
  const isCut = here === suffix && countCodePoints(suffix) >= CONTEXT_LENGTH;
  return isCut ? `${here.replace(/\s+\S*$/u, '')} …` : here;
}
