import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAbout } from '../../../shared/csv';
import { live } from '../../../shared/dossier';
import type { Dossier } from '../../../shared/model';
import { evidenceRows } from '../../../shared/tables/evidence-table';
import { POSITION_COLUMNS, positionsTable } from '../../../shared/tables/positions-table';
import { wholeTable } from '../../../shared/tables/row-source';
import { planContext } from '../../../shared/testing/plan-context';
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

describe('export and import', () => {
  it('give the same positions back by the evidence list, in a dossier with the same sources, and nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(recorded, { minLength: 1, maxLength: 8 }), csvOptions, (all, csv) => {
        const texts = new Map<string, string>();
        const context = planContext(sha256, texts);
        const bare = begin(context, texts);
        const dossier = carryOut(bare, context, texts, [...frame(), ...commandsOf(all)]);
        const positionIds = [...dossier.positions.keys()];
        fc.pre(positionIds.length > 0);
        // Without the guard a cell that begins with an apostrophe cannot be told from a guarded one.
        fc.pre(csv.guardsFormulas || !JSON.stringify(told(dossier, true)).includes("'="));
        const table = wholeTable(evidenceRows(dossier, { positionIds }, words));
        const { resolution, after } = importInto(bare, table, csv, context, texts);
        expect(resolution.refused).toEqual([]);
        expect(told(after, true)).toEqual(told(dossier, true));
        const again = importInto(after, table, csv, context, texts);
        expect(again.resolution.command).toBeNull();
        expect(again.resolution.counts.known).toBe(table.rows.length);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it.each(['evidence list', 'positions briefing'])(
    'take no line for a row in which the %s says where it is from',
    (which) => {
      const texts = new Map<string, string>();
      const context = planContext(sha256, texts);
      const [only] = fc.sample(fc.array(recorded, { minLength: 1, maxLength: 3 }), { numRuns: 1, seed: 6 });
      const dossier = carryOut(begin(context, texts), context, texts, [
        ...frame(),
        ...commandsOf(only ?? []),
      ]);
      const positionIds = [...dossier.positions.keys()];
      const table =
        which === 'evidence list'
          ? wholeTable(evidenceRows(dossier, { positionIds }, words))
          : positionsTable(dossier, { positionIds, columns: POSITION_COLUMNS }, words);
      const about = [words('exports.about.dossier', { title: 'Talks' }), words('exports.about.positions')];
      const csv = { separator: ';', guardsFormulas: true } as const;
      const { resolution } = importInto(dossier, withAbout(table, about), csv, context, texts);
      expect(resolution.counts).toMatchObject({
        rows: table.rows.length,
        refused: 0,
        known: table.rows.length,
      });
      // Only beneath the table, and only what begins so: anything else might be somebody's position.
      const other = importInto(dossier, withAbout(table, ['Sources: all']), csv, context, texts);
      expect(other.resolution.counts.refused).toBe(1);
    },
  );

  it('give every position back by the positions briefing, with those of its quotes linked that have one exact place', () => {
    fc.assert(
      fc.property(fc.array(recorded, { minLength: 1, maxLength: 6 }), csvOptions, (all, csv) => {
        const texts = new Map<string, string>();
        const context = planContext(sha256, texts);
        const bare = begin(context, texts);
        const dossier = carryOut(bare, context, texts, [...frame(), ...commandsOf(all)]);
        const positionIds = [...dossier.positions.keys()];
        fc.pre(positionIds.length > 0);
        fc.pre(csv.guardsFormulas || !JSON.stringify(told(dossier, true)).includes("'="));
        const table = positionsTable(dossier, { positionIds, columns: POSITION_COLUMNS }, words);
        const { resolution, after } = importInto(bare, table, csv, context, texts);
        expect(resolution.refused).toEqual([]);
        const plain = (its: Dossier) =>
          told(its, false).map((row) => JSON.stringify({ ...JSON.parse(String(row)), evidence: [] }));
        expect(plain(after).toSorted()).toEqual(plain(dossier).toSorted());
        // What is linked is what was marked: nothing was guessed.
        const marked = new Set(
          live(dossier.passages).map(({ sourceId, start, end }) => `${sourceId} ${start} ${end}`),
        );
        const present = new Set(live(after.sources).map(({ textHash }) => textHash));
        for (const { sourceId, start, end, textHash, quote } of live(after.passages)) {
          if (present.has(textHash)) expect(marked).toContain(`${sourceId} ${start} ${end}`);
          else expect(texts.get(textHash)).toBe(quote);
        }
        expect(importInto(after, table, csv, context, texts).resolution.command).toBeNull();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
