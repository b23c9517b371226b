import type { BinEntry } from '../../../../shared/views/bin';
import { showDialog } from '../../actions';
import { performWithUndo } from '../../perform';
import { getState } from '../../store';

/** What of a selection can come back by itself: a passage comes with a position. */
export function restorable(entries: readonly BinEntry[]): readonly BinEntry[] {
  return entries.filter(({ table }) => table !== 'passages');
}

/** Restores entries with what they need, in one step that can be undone. Does nothing in a dossier that is read only. */
export async function restoreEntries(entries: readonly BinEntry[]): Promise<void> {
  const items = restorable(entries).map(({ table, id }) => ({ table, id }));
  if (items.length === 0 || (getState().open?.isReadOnly ?? true)) return;
  await performWithUndo({ type: 'bin.restore', items });
}

/** Asks to which position a passage is to be added that was taken out of its own. */
export function attachAgain({ record }: Extract<BinEntry, { readonly table: 'passages' }>): void {
  const { sourceId, start, end } = record;
  showDialog({ kind: 'attach', range: { sourceId, start, end } });
}
