import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../day-number';
import type { Position } from '../model';
import { NO_FILTER } from '../position-filter';
import { aDossier, anEvent, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { STANCES } from '../vocabulary';
import { timelineView } from './timeline';
import { countStances } from './timeline-clusters';

const parties = [aParty(idOf(1)), aParty(idOf(2))];
const territory = anIssue(idOf(11));
const crimea = anIssue(idOf(12), { parentId: territory.id });
const arms = anIssue(idOf(13));
const issues = [territory, crimea, arms];
const DELETED = '2025-08-10T00:00:00.000Z';

function dossierOf(patches: readonly Partial<Position>[], events = [anEvent(idOf(90))]) {
  const positions = patches.map((patch, place) => aPosition(idOf(20 + place), idOf(1), territory.id, patch));
  return aDossier({ parties, issues, positions, events });
}

const BY_PARTY = { lanes: 'parties', issueId: null } as const;

describe('the timeline', () => {
  it('has a lane for every party, those without a statement too, with a mark for every position in order', () => {
    const dossier = dossierOf([{ date: '2025-08-06' }, { date: '2025-08-01', issueId: arms.id }]);
    const { lanes, count } = timelineView(dossier, BY_PARTY);
    expect(lanes.map(({ marks }) => marks.map(({ position }) => position.id))).toEqual([
      [idOf(21), idOf(20)],
      [],
    ]);
    expect(count).toBe(2);
  });

  it('has a lane for every issue, in the order of their tree', () => {
    const dossier = dossierOf([{ issueId: crimea.id }]);
    const { lanes } = timelineView(dossier, { ...BY_PARTY, lanes: 'issues' });
    expect(lanes.map(({ id, marks }) => [id, marks.length])).toEqual([
      [territory.id, 0],
      [crimea.id, 1],
      [arms.id, 0],
    ]);
  });

  it('shows of one issue what was said on it and on those under it', () => {
    const dossier = dossierOf([{}, { issueId: crimea.id }, { issueId: arms.id }]);
    const view = timelineView(dossier, { ...BY_PARTY, issueId: territory.id });
    expect(view.lanes[0]?.marks.map(({ position }) => position.id)).toEqual([idOf(20), idOf(21)]);
    const byIssue = timelineView(dossier, { lanes: 'issues', issueId: territory.id });
    expect(byIssue.lanes.map(({ id }) => id)).toEqual([territory.id, crimea.id]);
  });

  it('puts what was said on issues that are folded away into the lane of the one they are folded into, in order', () => {
    const deep = anIssue(idOf(14), { parentId: crimea.id });
    const positions = [
      [crimea.id, '2025-08-03'],
      [territory.id, '2025-08-02'],
      [deep.id, '2025-08-01'],
      [arms.id, '2025-08-01'],
    ].map(([issueId = '', date = ''], n) => aPosition(idOf(20 + n), idOf(1), issueId, { date }));
    const dossier = aDossier({ parties, issues: [...issues, deep], positions });
    const lanesOf = (...folded: readonly string[]) =>
      timelineView(dossier, { lanes: 'issues', issueId: null, folded }).lanes.map(({ id, marks }) => [
        id,
        ...marks.map(({ position }) => position.id),
      ]);
    expect(lanesOf(territory.id, crimea.id)).toEqual([
      [territory.id, idOf(22), idOf(21), idOf(20)],
      [arms.id, idOf(23)],
    ]);
    expect(lanesOf(crimea.id)).toEqual([
      [territory.id, idOf(21)],
      [crimea.id, idOf(22), idOf(20)],
      [arms.id, idOf(23)],
    ]);
    expect(lanesOf(arms.id, idOf(99))).toEqual(lanesOf());
  });

  it('places a partial date from the first day it can mean, and says the last', () => {
    const { lanes } = timelineView(dossierOf([{ date: '2025-08' }, { date: '2025-08-06' }]), BY_PARTY);
    expect(lanes[0]?.marks[0]).toMatchObject({
      first: dayNumber('2025-08-01'),
      last: dayNumber('2025-08-31'),
    });
    expect(lanes[0]?.at[0]).toBe(dayNumber('2025-08-01') + 0.5);
  });

  it('names the shift from the position before that counts, whether or not that one is shown', () => {
    const dossier = dossierOf([
      { date: '2025-08-01', stance: 'accepts', attribution: 'directQuote' },
      { date: '2025-08-02', stance: 'offers', attribution: 'directQuote' },
      { date: '2025-08-03', stance: 'accepts' },
      { date: '2025-08-04', stance: 'demands', attribution: 'directQuote' },
    ]);
    const filter = { ...NO_FILTER, attributions: ['directQuote' as const], stances: ['demands' as const] };
    const { lanes } = timelineView(dossier, { ...BY_PARTY, filter });
    expect(lanes[0]?.marks.map(({ position, shift }) => [position.id, shift])).toEqual([
      [idOf(23), 'hardened'],
    ]);
  });

  it('leaves out what is in the bin, positions and events alike', () => {
    const events = [anEvent(idOf(90), { deletedAt: DELETED }), anEvent(idOf(91), { date: '2025-08-09' })];
    const view = timelineView(dossierOf([{ deletedAt: DELETED }], events), BY_PARTY);
    expect(view.count).toBe(0);
    expect(view.events.map(({ event }) => event.id)).toEqual([idOf(91)]);
    expect(view.extent).toEqual({ first: dayNumber('2025-08-09'), last: dayNumber('2025-08-09') });
  });

  it('has events from the first day they can begin on to the last they can end on', () => {
    const events = [
      anEvent(idOf(90), { date: '2025-08', until: '2025-09' }),
      anEvent(idOf(91), { date: '2025-07-30' }),
    ];
    const view = timelineView(dossierOf([], events), BY_PARTY);
    expect(view.events.map(({ event, until }) => [event.id, until])).toEqual([
      [idOf(91), null],
      [idOf(90), dayNumber('2025-09-30')],
    ]);
    expect(view.extent?.last).toBe(dayNumber('2025-09-30'));
  });

  it('spans nothing when there is nothing', () => {
    expect(timelineView(dossierOf([], []), BY_PARTY).extent).toBeNull();
  });
});

const date = fc.constantFrom(
  '2025',
  '2025-08',
  '2025-08-01',
  '2025-08-01~',
  '2025-08-06',
  '2024-12',
  '2026-01-31',
);
const patch = fc.record({
  date,
  stance: fc.constantFrom(...STANCES),
  partyId: fc.constantFrom(idOf(1), idOf(2)),
  issueId: fc.constantFrom(...issues.map(({ id }) => id)),
});

it('Every position has one mark in its lane and lanes are in the order of time', () => {
  fc.assert(
    fc.property(fc.array(patch, { maxLength: 20 }), fc.constantFrom('parties', 'issues'), (patches, by) => {
      const view = timelineView(dossierOf(patches), { lanes: by, issueId: null });
      const ids = view.lanes.flatMap(({ marks }) => marks.map(({ position }) => position.id));
      expect(ids.toSorted()).toEqual(patches.map((_, place) => idOf(20 + place)));
      for (const { at, marks, id } of view.lanes) {
        expect([...at]).toEqual([...at].toSorted((a, b) => a - b));
        for (const { position } of marks)
          expect(by === 'parties' ? position.partyId : position.issueId).toBe(id);
      }
    }),
  );
});

it('A filter of stances leaves every mark that it shows as it was', () => {
  fc.assert(
    fc.property(fc.array(patch, { maxLength: 20 }), fc.constantFrom(...STANCES), (patches, stance) => {
      const dossier = dossierOf(patches);
      const all = timelineView(dossier, BY_PARTY).lanes.flatMap(({ marks }) => marks);
      const filter = { ...NO_FILTER, stances: [stance] };
      const shown = timelineView(dossier, { ...BY_PARTY, filter }).lanes.flatMap(({ marks }) => marks);
      expect(shown).toEqual(all.filter(({ position }) => position.stance === stance));
    }),
  );
});

it('Stances are counted in the order of the vocabulary, without those that nobody takes', () => {
  const marks = (['rejects', 'demands', 'rejects'] as const).map((stance) => ({ position: { stance } }));
  expect(countStances(marks, 0, 3)).toEqual([
    { stance: 'demands', count: 1 },
    { stance: 'rejects', count: 2 },
  ]);
  expect(countStances(marks, 1, 2)).toEqual([{ stance: 'demands', count: 1 }]);
});
