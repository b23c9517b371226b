import { expect, it } from 'vitest';
import { withoutPattern, withPattern } from './edit-cues';
import { type CueEntry, NO_CUE_EDITS, withCueEdits } from './lexicon';
import { SHIPPED_LEXICONS } from './shipped-lexicons';

const own: CueEntry = { language: 'en', list: 'demand', pattern: 'hereby direct*' };
const shipped: CueEntry = { language: 'en', list: 'demand', pattern: 'Must' };

function patterns(edits: Parameters<typeof withCueEdits>[1]): readonly string[] {
  const lexicon = withCueEdits(SHIPPED_LEXICONS, edits).find(({ language }) => language === 'en');
  return lexicon?.kinds.demand ?? [];
}

it('A pattern of one’s own is added once and leaves nothing behind when it is removed', () => {
  const once = withPattern(SHIPPED_LEXICONS, NO_CUE_EDITS, own);
  const twice = withPattern(SHIPPED_LEXICONS, once, { ...own, pattern: ' Hereby direct*' });
  expect(patterns(twice).filter((pattern) => /hereby/i.test(pattern))).toHaveLength(1);
  expect(withoutPattern(SHIPPED_LEXICONS, once, own)).toEqual(NO_CUE_EDITS);
});

it('A pattern that comes with the application is removed, and put back, in whatever spelling', () => {
  const without = withoutPattern(SHIPPED_LEXICONS, NO_CUE_EDITS, shipped);
  expect(patterns(without)).not.toContain('must');
  expect(withPattern(SHIPPED_LEXICONS, without, { ...shipped, pattern: 'must' })).toEqual(NO_CUE_EDITS);
});
