import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCreations } from '../main/dossier/testing/arbitrary-rows';
import { apply, type Change, ChangeSetSchema, reverse } from './changes';
import { emptyDossier } from './dossier';
import { aParty, idOf } from './testing/rows';

/** The changes that lead from the rows of some creations to those of others, deletions included. */
function between(from: readonly Change[], to: readonly Change[]): readonly Change[] {
  const before = new Map(from.map((change) => [change.id, change.after]));
  return to.map((change, n) => {
    const after = n % 3 === 0 && before.has(change.id) ? null : change.after;
    return { ...change, before: before.get(change.id) ?? null, after } as Change;
  });
}

const party = aParty(idOf(1));
function changing(before: typeof party | null, after: typeof party | null) {
  return { changes: [{ table: 'parties' as const, id: party.id, before, after }], texts: {} };
}

describe('a change set', () => {
  it('taken back is as if it had never been, over arbitrary rows of every table', () => {
    fc.assert(
      fc.property(anyCreations, anyCreations, fc.nat(15), (first, second, kept) => {
        const start = apply(emptyDossier(), { changes: first.slice(0, kept), texts: {} });
        const changeSet = { changes: between(first.slice(0, kept), second), texts: { a: 'text' } };
        const end = apply(start, changeSet);
        expect(apply(end, reverse(changeSet))).toEqual(start);
        expect(apply(apply(end, reverse(changeSet)), reverse(reverse(changeSet)))).toEqual(end);
        expect(reverse(changeSet).texts).toEqual({});
      }),
      { numRuns: 100 },
    );
  });

  it('survives the way through JSON, as the log and the history take it', () => {
    fc.assert(
      fc.property(anyCreations, (changes) => {
        const changeSet = { changes: [...changes], texts: {} };
        const copy = ChangeSetSchema.parse(JSON.parse(JSON.stringify(changeSet)));
        const end = apply(emptyDossier(), changeSet);
        expect(apply(end, reverse(copy))).toEqual(emptyDossier());
      }),
      { numRuns: 100 },
    );
  });

  it('leaves the dossier as it was that it is applied to, and shares the tables it does not touch', () => {
    const start = apply(emptyDossier(), changing(null, party));
    const end = apply(start, changing(party, { ...party, name: 'Another' }));
    expect(start.parties.get(party.id)).toBe(party);
    expect(end.positions).toBe(start.positions);
    expect(end.parties).not.toBe(start.parties);
  });

  it('is refused as a fault of the program when a row is not as it expects', () => {
    const start = apply(emptyDossier(), changing(null, party));
    expect(() => apply(start, changing(null, party))).toThrow(/not as the change expects/);
    expect(() => apply(emptyDossier(), changing(party, null))).toThrow(/not as the change expects/);
    const stale = { ...party, name: 'What it was called before' };
    expect(() => apply(start, changing(stale, { ...stale, notes: 'lost update' }))).toThrow(
      /not as the change expects/,
    );
  });

  it('has in its schema no table, row or hash of another form', () => {
    const foreign = (changes: unknown, texts: unknown = {}) =>
      ChangeSetSchema.safeParse({ changes, texts }).success;
    expect(foreign([])).toBe(true);
    expect(foreign([{ table: '__proto__', id: party.id, before: null, after: null }])).toBe(false);
    expect(foreign([{ table: 'parties', id: party.id, before: null, after: { ...party, extra: 1 } }])).toBe(
      false,
    );
    expect(foreign([{ table: 'parties', id: 'x', before: null, after: party }])).toBe(false);
    expect(foreign([], { notAHash: 'text' })).toBe(false);
  });
});
