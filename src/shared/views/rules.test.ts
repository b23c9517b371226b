import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Dossier, Position } from '../model';
import { countingTest, NO_FILTER, type PositionFilter } from '../position-filter';
import { aDossier, anIssue, aParty, aPassage, aPosition, aSource, aSpeaker, idOf } from '../testing/rows';
import { ATTRIBUTIONS, CREDIBILITIES, FIRMNESSES, RELIABILITIES, SHIFTS, STANCES } from '../vocabulary';
import { compareView } from './compare';
import { matrixView } from './matrix';
import { matrixCell } from './matrix-cell';
import { sidesView } from './sides';

/* The rules for awkward cases that docs/comparison.md lists, each by what the views show. */

const parties = [aParty(idOf(1)), aParty(idOf(2))] as const;
const issues = [anIssue(idOf(11)), anIssue(idOf(12), { parentId: idOf(11) })] as const;
const speaker = aSpeaker(idOf(31), parties[0].id);
const sources = [aSource(idOf(41), { reliability: 'B' }), aSource(idOf(42), { reliability: 'F' })];
const passages = [
  aPassage(idOf(51), idOf(41)),
  aPassage(idOf(52), idOf(42)),
  aPassage(idOf(53), idOf(41), { deletedAt: '2025-08-09T10:00:00.000Z' }),
];
const at = (id: number, patch: Partial<Position> = {}) =>
  aPosition(idOf(id), parties[0].id, issues[0].id, patch);
const of = (positions: readonly Position[]): Dossier =>
  aDossier({ parties, issues, speakers: [speaker], sources, passages, positions });
const cellOn = (asOf: string, positions: readonly Position[]) =>
  matrixCell(of(positions), parties[0].id, issues[0].id, { asOf });

describe('a partial date', () => {
  it('counts from its earliest day, and comes after a day with which it begins', () => {
    const [month, first] = [at(61, { date: '2025-08' }), at(62, { date: '2025-08-01' })];
    expect(cellOn('2025-07-31', [month, first]).current).toBeNull();
    expect(cellOn('2025-08-01', [month, first])).toMatchObject({ current: month, previous: first });
  });
});

describe('several positions on one day', () => {
  const recorded = (id: number, minute: number, patch: Partial<Position> = {}) =>
    at(id, { recordedAt: `2025-08-09T10:0${minute}:00.000Z`, ...patch });

  it('stand in the order in which they were recorded, the last of them current', () => {
    const [first, second] = [recorded(62, 0), recorded(61, 1)];
    expect(cellOn('2025-08-06', [second, first])).toMatchObject({ current: second, previous: first });
  });

  it('that say yes and no contradict each other, and all of them are shown', () => {
    const no = recorded(61, 0, { stance: 'rejects' });
    const yes = [recorded(62, 1, { stance: 'offers' }), recorded(63, 2, { stance: 'accepts' })] as const;
    expect(cellOn('2025-08-06', [...yes, no])).toMatchObject({ current: yes[1], contradicts: [no] });
    const last = recorded(64, 3, { stance: 'rejects' });
    expect(cellOn('2025-08-06', [...yes, no, last])).toMatchObject({ current: last, contradicts: yes });
  });
});

describe('a withdrawn position', () => {
  it('is current, as withdrawn, until something is raised anew', () => {
    const positions = [
      at(61, { date: '2025-08-01' }),
      at(62, { date: '2025-08-03', codedShift: 'withdrawn' }),
      at(63, { date: '2025-08-06' }),
    ];
    expect(cellOn('2025-08-05', positions)).toMatchObject({ shift: 'withdrawn', current: positions[1] });
    expect(cellOn('2025-08-06', positions)).toMatchObject({ shift: 'new', current: positions[2] });
  });
});

describe('what is in the bin', () => {
  it('leaves its position where it is when it is a passage, only uncounted', () => {
    const evidence = [51, 53].map((id) => ({ passageId: idOf(id), role: 'primary' as const }));
    expect(cellOn('2025-08-06', [at(61, { evidence })])).toMatchObject({ passageCount: 1 });
    const only = [{ passageId: idOf(53), role: 'primary' as const }];
    expect(cellOn('2025-08-06', [at(61, { evidence: only })])).toMatchObject({
      current: { id: idOf(61) },
      passageCount: 0,
    });
  });

  it('is as if it had never been when it is a position: the next one is compared with the one before it', () => {
    const deletedAt = '2025-08-09T10:00:00.000Z';
    const positions = [
      at(61, { date: '2025-08-01', firmness: 'firm' }),
      at(62, { date: '2025-08-03', firmness: 'flexible', deletedAt }),
      at(63, { date: '2025-08-06', firmness: 'firm' }),
    ];
    expect(cellOn('2025-08-06', positions)).toMatchObject({ shift: 'reiterated', previous: positions[0] });
  });
});

