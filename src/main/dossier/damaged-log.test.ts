import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSession } from './create-session';
import { logPathOf } from './log';
import { encodeRecord, readRecords, withoutZeros } from './log-record';
import { openSession } from './open-session';
import type { SessionOptions } from './session-options';
import { createDossier, createIssue, createParty, importSource, recordPosition } from './testing/commands';
import { digestOf } from './testing/digest';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

const options: SessionOptions = { coder: 'A. Analyst', schedule: () => () => {} };

/** A dossier whose last three transactions are in its log alone; `digests` are those after each. */
async function interrupted(folder = temporaryFolder(), id = 1) {
  const path = join(folder, `dossier-${id}.parley`);
  const start = { ...createDossier, id: testId(id) } as typeof createDossier;
  const session = await createSession(
    path,
    [start, createIssue(200), importSource(300, 'نصّ المقال 🕊️')],
    options,
  );
  const digests: string[] = [digestOf(session.dossier)];
  const ends: number[] = [0];
  for (const [n, command] of [
    createParty(100),
    recordPosition(400, { party: 100, issue: 200, source: 300 }),
    { type: 'dossier.rename', title: 'ملف' } as const,
  ].entries()) {
    session.execute(testId(id * 1_000 + n), command);
    digests.push(digestOf(session.dossier));
    ends.push(written(path).length);
  }
  return { path, digests, ends, log: written(path), file: readFileSync(path) };
}

/** What a dossier's log holds, without the zeros behind it. */
function written(path: string): Buffer {
  return Buffer.from(withoutZeros(readFileSync(logPathOf(path))));
}

/** A position of a party that is not there. */
function homelessPosition() {
  const { id, fields } = recordPosition(499, { party: 9_999, issue: 200, source: 300 });
  const at = '2025-08-06T10:00:00.000Z';
  return { ...fields, id, evidence: [], coder: '', recordedAt: at, updatedAt: at, deletedAt: null };
}

function copyOf(file: Uint8Array, log: Uint8Array): string {
  const path = join(temporaryFolder(), 'copy.parley');
  writeFileSync(path, file);
  writeFileSync(logPathOf(path), log);
  return path;
}

it('opens with all whole records wherever in the last one the log was cut off, and goes on from there', async () => {
  const { digests, ends, log, file } = await interrupted();
  const [, , start = 0, end = 0] = ends;
  for (let length = start; length <= end; length += 1) {
    const path = copyOf(file, log.subarray(0, length));
    const session = await openSession(path, options);
    const isWhole = length === end;
    expect(digestOf(session.dossier)).toBe(digests[isWhole ? 3 : 2]);
    const keys = session.notices.map((notice) => notice.key);
    expect(keys).toEqual(length === start || isWhole ? ['logReplayed'] : ['logReplayed', 'logTornTail']);
    session.undo(testId(9_000));
    const digest = digestOf(session.dossier);
    expect(digest).toBe(digests[isWhole ? 2 : 1]);
    expect(await session.close()).toBeNull();
    if (length % 16 !== 0) continue;
    const again = await openSession(path, options);
    expect(digestOf(again.dossier)).toBe(digest);
    expect(again.notices).toEqual([]);
    await again.close();
  }
}, 120_000);

it('opens with all whole records when parts of the last one have not got to the disk, and goes on from there', async () => {
  const { digests, ends, log, file } = await interrupted();
  const [, , start = 0, end = 0] = ends;
  for (let at = start; at < end; at += 97) {
    const missing = Buffer.concat([log, Buffer.alloc(5_000)]).fill(0, at, Math.min(at + 512, end));
    const session = await openSession(copyOf(file, missing), options);
    expect(digestOf(session.dossier)).toBe(digests[2]);
    expect(session.notices.map((notice) => notice.key)).toEqual(['logReplayed', 'logTornTail']);
    session.undo(testId(9_000));
    expect(await session.close()).toBeNull();
  }
});

it('takes up a log that has room behind its records where they end', async () => {
  const { path, digests, ends, log, file } = await interrupted();
  expect(statSync(logPathOf(path)).size).toBeGreaterThan(log.length + 100_000);
  const roomy = copyOf(file, Buffer.concat([log, Buffer.alloc(50_000)]));
  const session = await openSession(roomy, options);
  expect(session.notices.map((notice) => notice.key)).toEqual(['logReplayed']);
  expect(digestOf(session.dossier)).toBe(digests[3]);
  session.execute(testId(8_000), createParty(180));
  expect(statSync(logPathOf(roomy)).size).toBe(log.length + 50_000);
  expect(written(roomy).length).toBeGreaterThan(ends[3] ?? 0);
  await session.abandon();
  const again = await openSession(roomy, options);
  expect(again.dossier.parties.has(testId(180))).toBe(true);
  await again.close();
});

