import { describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { apply } from '../changes';
import { codePointIndex } from '../code-points';
import type { Dossier } from '../model';
import { plan as planCommand } from '../plan';
import { FURNISHED_TEXTS, furnishedDossier } from '../testing/furnished-dossier';
import { planContext } from '../testing/plan-context';
import { idOf } from '../testing/rows';
import { guessPlan } from './guess-plan';
import type { TablePlan } from './import-fields';
import { NO_NOTES, type RawTable } from './raw-table';
import { resolved, resolveTable } from './resolve';

function tableOf(...rows: readonly (readonly string[])[]): RawTable {
  return {
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
    epoch: 1900,
    notes: NO_NOTES,
    isText: true,
  };
}

const HEADER = ['Party', 'Issue', 'Date', 'Stance', 'Statement', 'Quote', 'Source'];
const row = (patch: Readonly<Record<string, string>> = {}) => {
  const usual: Record<string, string> = {
    Party: 'Ukraine',
    Issue: 'Territory',
    Date: '2025-08-06',
    Stance: 'rejects',
    Statement: 'Nothing of it.',
    Quote: '',
    Source: '',
  };
  return HEADER.map((name) => patch[name] ?? usual[name] ?? '');
};

function begin() {
  const texts = new Map<string, string>();
  const context = planContext(sha256, texts);
  const dossier = furnishedDossier(context, texts);
  let next = 9_000;
  const resolve = (of: Dossier, table: RawTable, patch: Partial<TablePlan> = {}) =>
    resolved(
      resolveTable(
        of,
        table,
        { ...guessPlan(table, of), ...patch },
        {
          textOf: (hash) => codePointIndex(texts.get(hash) ?? ''),
          structureOf: () => ({ blocks: [] }),
          hashText: sha256,
          newId: () => idOf(next++),
          title: 'table',
          origin: {
            fileName: 'table.csv',
            size: 1,
            encoding: 'utf-8',
            lineEnds: 'lf',
            format: 'text',
            hash: '',
            scope: '',
          },
        },
      ),
    );
  const carryOut = (of: Dossier, { command }: ReturnType<typeof resolve>) => {
    if (command === null) throw new Error('there is nothing to do');
    const changeSet = planCommand(of, command, context);
    for (const [hash, text] of Object.entries(changeSet.texts)) texts.set(hash, text);
    return apply(of, changeSet);
  };
  return { dossier, resolve, carryOut, texts };
}

describe('a row of a table', () => {
  it('names a party by its short name, an issue by its path, and a speaker by name within the party', () => {
    const { dossier, resolve } = begin();
    const table = tableOf(
      [...HEADER, 'Speaker'],
      [...row({ Party: ' ua ', Issue: 'territory > CRIMEA' }), 'SYBIHA'],
      [...row({ Issue: 'Crimea', Statement: 'x' }), 'Sybiha'],
    );
    const { command, refused } = resolve(dossier, table);
    expect(refused).toEqual([]);
    for (const { fields } of command?.positions ?? [])
      expect(fields).toMatchObject({ partyId: idOf(101), issueId: idOf(301), speakerId: idOf(201) });
    expect([command?.parties, command?.issues, command?.speakers]).toEqual([[], [], []]);
  });

  it('is known again whoever spoke where the table has no speakers, and is another position where it says that nobody did', () => {
    const { dossier, resolve, carryOut } = begin();
    const spoken = tableOf([...HEADER, 'Speaker'], [...row(), 'Sybiha']);
    const after = carryOut(dossier, resolve(dossier, spoken));
    expect(resolve(after, spoken).counts).toMatchObject({ positions: 0, known: 1 });
    expect(resolve(after, tableOf(HEADER, row())).counts).toMatchObject({ positions: 0, known: 1 });
    const unspoken = tableOf([...HEADER, 'Speaker'], [...row(), '']);
    expect(resolve(after, unspoken).counts).toMatchObject({ positions: 1, known: 0 });
  });

  it('links a quote to its one exact place, also within quotation marks', () => {
    const { dossier, resolve, carryOut } = begin();
    const table = tableOf(
      HEADER,
      row({ Quote: '«Kiew lehnt es ab»', Source: 'source 0' }),
      row({ Statement: 'b', Quote: 'تَطلُب كييف', Source: 'Source 1' }),
    );
    const resolution = resolve(dossier, table);
    expect(resolution.counts).toMatchObject({ positions: 2, linked: 2, unlinked: 0, byTable: 0 });
    const after = carryOut(dossier, resolution);
    const quotes = [...after.passages.values()].map(({ quote }) => quote);
    expect(quotes).toContain('Kiew lehnt es ab');
    expect(quotes).toContain('تَطلُب كييف');
  });

  it.each([
    ['in', 'several'],
    ['erst', 'partOfWord'],
    ['Moskau verlangt', 'missing'],
    ['moskau', 'missing'],
  ])('leaves the quote %j for review, as the table has it', (quote, why) => {
    const { dossier, resolve, carryOut, texts } = begin();
    const resolution = resolve(dossier, tableOf(HEADER, row({ Quote: quote, Source: 'Source 0' })));
    expect(resolution.unlinked).toEqual([{ number: 2, quote, sourceId: idOf(400), why }]);
    const after = carryOut(dossier, resolution);
    const [passage] = [...after.passages.values()].filter((each) => !dossier.passages.has(each.id));
    expect(passage).toMatchObject({ sourceId: idOf(400), quote, textHash: sha256(quote), start: 0 });
    expect(texts.get(sha256(quote))).toBe(quote);
  });

  it('is proved by itself where it names no source that is there, and the table is one source', () => {
    const { dossier, resolve, carryOut } = begin();
    const table = tableOf(
      HEADER,
      row({ Quote: 'said "so"\nand so', Source: 'Unknown' }),
      row({ Statement: ' 🕊️ peace ' }),
    );
    const resolution = resolve(dossier, table);
    const after = carryOut(dossier, resolution);
    const made = [...after.passages.values()].filter((each) => !dossier.passages.has(each.id));
    expect(made.map(({ quote }) => quote)).toEqual(['said "so"\nand so', '🕊️ peace']);
    expect(new Set(made.map(({ sourceId }) => sourceId)).size).toBe(1);
    expect(after.sources.get(made[0]?.sourceId ?? '')?.title).toBe('table');
    expect(resolve(after, table).counts).toMatchObject({ positions: 0, known: 2 });
    expect(resolve(dossier, table, { withoutSource: 'refuse' }).counts).toMatchObject({
      refused: 2,
      positions: 0,
    });
  });

  it('is proved by all of its words however long they are, and by their beginning only where there is nothing else in the table', () => {
    const { dossier, resolve, carryOut } = begin();
    for (const statement of [
      'word '.repeat(3_000),
      `${'x'.repeat(700)} ${'y'.repeat(700)}`,
      '🕊️'.repeat(4_000),
    ]) {
      const after = carryOut(dossier, resolve(dossier, tableOf(HEADER, row({ Statement: statement }))));
      const [passage] = [...after.passages.values()].filter((each) => !dossier.passages.has(each.id));
      expect(passage?.quote).toBe(statement.trim());
    }
    const alone = tableOf([`${'z'.repeat(1_500)} end`]);
    const fixed = { party: 'Ukraine', issue: 'Arms', date: '2025', stance: 'offers' };
    const resolution = resolve(dossier, alone, { headerRow: null, columns: { statement: 0 }, fixed });
    const after = carryOut(dossier, resolution);
    const [passage] = [...after.passages.values()].filter((each) => !dossier.passages.has(each.id));
    expect(passage?.quote).toBe('z'.repeat(900));
  });

  it('that says the same of the same position adds its passage, and is known again', () => {
    const { dossier, resolve, carryOut } = begin();
    const first = tableOf(HEADER, row({ Quote: 'Und Kiew lehnt es ab.', Source: 'Source 0' }));
    const both = tableOf(
      HEADER,
      row({ Quote: 'Und Kiew lehnt es ab.', Source: 'Source 0' }),
      row({ Quote: 'Moskau etwas', Source: 'Source 0' }),
      row({ Quote: 'Moskau etwas', Source: 'Source 0' }),
    );
    expect(resolve(dossier, both).counts).toMatchObject({ positions: 1, joined: 1, known: 1, linked: 2 });
    const after = carryOut(dossier, resolve(dossier, first));
    const grown = resolve(after, both);
    expect(grown.counts).toMatchObject({ positions: 0, added: 1, known: 2 });
    const whole = carryOut(after, grown);
    expect(resolve(whole, both).command).toBeNull();
  });

  it('is refused and listed when it states nothing, unless the table is a long matrix', () => {
    const { dossier, resolve } = begin();
    const table = tableOf(HEADER, row({ Party: 'Assessment', Stance: '' }), row({ Statement: 'a' }));
    expect(resolve(dossier, table).counts).toMatchObject({ silent: 0, refused: 1, positions: 1 });
  });

  it('is refused with everything that is wrong with it', () => {
    const { dossier, resolve } = begin();
    const table = tableOf(
      [...HEADER, 'On the scale', 'Credibility'],
      [...row({ Party: '', Date: 'soon', Stance: 'sings' }), '200', '9'],
      [...row({ Issue: 'Arms', Statement: 'b' }), '50', ''],
      [...row({ Date: '06/08/2025', Statement: 'c' }), '', ''],
      [...row({ Statement: 'x'.repeat(100_001) }), '', ''],
    );
    const { refused, counts, doubtful } = resolve(dossier, table);
    expect(refused.map(({ number, problems }) => [number, problems.map(({ code }) => code)])).toEqual([
      [2, ['missing', 'unknown', 'dateNone', 'notNumber', 'notNumber']],
      [3, ['noScale']],
      [4, ['dateDoubtful']],
      [5, ['tooLong']],
    ]);
    expect(counts).toMatchObject({ rows: 4, refused: 4, positions: 0 });
    expect(doubtful).toEqual([
      { value: '06/08/2025', dayFirst: '2025-08-06', monthFirst: '2025-06-08', count: 1 },
    ]);
  });

  it('means what somebody chose: another entry, a new one, a word of the vocabulary, or nothing', () => {
    const { dossier, resolve } = begin();
    const table = tableOf(
      HEADER,
      row({ Party: 'Kremlin', Stance: 'njet' }),
      row({ Party: 'Press', Statement: 'b' }),
    );
    const asked = resolve(dossier, table);
    expect(
      asked.values
        .filter(({ match }) => match.kind !== 'known')
        .map(({ kind, key, match }) => [kind, key, match.kind]),
    ).toEqual([
      // Of the party in its row nothing comes as long as nobody says what the stance means.
      ['stance', 'njet', 'none'],
      ['party', 'press', 'new'],
    ]);
    const choices = { party: { kremlin: idOf(100), press: 'none' }, stance: { njet: 'rejects' } };
    const { command, refused } = resolve(dossier, table, { choices });
    expect(command?.positions.map(({ fields }) => [fields.partyId, fields.stance])).toEqual([
      [idOf(100), 'rejects'],
    ]);
    expect(refused.map(({ problems }) => problems)).toEqual([
      [{ code: 'leftOut', field: 'party', value: 'Press' }],
    ]);
  });

  it('is refused where the speaker that was chosen is of another party', () => {
    const { dossier, resolve } = begin();
    const table = tableOf([...HEADER, 'Speaker'], [...row(), 'Somebody']);
    const choices = { speaker: { 'ukraine | somebody': idOf(200) } };
    expect(resolve(dossier, table, { choices }).refused[0]?.problems).toEqual([
      { code: 'otherParty', value: 'Somebody' },
    ]);
  });

  it('takes one value for all rows where no column has it, and makes the issues of a path once', () => {
    const { dossier, resolve } = begin();
    const table = tableOf(
      ['Party', 'Statement', 'Stance', 'Issue'],
      ['Ukraine', 'a', 'offers', 'Arms › Missiles › Range'],
      ['Ukraine', 'b', 'offers', 'arms › missiles'],
    );
    const { command } = resolve(dossier, table, { fixed: { date: '2025-08' } });
    expect(command?.issues.map(({ name, parentId }) => [name, parentId === idOf(302)])).toEqual([
      ['Missiles', true],
      ['Range', false],
    ]);
    expect(command?.positions.map(({ fields }) => fields.date)).toEqual(['2025-08', '2025-08']);
  });

  it('is told from a column that must be another one when it would make very many parties', () => {
    const { dossier, resolve } = begin();
    const rows = Array.from({ length: 501 }, (_, at) => row({ Party: `Party ${at}` }));
    expect(() => resolve(dossier, tableOf(HEADER, ...rows))).toThrowError('tableTooManyNew');
  });
});

it('has the texts that the tests rely on', () => {
  expect(FURNISHED_TEXTS[0]).toContain('Moskau etwas');
});

describe('the values of a table', () => {
  it('are listed as to be made, with the rows in which they are, only where a row that is taken in names them', () => {
    const { dossier, resolve } = begin();
    const table = tableOf(
      [...HEADER, 'Speaker'],
      [...row({ Party: 'Holy See', Issue: 'Prisoners' }), 'The Nuncio'],
      [...row({ Party: 'Holy See', Issue: 'Prisoners', Date: 'soon' }), 'The Nuncio'],
      [...row({ Party: 'Atlantis', Issue: 'Whales', Date: 'soon' }), 'Nemo'],
      [...row({ Party: 'Ukraine', Stance: 'muses' }), 'Somebody'],
    );
    const { values, command } = resolve(dossier, table);
    const made = values.filter(({ match }) => match.kind === 'new').map(({ value, count }) => [value, count]);
    expect(made).toEqual([
      ['Holy See', 1],
      ['Prisoners', 1],
      ['The Nuncio', 1],
    ]);
    expect(command?.parties.map(({ fields }) => fields.name)).toEqual(['Holy See']);
    // What has to be decided is listed whatever becomes of its rows.
    expect(values.find(({ value }) => value === 'muses')?.match.kind).toBe('none');
  });

  it('stay listed when somebody has chosen what they mean, so that this can be chosen otherwise', () => {
    const { dossier, resolve } = begin();
    const table = tableOf(HEADER, row({ Party: 'Atlantis', Date: 'soon' }));
    const chosen = resolve(dossier, table, { choices: { party: { atlantis: 'new' } } });
    expect(chosen.values.map(({ value }) => value)).toContain('Atlantis');
    expect(resolve(dossier, table).values.map(({ value }) => value)).not.toContain('Atlantis');
  });
});

describe('a row that states nothing', () => {
  it('is left out and counted apart, whichever column says so, and is no error', () => {
    const { dossier, resolve } = begin();
    const header = ['Issue', 'Party', 'stance', 'firmness', 'statement', 'date'];
    const table = tableOf(
      header,
      ['Territory', 'Ukraine', '', '', 'No statement recorded', ''],
      ['Territory', 'Ukraine', '', '', ' Left out by the filter ', ''],
      ['Territory', 'Ukraine', 'No statement that counts by the filter', '', '', ''],
      ['Territory', 'Ukraine', 'rejects', 'firm', 'No statement recorded', '2025-08-06'],
      ['Territory', 'Ukraine', '', '', 'Something.', ''],
    );
    const { counts, refused } = resolve(dossier, table);
    expect(counts).toMatchObject({ rows: 5, silent: 3, positions: 1, refused: 1 });
    expect(refused.map(({ number }) => number)).toEqual([6]);
  });
});
