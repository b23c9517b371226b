import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceDraft } from '../../shared/draft';
import { DossierError } from '../../shared/errors';
import { readError } from '../dossier/file-errors';
import { checkTextSize, failedDraft, readSource } from './read-source';

/**
 * Reads a text file as a draft. `encoding` is one of the Encoding Standard, or null to find out.
 * Never throws: a file that cannot be read becomes a draft that says why.
 */
export function readFile(path: string, encoding: string | null): SourceDraft {
  const name = basename(path);
  let size = 0;
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new DossierError('fileIsFolder', { name });
    // Reading a pipe or a device could wait for ever.
    if (!found.isFile()) throw new DossierError('fileUnreadable', { name });
    ({ size } = found);
    checkTextSize(name, size);
    return readSource(name, readFileSync(path), encoding);
  } catch (error) {
    return failedDraft(name, size, encoding, readError(error, name));
  }
}
