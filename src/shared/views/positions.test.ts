import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDossier, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../testing/rows';
import { forgetRows, issuePaths, positionRows, positionRowsOf } from './positions';

const party = aParty(idOf(1));
const root = anIssue(idOf(11), { name: 'Territory' });
const leaf = anIssue(idOf(12), { name: '__proto__', parentId: root.id });
const deletedAt = '2025-08-09T10:00:00.000Z';

describe('the rows of the positions table', () => {
  it('stand newest first in the same order however the positions are read, also those recorded at one instant', () => {
    const positions = Array.from({ length: 8 }, (_, n) =>
      aPosition(idOf(100 + n), party.id, leaf.id, { date: n < 4 ? '2025-08-06' : '2025-08-05' }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(positions, { minLength: positions.length }), (shuffled) => {
        const rows = positionRows(aDossier({ parties: [party], issues: [root, leaf], positions: shuffled }));
        expect(rows.map((row) => row.position.id)).toEqual(
          [103, 102, 101, 100, 107, 106, 105, 104].map((n) => idOf(n)),
        );
      }),
    );
  });

  it('name the issue by its path, even one called like a part of JavaScript', () => {
    const dossier = aDossier({
      parties: [party],
      issues: [root, leaf],
      positions: [aPosition(idOf(100), party.id, leaf.id)],
    });
    expect(positionRows(dossier)[0]?.issuePath).toBe('Territory › __proto__');
    expect(issuePaths(dossier).get(leaf.id)).toBe('Territory › __proto__');
  });

  it('still show a position whose party, issue and speaker are in the bin: what was recorded never vanishes', () => {
    const speaker = {
      id: idOf(5),
      partyId: party.id,
      name: 'S',
      office: '',
      aliases: [],
      notes: '',
      deletedAt,
    };
    const dossier = aDossier({
      parties: [{ ...party, deletedAt }],
      issues: [{ ...leaf, deletedAt }],
      speakers: [speaker],
      positions: [aPosition(idOf(100), party.id, leaf.id, { speakerId: speaker.id })],
    });
    expect(positionRows(dossier)).toMatchObject([{ issuePath: '__proto__', speaker: { name: 'S' } }]);
  });

  it('cite a source once however many passages of one paragraph prove the position, and quote each', () => {
    const source = aSource(idOf(41));
    const passages = [
      aPassage(idOf(51), source.id),
      aPassage(idOf(52), source.id, { quote: 'more', start: 9 }),
    ];
    const evidence = passages.map(({ id }) => ({ passageId: id, role: 'primary' as const }));
    const position = aPosition(idOf(100), party.id, leaf.id, { evidence });
    const dossier = aDossier({
      parties: [party],
      issues: [root, leaf],
      sources: [source],
      passages,
      positions: [position],
    });
    const [row] = positionRowsOf(dossier, [position.id]);
    expect(row).toMatchObject({ passageCount: 2, quotes: ['words', 'more'] });
    expect(row?.citations).toHaveLength(1);
  });

  it('are none without positions', () => {
    expect(positionRows(aDossier({}))).toEqual([]);
    expect(positionRowsOf(aDossier({}), ['constructor', '__proto__'])).toEqual([]);
  });

  it('are the same after a change that is not about them, and others where their proof, party or issue changed', () => {
    const [cited, other] = [aSource(idOf(41)), aSource(idOf(42))];
    const passages = [aPassage(idOf(51), cited.id), aPassage(idOf(52), other.id)];
    const positions = passages.map((passage, n) =>
      aPosition(idOf(100 + n), party.id, leaf.id, { evidence: [{ passageId: passage.id, role: 'primary' }] }),
    );
    const tables = { parties: [party], issues: [root, leaf], sources: [cited, other], passages, positions };
    const dossier = aDossier(tables);
    const rowOf = (from: typeof dossier, n: number) =>
      positionRows(from).find(({ position }) => position.id === positions[n]?.id);
    for (const isLookedAt of [false, true]) {
      if (isLookedAt) expect(positionRows(dossier).map(({ quotes }) => quotes.length)).toEqual([1, 1]);
      const more = new Map(dossier.passages).set(idOf(53), aPassage(idOf(53), cited.id));
      expect(rowOf({ ...dossier, passages: more }, 0)).toBe(rowOf(dossier, 0));
    }
    const [first] = passages;
    if (first === undefined) throw new Error('there is no passage');
    const changed = new Map(dossier.passages).set(first.id, { ...first, deletedAt });
    const after = { ...dossier, passages: changed };
    expect(rowOf(after, 0)?.passageCount).toBe(0);
    expect(rowOf(after, 1)).toBe(rowOf(dossier, 1));
    const retitled = new Map(dossier.sources).set(cited.id, { ...cited, title: 'Otherwise' });
    expect(rowOf({ ...dossier, sources: retitled }, 0)?.citations[0]).toContain('Otherwise');
    const renamed = new Map(dossier.parties).set(party.id, { ...party, name: 'New' });
    expect(rowOf({ ...dossier, parties: renamed }, 1)?.party.name).toBe('New');
    expect(rowOf(dossier, 0)?.passageCount).toBe(1);
  });

  it('are after any change what they are of the same dossier read anew', () => {
    const other = anIssue(idOf(13), { name: 'Arms' });
    const place = fc.nat({ max: 5 });
    const patch = fc.record(
      {
        statement: fc.string(),
        date: fc.constantFrom('2025-08-05', '2025-08-06', '2025-08'),
        issueId: fc.constantFrom(leaf.id, other.id),
        deletedAt: fc.constantFrom(null, deletedAt),
      },
      { requiredKeys: [] },
    );
    const renamed = fc.constantFrom('Territory', 'Land');
    fc.assert(
      fc.property(fc.array(fc.tuple(place, patch, fc.option(renamed)), { maxLength: 8 }), (steps) => {
        let parts = {
          parties: [party],
          issues: [root, leaf, other],
          positions: Array.from({ length: 6 }, (_, n) => aPosition(idOf(100 + n), party.id, leaf.id)),
        };
        let dossier = aDossier(parts);
        const states = [dossier];
        for (const [at, change, name] of steps) {
          const positions = parts.positions.map((each, n) => (n === at ? { ...each, ...change } : each));
          const issues = name === null ? parts.issues : [{ ...root, name }, leaf, other];
          parts = { ...parts, positions, issues };
          const fresh = aDossier(parts);
          // As a change leaves it: what it does not touch stays the same table.
          dossier = {
            ...dossier,
            positions: fresh.positions,
            ...(name !== null && { issues: fresh.issues }),
          };
          states.push(dossier);
        }
        const shown = (state: typeof dossier) =>
          positionRows(state).map(({ position, issuePath }) => ({ position, issuePath }));
        // One state after the other first: each list is made of the one before it.
        const carried = states.map(shown);
        expect(carried).toEqual(states.map((state) => shown(structuredClone(state))));
      }),
    );
  });

  it('are what they were, and their own state’s, after what was kept of them is let go', () => {
    const source = aSource(idOf(41));
    const passage = aPassage(idOf(51), source.id, { quote: 'now' });
    const cites = { evidence: [{ passageId: passage.id, role: 'primary' as const }] };
    const parts = { parties: [party], issues: [root, leaf], sources: [source] };
    const positions = [aPosition(idOf(100), party.id, leaf.id, cites)];
    const dossier = aDossier({ ...parts, positions, passages: [passage] });
    const rows = positionRows(dossier);
    expect(rows[0]?.quotes).toEqual(['now']);
    forgetRows();
    expect(positionRows({ ...dossier })).toEqual(rows);
    forgetRows();
    const altered = new Map([[passage.id, { ...passage, quote: 'later' }]]);
    expect(positionRows({ ...dossier, passages: altered })[0]?.quotes).toEqual(['later']);
    expect(rows[0]?.quotes).toEqual(['now']);
  });

  it('quote what their own state of the dossier has, also after another state was looked at', () => {
    const source = aSource(idOf(41));
    const parts = { parties: [party], issues: [root, leaf], sources: [source] };
    const cites = (n: number) => ({ evidence: [{ passageId: idOf(n), role: 'primary' as const }] });
    const positions = [100, 101].map((n) => aPosition(idOf(n), party.id, leaf.id, cites(51)));
    const now = aDossier({
      ...parts,
      positions,
      passages: [aPassage(idOf(51), source.id, { quote: 'now' })],
    });
    const earlier = aDossier({
      ...parts,
      positions,
      passages: [aPassage(idOf(51), source.id, { quote: 'earlier' })],
    });
    const states = { ...earlier, parties: now.parties, issues: now.issues, sources: now.sources };
    positionRows(now);
    positionRowsOf(
      states,
      positions.map(({ id }) => id),
    );
    const edited = aPosition(idOf(100), party.id, leaf.id, { ...cites(51), statement: 'another' });
    const next = { ...now, positions: new Map(now.positions).set(edited.id, edited) };
    expect(positionRows(next).map(({ quotes }) => quotes)).toEqual([['now'], ['now']]);
  });
});
