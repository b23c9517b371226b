import { assertNever } from '../../../../shared/assert-never';
import type { EvidenceTarget } from '../../store';
import { CellEvidence } from './CellEvidence';
import { PassageEvidence } from './PassageEvidence';
import { PositionEvidence } from './PositionEvidence';

/** The panel that proves what a view shows: a cell with its history, one position, or what is recorded on a passage. */
export function EvidencePanel({ target }: { readonly target: EvidenceTarget }) {
  switch (target.kind) {
    case 'cell':
      return <CellEvidence key={`${target.partyId} ${target.issueId}`} {...target} />;
    case 'position':
      return <PositionEvidence key={target.positionId} {...target} />;
    case 'passage':
      return <PassageEvidence passageIds={target.passageIds} />;
    default:
      return assertNever(target);
  }
}
