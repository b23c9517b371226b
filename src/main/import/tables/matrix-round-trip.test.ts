import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAbout } from '../../../shared/csv';
import { USUAL_ARRANGEMENT } from '../../../shared/matrix-arrangement';
import type { Dossier } from '../../../shared/model';
import { isLongMatrix, isWideMatrix } from '../../../shared/table-import/own-matrix';
import { BRIEFING_COLUMNS } from '../../../shared/tables/columns';
import { longTable } from '../../../shared/tables/long-table';
import { matrixTable } from '../../../shared/tables/matrix-table';
import { planContext } from '../../../shared/testing/plan-context';
import { idOf } from '../../../shared/testing/rows';
import { matrixView } from '../../../shared/views/matrix';
import { sha256 } from '../../dossier/hash';
import { loadWords } from '../../export/words';
import {
  begin,
  carryOut,
  commandsOf,
  csvOptions,
  frame,
  importInto,
  recorded,
  told,
} from './testing/exported-dossiers';

const words = await loadWords();
const AS_OF = '2026-01-01';

type Layout = 'issuesByParties' | 'partiesByIssues';

function viewOf(dossier: Dossier, layout: Layout) {
  return matrixView(dossier, { asOf: AS_OF, arrangement: { ...USUAL_ARRANGEMENT, layout } });
}

/** What stands in every cell, as far as the matrix has it. */
function standing(dossier: Dossier, layout: Layout): readonly unknown[] {
  return viewOf(dossier, layout).rows.map(({ cells }) =>
    cells.map(({ current }) => {
      if (current === null) return null;
      const { stance, firmness, statement, date } = current;
      return { stance, firmness, statement, date };
    }),
  );
}

function prepared() {
  const texts = new Map<string, string>();
  const context = planContext(sha256, texts);
  const framed = carryOut(begin(context, texts), context, texts, frame());
  return { texts, context, framed };
}

const columns = fc
  .subarray(['quotes', 'translation', 'shift', 'citation', 'citationShort', 'assessment'] as const)
  .map((more) =>
    BRIEFING_COLUMNS.matrix.filter((id) => ['stance', 'firmness', 'statement', 'date', ...more].includes(id)),
  );

describe('the matrix in the long layout', () => {
  it('gives what stands in its cells back, refuses nothing, and adds nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.array(recorded, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<Layout>('issuesByParties', 'partiesByIssues'),
        columns,
        csvOptions,
        (all, layout, chosen, csv) => {
          const { texts, context, framed } = prepared();
          const dossier = carryOut(framed, context, texts, commandsOf(all));
          fc.pre(dossier.positions.size > 0);
          // Without the guard a cell that begins with an apostrophe cannot be told from a guarded one.
          fc.pre(csv.guardsFormulas || !JSON.stringify(told(dossier, true)).includes("'="));
          const table = longTable(matrixTable(viewOf(dossier, layout), dossier, words, { columns: chosen }));
          expect(isLongMatrix(table.columns)).toBe(true);
          const about = withAbout(table, [words('exports.about.dossier', { title: 'Talks' })]);
          const { resolution, after } = importInto(framed, about, csv, context, texts);
          expect(resolution.refused).toEqual([]);
          expect(standing(after, layout)).toEqual(standing(dossier, layout));
          const { rows, silent, positions, known, joined } = resolution.counts;
          expect(silent).toBeGreaterThan(0);
          expect(silent + positions + known + joined).toBe(rows);
          expect(resolution.values.filter(({ match }) => match.kind !== 'known')).toEqual([]);
          const again = importInto(after, about, csv, context, texts);
          expect(again.resolution.command).toBeNull();
          expect(again.resolution.counts).toMatchObject({ silent, refused: 0 });
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('has no positions in its rows of assessments', () => {
    const { texts, context, framed } = prepared();
    const assessment = {
      issueId: idOf(300),
      date: '2025-08-06',
      judgement: 'opposed',
      note: 'Far apart.',
    } as const;
    const dossier = carryOut(framed, context, texts, [
      { type: 'assessment.record', id: idOf(800), fields: assessment },
    ]);
    const table = longTable(matrixTable(viewOf(dossier, 'partiesByIssues'), dossier, words));
    expect(table.rows.some((row) => row.includes('Far apart.'))).toBe(true);
    const csv = { separator: ',', guardsFormulas: true } as const;
    const { resolution } = importInto(framed, table, csv, context, texts);
    expect(resolution.counts).toMatchObject({ positions: 0, refused: 0, silent: table.rows.length });
  });

  it('is told from the wide layout, and from tables of others', () => {
    const { framed } = prepared();
    for (const layout of ['issuesByParties', 'partiesByIssues'] as const) {
      const wide = matrixTable(viewOf(framed, layout), framed, words);
      expect([isWideMatrix(wide.columns), isLongMatrix(wide.columns)]).toEqual([true, false]);
      const long = longTable(wide);
      expect([isWideMatrix(long.columns), isLongMatrix(long.columns)]).toEqual([false, true]);
    }
    expect(isWideMatrix(['Issue', 'Party', 'Date', 'Stance', 'Statement'])).toBe(false);
    expect(isLongMatrix(['Party', 'Issue', 'Date', 'Stance', 'Statement'])).toBe(false);
  });
});
