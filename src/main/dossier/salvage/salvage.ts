import { basename } from 'node:path';
import { v7 as newId } from 'uuid';
import { apply, type Change } from '../../../shared/changes';
import { emptyDossier } from '../../../shared/dossier';
import { DossierError } from '../../../shared/errors';
import type { DossierMeta, RowOf, TableName } from '../../../shared/model';
import { ENTRY_TABLES, type EntryTable } from '../../../shared/model';
import type { SalvageReport } from '../../../shared/salvage-report';
import { createSessionFrom } from '../create-session';
import { type Disk, NODE_DISK } from '../disk';
import { readError } from '../file-errors';
import { logPathOf } from '../log';
import type { Session } from '../session';
import type { SessionOptions } from '../session-options';
import { WorkingDossier } from '../working-dossier';
import { type Gathered, gather } from './gather';
import { type Mended, mend, type SalvageWords } from './mend';

/**
 * Reads what can still be read of the damaged dossier at `path` and of the log beside it, and makes a new dossier of that at
 * `target`, which must not exist. `words` are for what stands in for what is lost. Neither the damaged file nor its log is touched. Undo begins anew: the new dossier is the first
 * step. Throws `nothingToRecover` when nothing is left, `fileMissing` or `fileUnreadable`, and what `createSession` throws.
 */
export async function salvage(
  path: string,
  target: string,
  options: SessionOptions,
  words: SalvageWords,
): Promise<{ readonly session: Session; readonly report: SalvageReport }> {
  const gathered = await gatherFrom(path, options.disk);
  const recovered = new Map(ENTRY_TABLES.map((table) => [table, gathered.rows[table].size]));
  const mended = mend(gathered, words, newId);
  const session = await createSessionFrom(
    target,
    (now) => {
      const changes = changesOf(mended, metaFrom(gathered, titleOf(path), now));
      const dossier = new WorkingDossier(apply(emptyDossier(), { changes, texts: {} }));
      return { dossier, changes, texts: Object.fromEntries(mended.texts) };
    },
    options,
  );
  return {
    session,
    report: {
      tables: ENTRY_TABLES.map((table) => ({
        table,
        recovered: recovered.get(table) ?? 0,
        lost: lostOf(gathered, mended, table),
        standIns: mended.standIns[table] ?? 0,
      })),
      fromLog: gathered.fromLog,
      damagedTexts: mended.damagedTexts,
      doubtful: gathered.doubtful,
    },
  };
}

/** Whether anything of a dossier can still be read at `path` or in the log beside it. Never throws. */
export async function canSalvage(path: string): Promise<boolean> {
  try {
    await gatherFrom(path);
    return true;
  } catch {
    return false;
  }
}

async function gatherFrom(path: string, disk: Disk = NODE_DISK): Promise<Gathered> {
  const gathered = await gather(read(path, disk), readLog(logPathOf(path), disk));
  const isEmpty = (['meta', ...ENTRY_TABLES] as const).every((table) => gathered.rows[table].size === 0);
  if (isEmpty && gathered.texts.size + gathered.damagedTexts.size === 0) {
    throw new DossierError('nothingToRecover', { name: basename(path) });
  }
  return gathered;
}

function read(path: string, disk: Disk): Uint8Array {
  try {
    return disk.readWhole(path);
  } catch (error) {
    throw readError(error, basename(path));
  }
}

/** A log that is not there, or that cannot be read, has nothing to tell. */
function readLog(path: string, disk: Disk): Uint8Array {
  try {
    return disk.readWhole(path);
  } catch {
    return new Uint8Array();
  }
}

/** What a dossier is called whose own title is lost. */
function titleOf(path: string): string {
  return basename(path).replace(/\.parley$/iu, '');
}

function metaFrom({ rows }: Gathered, title: string, now: string): DossierMeta {
  for (const meta of rows.meta.values()) return meta;
  return { id: newId(), title, createdAt: now };
}

function changesOf({ rows }: Mended, meta: DossierMeta): readonly Change[] {
  const all = <T extends TableName>(table: T, its: Iterable<RowOf<T>>) =>
    [...its].map((row) => ({ table, id: row.id, before: null, after: row }) as Change);
  return [all('meta', [meta]), ...ENTRY_TABLES.map((table) => all(table, rows[table].values()))].flat();
}

/** The rows of which something tells, but which are not there, or only by a row that stands in. */
function lostOf({ rows, known }: Gathered, { standIns }: Mended, table: EntryTable): number {
  const missing = [...known[table]].filter((id) => !rows[table].has(id)).length;
  return missing + (standIns[table] ?? 0);
}
