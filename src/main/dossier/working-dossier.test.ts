import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply, type Change, reverse } from '../../shared/changes';
import { emptyDossier } from '../../shared/dossier';
import { anyCreations } from './testing/arbitrary-rows';
import { WorkingDossier } from './working-dossier';

it('comes to the same as changing an immutable dossier, in the same order, and back', () => {
  fc.assert(
    fc.property(anyCreations, (changes) => {
      const working = new WorkingDossier(emptyDossier());
      const created = apply(emptyDossier(), { changes, texts: {} });
      working.check(changes);
      working.carryOut(changes);
      expect(working.snapshot).toEqual(created);
      expect([...working.snapshot.positions.keys()]).toEqual([...created.positions.keys()]);
      const back = reverse({ changes, texts: {} }).changes;
      working.check(back);
      working.carryOut(back);
      expect(working.snapshot).toEqual(emptyDossier());
    }),
  );
});

it('gives snapshots that stay as they are, the same one while nothing changes', () => {
  const [changes] = fc.sample(anyCreations, { numRuns: 1, seed: 7 });
  const working = new WorkingDossier(emptyDossier());
  const before = working.snapshot;
  expect(working.snapshot).toBe(before);
  working.carryOut(changes ?? []);
  expect(before).toEqual(emptyDossier());
  expect(working.snapshot).not.toBe(before);
});

it('refuses what does not follow from the rows that are there, also within one change set', () => {
  const [changes = []] = fc.sample(
    anyCreations.filter((each) => each.length > 1),
    { numRuns: 1, seed: 7 },
  );
  const working = new WorkingDossier(emptyDossier());
  const [first] = changes;
  if (first === undefined) throw new Error('there is nothing to create');
  expect(() => working.check([first, first])).toThrow('is not as the change expects');
  const removal = { ...first, before: first.after, after: null } as Change;
  expect(() => working.check([removal])).toThrow('is not as the change expects');
  working.check([first, removal, first]);
  expect(working.snapshot).toEqual(emptyDossier());
});

it('finds the passages of a range, whether they were there when it was first asked or came and went later', () => {
  fc.assert(
    fc.property(anyCreations, fc.boolean(), (changes, isAskedBefore) => {
      const working = new WorkingDossier(emptyDossier());
      if (isAskedBefore) working.passagesAt('', 0, 1);
      working.carryOut(changes);
      const passages = [...working.current.passages.values()];
      for (const { id, sourceId, start, end } of passages) {
        const same = passages.filter(
          (one) => one.sourceId === sourceId && one.start === start && one.end === end,
        );
        expect(working.passagesAt(sourceId, start, end)).toEqual(same.map((one) => one.id));
        expect(working.passagesAt(id, start, end)).toEqual([]);
      }
      working.carryOut(reverse({ changes, texts: {} }).changes);
      for (const { sourceId, start, end } of passages)
        expect(working.passagesAt(sourceId, start, end)).toEqual([]);
    }),
  );
});
