import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StepUnit, selectionSteps, type TextSelection } from './selection-steps';

const text = 'Moscow demands. Kyiv refuses!\n\nتطالب موسكو بأن تتخلى كييف. وترفض كييف.\n';
const steps = selectionSteps(text, 'ar');
const words = ({ anchor, focus }: TextSelection) =>
  text.slice(Math.min(anchor, focus), Math.max(anchor, focus));
const START: TextSelection = { anchor: 0, focus: 0 };

describe('a step of the selection', () => {
  it('selects the next word, sentence and paragraph whole, and goes on into the next paragraph', () => {
    const first = steps.move(START, 'word', 1);
    expect(words(first)).toBe('Moscow');
    expect(words(steps.move(first, 'word', 1))).toBe('demands');
    expect(words(steps.move(first, 'sentence', 1))).toBe('Kyiv refuses!');
    const arabic = steps.move(steps.move(first, 'sentence', 1), 'word', 1);
    expect(words(arabic)).toBe('تطالب');
    expect(words(steps.move(START, 'paragraph', 1))).toBe('Moscow demands. Kyiv refuses!');
  });

  it('goes into a paragraph that is selected whole, and on from a sentence that is a paragraph', () => {
    const paragraph = steps.move(START, 'paragraph', 1);
    expect(words(steps.move(paragraph, 'word', 1))).toBe('Moscow');
    expect(words(steps.move(paragraph, 'sentence', -1))).toBe('Kyiv refuses!');
    const by = selectionSteps('One.\nTwo.', 'en');
    expect(by.move({ anchor: 0, focus: 4 }, 'sentence', 1)).toEqual({ anchor: 5, focus: 9 });
  });

  it('goes back the same way, and stays where there is nothing more', () => {
    const end = { anchor: text.length, focus: text.length };
    expect(words(steps.move(end, 'sentence', -1))).toBe('وترفض كييف.');
    expect(words(steps.move(steps.move(end, 'sentence', -1), 'sentence', -1))).toBe(
      'تطالب موسكو بأن تتخلى كييف.',
    );
    expect(steps.move(START, 'word', -1)).toEqual(START);
    expect(steps.move(end, 'word', 1)).toEqual(end);
  });

  it('extends to the end of the next unit and shrinks back to the anchor', () => {
    const two = steps.extend(steps.move(START, 'word', 1), 'word', 1);
    expect(words(two)).toBe('Moscow demands');
    expect(words(steps.extend(two, 'word', -1))).toBe('Moscow');
    expect(words(steps.extend(two, 'paragraph', -1))).toBe('');
    expect(words(steps.extend(START, 'sentence', 1))).toBe('Moscow demands.');
  });

  it('extends backwards from a word', () => {
    const refuses = text.indexOf('refuses');
    const back = steps.extend({ anchor: refuses + 7, focus: refuses }, 'word', -1);
    expect(words(back)).toBe('Kyiv refuses');
    expect(words(steps.extend(back, 'word', 1))).toBe('refuses');
  });

  it('goes around what is selected: whole sentences and paragraphs, also from a place in the middle or between two', () => {
    const at = (from: string, to = from) => ({
      anchor: text.indexOf(from),
      focus: text.indexOf(to) + to.length,
    });
    expect(words(steps.around(at('refuses'), 'sentence'))).toBe('Kyiv refuses!');
    expect(words(steps.around(at('demands', 'Kyiv'), 'sentence'))).toBe('Moscow demands. Kyiv refuses!');
    expect(words(steps.around(at('تتخلى'), 'paragraph'))).toBe('تطالب موسكو بأن تتخلى كييف. وترفض كييف.');
    const caret = (place: number) => ({ anchor: place, focus: place });
    expect(words(steps.around(caret(0), 'sentence'))).toBe('Moscow demands.');
    expect(words(steps.around(caret(text.indexOf('Kyiv')), 'sentence'))).toBe('Kyiv refuses!');
    expect(words(steps.around(caret(text.indexOf('Kyiv') - 1), 'sentence'))).toBe('Moscow demands.');
    expect(words(steps.around(caret(text.length), 'sentence'))).toBe('وترفض كييف.');
    expect(selectionSteps('\n', 'en').around(caret(1), 'word')).toEqual(caret(1));
  });

  it('keeps a letter and its marks, and an emoji of several code points, together', () => {
    const marked = 'مُوسكو 👩🏽‍⚖️';
    const by = selectionSteps(marked, 'ar');
    const one = by.extend(START, 'character', 1);
    expect(marked.slice(0, one.focus)).toBe('مُ');
    expect(by.extend({ anchor: marked.length, focus: marked.length }, 'character', -1).focus).toBe(7);
  });

  it('does not fail on a language that is none', () => {
    expect(selectionSteps('a b', 'not a language').move(START, 'word', 1)).toEqual({ anchor: 0, focus: 1 });
  });

  it('never leaves the text, and always reaches its end and its beginning', () => {
    const anyText = fc.string({ unit: fc.constantFrom('ا', 'b', '🕊', '\n', ' ', 'ّ', 'ж', '.', '!') });
    const units: readonly StepUnit[] = ['character', 'word', 'sentence', 'paragraph'];
    fc.assert(
      fc.property(anyText, fc.constantFrom(...units), fc.nat(), (any, unit, seed) => {
        const by = selectionSteps(any, '');
        const from = seed % (any.length + 1);
        for (const direction of [1, -1] as const) {
          let at: TextSelection = { anchor: from, focus: from };
          for (let step = 0; step <= any.length + 1; step++) {
            const next = by.extend(at, unit, direction);
            expect(next.anchor).toBe(from);
            expect(Math.sign(next.focus - at.focus) * direction).toBeGreaterThanOrEqual(0);
            expect(next.focus).toBeGreaterThanOrEqual(0);
            expect(next.focus).toBeLessThanOrEqual(any.length);
            at = next;
          }
          expect(by.extend(at, unit, direction)).toEqual(at);
        }
      }),
    );
  });
});
