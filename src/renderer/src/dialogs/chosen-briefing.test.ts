import { describe, expect, it } from 'vitest';
import { USUAL_EXPORT } from '../../../shared/briefing';
import { type BriefingSetup, NO_BRIEFING_CHOICES } from '../../../shared/briefing-choices';
import { USUAL_COMPARE } from '../../../shared/compare-state';
import { NO_FILTER } from '../../../shared/position-filter';
import { USUAL_POSITIONS } from '../../../shared/positions-state';
import {
  NO_SEARCH,
  NO_SPLIT,
  USUAL_MATRIX,
  USUAL_TIMELINE,
  type ViewState,
  WHOLE_HISTORY,
} from '../../../shared/settings';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../../../shared/testing/rows';
import { chosenBriefing, kindOnScreen, type Once } from './chosen-briefing';

const filter = { ...NO_FILTER, coders: ['Anna'] };
const viewState: ViewState = {
  view: 'matrix',
  asOf: null,
  compareFrom: null,
  compareTo: null,
  changesOnly: true,
  sourceId: null,
  isSourceListShown: true,
  readerOffset: 0,
  positions: USUAL_POSITIONS,
  hiddenColumns: ['notes', 'coder'],
  history: WHOLE_HISTORY,
  search: NO_SEARCH,
  split: NO_SPLIT,
  matrix: { ...USUAL_MATRIX, since: '2025-08-01', mode: 'quotes' },
  compare: { ...USUAL_COMPARE, leftOut: [idOf(9)] },
  timeline: USUAL_TIMELINE,
  filter,
  exportOptions: USUAL_EXPORT,
  briefings: NO_BRIEFING_CHOICES,
};
const early = aPosition(idOf(61), idOf(1), idOf(11), { date: '2025-08-01', coder: 'Anna' });
const late = aPosition(idOf(62), idOf(1), idOf(11), {
  date: '2025-08-06',
  coder: 'Anna',
  firmness: 'redLine',
});
const other = aPosition(idOf(63), idOf(1), idOf(12), { coder: 'Boris' });
const dossier = aDossier({
  parties: [aParty(idOf(1))],
  issues: [anIssue(idOf(11)), anIssue(idOf(12))],
  positions: [early, late, other],
});
const shown = {
  asOf: '2025-08-06',
  from: '2025-08-01',
  to: '2025-08-06',
  positionIds: [other.id],
  narrowedBy: ['Stance: Demands'],
};
const once: Once = { changesOnly: true, isFiltered: true, historyFrom: '', historyTo: '' };
const setup: BriefingSetup = {
  kind: 'matrix',
  columns: null,
  scope: 'screen',
  isTogether: false,
  issueIds: [],
  partyIds: [],
};
const chosen = (patch: Partial<BriefingSetup>, state: Partial<ViewState> = {}, said: Partial<Once> = {}) =>
  chosenBriefing(dossier, { ...viewState, ...state }, shown, { ...setup, ...patch }, { ...once, ...said });

describe('the briefing that is chosen', () => {
  it('is the matrix exactly as it is on the screen, until something else is said', () => {
    expect(chosen({})).toMatchObject({
      view: 'matrix',
      asOf: '2025-08-06',
      since: '2025-08-01',
      mode: 'quotes',
      filter,
      arrangement: USUAL_MATRIX.arrangement,
    });
    expect(chosen({})).not.toHaveProperty('columns');
    expect(chosen({ columns: ['date'] }, {}, { isFiltered: false })).toMatchObject({
      columns: ['date'],
      filter: NO_FILTER,
    });
  });

  it('is the comparison with the dates and the parties of the screen', () => {
    expect(chosen({ kind: 'compare' }, {}, { changesOnly: false })).toMatchObject({
      from: '2025-08-01',
      to: '2025-08-06',
      changesOnly: false,
      leftOut: [idOf(9)],
    });
  });

  it('lists what is on the screen, and says where that was', () => {
    expect(chosen({ kind: 'evidence' })).toEqual({
      view: 'evidence',
      positionIds: [late.id],
      origin: { from: 'matrix', days: ['2025-08-06'], filter },
    });
    expect(chosen({ kind: 'positions' }, { view: 'positions' })).toMatchObject({
      positionIds: [other.id],
      origin: { from: 'positions', narrowedBy: ['Stance: Demands'] },
    });
    expect(chosen({ kind: 'evidence' }, { view: 'compare' })).toMatchObject({
      positionIds: [early.id, late.id],
      origin: { from: 'compare', days: ['2025-08-01', '2025-08-06'] },
    });
  });

  it('lists all of the dossier where that is asked for, or where no position is on the screen', () => {
    const all = { positionIds: [other.id, late.id, early.id], origin: { from: 'dossier', days: [] } };
    expect(chosen({ kind: 'evidence', scope: 'dossier' })).toMatchObject(all);
    expect(chosen({ kind: 'positions' }, { view: 'frame' })).toMatchObject(all);
    expect(chosen({ kind: 'sources', scope: 'dossier' })).toEqual({ view: 'sources', positionIds: null });
    expect(chosen({ kind: 'sources' })).toMatchObject({ positionIds: [late.id] });
  });

  it('of positions has the columns of the table, unless others are chosen', () => {
    const { columns } = chosen({ kind: 'positions' }) as { columns: readonly string[] };
    expect(columns).toContain('statement');
    expect(columns).not.toContain('notes');
  });

  it('of a history has the bounds that are given', () => {
    expect(
      chosen({ kind: 'history', issueIds: [idOf(11)] }, {}, { historyFrom: '2025-08-02' }),
    ).toMatchObject({
      issueIds: [idOf(11)],
      from: '2025-08-02',
      to: null,
      filter,
    });
  });
});

it('Which briefing is on the screen: the matrix, the positions, and of the comparison the one that it shows', () => {
  expect(kindOnScreen(viewState)).toBe('matrix');
  expect(kindOnScreen({ ...viewState, view: 'positions' })).toBe('positions');
  expect(kindOnScreen({ ...viewState, view: 'compare' })).toBe('compare');
  const sides = { ...USUAL_COMPARE, mode: 'parties' } as const;
  expect(kindOnScreen({ ...viewState, view: 'compare', compare: sides })).toBe('sides');
  expect(kindOnScreen({ ...viewState, view: 'history' })).toBeNull();
});
