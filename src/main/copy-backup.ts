import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, link, open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { DossierError } from '../shared/errors';
import { errnoOf, writeError } from './dossier/file-errors';
import { temporaryPathOf } from './dossier/write-atomically';
import { isThere } from './is-there';

/**
 * Copies a backup to `target`, an absolute path at which there is nothing yet, and does not keep the window waiting meanwhile. The copy is
 * on the disk and reads back the same when it gets its name; nothing is left when anything fails. `name` is the copy's, for the message.
 * Rejects with `fileExists`, `fileMissing`, `diskFull`, `fileReadOnly` or `saveFailed`.
 */
export async function copyBackup(backup: string, target: string, name: string): Promise<void> {
  if (await isThere(target)) throw new DossierError('fileExists', { name });
  if (!(await isThere(backup))) throw new DossierError('fileMissing', { name: basename(backup) });
  const temporary = temporaryPathOf(target);
  try {
    await copyFile(backup, temporary, constants.COPYFILE_EXCL);
    await writeThrough(temporary);
    if ((await hashOf(temporary)) !== (await hashOf(backup)))
      throw new Error('the copy reads back differently');
    await claim(temporary, target);
  } catch (error) {
    throw writeError(error, name);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** A backup may only be read; its copy is there to be worked on, and is to be on the disk. */
async function writeThrough(path: string): Promise<void> {
  await chmod(path, 0o644);
  // Windows synchronises only what may be written to.
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** Gives the copy its name unless another file took it meanwhile: a link fails where a rename would replace. */
async function claim(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw error;
    // Some file systems have no links (FAT, some network shares): a name is reserved, then replaced.
    await (await open(target, 'wx')).close();
    await rename(temporary, target).catch(async (failure: unknown) => {
      await rm(target, { force: true });
      throw failure;
    });
  }
}
