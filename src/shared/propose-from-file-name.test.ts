import { describe, expect, it } from 'vitest';
import { proposeFromFileName } from './propose-from-file-name';

describe('what a file name proposes', () => {
  it('is a citation by the pattern', () => {
    expect(
      proposeFromFileName('2025-08-06 TASS - Talks (ru).txt', '{date} {publisher} - {title} ({language})'),
    ).toEqual({ publishedOn: '2025-08-06', publisher: 'TASS', title: 'Talks', language: 'ru' });
    expect(proposeFromFileName('x_2025_2026.txt', '{skip}_{date}_{accessed}')).toEqual({
      publishedOn: '2025',
      accessedOn: '2026',
    });
  });

  it.each([
    ['TASS 20250806 talks.txt', '2025-08-06'],
    ['tass_2025_08_06_talks.html', '2025-08-06'],
    ['Заявление от 6 августа 2025 г..docx', '2025-08-06'],
    ['بيان ٦ آب ٢٠٢٥.pdf', '2025-08-06'],
    ['2025-08.txt', '2025-08'],
    ['2014.txt', '2014'],
  ])('of %j without a pattern is its date', (name, date) => {
    expect(proposeFromFileName(name, null)).toEqual({ publishedOn: date });
    expect(proposeFromFileName(name, '{author} @ {title}')).toEqual({ publishedOn: date });
  });

  it.each(['Talks.txt', '1234.txt', '08-06-2025.txt', '2025-08-06 to 2025-08-07.txt', '120250806.txt'])(
    'of %j without a pattern is nothing',
    (name) => {
      expect(proposeFromFileName(name, null)).toEqual({});
    },
  );
});
