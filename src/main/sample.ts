import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DossierError } from '../shared/errors';
import { isThere } from './is-there';

/**
 * Makes the analyst's own copy of the sample dossier at `copy`, unless there is one, and says whether it is new.
 * The copy appears whole or not at all. Throws `fileMissing` when there is no sample, `fileReadOnly` when the folder cannot be written to.
 */
export async function copySample(sample: string, copy: string, name: string): Promise<boolean> {
  if (await isThere(copy)) return false;
  if (!(await isThere(sample))) throw new DossierError('fileMissing', { name });
  const temporary = `${copy}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(sample, temporary, constants.COPYFILE_EXCL);
    return await claim(temporary, copy);
  } catch (error) {
    throw new DossierError(isDiskFull(error) ? 'diskFull' : 'fileReadOnly', { name }, error);
  } finally {
    // What went wrong above matters more than a leftover that could not be removed.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Gives the file its name unless another took it meanwhile: a link fails where a rename would replace. */
async function claim(temporary: string, copy: string): Promise<boolean> {
  try {
    await link(temporary, copy);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some file systems have no links (FAT, some network shares).
    await rename(temporary, copy);
    return true;
  }
}

function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