describe('the time zone', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('has no say: a day is the day that the source gives, wherever one reads', () => {
    const positions = [
      at(61, { date: '2025-08-06' }),
      at(62, { date: '2025-03-30' }),
      at(63, { date: '2025-08' }),
    ];
    const offsets = new Set<number>();
    const seen = ['Pacific/Kiritimati', 'UTC', 'Europe/Kyiv', 'America/Los_Angeles'].map((name) => {
      process.env.TZ = name;
      offsets.add(new Date('2025-08-06T12:00:00Z').getTimezoneOffset());
      return JSON.stringify(
        ['2025-03-29', '2025-03-30', '2025-03-31', '2025-08-06', '2025-10-26'].map((day) =>
          cellOn(day, positions),
        ),
      );
    });
    expect(offsets.size).toBe(4);
    expect(new Set(seen).size).toBe(1);
  });
});

const day = fc.constantFrom('2025-06-30', '2025-08-01', '2025-08-06', '2025-08-08', '2025-12-31');
const anyPosition = fc.record({
  party: fc.constantFrom(...parties),
  issue: fc.constantFrom(...issues),
  date: fc.constantFrom(
    '2025',
    '2025-07',
    '2025-08',
    '2025-08-01',
    '2025-08-06~',
    '2025-08-07',
    '2025-09-30',
  ),
  stance: fc.constantFrom(...STANCES),
  firmness: fc.constantFrom(...FIRMNESSES),
  scaleValue: fc.constantFrom(null, 0, 50, 90),
  codedShift: fc.constantFrom(null, null, ...SHIFTS),
  attribution: fc.constantFrom(...ATTRIBUTIONS),
  credibility: fc.constantFrom(null, ...CREDIBILITIES),
  coder: fc.constantFrom('Anna', 'Boris'),
  tags: fc.subarray(['talks', 'war']),
  evidence: fc.subarray(passages.map(({ id }) => ({ passageId: id, role: 'primary' as const }))),
});
const anyPositions = fc.array(anyPosition, { maxLength: 12 }).map((rows) =>
  rows.map(({ party, issue, ...patch }, n) => {
    const speakerId = n % 3 === 0 && party === parties[0] ? speaker.id : null;
    return aPosition(idOf(100 + n), party.id, issue.id, { ...patch, speakerId });
  }),
);
const anyFilter: fc.Arbitrary<PositionFilter> = fc.record({
  attributions: fc.subarray([...ATTRIBUTIONS]),
  credibility: fc.constantFrom(null, null, ...CREDIBILITIES),
  reliability: fc.constantFrom(null, null, ...RELIABILITIES),
  speakerIds: fc.subarray([speaker.id]),
  coders: fc.subarray(['Anna', 'Boris']),
  sourceIds: fc.subarray(sources.map(({ id }) => id)),
  stances: fc.subarray([...STANCES]),
  firmnesses: fc.subarray([...FIRMNESSES]),
  tags: fc.subarray(['talks', 'war']),
});

/** What the three views show through a filter, the dates of the comparison in either order; but for whether what they lack was stated and does not count. */
function shown(dossier: Dossier, filter: PositionFilter, from: string, to: string) {
  const choice = { kind: 'parties', ids: parties.map(({ id }) => id) } as const;
  const shown = {
    matrix: matrixView(dossier, { asOf: to, filter }).rows,
    compare: compareView(dossier, { from, to, changesOnly: false, filter }).entries,
    sides: sidesView(dossier, { asOf: to, choice, only: 'all', filter }).rows,
  };
  return JSON.parse(JSON.stringify(shown, (key, value) => (key === 'isUncounted' ? undefined : value)));
}

/** The dossier without the positions that do not count by a filter. */
function cut(positions: readonly Position[], filter: PositionFilter): readonly Position[] {
  const test = countingTest(of(positions), filter);
  return test === null ? positions : positions.filter(test);
}

const counting = (filter: PositionFilter) => ({ ...filter, stances: [], firmnesses: [], tags: [] });

describe('filters, in the matrix, between two dates and side by side,', () => {
  it('show what they would show had nothing else ever been recorded', () => {
    fc.assert(
      fc.property(anyPositions, anyFilter, day, day, (positions, filter, from, to) => {
        const { stances, firmnesses, tags } = filter;
        const alone = { ...NO_FILTER, stances, firmnesses, tags };
        expect(shown(of(positions), filter, from, to)).toEqual(
          shown(of(cut(positions, filter)), alone, from, to),
        );
      }),
    );
  });

  it('commute: of two, either may be applied first', () => {
    fc.assert(
      fc.property(anyPositions, anyFilter, anyFilter, day, day, (positions, one, other, from, to) => {
        const [there, back] = [
          shown(of(cut(positions, one)), counting(other), from, to),
          shown(of(cut(positions, other)), counting(one), from, to),
        ];
        expect(back).toEqual(there);
      }),
    );
  });
});

it('A position stated later never changes an earlier matrix, an earlier comparison, or what stands side by side earlier', () => {
  fc.assert(
    fc.property(anyPositions, anyPosition, anyFilter, day, day, (positions, added, filter, from, to) => {
      const { party, issue, ...patch } = added;
      const later = aPosition(idOf(99), party.id, issue.id, { ...patch, date: '2026-01-01' });
      expect(shown(of([...positions, later]), filter, from, to)).toEqual(
        shown(of(positions), filter, from, to),
      );
    }),
  );
});
