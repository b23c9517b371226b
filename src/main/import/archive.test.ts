import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS, openArchive } from './archive';
import { refusalOf } from './testing/refusal';
import { makeZip } from './testing/zip';

const MEGABYTE = 1024 * 1024;
const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString());
const open = (bytes: Uint8Array) => openArchive(bytes, 'talks');

describe('an archive', () => {
  it('hands over the files that are asked for, whatever is packed how', async () => {
    const archive = await open(
      makeZip([
        { path: 'a/', content: '', isStored: true },
        { path: 'a/packed.xml', content: 'one' },
        { path: 'مذكرة.xml', content: 'two', isStored: true },
      ]),
    );
    expect([...archive.paths]).toEqual(['a/packed.xml', 'مذكرة.xml']);
    expect(text(await archive.read('a/packed.xml'))).toBe('one');
    expect(text(await archive.read('مذكرة.xml'))).toBe('two');
    expect(await archive.read('missing.xml')).toBeNull();
  });

  it('does not look into the archives in it', async () => {
    const inner = makeZip([{ path: '../evil', content: 'x' }]);
    const archive = await open(makeZip([{ path: 'inner.zip', content: inner }]));
    expect([...archive.paths]).toEqual(['inner.zip']);
    expect(Buffer.from(inner).equals((await archive.read('inner.zip')) ?? new Uint8Array())).toBe(true);
  });

  it('may be packed very tightly as long as it stays small', async () => {
    const archive = await open(makeZip([{ path: 'a', content: ' '.repeat(MEGABYTE) }]));
    expect((await archive.read('a'))?.length).toBe(MEGABYTE);
  });
});

describe('an archive that is a bomb is refused', () => {
  it('when a file unpacks to more than two hundred times its size', async () => {
    expect(await refusalOf(open(makeZip([{ path: 'a', content: Buffer.alloc(4 * MEGABYTE) }])))).toBe(
      'archiveUnsafe',
    );
  });

  it('when it does so in spite of what its headers say', async () => {
    const bytes = makeZip([{ path: 'a', content: Buffer.alloc(4 * MEGABYTE), claimedSize: 1000 }]);
    const archive = await open(bytes);
    expect(await refusalOf(archive.read('a'))).toBe('archiveUnsafe');
  });

  it('when a file says that it is larger than any may be', async () => {
    const bytes = makeZip([{ path: 'a', content: 'x', claimedSize: ARCHIVE_LIMITS.entrySize + 1 }]);
    expect(await refusalOf(open(bytes))).toBe('archiveUnsafe');
  });

  it('when all its files together are larger than they may be', async () => {
    // Nothing this large has to be written: the directory claims it, and the packed sizes make it believable.
    const content = Buffer.from(Uint8Array.from({ length: MEGABYTE }, (_, at) => (at * 7919) % 251));
    const entries = Array.from({ length: 6 }, (_, at) => ({
      path: `${at}`,
      content,
      isStored: true,
      claimedSize: 190 * MEGABYTE,
    }));
    expect(await refusalOf(open(makeZip(entries)))).toBe('archiveUnsafe');
  });

  it('when several files are the same bytes', async () => {
    const content = 'x'.repeat(1000);
    const copies = Array.from({ length: 50 }, (_, at) => ({ path: `b${at}`, content, sharesPlaceOf: 'a' }));
    expect(await refusalOf(open(makeZip([{ path: 'a', content }, ...copies])))).toBe('archiveUnsafe');
  });

  it('when it has more files than a document has', async () => {
    for (const count of [ARCHIVE_LIMITS.entries + 1, 60_000]) {
      const entries = Array.from({ length: count }, (_, at) => ({
        path: `${at}`,
        content: '',
        isStored: true,
      }));
      expect(await refusalOf(open(makeZip(entries)))).toBe('archiveUnsafe');
    }
  });

  it('when it has more files than its end says', async () => {
    const entries = Array.from({ length: 100_000 }, (_, at) => ({
      path: `${at}`,
      content: '',
      isStored: true,
    }));
    expect(['archiveUnsafe', 'documentDamaged']).toContain(await refusalOf(open(makeZip(entries))));
  });
});

it.each(['../a', 'a/../../b', '/etc/a', 'C:/a', '..\\a', 'a\\b', 'a\0b'])(
  'An archive with the path %j is refused',
  async (path) => {
    expect(await refusalOf(open(makeZip([{ path, content: 'x' }])))).toBe('archiveUnsafe');
  },
);

it('An archive with the same path twice is refused', async () => {
  const twice = [
    { path: 'a', content: 'x' },
    { path: 'a', content: 'y' },
  ];
  expect(await refusalOf(open(makeZip(twice)))).toBe('archiveUnsafe');
});

it('An archive with anything encrypted in it is said to be protected', async () => {
  const entries = [
    { path: 'a', content: 'x' },
    { path: 'b', content: 'y', isEncrypted: true },
  ];
  expect(await refusalOf(open(makeZip(entries)))).toBe('documentProtected');
});

describe('an archive that is damaged', () => {
  const whole = makeZip([
    { path: 'a', content: 'some words '.repeat(50) },
    { path: 'b', content: 'other words', isStored: true },
  ]);
  const readAll = async (bytes: Uint8Array) => {
    const archive = await open(bytes);
    return Promise.all([...archive.paths].map((path) => archive.read(path)));
  };

  it('is refused wherever it was cut off', async () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(await refusalOf(readAll(whole.subarray(0, length)))).toBe('documentDamaged');
    }
  });

  it('never gives back other words than were put in', async () => {
    const before = (await readAll(whole)).map(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const result = await readAll(bytes).then(
          (read) => read.map(text),
          (error: unknown) => refusalOf(Promise.reject(error)),
        );
        if (Array.isArray(result)) expect(before).toEqual(expect.arrayContaining(result));
      }),
      { numRuns: 300 },
    );
  });
});
