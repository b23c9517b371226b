import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { clipboardTable } from '../../shared/clipboard-table';
import type { Table } from '../../shared/table';
import { traitsOf } from '../../shared/tables/column-traits';
import { paperTable } from '../../shared/tables/paper-table';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { csvBytes } from './csv';
import { docxBytes } from './docx/document';
import { isInstalled } from './testing/is-installed';
import { readPdf } from './testing/read-pdf';
import { wholeWorkbook } from './testing/whole';

/** What LibreOffice itself can hold in a cell or a paragraph; what only Parley's own readers can show is tested there. */
const CELLS = [
  'قَالَ «نَعَمْ»؛ ثُمَّ "صَمَتَ"',
  '=1+1',
  "'=1",
  '+49 30',
  'semi;colon, comma',
  'line\nسطر\nline',
  'Київ “ні” 🕊️ e\u0301',
  '_x0041_',
];
const table: Table = {
  columns: [...CELLS.map((_, at) => `Column ${at}`), 'date', 'url', 'n'],
  rows: [
    [...CELLS, '2025-08-06', 'https://example.org/a_b?c=d&e=f', 7.5],
    [...CELLS.toReversed(), '2025-08', 'example.org', null],
  ],
  traits: [
    ...CELLS.map((_, at) => traitsOf('', `Column ${at}`)),
    traitsOf('date', 'date'),
    traitsOf('url', 'url'),
    traitsOf('', 'n'),
  ],
};
const about = ['Dossier: محادثات'];

/** Has LibreOffice read a file and write it as another; the content of that. */
function converted(
  name: string,
  bytes: Uint8Array,
  to: string,
  ending: string,
  options: readonly string[] = [],
): string {
  return convertedBytes(name, bytes, to, ending, options).toString('utf8');
}

function convertedBytes(
  name: string,
  bytes: Uint8Array,
  to: string,
  ending: string,
  options: readonly string[] = [],
): Buffer {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', ...options, '--convert-to', to, '--outdir', folder, join(folder, name)],
    {
      stdio: 'ignore',
      timeout: 90_000,
    },
  );
  return readFileSync(join(folder, name.replace(/\.[^.]+$/, `.${ending}`)));
}

const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';

describe.skipIf(!isInstalled('soffice'))('LibreOffice, where it is installed,', () => {
  it('reads a workbook as it was written: texts to the code point, dates as dates, nothing as a formula', async () => {
    const bytes = await wholeWorkbook(table, {
      sheetNames: ['Briefing', 'About'],
      about,
      isRightToLeft: true,
    });
    const rows = parse(converted('table.xlsx', bytes, AS_CSV, 'csv')) as string[][];
    const [head, first, second] = rows;
    expect(head).toEqual(table.columns);
    expect(first).toEqual([...CELLS, '2025-08-06', 'https://example.org/a_b?c=d&e=f', '7.5']);
    expect(second).toEqual([...CELLS.toReversed(), '2025-08', 'example.org', '']);
  }, 120_000);

  it('reads a Word document as it was written, paragraph by paragraph', async () => {
    const bytes = await docxBytes({
      ...{ paper: paperTable(table), title: 'The matrix', subtitle: 'Dossier', caption: '2 rows' },
      ...{ aboutHeading: 'About', about, notesHeading: 'Sources', foot: 'Page {page} of {pages}' },
      ...{ language: 'en', isRightToLeft: false, notes: 'endnotes' },
    });
    const text = converted('table.docx', bytes, 'txt:Text (encoded):UTF8', 'txt');
    for (const cell of CELLS) expect(text.replaceAll('\r', '')).toContain(cell);
  }, 120_000);

  it('lays a Word document out from right to left, with the header on every page and each citation at the foot of its page', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => [
      `Row ${at}`,
      `قَالَ «نَعَمْ» رقم ${at}؛ ${'كلمات عربية '.repeat(12)}`,
      `Cited ${at}, ¶ 1`,
    ]);
    const traits = [
      traitsOf('', 'a'),
      traitsOf('quote', 'q', 'P', true),
      traitsOf('citation', 's', 'P', true),
    ];
    const bytes = await docxBytes({
      ...{
        paper: paperTable({ columns: ['Headed', 'q', 's'], rows, traits }),
        title: 'T',
        subtitle: 'Dossier',
      },
      ...{ caption: '40 rows', aboutHeading: 'About', about, notesHeading: 'Sources', foot: 'Page {page}' },
      ...{ language: 'en', isRightToLeft: true, notes: 'footnotes' },
    });
    const { pages } = await readPdf(convertedBytes('table.docx', bytes, 'pdf', 'pdf'));
    const texts = pages.map(({ text }) => text);
    const withRows = texts.filter((text) => /Row \d/.test(text));
    expect(withRows.length).toBeGreaterThan(2);
    for (const text of withRows) {
      expect(text).toContain('Headed');
      // A row that goes on to the next page may have its citation there.
      const [, ...inner] = [...text.matchAll(/Row (\d+)/g)].map(([, number]) => number).slice(0, -1);
      for (const number of inner) expect(text).toContain(`Cited ${number}, ¶ 1`);
    }
    expect(texts.join('').match(/Cited \d+, ¶ 1/g)).toHaveLength(rows.length);
  }, 120_000);

  it('runs nothing that is guarded, of a CSV file or of what is pasted, and would run it otherwise', () => {
    const evil: Table = { columns: ['a', 'b'], rows: [['=1+1', '=HYPERLINK("http://x")']] };
    const csvOf = (guardsFormulas: boolean) =>
      converted('evil.csv', csvBytes(evil, { separator: ',', hasBom: true, guardsFormulas }), 'fods', 'fods');
    expect(csvOf(true)).not.toContain('table:formula');
    expect(csvOf(false)).toContain('table:formula');
    const html = Buffer.from(clipboardTable(evil, { guardsFormulas: true, hasHeads: true })?.html ?? '');
    const pasted = converted('evil.html', html, 'fods', 'fods', ['--infilter=HTML (StarCalc)']);
    expect(pasted).not.toContain('table:formula');
    expect(pasted).toContain('=1+1');
  }, 120_000);
});
