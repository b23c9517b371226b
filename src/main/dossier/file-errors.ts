import { DossierError } from '../../shared/errors';

/** The errno code of an error of Node's file system, such as `ENOENT`; null when it is another error. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/**
 * What the analyst hears when a file named `name` cannot be read:
 * `fileMissing`, `fileIsFolder`, `nameTooLong`, or `fileUnreadable` for everything that permissions and drives do.
 */
export function readError(error: unknown, name: string): DossierError {
  if (error instanceof DossierError) return error;
  switch (errnoOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new DossierError('fileMissing', { name }, error);
    case 'EISDIR':
      return new DossierError('fileIsFolder', { name }, error);
    case 'ENAMETOOLONG':
      return new DossierError('nameTooLong', { name }, error);
    default:
      return new DossierError('fileUnreadable', { name }, error);
  }
}

/** What the analyst hears when a copy named `name` cannot be written: `fileExists`, `diskFull`, `fileReadOnly`, `nameTooLong` or `copyFailed`. */
export function copyError(error: unknown, name: string): DossierError {
  const { code } = writeError(error, name);
  switch (code) {
    case 'fileExists':
    case 'fileReplaced':
      return new DossierError('fileExists', { name }, error);
    case 'diskFull':
    case 'fileReadOnly':
    case 'nameTooLong':
      return new DossierError(code, { name }, error);
    default:
      return new DossierError('copyFailed', { name }, error);
  }
}

/** What the analyst hears when a file named `name` cannot be written: `diskFull`, `fileReadOnly`, `fileExists`, `nameTooLong` or `saveFailed`. */
export function writeError(error: unknown, name: string): DossierError {
  if (error instanceof DossierError) return error;
  switch (errnoOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new DossierError('diskFull', { name }, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new DossierError('fileReadOnly', { name }, error);
    case 'EEXIST':
      return new DossierError('fileExists', { name }, error);
    case 'ENAMETOOLONG':
      return new DossierError('nameTooLong', { name }, error);
    default:
      return new DossierError('saveFailed', { name }, error);
  }
}
