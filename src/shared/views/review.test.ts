import { expect, it } from 'vitest';
import { aDossier, aPassage, aPosition, aSource, idOf } from '../testing/rows';
import { reviewGroups, waitingCount } from './review';

const [now, then] = ['b', 'a'].map((digit) => digit.repeat(64)) as [string, string];
const zeta = aSource(idOf(41), { title: 'Zeta', textHash: now });
const alpha = aSource(idOf(42), { title: 'Alpha', textHash: now });
const binned = aSource(idOf(43), { textHash: now, deletedAt: '2025-08-10T12:00:00.000Z' });
const earlier = { textHash: then };
const passages = [
  aPassage(idOf(51), zeta.id, { ...earlier, start: 9, end: 12 }),
  aPassage(idOf(52), zeta.id, { ...earlier, start: 2, end: 5 }),
  aPassage(idOf(53), zeta.id, { textHash: now }),
  aPassage(idOf(54), alpha.id, { ...earlier, orphanedAt: '2025-08-10T12:00:00.000Z' }),
  aPassage(idOf(55), binned.id, earlier),
  aPassage(idOf(56), zeta.id, { ...earlier, deletedAt: '2025-08-10T12:00:00.000Z' }),
];
const cites = aPosition(idOf(61), idOf(1), idOf(11), {
  evidence: [{ passageId: idOf(52), role: 'primary' }],
});
const dossier = aDossier({ sources: [zeta, alpha, binned], passages, positions: [cites] });

it('groups what stands in an earlier text by source, with the positions that rest on it', () => {
  const ids = reviewGroups(dossier).map(({ source, waiting, orphaned }) => [
    source.title,
    waiting.map(({ passage }) => passage.id),
    orphaned.map(({ passage }) => passage.id),
  ]);
  expect(ids).toEqual([
    ['Alpha', [], [idOf(54)]],
    ['Zeta', [idOf(52), idOf(51)], []],
  ]);
  expect(reviewGroups(dossier)[1]?.waiting[0]?.positions).toEqual([cites]);
});

it('counts those that wait, and not those in the bin, left with an earlier text, or of a source in the bin', () => {
  expect(waitingCount(dossier)).toBe(2);
  expect(waitingCount(dossier, zeta.id)).toBe(2);
  expect(waitingCount(dossier, alpha.id)).toBe(0);
  expect(waitingCount(aDossier({}))).toBe(0);
  expect(reviewGroups(aDossier({ sources: [zeta] }))).toEqual([]);
});
