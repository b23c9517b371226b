import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DossierError, type ErrorCode } from '../../shared/errors';
import { NODE_DISK } from '../dossier/disk';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { NO_PAUSE, pausing } from './pace';
import { writePieces } from './write-pieces';

const isRoot = process.getuid?.() === 0;
const PIECES = [Buffer.from('one,'), Buffer.from('two')];

async function codeOf(writing: Promise<void>): Promise<ErrorCode> {
  const error: unknown = await writing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DossierError)) throw new Error('it was not refused');
  return error.code;
}

describe('a file that is written in pieces', () => {
  it('is there whole, replaces an earlier one with its permissions and through a link, and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'briefing.csv');
    writeFileSync(path, 'an earlier and longer one');
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder, 'link.csv'));
    await writePieces(join(folder, 'link.csv'), PIECES, NO_PAUSE);
    expect(readFileSync(path, 'utf8')).toBe('one,two');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).toSorted()).toEqual(['briefing.csv', 'link.csv']);
  });

  it('leaves what was there when it is stopped halfway or its pieces fail', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'briefing.csv');
    writeFileSync(path, 'earlier');
    const controller = new AbortController();
    async function* stopped() {
      yield PIECES[0] ?? Buffer.of();
      controller.abort();
      await pausing(controller.signal, () => {}).reach(0.5);
      yield PIECES[1] ?? Buffer.of();
    }
    expect(await codeOf(writePieces(path, stopped(), NO_PAUSE))).toBe('exportCancelled');
    function* failing() {
      yield PIECES[0] ?? Buffer.of();
      throw new DossierError('cellTooLong', { most: 1 });
    }
    expect(await codeOf(writePieces(path, failing(), NO_PAUSE))).toBe('cellTooLong');
    expect(readFileSync(path, 'utf8')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['briefing.csv']);
  });

  it('is refused where the disk has kept less than it said', async () => {
    const folder = temporaryFolder();
    const short = { ...NODE_DISK, readAt: () => new Uint8Array(1) };
    expect(await codeOf(writePieces(join(folder, 'a.csv'), PIECES, NO_PAUSE, short))).toBe('exportFailed');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a bad place', () => {
  it('that is a folder is named as one, and the folder stays', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken.csv'));
    expect(await codeOf(writePieces(join(folder, 'taken.csv'), PIECES, NO_PAUSE))).toBe('exportIsFolder');
    expect(readdirSync(folder)).toEqual(['taken.csv']);
  });

  it('whose folder is gone is told so, also when it goes while it is written', async () => {
    const folder = join(temporaryFolder(), 'usb');
    expect(await codeOf(writePieces(join(folder, 'a.csv'), PIECES, NO_PAUSE))).toBe('exportFolderMissing');
    mkdirSync(folder);
    function* pulled() {
      yield PIECES[0] ?? Buffer.of();
      rmSync(folder, { recursive: true });
      yield PIECES[1] ?? Buffer.of();
    }
    expect(await codeOf(writePieces(join(folder, 'a.csv'), pulled(), NO_PAUSE))).toBe('exportFolderMissing');
  });

  it('with a name that is too long, or has what no disk allows, is told so', async () => {
    const folder = temporaryFolder();
    expect(await codeOf(writePieces(join(folder, `${'x'.repeat(300)}.csv`), PIECES, NO_PAUSE))).toBe(
      'exportNameTooLong',
    );
    expect(await codeOf(writePieces(join(folder, 'a\0b.csv'), PIECES, NO_PAUSE))).toBe('exportNameForbidden');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(isRoot)('that may not be written to is told so', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    expect(await codeOf(writePieces(join(folder, 'a.csv'), PIECES, NO_PAUSE))).toBe('exportReadOnly');
    chmodSync(folder, 0o700);
  });

  it('that the system keeps from being written to is told so', async () => {
    for (const [errno, code] of [
      ['EACCES', 'exportReadOnly'],
      ['EROFS', 'exportReadOnly'],
      ['EBUSY', 'exportInUse'],
      ['EINVAL', 'exportNameForbidden'],
      ['ENOSPC', 'diskFull'],
      ['EIO', 'exportFailed'],
    ] as const) {
      const folder = temporaryFolder();
      const refusing = {
        ...NODE_DISK,
        writeAt: () => {
          throw Object.assign(new Error(errno), { code: errno });
        },
      };
      expect(await codeOf(writePieces(join(folder, 'a.csv'), PIECES, NO_PAUSE, refusing)), errno).toBe(code);
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('that is full is told so, and nothing is left on it', async (context) => {
    if (!canMount()) context.skip('no disk of its own can be made here');
    const folder = temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
    try {
      writeFileSync(join(folder, 'a.csv'), 'earlier');
      const large = Array.from({ length: 40 }, () => Buffer.alloc(16 * 1024, 65));
      expect(await codeOf(writePieces(join(folder, 'a.csv'), large, NO_PAUSE))).toBe('diskFull');
      expect(readdirSync(folder)).toEqual(['a.csv']);
      expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('earlier');
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

/** Whether this process may make a small disk of its own to fill. */
function canMount(): boolean {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
