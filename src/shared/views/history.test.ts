import { describe, expect, it } from 'vitest';
import type { Change } from '../changes';
import type { HistoryTransaction } from '../history';
import type { Dossier } from '../model';
import { aDossier, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../testing/rows';
import type { Translate } from '../translate';
import { type FieldChange, type HistoryItem, historyItem, type RecordChange } from './history';

const [RUSSIA, NATO, KREMLIN, QUOTE, OTHER, POSITION] = [
  idOf(100),
  idOf(300),
  idOf(400),
  idOf(500),
  idOf(501),
  idOf(600),
];
const position = aPosition(POSITION, RUSSIA, NATO, {
  statement: 'تطالب موسكو بالحياد.',
  evidence: [{ passageId: QUOTE, role: 'primary' }],
  tags: ['alliance'],
});
const dossier = aDossier({
  parties: [aParty(RUSSIA, { name: 'Russia' })],
  issues: [anIssue(NATO, { name: 'NATO' }), anIssue(idOf(301), { name: 'Arms' })],
  sources: [aSource(KREMLIN, { title: 'ثلاث ساعات' })],
  passages: [
    aPassage(QUOTE, KREMLIN, { quote: 'وعدولها عن الانضمام' }),
    aPassage(OTHER, KREMLIN, { quote: 'a second\npassage' }),
  ],
  positions: [position],
});

/** Keys for words, with what fills their blanks. */
const t: Translate = (key, params) =>
  params === undefined
    ? key
    : `${key}(${Object.values(params)
        .join('|')
        .replaceAll(/[\u2068\u2069]/gu, '')})`;

function itemOf(
  change: Change | readonly Change[],
  given: Partial<HistoryTransaction> = {},
  within: Dossier = dossier,
  isWhole = false,
): HistoryItem {
  const changes: readonly Change[] = 'table' in change ? [change] : change;
  const transaction = {
    seq: 7,
    at: '2025-08-06T10:00:00.000Z',
    coder: 'ب. محللة',
    command: 'position.edit',
    kind: 'do',
    changes,
    changeCount: changes.length,
    otherCount: 0,
    ...given,
  } as const;
  const words = { dossier: within, words: t, locale: 'en-GB', languageName: (tag: string) => `<${tag}>` };
  return historyItem(transaction, words, { isWhole });
}

function recordOf(change: Change, within?: Dossier, isWhole?: boolean): RecordChange {
  const [record] = itemOf(change, {}, within, isWhole).records;
  if (record === undefined) throw new Error('nothing is told of the record');
  return record;
}

function fieldsOf(patch: Partial<typeof position>): readonly FieldChange[] {
  const after = { ...position, ...patch, updatedAt: '2025-08-10T00:00:00.000Z' };
  return recordOf({ table: 'positions', id: POSITION, before: position, after }).fields;
}

describe('a step of the history', () => {
  it('is called what the command is called, and what was undone or redone is said to be', () => {
    const edit = { table: 'positions', id: POSITION, before: position, after: position } as const;
    expect(itemOf(edit)).toMatchObject({ title: 'command.position.edit', action: 'changed' });
    expect(itemOf(edit, { kind: 'undo' })).toMatchObject({
      title: 'history.undone(command.position.edit)',
      action: 'undone',
    });
    expect(itemOf(edit, { kind: 'redo' }).action).toBe('redone');
    expect(itemOf(edit, { command: 'position.delete' }).action).toBe('deleted');
  });

  it('tells every record once, from before the first change to after the last', () => {
    const [first, second, third] = ['One', 'Two', 'Three'].map((name) => aParty(RUSSIA, { name }));
    const item = itemOf([
      { table: 'parties', id: RUSSIA, before: first ?? null, after: second ?? null },
      { table: 'parties', id: RUSSIA, before: second ?? null, after: third ?? null },
    ]);
    expect(item.records).toHaveLength(1);
    expect(item.records[0]?.fields).toEqual([{ field: 'name', kind: 'value', from: 'One', to: 'Three' }]);
  });

  it('says how many records it does not list', () => {
    const change = { table: 'issues', id: NATO, before: null, after: anIssue(NATO) } as const;
    expect(itemOf(change, { changeCount: 41, otherCount: 3 })).toMatchObject({ beyond: 40, others: 3 });
  });
});

describe('a record in the history', () => {
  it('is told apart as added, changed, deleted, brought back or taken away', () => {
    const inBin = { ...position, deletedAt: '2025-08-09T00:00:00.000Z' };
    const told = (before: typeof position | null, after: typeof position | null) =>
      recordOf({ table: 'positions', id: POSITION, before, after }).what;
    expect(told(null, position)).toBe('added');
    expect(told(position, { ...position, notes: 'n' })).toBe('changed');
    expect(told(position, inBin)).toBe('deleted');
    expect(told(inBin, position)).toBe('restored');
    expect(told(position, null)).toBe('removed');
  });

  it('has the name that the change gave it, whether or not it is still there', () => {
    const gone = aParty(idOf(199), { name: 'Türkiye' });
    expect(recordOf({ table: 'parties', id: gone.id, before: gone, after: null }).label).toEqual(['Türkiye']);
    const change = { table: 'positions', id: POSITION, before: null, after: position } as const;
    expect(recordOf(change)).toMatchObject({ label: ['Russia', 'NATO'], detail: 'تطالب موسكو بالحياد.' });
    expect(recordOf(change, aDossier({})).label).toEqual(['history.gone', 'history.gone']);
    const passage = aPassage(QUOTE, KREMLIN, { quote: `a\n${'very long quote '.repeat(20)}` });
    const [name = ''] = recordOf({ table: 'passages', id: QUOTE, before: null, after: passage }).label;
    expect(name.startsWith('“a very long quote')).toBe(true);
    expect([...name].length).toBeLessThanOrEqual(83);
  });

  it('can be restored unless it is like that now, was not there, or is a passage in the bin', () => {
    const change = { table: 'positions', id: POSITION, before: null, after: position } as const;
    const restamped = { ...position, updatedAt: '2026-01-01T00:00:00.000Z' };
    expect(recordOf({ ...change, after: restamped }).restoring).toBe('present');
    expect(recordOf({ ...change, after: { ...position, notes: 'other' } }).restoring).toBe('possible');
    expect(recordOf({ ...change, before: position, after: null }).restoring).toBe('never');
    expect(recordOf(change, aDossier({})).restoring).toBe('possible');
    const binned = aDossier({ positions: [{ ...position, deletedAt: '2025-08-09T00:00:00.000Z' }] });
    expect(recordOf(change, binned).restoring).toBe('possible');
    const passage = { table: 'passages', id: QUOTE, before: null, after: aPassage(QUOTE, KREMLIN) } as const;
    expect(recordOf(passage, aDossier({})).restoring).toBe('never');
  });
});

describe('a field in the history', () => {
  it('is told in the words of the glossary, dates as people write them', () => {
    expect(fieldsOf({ stance: 'offers', firmness: 'redLine', date: '2025-08~' })).toEqual([
      { field: 'date', kind: 'value', from: '6 Aug 2025', to: 'app.date.approximate(August 2025)' },
      { field: 'stance', kind: 'value', from: 'glossary.stance.demands', to: 'glossary.stance.offers' },
      { field: 'firmness', kind: 'value', from: 'glossary.firmness.firm', to: 'glossary.firmness.redLine' },
    ]);
    expect(fieldsOf({ credibility: 2, scaleValue: 0, codedShift: 'hardened' })).toEqual([
      { field: 'credibility', kind: 'value', from: '', to: 'glossary.credibility.2' },
      { field: 'scaleValue', kind: 'value', from: '', to: '0' },
      { field: 'codedShift', kind: 'value', from: '', to: 'glossary.shift.hardened' },
    ]);
  });

  it('names what it refers to', () => {
    expect(fieldsOf({ issueId: idOf(301) })).toEqual([
      { field: 'issue', kind: 'value', from: 'NATO', to: 'Arms' },
    ]);
    expect(fieldsOf({ issueId: idOf(399) })[0]).toMatchObject({ to: 'history.gone' });
  });

  it('tells of a list what came and what went, and of prose the whole for the words to be compared', () => {
    const [tags, evidence] = fieldsOf({
      tags: ['arms', 'alliance'],
      evidence: [{ passageId: OTHER, role: 'supporting' }],
    });
    expect(tags).toEqual({ field: 'tags', kind: 'list', removed: [], added: [{ text: 'arms', detail: '' }] });
    expect(evidence).toMatchObject({
      removed: [{ text: '“وعدولها عن الانضمام”', detail: '¶ 1 · glossary.role.primary' }],
      added: [{ text: '“a second passage”', detail: '¶ 1 · glossary.role.supporting' }],
    });
    expect(fieldsOf({ statement: 'Neutrality.' })).toEqual([
      { field: 'statement', kind: 'prose', from: 'تطالب موسكو بالحياد.', to: 'Neutrality.' },
    ]);
  });

  it('tells aliases with their languages, so that the language alone can change', () => {
    const [before, after] = ['uk', ''].map((language) =>
      aParty(RUSSIA, { aliases: [{ language, text: 'Москва' }] }),
    );
    const change = { table: 'parties', id: RUSSIA, before: before ?? null, after: after ?? null } as const;
    expect(recordOf(change).fields).toEqual([
      {
        field: 'aliases',
        kind: 'list',
        removed: [{ text: 'Москва', detail: '<uk>' }],
        added: [{ text: 'Москва', detail: '' }],
      },
    ]);
  });

  it('is not among what changed when it is only a stamp', () => {
    expect(fieldsOf({})).toEqual([]);
  });

  it('says of a place in the order only that it changed', () => {
    const [before, after] = [aParty(RUSSIA), aParty(RUSSIA, { ordinal: 2.5 })];
    expect(recordOf({ table: 'parties', id: RUSSIA, before, after }).fields).toEqual([
      { field: 'place', kind: 'place' },
    ]);
  });

  it('of an added record is told where the history is that of the record, and only if it holds something', () => {
    const change = { table: 'positions', id: POSITION, before: null, after: position } as const;
    expect(recordOf(change).fields).toEqual([]);
    const fields = recordOf(change, dossier, true).fields;
    expect(fields.map(({ field }) => field)).toEqual([
      'party',
      'issue',
      'date',
      'stance',
      'firmness',
      'statement',
      'attribution',
      'tags',
      'evidence',
    ]);
    expect(fields.find(({ field }) => field === 'tags')).toMatchObject({
      removed: null,
      added: [{ text: 'alliance', detail: '' }],
    });
  });
});
