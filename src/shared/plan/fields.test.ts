import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTags, optionalDate, optionalLine, optionalUrl, requiredDate } from './fields';

describe('web addresses', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a?b#c',
    'https://пример.рф/путь',
    'https://مثال.إختبار/@x',
  ])('accepts %s', (url) => {
    expect(optionalUrl(` ${url}\n`)).toBe(url);
  });

  it.each([
    'example.org',
    'ftp://example.org',
    'file:///etc/passwd',
    'javascript:alert(1)//http://x',
    'https://',
    'https:///path',
    'https://a b.org',
    'https://user:secret@example.org/',
    'data:text/html,x',
  ])('refuses %s', (url) => {
    expect(() => optionalUrl(url)).toThrow('urlInvalid');
  });

  it('decides about the longest address at once, whatever is in it', () => {
    const start = performance.now();
    expect(() => optionalUrl(`http://${':1'.repeat(490)}@`)).toThrow('urlInvalid');
    // Trying all ways to read it would take years.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('dates', () => {
  it('are kept as they are once they are in the form of the rows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2025', '2025-08', '2025-08-06', '0001-01-01', '9999-12-31'),
        fc.constantFrom('', '~', '?', '%'),
        (day, mark) => {
          expect(requiredDate(day + mark)).toBe(day + mark);
        },
      ),
    );
  });

  it('may be left out where they are optional', () => {
    expect(optionalDate(' ')).toBe('');
    expect(optionalDate('\u200b')).toBe('');
    expect(() => requiredDate('\u200b')).toThrow('dateMissing');
    expect(() => requiredDate(' ')).toThrow('dateMissing');
    expect(() => optionalDate('soon')).toThrow('dateInvalid');
  });
});

it('keeps the first of tags that read the same, and those called like parts of JavaScript', () => {
  expect(cleanTags(['a', ' A', 'á', '__proto__', 'constructor', '__proto__', ''])).toEqual([
    'a',
    '__proto__',
    'constructor',
  ]);
});

it('takes a line of which nothing can be seen for none', () => {
  expect(optionalLine(' \u2060 ')).toBe('');
  expect(optionalLine(' Deputy\u200b Minister ')).toBe('Deputy\u200b Minister');
});
