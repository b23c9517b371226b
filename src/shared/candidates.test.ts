import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../main/dossier/hash';
import { quoteAt, verify } from './anchor';
import { candidatesFor } from './candidates';
import { textWords } from './candidates/text-words';
import { codePointIndex } from './code-points';
import { characterBoundaries } from './whole-characters';

/** A passage on the first occurrence of some words. */
function passageOn(text: string, quote: string) {
  const at = text.indexOf(quote);
  if (at === -1) throw new Error(`“${quote}” is not in the text`);
  const index = codePointIndex(text);
  const [start, end] = [index.toCodePoint(at), index.toCodePoint(at + quote.length)];
  return { ...quoteAt(index, start, end), textHash: sha256(text), start, end };
}
const find = (before: string, quote: string, after: string) =>
  candidatesFor(passageOn(before, quote), textWords(after));

const piece = fc.constantFrom(
  'Moscow ',
  'Kyiv ',
  'تُطالب ',
  'موسكو',
  ' вимагає ',
  'a',
  ' ',
  '\u0651',
  '🕊️',
  '👩🏽‍⚖️',
  '🇺🇦',
  '\n',
  'e\u0301',
  '. ',
);
const anyText = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''));
/** A text and a range of whole characters of it with something to see in it, in code points. */
const anyMark = fc
  .tuple(anyText, fc.nat(), fc.nat())
  .map(([text, one, other]) => {
    const isBoundary = characterBoundaries(text);
    const all = Array.from({ length: text.length + 1 }, (_, at) => at).filter(isBoundary);
    const [a, b] = [all[one % all.length] ?? 0, all[other % all.length] ?? 0];
    const index = codePointIndex(text);
    return { text, start: index.toCodePoint(Math.min(a, b)), end: index.toCodePoint(Math.max(a, b)) };
  })
  .filter(({ text, start, end }) => codePointIndex(text).slice(start, end).trim() !== '');
const passageAt = (text: string, start: number, end: number) => ({
  ...quoteAt(text, start, end),
  textHash: sha256(text),
  start,
  end,
});

