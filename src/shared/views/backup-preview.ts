import type { BackupDifference, BackupPreview, RestoredAs } from '../backups';
import type { Change } from '../changes';
import type { Dossier } from '../model';

/** The longest label, in UTF-16 units. */
const LONGEST = 200;

/**
 * What carrying out `changes` would do to a dossier, as the analyst reads it before restoring a backup. Names are those of the backup, `then`,
 * and of the dossier as it is `now` for what the backup does not have.
 */
export function backupPreview(now: Dossier, then: Dossier, changes: readonly Change[]): BackupPreview {
  const differences = changes.flatMap((change) => {
    const as = restoredAs(change);
    return as === null ? [] : [{ table: change.table, id: change.id, as, ...labelOf(change, now, then) }];
  });
  return { differences, hidden: changes.length - differences.length };
}

/** What becomes of an entry; null when it is in the bin before and after. */
function restoredAs({ before, after }: Change): RestoredAs | null {
  const [wasThere, isThere] = [isLive(before), isLive(after)];
  if (wasThere && isThere) return 'changed';
  if (isThere) return 'back';
  return wasThere ? 'binned' : null;
}

function isLive(row: Change['after']): boolean {
  return row !== null && (!('deletedAt' in row) || row.deletedAt === null);
}

function labelOf(change: Change, now: Dossier, then: Dossier): Pick<BackupDifference, 'label' | 'detail'> {
  function named(table: 'parties' | 'issues', id: string): string {
    return (then[table].get(id) ?? now[table].get(id))?.name ?? '';
  }
  const row = change.after ?? change.before;
  if (row === null) return { label: '', detail: [] };
  if ('statement' in row) {
    const where = [named('parties', row.partyId), named('issues', row.issueId), row.date];
    return { label: shortened(row.statement), detail: where };
  }
  if ('judgement' in row) return { label: named('issues', row.issueId), detail: [row.date] };
  if ('quote' in row) {
    const source = then.sources.get(row.sourceId) ?? now.sources.get(row.sourceId);
    return { label: shortened(row.quote), detail: source === undefined ? [] : [shortened(source.title)] };
  }
  if ('publisher' in row)
    return {
      label: shortened(row.title),
      detail: [row.publisher, row.publishedOn].filter((each) => each !== ''),
    };
  if ('partyId' in row) return { label: row.name, detail: [named('parties', row.partyId)] };
  return { label: 'title' in row ? row.title : row.name, detail: [] };
}

/** Cut between characters, not through them. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
