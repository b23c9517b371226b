import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCslJson } from './csl-json';

const one = (fields: object) => readCslJson(JSON.stringify([{ title: 'T', ...fields }]))?.[0];

describe('a reference list in CSL-JSON', () => {
  it('gives what each item says', () => {
    const list = [
      {
        id: 1,
        type: 'article-newspaper',
        title: 'Talks in the <i>Kremlin</i>',
        author: [
          { family: 'Ivanova', given: 'Anna' },
          { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
          { literal: 'Ministry of Foreign Affairs' },
        ],
        'container-title': 'The Daily Gazette',
        issued: { 'date-parts': [[2025, '8', 6]] },
        accessed: { 'date-parts': [['2025', '08', '07']] },
        URL: 'https://example.org/talks',
        DOI: '10.1000/182',
        language: 'ru-RU',
      },
    ];
    expect(readCslJson(JSON.stringify(list))).toEqual([
      {
        title: 'Talks in the Kremlin',
        author: 'Ivanova, Anna; van Gogh, Vincent; Ministry of Foreign Affairs',
        publisher: 'The Daily Gazette',
        publishedOn: '2025-08-06',
        accessedOn: '2025-08-07',
        url: 'https://example.org/talks',
        language: 'ru-RU',
        doi: '10.1000/182',
        files: [],
      },
    ]);
  });

  it.each([
    [{ 'date-parts': [[2025]] }, '2025'],
    [{ 'date-parts': [[2025, 13]] }, '2025'],
    [
      {
        'date-parts': [
          [2025, 8, 6],
          [2025, 8, 9],
        ],
      },
      '2025-08',
    ],
    [{ 'date-parts': [[2025, 8]], circa: true }, '2025-08~'],
    [{ literal: '6 August 2025' }, '2025-08-06'],
    [{ raw: '2025-08' }, '2025-08'],
    [{ 'date-parts': [[]] }, ''],
    [{ 'date-parts': 'soon' }, ''],
  ])('with issued %j is of %j', (issued, date) => {
    expect(one({ issued })?.publishedOn).toBe(date);
  });

  it('may be one item or a list under items, and leaves out what is no item', () => {
    expect(readCslJson('{"title":"T"}')).toHaveLength(1);
    expect(readCslJson('{"items":[{"title":"T"}, 3, null, {}]}')).toHaveLength(1);
  });

  it('survives fields of a wrong kind', () => {
    expect(one({ author: 'Anna', publisher: ['x'], URL: 3, issued: 2025 })).toMatchObject({
      author: '',
      url: '',
    });
  });

  it('has lines that a record can hold', () => {
    const entry = one({
      publisher: `\ud800a\u0000\n${'b'.repeat(2_000)}`,
      URL: `https://e.org/${'c'.repeat(2_000)}`,
    });
    expect(entry?.publisher).toBe(`\ufffda ${'b'.repeat(997)}`);
    expect(entry?.url).toBe('');
  });

  it('is none in other JSON and in anything else', () => {
    for (const text of ['', 'null', '[]', '{}', '[1]', '{"a":', 'TY  - BOOK']) {
      expect(readCslJson(text)).toBeNull();
    }
    fc.assert(
      fc.property(fc.json(), (text) => {
        readCslJson(text);
      }),
    );
  });
});
