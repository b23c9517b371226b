import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countingKey,
  countingTest,
  filterCount,
  NO_FILTER,
  type PositionFilter,
  showingTest,
} from './position-filter';
import { aDossier, anIssue, aParty, aPassage, aPosition, aSource, idOf } from './testing/rows';
import { ATTRIBUTIONS, CREDIBILITIES, FIRMNESSES, RELIABILITIES, STANCES } from './vocabulary';

const [party, issue] = [aParty(idOf(1)), anIssue(idOf(11))];
const sources = [aSource(idOf(40), { reliability: 'B' }), aSource(idOf(41), { reliability: 'F' })];
const passages = [aPassage(idOf(50), idOf(40)), aPassage(idOf(51), idOf(41))];
function position(patch: object) {
  return aPosition(idOf(60), party.id, issue.id, patch);
}
const dossier = aDossier({ parties: [party], issues: [issue], sources, passages });
function counts(filter: Partial<PositionFilter>, patch: object): boolean {
  return countingTest(dossier, { ...NO_FILTER, ...filter })?.(position(patch)) ?? true;
}

describe('what counts', () => {
  it('is everything where nothing is asked', () => {
    expect(countingTest(dossier, NO_FILTER)).toBeNull();
    expect(showingTest(NO_FILTER)).toBeNull();
    expect(filterCount(NO_FILTER)).toBe(0);
  });

  it('is never what was not judged credible, or cannot be', () => {
    expect(counts({ credibility: 3 }, { credibility: 2 })).toBe(true);
    expect(counts({ credibility: 3 }, { credibility: 3 })).toBe(true);
    expect(counts({ credibility: 3 }, { credibility: 4 })).toBe(false);
    expect(counts({ credibility: 5 }, { credibility: 6 })).toBe(false);
    expect(counts({ credibility: 5 }, { credibility: null })).toBe(false);
  });

  it('is as reliable as the most reliable source that it cites, F never being reliable', () => {
    const evidence = [
      { passageId: idOf(51), role: 'primary' as const },
      { passageId: idOf(50), role: 'context' as const },
    ];
    expect(counts({ reliability: 'B' }, { evidence })).toBe(true);
    expect(counts({ reliability: 'A' }, { evidence })).toBe(false);
    expect(counts({ reliability: 'E' }, { evidence: evidence.slice(0, 1) })).toBe(false);
  });

  it('cites a source only by a passage that is not in the bin', () => {
    const evidence = [{ passageId: idOf(50), role: 'primary' as const }];
    const filter = { ...NO_FILTER, sourceIds: [idOf(40)] };
    expect(countingTest(dossier, filter)?.(position({ evidence }))).toBe(true);
    const binned = aDossier({
      sources,
      passages: [{ ...aPassage(idOf(50), idOf(40)), deletedAt: '2025-08-09T10:00:00.000Z' }],
    });
    expect(countingTest(binned, filter)?.(position({ evidence }))).toBe(false);
  });

  it('has the same key whatever is shown of it', () => {
    expect(countingKey({ ...NO_FILTER, stances: ['demands'], tags: ['a'] })).toBe(countingKey(NO_FILTER));
    expect(countingKey({ ...NO_FILTER, coders: ['A'] })).not.toBe(countingKey(NO_FILTER));
  });
});

it('filters one after the other as it does at once, in whatever order', () => {
  const anyPosition = fc.record({
    attribution: fc.constantFrom(...ATTRIBUTIONS),
    credibility: fc.constantFrom(null, ...CREDIBILITIES),
    stance: fc.constantFrom(...STANCES),
    firmness: fc.constantFrom(...FIRMNESSES),
    coder: fc.constantFrom('A', 'B'),
    tags: fc.subarray(['x', 'y']),
  });
  const anyFilter: fc.Arbitrary<Partial<PositionFilter>> = fc.oneof(
    fc.subarray([...ATTRIBUTIONS]).map((attributions) => ({ attributions })),
    fc.constantFrom(null, ...CREDIBILITIES).map((credibility) => ({ credibility })),
    fc.constantFrom(null, ...RELIABILITIES).map((reliability) => ({ reliability })),
    fc.subarray([...STANCES]).map((stances) => ({ stances })),
    fc.subarray([...FIRMNESSES]).map((firmnesses) => ({ firmnesses })),
    fc.subarray(['A', 'B']).map((coders) => ({ coders })),
    fc.subarray(['x', 'y']).map((tags) => ({ tags })),
  );
  const passes = (filter: Partial<PositionFilter>, patch: object): boolean => {
    const whole = { ...NO_FILTER, ...filter };
    const one = position(patch);
    return (countingTest(dossier, whole)?.(one) ?? true) && (showingTest(whole)?.(one) ?? true);
  };
  fc.assert(
    fc.property(anyPosition, anyFilter, anyFilter, (patch, first, second) => {
      fc.pre(Object.keys(first)[0] !== Object.keys(second)[0]);
      const both = passes(first, patch) && passes(second, patch);
      expect(passes({ ...first, ...second }, patch)).toBe(both);
      expect(passes({ ...second, ...first }, patch)).toBe(both);
    }),
  );
});
