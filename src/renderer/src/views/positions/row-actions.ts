import type { PositionRow } from '../../../../shared/views/positions';
import { openPassage, showEvidence, showForm } from '../../actions';
import { performWithUndo } from '../../perform';
import { getState } from '../../store';

/** Shows the passages that prove a position beside the table. */
export function showPosition(row: PositionRow): void {
  showEvidence({ kind: 'position', positionId: row.position.id });
}

/** Goes on showing the evidence of the row one has moved to, when that of a position is shown already. */
export function followPosition(positionId: string): void {
  const { evidence } = getState();
  if (evidence?.kind === 'position' && evidence.positionId !== positionId) {
    showEvidence({ kind: 'position', positionId });
  }
}

/** Opens the form on a position. Does nothing in a dossier that is read only. */
export function editPosition(positionId: string): void {
  if (!isReadOnly()) showForm({ kind: 'edit', positionId });
}

/** Opens the reader at the first passage that proves a position. */
export function jumpToPassage(row: PositionRow): void {
  const passages = getState().open?.dossier.passages;
  const first = row.position.evidence.find(({ passageId }) => passages?.get(passageId)?.deletedAt === null);
  if (first !== undefined) openPassage(first.passageId);
}

/** Deletes positions in one step that can be undone. Resolves to whether they were deleted. */
export async function deletePositions(ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0 || isReadOnly()) return false;
  const isDone = await performWithUndo({ type: 'position.delete', ids: [...ids] });
  const { evidence, form } = getState();
  if (isDone && evidence?.kind === 'position' && ids.includes(evidence.positionId)) showEvidence(null);
  if (isDone && form?.kind === 'edit' && ids.includes(form.positionId)) showForm(null);
  return isDone;
}

function isReadOnly(): boolean {
  return getState().open?.isReadOnly ?? true;
}
