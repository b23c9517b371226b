import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const LONG_AGO = new Date(0);

/**
 * Makes the next `tsc -b` compare contents instead of times. The compiler takes a project for unchanged when none of its files is newer
 * than its build info, and so misses what was written while it ran, or came with an older time, as from an archive or a copy.
 * A build info from long ago is older than everything: then every file's hash is compared, which takes about two seconds for all.
 * @param {string} folder where the projects keep their build info, absolute; it need not be there
 */
export function forgetTimes(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.tsbuildinfo')) utimesSync(join(folder, name), LONG_AGO, LONG_AGO);
  }
}
