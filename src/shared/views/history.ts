import type { Change } from '../changes';
import { titleKey } from '../commands';
import { COMMAND_ACTIONS, type HistoryAction, type HistoryTransaction } from '../history';
import { isSame } from '../is-same';
import type { Dossier, TableName } from '../model';
import { fieldsOf } from './history-fields';
import type { FieldName, FieldWords, ListItem } from './history-words';
import { recordLabel } from './record-label';

/** How a field changed, in the analyst's words; '' is nothing. */
export type FieldChange =
  | {
      readonly field: FieldName;
      readonly kind: 'value' | 'prose';
      /** Null in a record that was added: there was no such field before. */
      readonly from: string | null;
      readonly to: string;
    }
  | {
      readonly field: FieldName;
      readonly kind: 'list';
      /** Null in a record that was added. */
      readonly removed: readonly ListItem[] | null;
      readonly added: readonly ListItem[];
    }
  | { readonly field: FieldName; readonly kind: 'place' };

export interface RecordChange {
  readonly table: TableName;
  readonly id: string;
  /** `removed`: its creation was undone, and it is not even in the bin. */
  readonly what: 'added' | 'changed' | 'deleted' | 'restored' | 'removed';
  /** What the record is called, in parts that each keep their direction. */
  readonly label: readonly string[];
  /** A line that tells it from others; may be empty. */
  readonly detail: string;
  readonly fields: readonly FieldChange[];
  /** Whether the state after it can be restored: `present` when the record is like that now, `never` when there was none. */
  readonly restoring: 'possible' | 'present' | 'never';
}

/** A transaction as the history shows it. */
export interface HistoryItem {
  readonly seq: number;
  readonly at: string;
  readonly coder: string;
  readonly action: HistoryAction;
  readonly title: string;
  readonly records: readonly RecordChange[];
  /** How many records the transaction changed beyond those that are listed. */
  readonly beyond: number;
  /** How many other records it changed than the history is asked about. */
  readonly others: number;
}

/**
 * A transaction in the analyst's words. `isWhole` tells the fields of a record that was added as well: in the history of one record
 * they are what it began with, in that of the dossier they would bury what changed.
 */
export function historyItem(
  transaction: HistoryTransaction,
  words: FieldWords,
  { isWhole }: { readonly isWhole: boolean },
): HistoryItem {
  const { seq, at, coder, command, kind, changes, changeCount, otherCount } = transaction;
  const action =
    kind === 'undo' ? ('undone' as const) : kind === 'redo' ? ('redone' as const) : COMMAND_ACTIONS[command];
  const title = words.words(titleKey(command));
  return {
    seq,
    at,
    coder,
    action,
    title:
      kind === 'do' ? title : words.words(kind === 'undo' ? 'history.undone' : 'history.redone', { title }),
    records: eachOnce(changes).map((change) => recordChange(change, words, isWhole)),
    beyond: changeCount - changes.length,
    others: otherCount,
  };
}

/** The change of each record once, from what it was before the first of its changes to what it was after the last. */
function eachOnce(changes: readonly Change[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.table} ${change.id}`;
    const first = found.get(key);
    found.set(key, first === undefined ? change : ({ ...change, before: first.before } as Change));
  }
  return [...found.values()];
}

function recordChange(change: Change, words: FieldWords, isWhole: boolean): RecordChange {
  const { table, id } = change;
  const what = whatOf(change);
  const isTold = what === 'changed' || what === 'restored' || (isWhole && what === 'added');
  return {
    table,
    id,
    what,
    ...recordLabel(change, words),
    fields: isTold ? fieldChanges(change, words) : [],
    restoring: restoringOf(words.dossier, change),
  };
}

function whatOf({ before, after }: Change): RecordChange['what'] {
  if (after === null) return 'removed';
  if (before === null) return 'added';
  const [wasLive, isLive] = [isLiveRow(before), isLiveRow(after)];
  if (wasLive && !isLive) return 'deleted';
  return !wasLive && isLive ? 'restored' : 'changed';
}

function isLiveRow(row: object): boolean {
  return !('deletedAt' in row) || row.deletedAt === null;
}

function restoringOf(dossier: Dossier, { table, id, after }: Change): RecordChange['restoring'] {
  if (after === null) return 'never';
  const now = dossier[table].get(id);
  // A passage comes back with the position that it proves, and never alone.
  if (table === 'passages' && (now === undefined || !isLiveRow(now))) return 'never';
  if (now === undefined || !isLiveRow(now)) return 'possible';
  const stamps = { updatedAt: '', deletedAt: null };
  return isSame({ ...now, ...stamps }, { ...after, ...stamps }) ? 'present' : 'possible';
}

/** What a change altered, field by field, in the analyst’s words. */
export function fieldChanges(change: Change, words: FieldWords): readonly FieldChange[] {
  const before = new Map(fieldsOf(change, 'before', words).map((field) => [field.field, field]));
  return fieldsOf(change, 'after', words).flatMap((after): readonly FieldChange[] => {
    const { field, kind } = after;
    const was = before.get(field);
    if (kind === 'list') {
      const items = was?.kind === 'list' ? was.items : [];
      if (isSame(items, after.items)) return [];
      const removed = was && items.filter((item) => !has(after.items, item));
      return [
        { field, kind, removed: removed ?? null, added: after.items.filter((item) => !has(items, item)) },
      ];
    }
    const from = was === undefined || was.kind === 'list' ? null : was.text;
    if ((from ?? '') === after.text) return [];
    if (kind === 'place') return from === null ? [] : [{ field, kind }];
    return [{ field, kind, from, to: after.text }];
  });
}

function has(items: readonly ListItem[], sought: ListItem): boolean {
  return items.some((item) => isSame(item, sought));
}
