import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text';

const piece = fc.constantFrom(
  'a',
  'é',
  'e\u0301',
  '\r',
  '\n',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u000b',
  '\f',
  '\ufeff',
  '🕊️',
  '\ud83d',
);

describe('a canonical text', () => {
  it('has LF for every line end and is otherwise what it was, code unit for code unit', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const raw = pieces.join('');
        const { text } = canonicalText(raw);
        expect(text).not.toMatch(/[\r\u0085\u2028\u2029]/);
        const withoutEnds = (all: string) => all.replaceAll(/[\r\n\u0085\u2028\u2029]/g, '');
        expect(withoutEnds(text)).toBe(withoutEnds(raw.replace(/^\ufeff/, '')));
        expect(text.split('\n')).toEqual(raw.replace(/^\ufeff/, '').split(/\r\n|[\r\n\u0085\u2028\u2029]/));
      }),
    );
  });

  it.each([
    ['', 'none'],
    ['a', 'none'],
    ['a\nb\n', 'lf'],
    ['a\r\nb', 'crlf'],
    ['a\rb\r', 'cr'],
    ['a\r\nb\nc', 'mixed'],
    ['a\n\rb', 'mixed'],
    ['a\u2028b', 'mixed'],
  ])('%j has line ends: %s', (raw, lineEnds) => {
    expect(canonicalText(raw).lineEnds).toBe(lineEnds);
  });

  it('loses one byte order mark at the start and none elsewhere', () => {
    expect(canonicalText('\ufeffa\ufeff').text).toBe('a\ufeff');
    expect(canonicalText('\ufeff\ufeffa').text).toBe('\ufeffa');
  });

  it('takes a text of many megabytes in one go', () => {
    const { text, lineEnds } = canonicalText('سطر\r\n'.repeat(500_000));
    expect(text).toHaveLength(500_000 * 4);
    expect(lineEnds).toBe('crlf');
  });
});
