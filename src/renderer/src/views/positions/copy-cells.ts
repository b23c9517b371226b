import { clipboardTable } from '../../../../shared/clipboard-table';
import { DossierError } from '../../../../shared/errors';
import { positionsTable } from '../../../../shared/tables/positions-table';
import { formsOf } from '../../copy-table';
import { putOnClipboard } from '../../copy-text';
import { getState } from '../../store';
import { say } from '../../toasts';
import { messageOf, words } from '../../words';
import type { ColumnId } from './position-columns';

/** Beyond so many rows the table would hold the window up for seconds, and what it is pasted into for longer: the text alone is copied then, which spreadsheets take as well. */
const MOST_AS_TABLE = 20_000;

/** Copies the cells of positions, in the order given, as a table and as text, perhaps under the names of the columns; into a copy event's data, or else by one of its own. Says how much was copied, or why not. */
export function copyCells(
  ids: readonly string[],
  columns: readonly ColumnId[],
  { hasHeads = false, into }: { readonly hasHeads?: boolean; readonly into?: DataTransfer } = {},
): void {
  const { open, viewState } = getState();
  if (open === null || ids.length === 0) return;
  const isTextOnly = ids.length > MOST_AS_TABLE;
  const table = positionsTable(open.dossier, { positionIds: ids, columns }, words);
  const { guardsFormulas } = viewState.exportOptions.csv;
  const made = clipboardTable(table, { guardsFormulas, hasHeads, isTextOnly });
  if (made === null) {
    say(messageOf(new DossierError('clipboardTooLarge')));
    return;
  }
  const forms = formsOf(made);
  if (into === undefined) putOnClipboard(forms);
  else for (const [type, text] of Object.entries(forms)) into.setData(type, text);
  const isCell = ids.length === 1 && columns.length === 1;
  if (isCell) say(words('positions.copy.cell'));
  else say(words(isTextOnly ? 'positions.copy.rowsAsText' : 'positions.copy.rows', { count: ids.length }));
}
