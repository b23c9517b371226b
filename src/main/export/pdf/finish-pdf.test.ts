import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintedRows } from '../../../shared/printable';
import { temporaryFolder } from '../../dossier/testing/temporary-folder';
import { NO_PAUSE } from '../pace';
import { isInstalled } from '../testing/is-installed';
import { printedPdf } from '../testing/printed-pdf';
import { readPdf } from '../testing/read-pdf';
import { finishPdf } from './finish-pdf';

const TRICKY = [
  'قَالَ «نَعَمْ»؛ ثُمَّ صَمَتَ 2025',
  'لا إله إلا الله، الإسلام',
  'Ки\u0301ев й и\u0306 – «так»',
  '👩‍👩‍👧‍👦 🕊️ 🇺🇦',
  '=SUM(A1)+12,5; "x" <b>',
  '(un)balanced ) ( \\ \\) \\r',
  '  spaces  ',
  'cr\rin it',
  '\u200f\u2068iso\u2069\u202e',
  'NUL \u0000 and \uFFFE',
];
const QUOTES: PrintedRows = TRICKY.map((text) => [
  [{ text: 'plain', isQuote: false }],
  [
    { text: 'ع', isQuote: false },
    { text: '', isQuote: true },
    { text, isQuote: true },
  ],
]);

function attached(text: string) {
  const content = Buffer.from(text);
  return { name: 'briefing.json', description: 'قول – words', mediaType: 'application/json', content };
}

async function finished(rows: PrintedRows, text: string | null): Promise<Uint8Array> {
  const pages = printedPdf(rows);
  return Buffer.concat([
    pages,
    await finishPdf(pages, rows, text === null ? null : attached(text), NO_PAUSE),
  ]);
}

describe('What is added to a printed PDF', () => {
  it('tells the exact words of every quote and of every other script, in the order of the table', async () => {
    const { pages } = await readPdf(await finished(QUOTES, null));
    expect(pages.map(({ told }) => told)).toEqual([TRICKY.flatMap((text) => ['ع', text])]);
  });

  it('has every character of any text, and of any attachment', async () => {
    const lines = fc.array(
      fc.record({ text: fc.string({ unit: 'binary', maxLength: 40 }), isQuote: fc.constant(true) }),
      { maxLength: 3 },
    );
    const table = fc.array(fc.array(lines, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(table, fc.string({ unit: 'binary' }), async (rows, text) => {
        const { pages, attachments } = await readPdf(await finished(rows, text));
        const told = rows.flat(2).map((line) => line.text);
        const tellable = told.filter((each) => !/^\t*$/.test(each) && !each.includes('\u001B'));
        expect(pages[0]?.told.filter((each) => each !== '')).toEqual(tellable);
        expect(Buffer.from(attachments.get('briefing.json') ?? []).toString()).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves every byte of it as it was, and what is seen of it', async () => {
    const before = printedPdf(QUOTES);
    const after = await finished(QUOTES, '{}');
    expect(Buffer.from(after.subarray(0, before.length)).equals(before)).toBe(true);
    const [seen, stillSeen] = [await readPdf(before), await readPdf(after)];
    expect(stillSeen.pages.map(({ text }) => text)).toEqual(seen.pages.map(({ text }) => text));
    expect(stillSeen.info).toMatchObject({ Title: 'a ) b', Creator: 'Chromium' });
  });

  it('refers to each of its objects where that is', async () => {
    const text = Buffer.from(await finished(QUOTES, 'x'.repeat(5_000))).toString('latin1');
    const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const [table = ''] = text.slice(at).split('trailer');
    let number = 0;
    let found = 0;
    for (const line of table.split('\n').slice(1, -1)) {
      const [, first] = /^(\d+) \d+$/.exec(line) ?? [];
      if (first !== undefined) {
        number = Number(first);
        continue;
      }
      expect(text.slice(Number(line.slice(0, 10)))).toMatch(new RegExp(`^${number} 0 obj\n`));
      number += 1;
      found += 1;
    }
    expect(found).toBeGreaterThan(TRICKY.length);
  });

  it('skips a row or a cell that the tree has otherwise than the table, and tells no wrong words', async () => {
    const pages = printedPdf(QUOTES, { leavesOut: (row, cell) => row === 1 && cell === 1 });
    const after = Buffer.concat([pages, await finishPdf(pages, QUOTES, null, NO_PAUSE)]);
    const expected = TRICKY.filter((_, at) => at !== 1).flatMap((text) => ['ع', text]);
    expect((await readPdf(after)).pages[0]?.told).toEqual(expected);
    const fewer = Buffer.concat([pages, await finishPdf(pages, QUOTES.slice(1), null, NO_PAUSE)]);
    expect((await readPdf(fewer)).pages[0]?.told).toEqual([]);
  });

  it('has neither a date nor a name of the machine', async () => {
    const added = Buffer.from(await finished(QUOTES, '{}')).subarray(printedPdf(QUOTES).length);
    expect(added.toString('latin1')).not.toMatch(/Date|D:\d{4}|\/home|Users|Author|Creator/);
  });

  it('is refused for what Chromium does not write, and nothing is guessed', async () => {
    const rows: PrintedRows = [];
    for (const catalogue of ['\n/Names <<>>', '\n/AF []']) {
      await expect(finishPdf(printedPdf(rows, { catalogue }), rows, attached('x'), NO_PAUSE)).rejects.toThrow(
        'already',
      );
    }
    const pages = Buffer.from(printedPdf(rows)).toString('latin1');
    const broken = [
      '',
      'no PDF',
      pages.slice(0, -20),
      pages.replace('xref\n0', 'xref\n1'),
      pages.replace('/Size', '/Prev 0 /Size'),
    ];
    for (const each of broken)
      await expect(finishPdf(Buffer.from(each, 'latin1'), rows, attached('x'), NO_PAUSE)).rejects.toThrow(
        'the PDF',
      );
  });
});

describe.skipIf(!isInstalled('pdfdetach'))('poppler, where it is installed,', () => {
  it('takes the attachment out as it was put in', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.pdf'), await finished(QUOTES, TRICKY.join('\n')));
    execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'out.json'), join(folder, 'a.pdf')]);
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(TRICKY.join('\n'));
  });
});

describe.skipIf(!isInstalled('qpdf'))('qpdf, where it is installed,', () => {
  it('finds nothing wrong', async () => {
    const path = join(temporaryFolder(), 'a.pdf');
    writeFileSync(path, await finished(QUOTES, '{}'));
    expect(execFileSync('qpdf', ['--check', path]).toString()).toContain(
      'No syntax or stream encoding errors',
    );
  });
});
