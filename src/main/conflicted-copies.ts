import { extname } from 'node:path';

/**
 * What services, and Parley itself, put behind the name of a file when two computers have changed it; before the extension.
 * The words in brackets are those of the service's language, so that only their shape counts.
 */
const ENDINGS: readonly RegExp[] = [
  // Dropbox: "(Anna’s conflicted copy 2025-08-06)"; Nextcloud and ownCloud: "(conflicted copy 2025-08-06 101010)"
  /^ ?\([^()]*\d{4}-\d{2}-\d{2}[^()]*\)$/u,
  /^ ?\([^()]*(conflict|konflikt|conflit|конфликт)[^()]*\)$/iu,
  // Syncthing
  /^\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]{7})?$/u,
  // Nextcloud and ownCloud, older
  /^_conflict-\d{8}-\d{6}$/u,
  // OneDrive: the computer's name
  /^-[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,62}$/u,
  // Google Drive, Box, pCloud and MEGA: "(1)"
  /^ ?\(\d{1,3}\)$/u,
  // iCloud: " 2"
  /^ \d{1,3}$/u,
];

/**
 * Those of the names beside a dossier that a service would give to a conflicted copy of it. A name alone proves nothing, since people
 * number their files as well: whoever asks has to look whether they are this very dossier.
 */
export function conflictedCopiesOf(fileName: string, names: readonly string[]): readonly string[] {
  const extension = extname(fileName);
  const stem = fileName.slice(0, fileName.length - extension.length);
  return names.filter((name) => {
    if (name === fileName || !name.startsWith(stem)) return false;
    if (extension === '' || !name.toLowerCase().endsWith(extension.toLowerCase())) return false;
    const ending = name.slice(stem.length, name.length - extension.length);
    return ENDINGS.some((pattern) => pattern.test(ending));
  });
}
