import type { FileStatus } from '../file-status';

/** A dossier that this window has for itself, with nothing the matter. */
export const ALL_WELL: FileStatus = {
  access: 'editing',
  holder: null,
  isLost: false,
  isStale: false,
  trouble: null,
  isUnsaved: false,
};
