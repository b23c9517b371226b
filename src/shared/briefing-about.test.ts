import { describe, expect, it } from 'vitest';
import type { Briefing } from './briefing';
import { briefingAbout, briefingTitle, exportingAs } from './briefing-about';
import { USUAL_ARRANGEMENT } from './matrix-arrangement';
import { NO_FILTER } from './position-filter';
import { aDossier, anIssue, aParty, idOf } from './testing/rows';
import type { Translate } from './translate';

const words: Translate = (key, params) =>
  params === undefined ? key : `${key}(${Object.values(params).join('|')})`;
const parties = Array.from({ length: 12 }, (_, at) => aParty(idOf(1 + at), { name: `P${at}` }));
const dossier = aDossier({
  meta: [{ id: idOf(99), title: 'محادثات', createdAt: '2025-08-01T00:00:00.000Z' }],
  parties,
  issues: [
    anIssue(idOf(41), { name: 'Territory' }),
    anIssue(idOf(42), { name: 'Gone', deletedAt: '2025-08-09T10:00:00.000Z' }),
  ],
});
const BY = { coder: 'Anna', at: '2025-08-09T10:00:00.000Z' } as const;
const about = (briefing: Briefing) => briefingAbout(dossier, briefing, BY, words, 7);
const history = { view: 'history', issueIds: [], partyIds: [], from: null, to: null } as const;

describe('where a briefing is from', () => {
  it('is its dossier, what it shows, as of when, how many rows, by whom and when', () => {
    expect(about({ view: 'matrix', asOf: '2025-08-06' })).toEqual([
      'exports.about.dossier(\u2068محادثات\u2069)',
      'exports.screen.matrix(2025-08-06)',
      'briefings.about.rows(7)',
      'exports.about.unrecorded',
      'exports.about.exported(Anna|2025-08-09 10:00 UTC)',
    ]);
  });

  it('names what is left out, and of many how many more', () => {
    const hidden = [...parties.map(({ id }) => id), idOf(41), idOf(42), idOf(77)];
    const lines = about({
      view: 'matrix',
      asOf: '2025-08-06',
      arrangement: { ...USUAL_ARRANGEMENT, hidden },
    });
    expect(lines).toContain('briefings.about.leftOut(briefings.andMore(P0, P1, P2, P3, P4, P5, P6, P7|5))');
    expect(about({ view: 'compare', from: '', to: '', changesOnly: true, leftOut: [idOf(2)] })).toEqual(
      expect.arrayContaining(['compare.changesOnly', 'briefings.about.leftOut(P1)']),
    );
  });

  it('says of lists on which screen they were gathered, and through which filter', () => {
    const origin = { from: 'matrix', days: ['2025-08-06'], filter: { ...NO_FILTER, tags: ['x'] } } as const;
    const lines = about({ view: 'evidence', positionIds: [], origin });
    expect(lines).toContain('briefings.origin.matrix(2025-08-06|)');
    expect(lines.join()).toContain('exports.about.filter(');
    expect(lines).not.toContain('exports.about.unrecorded');
    const table = {
      view: 'evidence',
      positionIds: [idOf(61)],
      origin: { from: 'positions', days: [] },
    } as const;
    expect(about(table)).toContain('briefings.origin.positions(1|0)');
  });

  it('says the bounds of a history', () => {
    const lines = about({ ...history, from: '2025-08-01', to: '2025-08-06' });
    expect(lines).toEqual(
      expect.arrayContaining(['briefings.about.from(2025-08-01)', 'briefings.about.to(2025-08-06)']),
    );
  });

  it('leaves out who exported it where that is not to be said', () => {
    const nobody = exportingAs(BY, { namesCoder: false });
    expect(briefingAbout(dossier, history, nobody, words, 1).join()).not.toContain('Anna');
    expect(exportingAs(BY, {})).toEqual(BY);
  });
});

it('A history is called after its parties and issues', () => {
  const title = (patch: Partial<Extract<Briefing, { view: 'history' }>>) =>
    briefingTitle(dossier, { ...history, ...patch }, words);
  expect(title({})).toBe('briefings.title.history(briefings.title.allIssues)');
  expect(title({ issueIds: [idOf(41)] })).toBe('briefings.title.history(Territory)');
  expect(title({ partyIds: [idOf(1), idOf(2)] })).toBe('briefings.title.history(P0, P1)');
  expect(title({ issueIds: [idOf(41)], partyIds: [idOf(1)] })).toBe(
    'briefings.title.history(briefings.title.partyOnIssue(P0|Territory))',
  );
});

it('names what the table of positions was narrowed down by, as its filter', () => {
  const origin = { from: 'positions', days: [], narrowedBy: ['Stance: Demands', 'Search: troops'] } as const;
  expect(about({ view: 'positions', positionIds: [], columns: ['date'], origin }).join('\n')).toMatch(
    /Stance: Demands; Search: troops/u,
  );
});
