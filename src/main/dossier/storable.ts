import type { ChangeSet } from '../../shared/changes';
import { DossierError } from '../../shared/errors';

/**
 * Refuses text that a file could not give back unchanged: a lone surrogate has no UTF-8, and other SQLite programs end a
 * text at U+0000. Nothing that Parley reads from files or keyboards holds either. Throws `requestInvalid`.
 */
export function assertStorable(changeSet: ChangeSet): void {
  for (const change of changeSet.changes) visit(change.after);
  visit(changeSet.texts);
}

function visit(value: unknown): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed() || value.includes('\0')) throw new DossierError('requestInvalid');
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) visit(inner);
  }
}

/** Whether a row or a text could be given back unchanged; see `assertStorable`. */
export function isStorable(value: unknown): boolean {
  try {
    visit(value);
    return true;
  } catch {
    return false;
  }
}
