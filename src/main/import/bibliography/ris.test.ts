import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRis } from './ris';

const NEWS = `TY  - NEWS
T1  - Talks in the Kremlin
AU  - Ivanova, Anna
AU  - Smith, John
T2  - The Daily
  Gazette
Y1  - 2025/08/06/morning edition
PY  - 2025
UR  - https://example.org/talks
Y2  - 2025/08/07/10:15:00
LA  - en-GB
DO  - https://doi.org/10.1000/182
L1  - file:///C:/Texts/talks%20kremlin.pdf
L1  - internal-pdf://0123/second.pdf
ER  - `;

describe('a reference list in RIS', () => {
  it('gives what each field says, repeated ones joined and broken lines put together', () => {
    expect(readRis(NEWS)).toEqual([
      {
        title: 'Talks in the Kremlin',
        author: 'Ivanova, Anna; Smith, John',
        publisher: 'The Daily Gazette',
        publishedOn: '2025-08-06',
        accessedOn: '2025-08-07',
        url: 'https://example.org/talks',
        language: 'en-GB',
        doi: '10.1000/182',
        files: ['file:///C:/Texts/talks%20kremlin.pdf', 'internal-pdf://0123/second.pdf'],
      },
    ]);
  });

  it('is read alike with any line ends', () => {
    expect(readRis(NEWS.replaceAll('\n', '\r\n'))).toEqual(readRis(NEWS));
    expect(readRis(NEWS.replaceAll('\n', '\r'))).toEqual(readRis(NEWS));
  });

  it('has a reference for each beginning, even where an end is missing or fields stand outside', () => {
    const titles = readRis(
      'TI  - lost\nTY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two\nER  -\nTI  - lost\nTY  - X\nTI  - Three',
    );
    expect(titles.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  });

  it.each([
    ['DA  - 2011///', '2011'],
    ['DA  - 2011/08//', '2011-08'],
    ['PY  - 2011/08/05/', '2011-08-05'],
    ['DA  - 2011/02/31/', '2011-02'],
    ['DA  - 6 August 2025', '2025-08-06'],
    ['DA  - 6 августа 2025 г.', '2025-08-06'],
    ['PY  - 2025\nDA  - 2025/08/06/', '2025-08-06'],
    ['PY  - in press', ''],
  ])('with %j is of %j', (line, date) => {
    expect(readRis(`TY  - X\n${line}\nER  - `)[0]?.publishedOn).toBe(date);
  });

  it('takes the editors of what has no authors, and no address that is none', () => {
    const [entry] = readRis('TY  - BOOK\nA2  - Editor, E.\nUR  - javascript:alert(1)\nER  - ');
    expect([entry?.author, entry?.url]).toEqual(['Editor, E.', '']);
  });
});

const REAL = '../shared/corpus/bibliography.ris';

describe.skipIf(!existsSync(REAL))('a real reference list', () => {
  it('is read in full', () => {
    const entries = readRis(readFileSync(REAL, 'utf8'));
    expect(entries.map(({ publishedOn }) => publishedOn)).toEqual(['2011', '1988', '2003']);
    expect(entries.map(({ author }) => author.split('; ').length)).toEqual([2, 1, 1]);
    expect(entries.map(({ accessedOn }) => accessedOn)).toEqual(['2011-08-05', '', '2012-07-27']);
    expect(entries.map(({ files }) => files.length)).toEqual([1, 0, 1]);
    expect(entries.every(({ title, publisher }) => title !== '' && publisher !== '')).toBe(true);
    expect(entries[0]?.doi).toMatch(/^10\.\d{4}\/\d+$/);
  });
});
