import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../position-filter';
import { aDossier, anIssue, aParty, aPosition, aSpeaker, idOf } from '../testing/rows';
import { cellOf, matrixCell } from './matrix-cell';

const [party, issue] = [aParty(idOf(1)), anIssue(idOf(11))];
const speakers = [aSpeaker(idOf(21), party.id), aSpeaker(idOf(22), party.id)];
function stated(n: number, patch: object) {
  return aPosition(idOf(60 + n), party.id, issue.id, patch);
}
const early = stated(0, {
  date: '2025-07-01',
  stance: 'demands',
  attribution: 'directQuote',
  speakerId: idOf(21),
});
const late = stated(1, {
  date: '2025-08',
  stance: 'accepts',
  attribution: 'paraphrase',
  speakerId: idOf(22),
});
const dossier = aDossier({ parties: [party], issues: [issue], speakers, positions: [early, late] });
function cell(query: object) {
  return matrixCell(dossier, party.id, issue.id, { asOf: '2025-08-31', ...query });
}

describe('a cell through a filter', () => {
  it('goes back to the latest position that counts', () => {
    const filter = { ...NO_FILTER, attributions: ['directQuote' as const] };
    expect(cell({ filter })).toMatchObject({
      current: early,
      previous: null,
      shift: 'new',
      isFilteredOut: false,
    });
  });

  it('shows nothing older in the place of a current position that is left out', () => {
    const filter = { ...NO_FILTER, stances: ['demands' as const] };
    expect(cell({ filter })).toMatchObject({ current: null, previous: null, isFilteredOut: true });
    expect(cell({ filter, asOf: '2025-07-31' })).toMatchObject({ current: early, isFilteredOut: false });
  });

  it('is not left out where nothing was stated', () => {
    const filter = { ...NO_FILTER, stances: ['demands' as const] };
    expect(cell({ filter, asOf: '2025-06-30' })).toMatchObject({ current: null, isFilteredOut: false });
  });
});

describe('a cell in which nothing counts', () => {
  const filter = { ...NO_FILTER, coders: ['Nobody'] };

  it('says so only where something was stated by the date', () => {
    expect(cell({ filter })).toMatchObject({ current: null, isUncounted: true });
    expect(cell({ filter, asOf: '2025-06-30' })).toMatchObject({ current: null, isUncounted: false });
    expect(cell({})).toMatchObject({ isUncounted: false });
  });
});

describe('the age of what a cell shows', () => {
  it('counts in days from the earliest day it can have been stated', () => {
    expect(cell({})).toMatchObject({ daysAgo: 30 });
    expect(cell({ asOf: '2025-07-01' })).toMatchObject({ daysAgo: 0 });
    expect(cell({ asOf: '2025-06-01' })).toMatchObject({ daysAgo: null });
  });

  it('is stale once its last possible day lies before the days that are asked about', () => {
    expect(cell({ since: '2025-08-31' })).toMatchObject({ isStale: false });
    expect(cell({ since: '2025-09-01', asOf: '2025-09-30' })).toMatchObject({ isStale: true, current: late });
    expect(cell({ since: '2025-07-01', asOf: '2025-07-10' })).toMatchObject({ isStale: false });
    expect(cell({ since: '2025-07-02', asOf: '2025-07-10' })).toMatchObject({ isStale: true });
  });
});

it('A speaker’s cell holds only what that speaker said, and the party’s own what nobody is named for', () => {
  const [one, other] = speakers;
  const unnamed = stated(2, { date: '2025-08-20', speakerId: null });
  const whole = aDossier({ parties: [party], issues: [issue], speakers, positions: [early, late, unnamed] });
  const of = (id: string, speaker: (typeof speakers)[number] | null) =>
    cellOf(whole, { kind: 'speaker', id, party, speaker, isPinned: false }, issue.id, { asOf: '2025-08-31' });
  expect(of(idOf(21), one ?? null)).toMatchObject({ current: early, speakerId: idOf(21), partyId: party.id });
  expect(of(idOf(22), other ?? null)).toMatchObject({ current: late });
  expect(of(party.id, null)).toMatchObject({ current: unnamed, previous: null });
});
