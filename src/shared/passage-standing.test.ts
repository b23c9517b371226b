import { expect, it } from 'vitest';
import { standingOf, textVersions, versionOf } from './passage-standing';
import { aPassage, aSource, idOf } from './testing/rows';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const earlier = (textHash: string, structureHash: string | null = null) => ({
  textHash,
  textLength: 10,
  structureHash,
  replacedAt: '2025-08-10T12:00:00.000Z',
  coder: 'A. Analyst',
  reason: 'typo',
});
const source = aSource(idOf(1), { textHash: B, versions: [earlier(A), earlier(B), earlier(C)] });
const standing = (textHash: string, orphanedAt: string | null = null) =>
  standingOf(source, aPassage(idOf(2), source.id, { textHash, orphanedAt }));

it('stands in the present text, waits in an earlier one, or was left with it', () => {
  expect(standing(B)).toBe('present');
  expect(standing(A)).toBe('waits');
  expect(standing(A, '2025-08-10T12:00:00.000Z')).toBe('orphaned');
  expect(standing(B, '2025-08-10T12:00:00.000Z')).toBe('present');
});

it('counts the texts that a source had, and takes a text that came back for the present one', () => {
  expect(textVersions(source).map(({ number, textHash }) => [number, textHash])).toEqual([
    [1, A],
    [2, B],
    [3, C],
    [4, B],
  ]);
  expect(versionOf(source, { textHash: B })).toMatchObject({ number: 4, replaced: null });
  expect(versionOf(source, { textHash: A })?.replaced?.reason).toBe('typo');
  expect(versionOf(source, { textHash: 'd'.repeat(64) })).toBeNull();
});

it('counts no text twice of which the structure alone was replaced', () => {
  const again = aSource(idOf(1), { textHash: A, structureHash: B, versions: [earlier(A), earlier(A, C)] });
  expect(textVersions(again)).toEqual([{ number: 1, textHash: A, structureHash: B, replaced: null }]);
});