it('keeps what is before a damaged byte and says that there was damage, wherever it is', async () => {
  const { digests, ends, log, file } = await interrupted();
  for (let at = 0; at < log.length; at += 17) {
    const altered = Buffer.from(log);
    altered[at] = (log[at] ?? 0) ^ 1;
    const session = await openSession(copyOf(file, altered), options);
    const whole = ends.findLastIndex((end) => end <= at);
    expect(digestOf(session.dossier)).toBe(digests[whole]);
    expect(session.notices.map((notice) => notice.key)).toContain('logDamaged');
    await session.close();
  }
}, 120_000);

it('never replays the log of another dossier and never deletes it', async () => {
  const [one, other] = [await interrupted(), await interrupted(temporaryFolder(), 2)];
  const path = copyOf(one.file, other.log);
  const session = await openSession(path, options);
  expect(digestOf(session.dossier)).toBe(one.digests[0]);
  const [notice] = session.notices;
  expect(notice?.key).toBe('logSetAside');
  session.execute(testId(5_000), createParty(150));
  await session.close();
  expect(readFileSync(join(path, '..', String(notice?.params.log)))).toEqual(other.log);
});

it('recognises the log of the same dossier in another state, from a copy that went its own way', async () => {
  const one = await interrupted();
  const copy = copyOf(one.file, Buffer.alloc(0));
  const elsewhere = await openSession(copy, options);
  elsewhere.execute(testId(7_000), createParty(170));
  await elsewhere.close();
  copyFileSync(logPathOf(one.path), logPathOf(copy));
  const session = await openSession(copy, options);
  expect(session.dossier.parties.has(testId(170))).toBe(true);
  expect(session.dossier.parties.has(testId(100))).toBe(false);
  expect(session.notices.map((notice) => notice.key)).toEqual(['logSetAside']);
  await session.close();
});

it('stops before a whole record that does not fit, and says that there was damage', async () => {
  const { digests, ends, log, file } = await interrupted();
  const [, , start = 0] = ends;
  const last = readRecords(log).records.at(-1)?.record;
  if (last === undefined) throw new Error('there is no record');
  const before = homelessPosition();
  const changes = [{ table: 'positions' as const, id: before.id, before: null, after: before }];
  const strange = encodeRecord({ ...last, command: 'position.record', changes });
  const session = await openSession(copyOf(file, Buffer.concat([log.subarray(0, start), strange])), options);
  expect(digestOf(session.dossier)).toBe(digests[2]);
  expect(session.notices.map((notice) => notice.key)).toEqual(['logReplayed', 'logDamaged']);
  expect(await session.close()).toBeNull();
});

it('says that the dossier is missing when there is only its log, and leaves that alone', async () => {
  const { path, log } = await interrupted();
  const alone = join(temporaryFolder(), 'alone.parley');
  writeFileSync(logPathOf(alone), log);
  await expect(openSession(alone, options)).rejects.toMatchObject({ code: 'fileMissing' });
  expect(readFileSync(logPathOf(alone))).toEqual(log);
  expect(existsSync(path)).toBe(true);
});

it('refuses to open while the log cannot be read, rather than without it', async () => {
  const { file } = await interrupted();
  const path = join(temporaryFolder(), 'copy.parley');
  writeFileSync(path, file);
  mkdirSync(logPathOf(path));
  await expect(openSession(path, options)).rejects.toThrow('fileIsFolder');
  expect(readFileSync(path)).toEqual(file);
});

it('says in the field’s own terms that a strange log cannot be set aside', async () => {
  const [one, other] = [await interrupted(), await interrupted(temporaryFolder(), 2)];
  // So long a name that none with the time behind it fits into the file system.
  const path = join(temporaryFolder(), `${'n'.repeat(230)}.parley`);
  writeFileSync(path, one.file);
  writeFileSync(logPathOf(path), other.log);
  await expect(openSession(path, options)).rejects.toMatchObject({
    name: 'DossierError',
    code: 'nameTooLong',
  });
  const created = join(path, '..', `${'m'.repeat(230)}.parley`);
  writeFileSync(logPathOf(created), other.log);
  await expect(createSession(created, [createDossier], options)).rejects.toMatchObject({
    code: 'nameTooLong',
  });
  expect(readdirSync(join(path, '..'))).toHaveLength(3);
});

it.skipIf(!existsSync('/dev/full'))(
  'changes nothing on a full disk and says so, and can go on elsewhere',
  async () => {
    const path = join(temporaryFolder(), 'full.parley');
    const session = await createSession(path, [createDossier], options);
    symlinkSync('/dev/full', logPathOf(path));
    const { dossier } = session;
    expect(() => session.execute(testId(100), createParty(10))).toThrow('diskFull');
    expect(session.dossier).toBe(dossier);
    expect(session.undoState).toEqual({ undo: null, redo: null });
    expect(await session.close()).toBeNull();
    const again = await openSession(path, options);
    expect(digestOf(again.dossier)).toBe(digestOf(dossier));
    await again.close();
  },
);
