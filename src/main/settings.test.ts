import { describe, expect, it } from 'vitest';
import { USUAL_EXPORT } from '../shared/briefing';
import { NO_BRIEFING_CHOICES } from '../shared/briefing-choices';
import { USUAL_COMPARE } from '../shared/compare-state';
import { NO_FILTER } from '../shared/position-filter';
import { USUAL_POSITIONS } from '../shared/positions-state';
import { USUAL_READING } from '../shared/reading';
import { NO_SEARCH, NO_SPLIT, USUAL_MATRIX, USUAL_TIMELINE, WHOLE_HISTORY } from '../shared/settings';
import { firstSettings, parseSettings, rememberedOf, withRemembered } from './settings';

const viewState = {
  view: 'matrix',
  asOf: '2025-08-06',
  compareFrom: null,
  compareTo: null,
  changesOnly: false,
  sourceId: null,
  isSourceListShown: true,
  readerOffset: 0,
  hiddenColumns: [],
  history: WHOLE_HISTORY,
  search: NO_SEARCH,
  split: NO_SPLIT,
  matrix: USUAL_MATRIX,
  compare: USUAL_COMPARE,
  exportOptions: USUAL_EXPORT,
  briefings: NO_BRIEFING_CHOICES,
  timeline: USUAL_TIMELINE,
  filter: NO_FILTER,
  positions: USUAL_POSITIONS,
} as const;
const place = { x: 1, y: 2, width: 800, height: 600, isMaximised: true };

describe('parseSettings', () => {
  it('reads back what was written', () => {
    const stored = withRemembered(firstSettings('Olena'), 'a', {
      viewState: { ...viewState, hiddenColumns: [] },
      place,
    });
    expect(parseSettings(JSON.stringify(stored))).toEqual(stored);
  });

  it('is null for what is not JSON, not an object or lacks its parts', () => {
    for (const text of ['', '{', 'null', '[]', '{"settings":{}}']) expect(parseSettings(text)).toBeNull();
  });

  it('keeps what was set before there was a way of reading to choose, and drops only edits that cannot be read', () => {
    const { reading: _reading, ...before } = firstSettings('Olena').settings;
    const old = parseSettings(JSON.stringify({ ...firstSettings('Olena'), settings: before }));
    expect(old?.settings).toEqual({ ...before, reading: USUAL_READING });
    const added = [{ language: 'en', list: 'demand', pattern: '((' }];
    const reading = { ...USUAL_READING, size: 'large', cueEdits: { added, removed: [] } };
    const text = JSON.stringify({ ...firstSettings('Olena'), settings: { ...before, reading } });
    expect(parseSettings(text)?.settings.reading).toEqual({ ...USUAL_READING, size: 'large' });
  });

  it('keeps what was remembered before there was a history or a second source beside the first', () => {
    const { history: _, search: _search, split: _split, briefings: _briefings, ...before } = viewState;
    const text = JSON.stringify({
      ...firstSettings('Olena'),
      dossiers: [{ id: 'a', viewState: before, place }],
    });
    expect(parseSettings(text)?.dossiers[0]?.viewState).toEqual(viewState);
  });

  it('forgets one part that another version wrote differently, and keeps the rest', () => {
    const text = JSON.stringify({
      ...firstSettings('Olena'),
      dossiers: [{ id: 'a', viewState: { view: 'globe' }, place }],
      startPlace: 'left',
      laterIdea: true,
    });
    expect(parseSettings(text)).toEqual({
      ...firstSettings('Olena'),
      dossiers: [{ id: 'a', viewState: null, place, isSyncTold: false }],
    });
  });
});

describe('withRemembered', () => {
  it('changes what is given, keeps the rest and moves the dossier to the front', () => {
    let stored = withRemembered(firstSettings(''), 'a', { place });
    stored = withRemembered(stored, 'b', { place });
    stored = withRemembered(stored, 'a', { viewState: { ...viewState, hiddenColumns: [] } });
    expect(stored.dossiers.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rememberedOf(stored, 'a')).toMatchObject({ place, viewState: { asOf: '2025-08-06' } });
    expect(rememberedOf(stored, 'unknown')).toEqual({
      id: 'unknown',
      viewState: null,
      place: null,
      isSyncTold: false,
    });
  });

  it('forgets the dossier not touched for longest beyond two hundred', () => {
    let stored = firstSettings('');
    for (let count = 0; count <= 200; count++) stored = withRemembered(stored, `dossier ${count}`, { place });
    expect(stored.dossiers).toHaveLength(200);
    expect(rememberedOf(stored, 'dossier 0').place).toBeNull();
    expect(rememberedOf(stored, 'dossier 1').place).toEqual(place);
  });
});
