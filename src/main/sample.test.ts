import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copySample } from './sample';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-sample-'));
  writeFileSync(join(folder, 'sample.parley'), 'as delivered');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('copySample', () => {
  it('makes the copy with its folders, and nothing else', async () => {
    const copy = join(folder, 'documents', 'Parley', 'mine.parley');
    await expect(copySample(join(folder, 'sample.parley'), copy, 'mine')).resolves.toBe(true);
    expect(readFileSync(copy, 'utf8')).toBe('as delivered');
    expect(readdirSync(join(folder, 'documents', 'Parley'))).toEqual(['mine.parley']);
  });

  it('leaves a copy that is there as the analyst has made it', async () => {
    const copy = join(folder, 'mine.parley');
    writeFileSync(copy, 'with my changes');
    await expect(copySample(join(folder, 'sample.parley'), copy, 'mine')).resolves.toBe(false);
    expect(readFileSync(copy, 'utf8')).toBe('with my changes');
  });

  it('says so when there is no sample or the place cannot be written to', async () => {
    await expect(copySample(join(folder, 'none'), join(folder, 'a'), 'a')).rejects.toMatchObject({
      code: 'fileMissing',
    });
    const blocked = join(folder, 'sample.parley', 'below a file', 'a');
    await expect(copySample(join(folder, 'sample.parley'), blocked, 'a')).rejects.toMatchObject({
      code: 'fileReadOnly',
    });
  });

  it('makes one copy when asked twice at once', async () => {
    const copy = join(folder, 'Parley', 'mine.parley');
    const made = await Promise.all(
      [1, 2, 3].map(() => copySample(join(folder, 'sample.parley'), copy, 'mine')),
    );
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(readdirSync(join(folder, 'Parley'))).toEqual(['mine.parley']);
  });
});
