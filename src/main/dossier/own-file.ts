import { dirname } from 'node:path';
import { metaOf } from '../../shared/dossier';
import { type Disk, NODE_DISK } from './disk';
import { readDossierFile } from './file';
import type { RewriteJob, Rewritten } from './rewrite';
import { lastTransaction, readGeneration } from './transactions';
import { areNamesKept, syncFolder } from './write-atomically';

/** What only our own file has, when a job has been carried out. */
export interface OwnMark {
  readonly dossierId: string;
  /** The id of the transaction at the job's `lastSeq`. */
  readonly lastId: string;
}

/**
 * The file at a job's path, if it is the very one that the job was to make: a writer that dies between giving the file its name and
 * saying so has done its work. Resolves to null when it is any other, or cannot be read or checked; never rejects.
 */
export async function recogniseOwn(
  job: RewriteJob,
  { dossierId, lastId }: OwnMark,
  disk: Disk = NODE_DISK,
): Promise<Rewritten | null> {
  try {
    const { db, dossier, identity, size } = await readDossierFile(job.path, {}, disk);
    try {
      const last = lastTransaction(db);
      const isOwn =
        metaOf(dossier).id === dossierId &&
        readGeneration(db) === job.generation &&
        last?.seq === job.lastSeq &&
        last.id === lastId;
      // The content was synchronised before the file had its name; whether the name was, its dead writer cannot say.
      return isOwn ? { identity, isDurable: areNamesKept(syncFolder(dirname(job.path), disk)), size } : null;
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
