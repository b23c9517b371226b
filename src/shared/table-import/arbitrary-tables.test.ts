import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { apply } from '../changes';
import { codePointIndex } from '../code-points';
import { Command } from '../commands';
import { DossierError } from '../errors';
import { plan as planCommand } from '../plan';
import { FURNISHED_TEXTS, furnishedDossier } from '../testing/furnished-dossier';
import { planContext } from '../testing/plan-context';
import { idOf } from '../testing/rows';
import { guessPlan } from './guess-plan';
import { ImportField, type TablePlan } from './import-fields';
import { NO_NOTES, type RawTable } from './raw-table';
import { resolved, resolveTable } from './resolve';

/** What stands in tables, sensible and not. */
const cell = fc.oneof(
  fc.constantFrom(
    'Russia',
    'ua',
    'Peskov',
    'Sybiha, Minister',
    'Territory › Crimea',
    'Arms',
    ' › ',
    'A › B › C',
    '2025-08-06',
  ),
  fc.constantFrom(
    '06/08/2025',
    '45875',
    'demands',
    'يرفض',
    'Red line',
    '50',
    '7',
    'Source 0',
    'Source 1',
    '',
    ' ',
    '\u200f',
  ),
  fc.constantFrom(
    'Moskau etwas verlangt',
    'in',
    FURNISHED_TEXTS[0],
    FURNISHED_TEXTS[1],
    'a\nb',
    '=1',
    "'=1",
    '__proto__',
    'constructor',
    '🕊️',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
/** What ought to stand in some columns; most cells have that, or else every row would be refused. */
const LIKELY: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  party: ['Russia', 'ua', 'Holy See', 'holy see'],
  issue: ['Territory', 'Territory › Crimea', 'Arms', 'A › B › C', 'a › b'],
  date: ['2025-08-06', '6.8.2025', '2025', '45875'],
  stance: ['demands', 'يرفض', 'предлагает'],
  statement: ['One thing.', 'Another thing.', ' One thing. ', 'a\nb', '🕊️'],
  quote: ['Moskau etwas verlangt', 'Kiew lehnt es ab', 'تَطلُب كييف', 'in', 'words nobody said', ''],
  source: ['Source 0', 'Source 1', 'Unknown', ''],
  speaker: ['Peskov', 'Sybiha', 'Somebody', ''],
  firmness: ['Red line', 'гибкая', ''],
  credibility: ['1', '6 · Cannot be judged', ''],
  scaleValue: ['50', '0', ''],
  role: ['Primary', 'Context', ''],
};
const columns = fc
  .subarray([...ImportField.options], { maxLength: 9 })
  .map((some): readonly ImportField[] => [...new Set<ImportField>(['statement', ...some])]);
/** A table with a column for each field, in their order. */
const tableWith = (fields: readonly ImportField[]) =>
  fc.array(
    fc.tuple(
      ...fields.map((field) => {
        const likely = fc.constantFrom(...(LIKELY[field] ?? ['']));
        return fc.oneof({ weight: 12, arbitrary: likely }, { weight: 1, arbitrary: cell });
      }),
    ),
    { minLength: 1, maxLength: 10 },
  );
const tables = columns.chain((fields) => tableWith(fields).map((rows) => ({ fields, rows })));
/** Most plans have what is needed: otherwise every row would be refused. */
const fixed = fc.record({
  party: fc.constantFrom('Russia', 'Nobody'),
  issue: fc.constantFrom('Territory', 'New › Issue'),
  date: fc.constantFrom('2025', '8/2025'),
  stance: fc.constantFrom('offers', 'отвергает'),
  source: fc.constantFrom('Source 0', 'Unknown', ''),
});

it('Whatever a table holds and however it is read, what is taken in can be carried out, and there is nothing to do the second time', () => {
  let carriedOut = 0;
  fc.assert(
    fc.property(tables, fixed, fc.boolean(), fc.boolean(), ({ fields, rows }, all, isGuessed, refuses) => {
      const texts = new Map<string, string>();
      const context = planContext(sha256, texts);
      const before = furnishedDossier(context, texts);
      const raw: RawTable = {
        rows: rows.map((cells, at) => ({ number: at + 1, cells })),
        epoch: 1900,
        notes: NO_NOTES,
        isText: true,
      };
      const guess = guessPlan(raw, before);
      const plan: TablePlan = {
        ...guess,
        columns: isGuessed
          ? guess.columns
          : (Object.fromEntries(fields.map((field, at) => [field, at])) as TablePlan['columns']),
        headerRow: isGuessed ? guess.headerRow : null,
        fixed: all,
        withoutSource: refuses ? 'refuse' : 'table',
      };
      let next = 9_000;
      const resolve = (dossier: typeof before) =>
        resolved(
          resolveTable(dossier, raw, plan, {
            textOf: (hash) => codePointIndex(texts.get(hash) ?? ''),
            structureOf: () => ({ blocks: [] }),
            hashText: sha256,
            newId: () => idOf(next++),
            title: 'table',
            origin: {
              fileName: 't.csv',
              size: 1,
              encoding: '',
              lineEnds: 'lf',
              format: 'text',
              hash: '',
              scope: '',
            },
          }),
        );
      const first = resolve(before);
      expect(first.counts.refused).toBe(first.refused.length);
      if (first.command === null) return;
      expect(Command.parse(first.command)).toEqual(first.command);
      try {
        const changeSet = planCommand(before, first.command, context);
        for (const [hash, text] of Object.entries(changeSet.texts)) texts.set(hash, text);
        const after = apply(before, changeSet);
        carriedOut += 1;
        const again = resolve(after);
        expect(again.command).toBeNull();
        expect(again.counts).toMatchObject({ rows: first.counts.rows, refused: first.counts.refused });
      } catch (error) {
        if (!(error instanceof DossierError)) throw error;
        expect(error.code).toBe('none: what was taken in can be carried out');
      }
    }),
    { numRuns: 1_000 },
  );
  expect(carriedOut).toBeGreaterThan(100);
}, 60_000);
