import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FILE_NAME_FIELDS,
  fileNamePatternProblems,
  readFileName,
  withoutExtension,
} from './file-name-pattern';

const read = (name: string, pattern: string) =>
  readFileName(name, pattern)?.map(({ field, value }) => [field, value]) ?? null;

describe('the pattern of a file name', () => {
  it.each([
    ['', [{ kind: 'noField', start: 0, end: 0 }]],
    ['report', [{ kind: 'noField', start: 0, end: 6 }]],
    ['{skip} - x', [{ kind: 'noField', start: 0, end: 10 }]],
    ['{day} - {title}', [{ kind: 'unknownField', field: 'day', start: 0, end: 5 }]],
    ['{} {title}', [{ kind: 'unknownField', field: '', start: 0, end: 2 }]],
    ['{date}{title}', [{ kind: 'fieldsTouch', field: 'date', next: 'title', start: 0, end: 13 }]],
    ['{title} {title}', [{ kind: 'fieldTwice', field: 'title', start: 8, end: 15 }]],
    [
      '{date - {title} }',
      [
        { kind: 'brace', start: 0, end: 1 },
        { kind: 'brace', start: 16, end: 17 },
      ],
    ],
  ])('%j is refused, with all that is wrong and where', (pattern, problems) => {
    expect(fileNamePatternProblems(pattern)).toEqual(problems);
    expect(readFileName('2025-08-06 anything', pattern)).toBeNull();
  });

  it.each(['{date} {publisher} - {title}', '{author}_{date}_{language}', '{skip} {skip} {Title}'])(
    '%j can be used',
    (pattern) => {
      expect(fileNamePatternProblems(pattern)).toEqual([]);
    },
  );
});

describe('a file name', () => {
  it('gives its fields by the pattern', () => {
    expect(read('2025-08-06 TASS - Путин и Уиткофф.docx', '{date} {publisher} - {title}')).toEqual([
      ['date', '2025-08-06'],
      ['publisher', 'TASS'],
      ['title', 'Путин и Уиткофф'],
    ]);
    expect(read('Peskov_20250806_RU.txt', '{author}_{date}_{language}')).toEqual([
      ['author', 'Peskov'],
      ['date', '2025-08-06'],
      ['language', 'ru'],
    ]);
    expect(read('(12) رويترز، ٦ أغسطس ٢٠٢٥.pdf', '({skip}) {publisher}، {date}')).toEqual([
      ['skip', '12'],
      ['publisher', 'رويترز'],
      ['date', '2025-08-06'],
    ]);
  });

  it('gives a date of several words and with underscores whole', () => {
    expect(read('6 August 2025 Statement of the ministry', '{date} {title}')).toEqual([
      ['date', '2025-08-06'],
      ['title', 'Statement of the ministry'],
    ]);
    expect(read('2025_08_06_TASS_Talks.txt', '{date}_{publisher}_{title}')).toEqual([
      ['date', '2025-08-06'],
      ['publisher', 'TASS'],
      ['title', 'Talks'],
    ]);
  });

  it('says where each field stands, for a preview', () => {
    const name = '2025-08 - Talks.txt';
    const parts = readFileName(name, '{date} - {title}') ?? [];
    expect(parts.map(({ start, end }) => name.slice(start, end))).toEqual(['2025-08', 'Talks']);
  });

  it('gives nothing when it has another form, or when its date or language is none', () => {
    expect(read('Talks.txt', '{date} - {title}')).toBeNull();
    expect(read('someday - Talks.txt', '{date} - {title}')).toBeNull();
    expect(read('08-06-2025 Talks.txt', '{date} {title}')).toBeNull();
    expect(read('Talks - Elvish.txt', '{title} - {language}')).toBeNull();
    expect(read(' - Talks.txt', '{publisher} - {title}')).toBeNull();
  });

  it('takes as long with many spaces as with few', () => {
    const name = `${' x'.repeat(120)}.txt`;
    expect(readFileName(name, '{author} {publisher} {skip} {skip} {skip} {date}')).toBeNull();
  });

  it.each([
    ['a.txt', 'a'],
    ['a.b.docx', 'a.b'],
    ['Talks 6.8.2025', 'Talks 6.8.2025'],
    ['Talks v1.5', 'Talks v1.5'],
    ['.txt', '.txt'],
    ['no extension', 'no extension'],
  ])('%j without its extension is %j', (name, bare) => {
    expect(withoutExtension(name)).toBe(bare);
  });

  it('gives back what it was made of', () => {
    const words = fc.stringMatching(/^[b-lqдлщضص]{2,8}$/u);
    const values = fc.record({
      title: words,
      author: words,
      publisher: words,
      skip: words,
      language: fc.constantFrom('ar', 'ru', 'uk', 'en-GB'),
      date: fc.constantFrom('2025', '2025-08', '2025-08-06', '2025-08~'),
      accessed: fc.constantFrom('2025-08-07', '2024'),
    });
    const fields = fc.shuffledSubarray([...FILE_NAME_FIELDS], { minLength: 2 });
    const separators = fc.array(fc.constantFrom(' - ', '_', ' ', ' (', ', ', '] ['), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(values, fields, separators, (made, order, between) => {
        fc.pre(order.some((field) => field !== 'skip'));
        const join = (texts: readonly string[]) =>
          texts.map((text, index) => (index === 0 ? '' : between[index]) + text).join('');
        const pattern = join(order.map((field) => `{${field}}`));
        const name = join(order.map((field) => made[field]));
        expect(read(`${name}.txt`, pattern)).toEqual(order.map((field) => [field, made[field]]));
      }),
      { numRuns: 1_000 },
    );
  });
});
