import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenIn, withoutAnyHidden, withoutHidden } from './hidden-characters';

describe('hidden characters', () => {
  it('are the overrides, isolates and controls, by their short names', () => {
    const text = 'a\u202eb\u2066c\u2069\u0007\u0085\u200b\ufeff';
    expect(hiddenIn(text).map(({ start, name }) => [start, name])).toEqual([
      [1, 'RLO'],
      [3, 'LRI'],
      [5, 'PDI'],
      [6, 'U+0007'],
      [7, 'U+0085'],
      [8, 'ZWSP'],
      [9, 'BOM'],
    ]);
  });

  it('are not tabs, line ends, marks of direction or vowel signs', () => {
    expect(hiddenIn('cell\tcell\nقال\u200f: سَلَامٌ שָׁלוֹם\u200e e\u0301')).toEqual([]);
  });

  it('are joiners only where no script and no emoji needs them', () => {
    expect(hiddenIn('می\u200cخواهم 👩\u200d🚀 👨🏽\u200d⚕️')).toEqual([]);
    expect(hiddenIn('Cri\u200dmea').map(({ name }) => name)).toEqual(['ZWJ']);
    expect(hiddenIn('Кр\u200cим').map(({ name }) => name)).toEqual(['ZWNJ']);
  });

  it('are tags, but for those that spell a flag', () => {
    const scotland = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
    expect(hiddenIn(scotland)).toEqual([]);
    expect(hiddenIn('a\u{e0041}').map(({ start, end, name }) => [start, end, name])).toEqual([
      [1, 3, 'U+E0041'],
    ]);
  });

  it('are replaced without moving anything', () => {
    const unit = fc.constantFrom('a', 'ا', '🕊', '\u202e', '\u2067', '\u200d', '\u{e0041}', '\n', '\u0007');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const shown = withoutHidden(text);
        expect(shown.length).toBe(text.length);
        expect(hiddenIn(shown)).toEqual([]);
        const visible = [...text].filter((each) => hiddenIn(each).length === 0 && each !== '\u200d');
        expect([...shown].filter((each) => each !== '\u200a' && each !== '\u200d')).toEqual(visible);
      }),
    );
  });
});

it('A line without any hidden character keeps its words apart and nothing to be obeyed', () => {
  expect(withoutAnyHidden('State\u202ement\u202c of\u0007the ministry\u200b')).toBe(
    'Statement of the ministry',
  );
  expect(withoutAnyHidden('می\u200cخواهم')).toBe('می\u200cخواهم');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'Я', 'س', ' ', '\u200b', '\u200d', '\u202e', '\u0007') }),
      (line) => {
        expect(hiddenIn(withoutAnyHidden(line))).toEqual([]);
      },
    ),
  );
});
