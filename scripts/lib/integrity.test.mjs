import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyIntegrity } from './integrity.mjs';
import { Stop } from './say.mjs';

/** @type {string} */
let folder;
/** @type {string} */
let file;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-integrity-'));
  file = join(folder, 'runtime.tgz');
  writeFileSync(file, 'what was published');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param {string} content */
function sha512(content) {
  return `sha512-${createHash('sha512').update(content).digest('base64')}`;
}

describe('a downloaded file', () => {
  it('is let through and kept when its hash is the known one', async () => {
    await verifyIntegrity(file, sha512('what was published'));
    expect(existsSync(file)).toBe(true);
  });

  it('is refused and removed when its hash is another', async () => {
    const refusal = verifyIntegrity(file, sha512('what somebody else published'));
    await expect(refusal).rejects.toThrow(Stop);
    await expect(refusal).rejects.toThrow('runtime.tgz is not the file it should be');
    expect(existsSync(file)).toBe(false);
  });

  it('is refused when only its last byte differs', async () => {
    await expect(verifyIntegrity(file, sha512('what was publisheD'))).rejects.toThrow(Stop);
  });
});
