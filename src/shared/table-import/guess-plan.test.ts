import { describe, expect, it } from 'vitest';
import { aDossier, anIssue, aParty, idOf } from '../testing/rows';
import { guessHeaderRow, guessPlan } from './guess-plan';
import { fieldOfHeader } from './header-names';
import { NO_NOTES, type RawTable } from './raw-table';

function tableOf(...rows: readonly (readonly string[])[]): RawTable {
  return {
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
    epoch: 1900,
    notes: NO_NOTES,
    isText: true,
  };
}

const nothing = aDossier({});

describe('the names of columns', () => {
  it.each([
    ['Сторона', 'party'],
    ['ДАТА ЗАЯВИ', 'date'],
    ['القضيّة', 'issue'],
    ['المصدر:', 'source'],
    ['stated_on', 'date'],
    ['Цитата *', 'quote'],
    ['On the scale', 'scaleValue'],
    ['Colour', null],
    ['', null],
  ])('%j hold %s', (name, field) => {
    expect(fieldOfHeader(name)).toBe(field);
  });

  it('are found below lines that say where the table is from', () => {
    const rows = tableOf(
      ['Positions, August 2025'],
      ['Party', 'Issue', 'Date'],
      ['Ukraine', 'Arms', '2025'],
    ).rows;
    expect(guessHeaderRow(rows)).toBe(1);
  });

  it('are not taken from a row that already is a position', () => {
    const rows = tableOf(['Ukraine', 'Arms', '2025-08-06', 'demands']).rows;
    expect(guessHeaderRow(rows)).toBeNull();
  });

  it('count once: of two columns of one name the first is meant', () => {
    const { columns } = guessPlan(tableOf(['Party', 'Party', 'Notes'], ['a', 'b', 'c']), nothing);
    expect(columns).toEqual({ party: 0, notes: 2 });
  });
});

describe('what is in columns', () => {
  it('says what they hold where there are no names: dates, stances, parties and issues that are there', () => {
    const dossier = aDossier({
      parties: [aParty(idOf(100), { name: 'Україна', aliases: [{ language: 'ar', text: 'كييف' }] })],
      issues: [anIssue(idOf(300), { name: 'Arms' })],
    });
    const table = tableOf(
      ['x 1', '6.8.2025', 'كييف', 'arms', 'يرفض', 'words'],
      ['x 2', '7.8.2025', 'Україна', 'Arms', 'требует', 'more words'],
    );
    expect(guessPlan(table, dossier)).toMatchObject({
      headerRow: null,
      columns: { date: 1, party: 2, issue: 3, stance: 4 },
    });
  });

  it('tells the order of day and month by the dates that leave no doubt', () => {
    const table = tableOf(['Party', 'Date'], ['a', '06/08/2025'], ['a', '25/08/2025']);
    expect(guessPlan(table, nothing).dateOrder).toBe('dayFirst');
  });

  it('takes the column called الموقف for stances where it holds nothing else', () => {
    const table = tableOf(['الطرف', 'الموقف'], ['a', 'يرفض'], ['b', 'يطالب']);
    expect(guessPlan(table, nothing).columns).toEqual({ party: 0, stance: 1 });
  });

  it.each([
    ['Party', 'Position', 'Statement'],
    ['Сторона', 'Позиция', 'Заявление'],
  ])('takes %s, %s, %s for party, stance and statement where the second holds stances', (...header) => {
    const table = tableOf(header, ['a', 'rejects', 'Not an inch.'], ['b', 'требует', 'All of it.']);
    expect(guessPlan(table, nothing).columns).toEqual({ party: 0, stance: 1, statement: 2 });
  });
});
