import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Stop } from './say.mjs';

/**
 * Checks a file against a hash that is known beforehand. A file that differs is removed, so that nothing can pick it up.
 * @param {string} path
 * @param {string} integrity such as `sha512-…` in base 64, as https://www.w3.org/TR/SRI/ has it
 * @returns {Promise<void>} throws a `Stop` when the hash is another
 */
export async function verifyIntegrity(path, integrity) {
  const separator = integrity.indexOf('-');
  const hash = createHash(integrity.slice(0, separator));
  await pipeline(createReadStream(path), hash);
  if (hash.digest('base64') === integrity.slice(separator + 1)) return;
  await rm(path, { force: true });
  throw new Stop(
    `${basename(path)} is not the file it should be: its ${integrity.slice(0, separator)} hash differs. It was refused and removed.`,
  );
}
