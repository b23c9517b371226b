import { expect, it } from 'vitest';
import { citationErrors, EMPTY_CITATION } from './citation-fields';

it('A citation needs a title and nothing else', () => {
  expect(citationErrors({ ...EMPTY_CITATION, title: 'بيان' })).toEqual({});
  expect(citationErrors({ ...EMPTY_CITATION, title: ' ' }).title?.code).toBe('titleMissing');
});

it('Everything that is wrong is said at once, each at its field', () => {
  const errors = citationErrors({
    ...EMPTY_CITATION,
    publishedOn: '08/06/2025',
    accessedOn: 'yesterday',
    url: 'example.org',
  });
  const codes = Object.entries(errors).map(([field, error]) => [field, error.code]);
  expect(codes).toEqual([
    ['title', 'titleMissing'],
    ['publishedOn', 'dateInvalid'],
    ['accessedOn', 'dateInvalid'],
    ['url', 'urlInvalid'],
  ]);
});

it('Dates as people of the field type them are accepted', () => {
  for (const publishedOn of ['6.8.2025', '2025/8/6', '٢٠٢٥-٠٨-٠٦', '2025-08~', '2025']) {
    expect(citationErrors({ ...EMPTY_CITATION, title: 'a', publishedOn })).toEqual({});
  }
});
