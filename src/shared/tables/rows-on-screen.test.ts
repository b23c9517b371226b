import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, idsOf, TALKS, talks, words } from '../../main/dossier/testing/arbitrary-talks';
import { live } from '../dossier';
import { NO_FILTER } from '../position-filter';
import { compareView } from '../views/compare';
import { cellHistory, evidenceOf } from '../views/evidence';
import { matrixView } from '../views/matrix';
import { briefingTable } from './briefing-table';

describe('each exported row is exactly one thing on the screen', () => {
  it('the matrix: a row of the matrix', () => {
    fc.assert(
      fc.property(talks, asOf, (dossier, day) => {
        const { rows } = matrixView(dossier, { asOf: day });
        const table = briefingTable(dossier, { view: 'matrix', asOf: day, columns: ['statement'] }, words);
        expect(table.rows.map(([, ...cells]) => cells)).toEqual(
          rows.map(({ cells }) =>
            cells.flatMap(({ current, contradicts }) => {
              const hasContradictions = table.columns.some((column) => column.includes('contradictedBy'));
              const said = current?.statement ?? 'glossary.noStatement';
              const against =
                current === null ? null : contradicts.map(({ statement }) => statement).join('\n');
              return hasContradictions ? [said, against] : [said];
            }),
          ),
        );
      }),
    );
  });

  it('the matrix to be read: one cell for each of its cells, with the words of the position', () => {
    fc.assert(
      fc.property(talks, asOf, (dossier, day) => {
        const view = matrixView(dossier, { asOf: day });
        const briefing = {
          view: 'matrix',
          asOf: day,
          isTogether: true,
          columns: ['stance', 'statement'],
        } as const;
        const { columns, rows } = briefingTable(dossier, briefing, words);
        expect(columns).toHaveLength(1 + view.columns.length);
        for (const [place, { cells }] of view.rows.entries())
          for (const [at, { current }] of cells.entries())
            expect(
              String(rows[place]?.[at + 1])
                .split('\n')
                .slice(0, 2),
            ).toEqual(
              current === null
                ? ['glossary.noStatement']
                : [`glossary.stance.${current.stance}`, current.statement],
            );
      }),
    );
  });

  it('the comparison: an entry of it', () => {
    fc.assert(
      fc.property(talks, asOf, asOf, fc.boolean(), (dossier, from, to, changesOnly) => {
        const { entries } = compareView(dossier, { from, to, changesOnly });
        const table = briefingTable(dossier, { view: 'compare', from, to, changesOnly }, words);
        expect(table.rows.map(([issue, party, shift]) => [issue, party, shift])).toEqual(
          entries.map(({ issue, party, shift }) => [
            issue.path.join(' › '),
            party.name,
            `glossary.shift.${shift}`,
          ]),
        );
      }),
    );
  });

  it('the history: a statement of the history of a cell, with the same shift, and none is missing', () => {
    fc.assert(
      fc.property(
        talks,
        fc.subarray([...TALKS.partyIds]),
        fc.constantFrom(NO_FILTER, { ...NO_FILTER, attributions: ['paraphrase' as const] }),
        (dossier, partyIds, filter) => {
          const briefing = {
            view: 'history',
            issueIds: [],
            partyIds,
            from: null,
            to: null,
            filter,
            columns: ['statement', 'shift'],
          } as const;
          const parties = partyIds.length === 0 ? TALKS.partyIds : partyIds;
          const shown = parties.flatMap((party) =>
            TALKS.issueIds.flatMap((issue) =>
              cellHistory(dossier, party, issue, filter)
                .filter(({ counts }) => counts)
                .map(({ position, shift }) => [`glossary.shift.${shift}`, position.statement]),
            ),
          );
          const { rows } = briefingTable(dossier, briefing, words);
          expect(rows.toSorted()).toEqual(shown.toSorted());
        },
      ),
    );
  });

  it('the evidence: a passage of a position, and none is missing', () => {
    fc.assert(
      fc.property(talks, (dossier) => {
        const briefing = {
          view: 'evidence',
          positionIds: idsOf(dossier),
          columns: ['statement', 'quote'],
        } as const;
        const { rows } = briefingTable(dossier, briefing, words);
        const proved = live(dossier.positions).flatMap((position) =>
          evidenceOf(dossier, position).map(({ passage }) => [position.statement, passage.quote]),
        );
        expect(rows.map((row) => row.slice(0, 2))).toEqual(proved);
      }),
    );
  });

  it('the sources: a source, with as many passages and positions as the evidence list has of it', () => {
    fc.assert(
      fc.property(talks, (dossier) => {
        const positionIds = idsOf(dossier);
        const columns = ['title', 'passages', 'positions'];
        const { rows } = briefingTable(dossier, { view: 'sources', positionIds, columns }, words);
        const all = live(dossier.positions).flatMap((position) =>
          evidenceOf(dossier, position).map(({ passage, source }) => ({ position, passage, source })),
        );
        for (const [title, passages, positions] of rows) {
          const its = all.filter(({ source }) => source.title === title);
          expect(passages).toBe(new Set(its.map(({ passage }) => passage.id)).size);
          expect(positions).toBe(new Set(its.map(({ position }) => position.id)).size);
        }
        expect(rows.map(([title]) => title)).toEqual(
          [...new Set(all.map(({ source }) => source.title))].toSorted(),
        );
        expect(briefingTable(dossier, { view: 'sources', positionIds: null }, words).rows).toHaveLength(2);
      }),
    );
  });
});
