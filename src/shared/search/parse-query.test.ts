import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from './parse-query';
import { SearchQuery } from './query';
import { queryAsTyped, queryInWords } from './query-in-words';
import { englishVocabulary } from './testing/vocabulary';

/** A query as it was understood, in one line. */
function understood(typed: string): string {
  const query = parseQuery(typed, englishVocabulary);
  return query === null ? '' : queryInWords(query, englishVocabulary);
}

it.each([
  ['nato membership ', 'nato AND membership'],
  ['nato memb', 'nato AND memb*'],
  ['tar', 'tar*'],
  // A single letter begins too much while it is being typed.
  ['nato m', 'nato AND m'],
  ['m*', 'm*'],
  ['NATO, ', 'nato'],
  ['"peace talks"', '"peace talks"'],
  ['"peace tal"*', '"peace tal"*'],
  ['«Мирные переговоры»', '"мирные переговоры"'],
  ['“peace talks', '"peace talks"*'],
  ['peace OR war truce ', 'peace OR (war AND truce)'],
  ['(peace OR war) truce ', '(peace OR war) AND truce'],
  ['peace | war ', 'peace OR war'],
  ['peace AND war ', 'peace AND war'],
  ['peace or war ', 'peace AND or AND war'],
  ['peace -war ', 'peace AND NOT war'],
  ['peace NOT war ', 'peace AND NOT war'],
  ['-(war OR truce) peace ', 'NOT (war OR truce) AND peace'],
  ['NOT -war ', 'war'],
  // A hyphen inside a word is no minus; it parts a word in two that follow one another.
  ['cease-fire ', '"cease fire"'],
  ["п'ять ", '"п ять"'],
  // In Hebrew a quotation mark between letters belongs to the word.
  ['צה"ל ', '"צה ל"'],
  ['צה״ל ', '"צה ל"'],
  ['"צה"ל נסוג" ', '"צה ל נסוג"'],
  ['party:צה"ל ', 'party: צה ל'],
  ['١٥٪ ', '15'],
  ['مُوسْكُو ', 'موسكو'],
  ['Ещё ', 'еще'],
])('understands %s', (typed, meant) => {
  expect(understood(typed)).toBe(meant);
});

it.each([
  ['party:Moscow ', 'party: moscow'],
  ['party: Moscow nato ', 'party: moscow AND nato'],
  ['party:"European Union" ', 'party: european union'],
  ['PARTY:москва ', 'party: москва'],
  ['stance:rej', 'stance: Rejects'],
  ['stance:re nato ', 'stance: Rejects AND nato'],
  ['-stance:rejects nato ', 'NOT stance: Rejects AND nato'],
  ['firmness:"red line" ', 'firmness: Red line'],
  ['firmness:f ', 'firmness: Firm, Flexible'],
  ['language:ar ', 'language: Arabic'],
  ['language:ukr ', 'language: Ukrainian'],
  ['language:ru ', 'language: Russian'],
  ['source:reuters ', 'source: reuters'],
  ['date:2025-08..2025-09 ', 'date: 2025-08-01 – 2025-09-30'],
  ['date:٢٠٢٥-٠٨ ', 'date: 2025-08-01 – 2025-08-31'],
  ['date:6.8.2025.. ', 'date: 2025-08-06 – …'],
  ['date:..2024 ', 'date: … – 2024-12-31'],
  ['date:2025-09..2025-08 ', 'date: 2025-08-01 – 2025-09-30'],
  ['stance:maybe ', 'stance: maybe (?)'],
])('understands the field in %s', (typed, meant) => {
  expect(understood(typed)).toBe(meant);
});

it.each([
  ['', ''],
  ['   ', ''],
  ['"', ''],
  ['()', ''],
  ['((((', ''],
  [') war (', 'war'],
  ['(war truce', 'war AND truce*'],
  ['war OR ', 'war'],
  ['OR war ', 'war'],
  ['war OR OR truce ', 'war OR truce'],
  ['NOT ', ''],
  ['-', ''],
  ['war AND ', 'war'],
  ['party:', ''],
  ['party: OR war ', 'war'],
  ['date:soon ', '"date soon"'],
  ['10:30 ', '"10 30"'],
  ['https://example.org/a ', '"https example org a"'],
  ['... !? ', ''],
  ['🕊️ ', ''],
])('makes the best of %j', (typed, meant) => {
  expect(understood(typed)).toBe(meant);
});

it('takes no query that the engine would refuse for one', () => {
  const piece = fc.constantFrom(
    'a',
    'OR',
    'AND',
    'NOT',
    '-',
    '(',
    ')',
    '"',
    ' ',
    'party:',
    'date:',
    '٢٠',
    '*',
    'ы',
    '|',
    '..',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 80 }).map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (typed) => {
        const query = parseQuery(typed, englishVocabulary);
        if (query === null) return;
        expect(SearchQuery.parse(query)).toEqual(query);
      },
    ),
    { numRuns: 500 },
  );
});

it('reads brackets of any depth', () => {
  expect(understood(`${'('.repeat(400)}war${')'.repeat(400)}`)).toBe('war');
  expect(understood(`${'-('.repeat(400)}war`)).not.toBe(null);
});

it.each([
  'peace OR war truce ',
  '-(war OR truce) peace* ',
  '"peace talks"* party:"European Union" stance:re',
  'date:2025-08..2025-09 language:ar -firmness:red source:reuters issue:nato ',
])('means the same when %s is typed as it was understood', (typed) => {
  const query = parseQuery(typed, englishVocabulary);
  if (query === null) throw new Error('nothing is sought');
  expect(parseQuery(queryAsTyped(query, englishVocabulary), englishVocabulary)).toEqual(query);
});
