import { basename } from 'node:path';
import { DossierError } from '../../shared/errors';
import { NODE_DISK } from '../dossier/disk';
import { errnoOf } from '../dossier/file-errors';

/**
 * What the analyst hears when a briefing cannot be written to `path`: `diskFull`, `exportIsFolder`, `exportFolderMissing`, `exportReadOnly`,
 * `exportInUse`, `exportNameTooLong`, `exportNameForbidden`, or `exportFailed` for everything else. What is a DossierError stays one.
 */
export function exportError(error: unknown, path: string): DossierError {
  if (error instanceof DossierError) return error;
  const name = basename(path);
  switch (errnoOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new DossierError('diskFull', { name }, error);
    case 'ENOENT':
    case 'ENOTDIR':
      return new DossierError('exportFolderMissing', { name }, error);
    case 'ENAMETOOLONG':
      return new DossierError('exportNameTooLong', { name }, error);
    case 'EINVAL':
    case 'ERR_INVALID_ARG_VALUE':
    case 'EILSEQ':
      return new DossierError('exportNameForbidden', { name }, error);
  }
  // Systems answer in many ways that a folder has the name.
  if (isFolder(path)) return new DossierError('exportIsFolder', { name }, error);
  switch (errnoOf(error)) {
    case 'EBUSY':
    case 'ETXTBSY':
      return new DossierError('exportInUse', { name }, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      // Windows says of a file that Excel or Word has open that it may not be replaced.
      return new DossierError(isThere(path) ? 'exportInUse' : 'exportReadOnly', { name }, error);
    default:
      return new DossierError('exportFailed', { name }, error);
  }
}

function isFolder(path: string): boolean {
  try {
    return NODE_DISK.look(path)?.isFolder === true;
  } catch {
    return false;
  }
}

function isThere(path: string): boolean {
  try {
    return process.platform === 'win32' && NODE_DISK.look(path) !== null;
  } catch {
    return false;
  }
}