describe('the candidates of a passage', () => {
  it('begin with the same range in the same text, whatever the text and the range are', () => {
    fc.assert(
      fc.property(anyMark, ({ text, start, end }) => {
        const [best] = candidatesFor(passageAt(text, start, end), textWords(text));
        expect(best).toMatchObject({ start, end, score: 100, isVerbatim: true, changes: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('have the very words among them whatever is put elsewhere', () => {
    fc.assert(
      fc.property(anyMark, anyText, anyText, ({ text, start, end }, before, after) => {
        const passage = passageAt(text, start, end);
        // Far enough away that the context stays, and on a line of its own that no character goes over.
        const pad = '-'.repeat(40);
        const edited = `${before}\n${pad}\n${text}\n${pad}\n${after}`;
        const quotes = candidatesFor(passage, textWords(edited)).map(({ quote }) => quote);
        expect(quotes).toContain(passage.quote);
      }),
      { numRuns: 300 },
    );
  });

  it('are whole characters of the text, in order of their scores, and at most five', () => {
    fc.assert(
      fc.property(anyMark, anyText, ({ text, start, end }, other) => {
        const found = candidatesFor(passageAt(text, start, end), textWords(other));
        const index = codePointIndex(other);
        const isBoundary = characterBoundaries(other);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { start: from, end: to, quote, score } of found) {
          expect(quote).toBe(index.slice(from, to));
          expect(quote).not.toBe('');
          expect(isBoundary(index.toUtf16(from)) && isBoundary(index.toUtf16(to))).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('two sentences that differ in the name of the party alone', () => {
  const before =
    'Both sides spoke. Moscow demands the withdrawal of all forces from the four regions. Then they left.';
  const quote = 'Moscow demands the withdrawal of all forces from the four regions.';
  const after =
    'Both sides spoke. Kyiv demands the withdrawal of all forces from the four regions. A day later Washington demands the withdrawal of all forces from the four regions. Then they left.';

  it('are both candidates that say which name stands there', () => {
    const found = find(before, quote, after);
    expect(found.map(({ quote: words }) => words)).toEqual([
      'Kyiv demands the withdrawal of all forces from the four regions.',
      'Washington demands the withdrawal of all forces from the four regions.',
    ]);
    expect(found.map(({ changes }) => changes)).toEqual([
      [{ from: 'Moscow', to: 'Kyiv' }],
      [{ from: 'Moscow', to: 'Washington' }],
    ]);
    for (const { score, isVerbatim } of found) {
      expect(isVerbatim).toBe(false);
      expect(score).toBeLessThan(100);
    }
  });

  it('stay candidates: nothing moves', () => {
    expect(verify(passageOn(before, quote), after, sha256(after))).toEqual({ state: 'missing' });
  });

  it('come after the sentence with the right name when that is there too', () => {
    const [best, ...others] = find(before, quote, `${after} ${quote}`);
    expect(best).toMatchObject({ quote, isVerbatim: true });
    expect(others).toHaveLength(2);
  });

  it.each([
    ['Arabic', 'وتُطالب موسكو بانسحاب القوات من الأقاليم الأربعة.', 'موسكو', 'كييف'],
    ['Russian', 'Москва требует вывода всех войск из четырёх областей.', 'Москва', 'Киев'],
    ['Ukrainian', 'Москва вимагає виведення всіх військ із чотирьох областей.', 'Москва', 'Україна'],
  ])('are told apart in %s too', (_, sentence, name, other) => {
    const [best] = find(`— ${sentence} —`, sentence, `— ${sentence.replace(name, other)} —`);
    expect(best).toMatchObject({ isVerbatim: false, changes: [{ from: name, to: other }] });
  });
});

describe('a changed sentence', () => {
  it('is found as whole words, with what was put in, taken out and mistyped', () => {
    const before =
      'Long ago. The Kremlin demands a full withdrawal of troops from Donetsk and Luhansk. The end.';
    const after =
      'Long ago. The Kremlin now demands a full withdrawl of troops from all of Donetsk. The end of it.';
    const [best] = find(
      before,
      'The Kremlin demands a full withdrawal of troops from Donetsk and Luhansk.',
      after,
    );
    expect(best?.quote).toBe('The Kremlin now demands a full withdrawl of troops from all of Donetsk.');
    expect(best?.changes).toEqual([
      { from: '', to: 'now' },
      { from: 'withdrawal', to: 'withdrawl' },
      { from: '', to: 'all of' },
      { from: 'and Luhansk', to: '' },
    ]);
    expect(best?.score).toBeGreaterThan(60);
  });

  it('counts vowel signs, case and forms of a letter as nearly nothing', () => {
    const [best] = find(
      'قال: تُطالِبُ موسكو بالانسحاب أولًا.',
      'تُطالِبُ موسكو بالانسحاب أولًا',
      'قال: تطالب موسكو بالانسحاب اولا.',
    );
    expect(best).toMatchObject({ quote: 'تطالب موسكو بالانسحاب اولا', changes: [] });
    expect(best?.score).toBeGreaterThan(90);
    expect(best?.score).toBeLessThan(100);
  });

  it('has no candidate when it is gone', () => {
    expect(
      find('Moscow demands a withdrawal.', 'Moscow demands a withdrawal', 'Weather: fair and mild.'),
    ).toEqual([]);
    expect(candidatesFor({ quote: ' ', prefix: '', suffix: '', start: 0 }, textWords('a b'))).toEqual([]);
    expect(candidatesFor({ quote: 'a', prefix: '', suffix: '', start: 0 }, textWords(''))).toEqual([]);
  });

  it('is found by its two ends when it is long', () => {
    const words = Array.from({ length: 1_500 }, (_, at) => `word${at % 700}x${at}`);
    const quote = words.join(' ');
    const edited = words.with(700, 'altogether different').with(3, 'new').join(' ');
    const noise = Array.from({ length: 2_000 }, (_, at) => `noise${at}`).join(' ');
    const [best] = find(`${noise}\n${quote}\n${noise}`, quote, `${noise}\nAdded.\n${edited}\n${noise}`);
    expect(best?.quote === edited).toBe(true);
    expect(best?.score).toBeGreaterThan(90);
  });
});
