import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { isInstalled } from '../src/main/export/testing/is-installed';
import { readPdf } from '../src/main/export/testing/read-pdf';
import { Parley } from './app';
import { parleyIn } from './cli';
import { expect, test } from './fixtures';

/** What programs like to alter. Each is a paragraph of its source. */
const QUOTES = [
  'قَالَ «نَعَمْ»؛ ثُمَّ صَمَتَ 2025 يَوْمًا',
  'لا إله إلا الله، والإسلام بلا لأنّ الآن',
  'مقعد رقم ١٢٣ (abc) و45% من English',
  'Ки\u0301ев сказа\u0301л «так», й и и\u0306',
  'Знову: “ні”; \'так\', "може"',
  '👩‍👩‍👧‍👦 🕊️ 🇺🇦 👍🏽',
  '=SUM(A1:A9)+12,5; -3',
  'officer affinity ﬁ ff ffl',
  'nb\u00A0space, soft\u00ADhyphen, zero\u200Bwidth, e\u0301 and é',
  'tabs\tand  two  spaces <b>&amp;</b>',
  '\u2068isolated\u2069 \u200Fmarked\u200E words',
];

/** A dossier in which each quote proves a position, and a last one has two lines and is as long as a page. */
async function dossierOf(
  folder: string,
): Promise<{ readonly path: string; readonly quotes: readonly string[] }> {
  const long = `${'سَوْفَ نُوَاصِلُ الحِوَارَ لأنّ السلامَ لا بديلَ عنه. '.repeat(80)}\nالنهاية`;
  const quotes = [...QUOTES, long];
  await writeFile(join(folder, 'source.txt'), `${quotes.join('\n\n')}\n`);
  const rows = quotes.map((quote, at) => [
    'Ukraine',
    `Issue ${at}`,
    '2025-08-06',
    'demands',
    `Statement ${at}`,
    quote,
    'source',
  ]);
  await writeFile(
    join(folder, 'table.csv'),
    stringify([['party', 'issue', 'date', 'stance', 'statement', 'quote', 'source'], ...rows]),
  );
  for (const args of [
    ['new', 'd.parley'],
    ['import', 'd.parley', 'source.txt'],
    ['import-table', 'd.parley', 'table.csv'],
  ]) {
    const { exit, errors, out } = await parleyIn(folder, ...args);
    expect(exit, errors + out).toBe(0);
  }
  return { path: join(folder, 'd.parley'), quotes };
}

test('Every quote is read back from a PDF code point by code point, from what it tells of its table and from what is attached', async ({
  folder,
}) => {
  const { path, quotes } = await dossierOf(folder);
  const parley = await Parley.launch(folder, { dossier: path });
  const out = join(folder, 'evidence.pdf');
  const dialog = parley.dialog('Export briefing');
  await parley.choose('exportCsv');
  await parley.chooseIn(dialog, 'Briefing', 'Evidence list');
  await parley.chooseIn(dialog, 'Format', 'PDF');
  await parley.willSaveAs(out);
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog).toBeHidden();

  const bytes = await readFile(out);
  const pdf = await readPdf(bytes);
  const attached = Buffer.from(pdf.attachments.get('briefing.json') ?? []);
  const rows: readonly Record<string, string>[] = JSON.parse(attached.toString()).rows;
  expect(rows.map((row) => row.Quote)).toEqual(quotes);
  const told = pdf.pages.flatMap((page) => page.told);
  for (const line of quotes.flatMap((quote) => quote.split('\n'))) expect(told).toContain(line);
  expect(pdf.pages.length).toBeGreaterThan(2);
  // Whoever gets the file learns nothing of where it was made.
  for (const text of [bytes.toString('latin1'), attached.toString()]) expect(text).not.toContain(folder);
  expect(pdf.info).toMatchObject({ CreationDate: expect.stringMatching(/\+00'00'$/) });

  if (isInstalled('pdfdetach')) {
    const detached = join(folder, 'detached.json');
    execFileSync('pdfdetach', ['-save', '1', '-o', detached, out]);
    expect(readFileSync(detached).equals(attached)).toBe(true);
  }
  if (isInstalled('pdftotext')) {
    // What has no letters from right to left stands on the page too, but for white space and where lines end.
    const seen = solid(execFileSync('pdftotext', ['-raw', out, '-']).toString());
    for (const quote of quotes.filter((each) => !/\p{Script=Arabic}/u.test(each)))
      expect(seen).toContain(solid(quote));
  }

  await parley.choose('exportCsv');
  await dialog.getByText('Attach the table as data').click();
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(dialog).toBeHidden();
  const bare = await readPdf(await readFile(out));
  expect(bare.attachments.size).toBe(0);
  expect(bare.pages.flatMap((page) => page.told)).toEqual(told);
  await parley.quit();
});

/** A text without white space and what only says how it is set. */
function solid(text: string): string {
  return text.replaceAll(/[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}
