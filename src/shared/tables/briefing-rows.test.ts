import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefings, talks, words } from '../../main/dossier/testing/arbitrary-talks';
import { live } from '../dossier';
import { standingOf } from '../passage-standing';
import { evidenceOf } from '../views/evidence';
import { briefingRows, briefingTable } from './briefing-table';
import { BRIEFING_COLUMNS, columnsOf } from './columns';

describe('a briefing of which some rows are asked for', () => {
  it('gives those that stand there in the whole, and says how many there are', () => {
    fc.assert(
      fc.property(talks, fc.nat(20), fc.nat(20), (dossier, from, length) => {
        for (const briefing of briefings(dossier)) {
          const whole = briefingTable(dossier, briefing, words);
          const source = briefingRows(dossier, briefing, words);
          expect(source.columns).toEqual(whole.columns);
          expect(source.count).toBe(whole.rows.length);
          expect(source.rows(from, from + length)).toEqual(whole.rows.slice(from, from + length));
        }
      }),
    );
  });

  it('has as many cells in every row as there are columns, and never two columns of one name', () => {
    fc.assert(
      fc.property(talks, (dossier) => {
        for (const briefing of briefings(dossier)) {
          const { columns, rows } = briefingTable(dossier, briefing, words);
          expect(new Set(columns).size).toBe(columns.length);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }),
    );
  });
});

describe('how passages stand', () => {
  it('is said wherever their words are, in citations or in a column of its own that comes when it is needed', () => {
    fc.assert(
      fc.property(talks, (dossier) => {
        for (const briefing of briefings(dossier)) {
          if (!columnsOf(briefing.view, briefing as never).some((id) => ['quote', 'quotes'].includes(id)))
            continue;
          const { columns, rows } = briefingTable(dossier, briefing, words);
          const saysSo =
            ('isTogether' in briefing && briefing.isTogether) ||
            columns.some((column) => /standing|itation/u.test(column));
          const cells = rows.flat().map(String);
          const doubtful = live(dossier.positions)
            .flatMap((position) => evidenceOf(dossier, position))
            .filter(({ source, passage }) => standingOf(source, passage) !== 'present');
          for (const { passage } of doubtful) {
            const isQuoted =
              passage.quote === '=1+1' && cells.some((cell) => cell.split('\n').includes('=1+1'));
            if (isQuoted) expect(saysSo, briefing.view).toBe(true);
            if (isQuoted) expect(cells.join()).toMatch(/not yet reviewed|glossary\.standing\.waits/u);
          }
        }
      }),
    );
  });
});

describe('the columns of a briefing', () => {
  it('are those that are chosen, in their own order, and unknown ones are left out', () => {
    const briefing = { view: 'evidence', positionIds: [], columns: ['quote', 'gone', 'date'] } as const;
    expect(columnsOf('evidence', briefing)).toEqual(['date', 'quote']);
    expect(columnsOf('evidence', { ...briefing, columns: undefined })).toEqual(BRIEFING_COLUMNS.evidence);
  });

  it('of a matrix are those of its screen: statements, or quotes instead of them', () => {
    const matrix = { view: 'matrix', asOf: '2025-08-06' } as const;
    expect(columnsOf('matrix', matrix)).toContain('statement');
    expect(columnsOf('matrix', { ...matrix, mode: 'quotes' })).not.toContain('statement');
    expect(columnsOf('matrix', { ...matrix, mode: 'quotes' })).toContain('quotes');
  });

  it('of an empty cell say so in one of them, whichever those are', () => {
    fc.assert(
      fc.property(talks, fc.subarray([...BRIEFING_COLUMNS.matrix], { minLength: 1 }), (dossier, columns) => {
        const { rows } = briefingTable(dossier, { view: 'matrix', asOf: '2020-01-01', columns }, words);
        const perParty = columns.filter((id) => id !== 'assessment').length;
        if (perParty > 0)
          for (const row of rows)
            expect(row.filter((cell) => cell === 'glossary.noStatement')).toHaveLength(3);
      }),
    );
  });
});
