import { describe, expect, it } from 'vitest';
import { patternProblem, readPattern } from './pattern';

const written = (pattern: string) =>
  readPattern(pattern).map((words) =>
    words.map(({ stem, mark, isAfterGap }) => `${isAfterGap ? '…' : ''}${stem}${mark}`).join(' '),
  );

describe('the pattern of a cue', () => {
  it.each([
    ['Требова*', ['требова*']],
    ['готов(|а|ы)', ['готов', 'готова', 'готовы']],
    ['(только|лишь) (если|в случае)', ['только если', 'только в случае', 'лишь если', 'лишь в случае']],
    ['требу(ет|ющ*)', ['требует', 'требующ*']],
    ['give ... up', ['give …up']],
    ['إلّا  إذا', ['الا اذا']],
    ['استعداده ل-', ['استعداده ل-']],
    ["won't", ["won't"]],
  ])('%j stands for %j', (pattern, words) => {
    expect(patternProblem(pattern)).toBeNull();
    expect(written(pattern)).toEqual(words);
  });

  it.each([
    ['', 'empty'],
    [' ( | ) ', 'empty'],
    ['red (line|', 'parentheses'],
    ['a) b', 'parentheses'],
    ['((a|b))', 'parentheses'],
    ['... line', 'gapAtEnd'],
    ['red ...', 'gapAtEnd'],
    ['red, line', 'sign'],
    ['*', 'sign'],
    ['re*d', 'sign'],
    ['r*', 'stemTooShort'],
    ['(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)', 'tooMany'],
  ])('%j is refused: %s', (pattern, problem) => {
    expect(patternProblem(pattern)).toBe(problem);
    expect(patternProblem(pattern) === 'tooMany' ? [] : written(pattern).slice(1)).toEqual([]);
  });
});
