import { basename, extname } from 'node:path';
import { safeFileName } from '../file-name';

/** What may stand before the ending, in UTF-16 units, so that the whole keeps to the 255 bytes that file systems allow. */
const MOST = 60;

/**
 * The name of a conflict copy of the file at `path`: what it is, when it was made (UTC) and on which computer. `isTaken` says which
 * names are not to be had.
 */
export function conflictName(
  path: string,
  now: Date,
  host: string,
  isTaken: (name: string) => boolean,
): string {
  const extension = extname(path);
  const stem = basename(path, extension);
  const short = stem.length <= MOST ? stem : stem.slice(0, MOST).toWellFormed().trimEnd();
  const [day = '', time = ''] = now.toISOString().split('T');
  const where = safeFileName(host, 'this computer').slice(0, 40);
  const label = `Parley conflict copy ${day} ${time.slice(0, 8).replaceAll(':', '.')} ${where}`;
  let name = `${short} (${label})${extension}`;
  for (let count = 2; isTaken(name); count += 1) name = `${short} (${label} ${count})${extension}`;
  return name;
}
