import { describe, expect, it } from 'vitest';
import { fold } from '../fold';
import { compileCues } from './compile-cues';
import { findCues } from './find-cues';
import { CUE_KINDS, CUE_LISTS, CueLexicon, NO_CUE_EDITS, withCueEdits } from './lexicon';
import { readPattern } from './pattern';
import { SHIPPED_LEXICONS } from './shipped-lexicons';

describe.each(SHIPPED_LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const))(
  'the lexicon of %s',
  (_language, lexicon) => {
    it('is valid', () => {
      expect(CueLexicon.parse(lexicon)).toEqual(lexicon);
    });

    it('has the vocabulary of the field for every kind', () => {
      const entries = CUE_KINDS.map((kind) => lexicon.kinds[kind].length);
      expect(Math.min(...entries)).toBeGreaterThanOrEqual(20);
      expect(lexicon.kinds.acceptance.length).toBeGreaterThanOrEqual(20);
    });

    it('has every pattern once in its list', () => {
      for (const list of CUE_LISTS) {
        const patterns = lexicon.kinds[list].map(fold);
        expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
      }
    });

    it('uses only marks of forms that it declares', () => {
      const marks = new Set([...Object.keys(lexicon.forms), '-']);
      const patterns = [
        ...CUE_LISTS.flatMap((list) => lexicon.kinds[list]),
        ...lexicon.negations,
        ...lexicon.absences,
      ];
      for (const word of patterns.flatMap(readPattern).flat()) expect(marks).toContain(word.mark);
    });

    it('finds each of its own cues in the words of the pattern itself', () => {
      const cues = compileCues([lexicon]);
      for (const kind of CUE_KINDS) {
        for (const pattern of lexicon.kinds[kind]) {
          for (const words of readPattern(pattern)) {
            const imperfect = lexicon.language === 'ar' ? 'ي' : '';
            const text = words.map(({ stem, mark }) => (mark === '+' ? imperfect : '') + stem).join(' ');
            const kinds = findCues(text, cues, [lexicon.language]).map((cue) => cue.kind);
            expect.soft(kinds.length, `${kind}: ${pattern}, ${text}`).toBeGreaterThan(0);
          }
        }
      }
    });
  },
);

describe('an edited lexicon', () => {
  const find = (text: string, edits: typeof NO_CUE_EDITS) =>
    findCues(text, compileCues(withCueEdits(SHIPPED_LEXICONS, edits)), ['en']).map(({ kind }) => kind);
  const deadline = { language: 'en', list: 'demand', pattern: 'deadline*' } as const;
  const linkage = { language: 'en', list: 'condition', pattern: 'link(s|ed) ... to' } as const;

  it('is the one that was shipped while nothing is edited', () => {
    expect(withCueEdits(SHIPPED_LEXICONS, NO_CUE_EDITS)).toEqual(SHIPPED_LEXICONS);
  });

  it('finds what was added and not what was removed, and is valid still', () => {
    const text = 'The deadline passed. Moscow linked a truce to elections.';
    expect(find(text, NO_CUE_EDITS)).toEqual(['demand']);
    const edits = { added: [linkage], removed: [deadline] };
    expect(find(text, edits)).toEqual(['condition']);
    for (const lexicon of withCueEdits(SHIPPED_LEXICONS, edits)) CueLexicon.parse(lexicon);
  });

  it('has what is added twice once, and what is removed by another spelling not at all', () => {
    const edits = { added: [linkage, linkage, deadline], removed: [{ ...deadline, pattern: ' Deadline* ' }] };
    const [lexicon] = withCueEdits(
      SHIPPED_LEXICONS.filter(({ language }) => language === 'en'),
      edits,
    );
    expect(lexicon?.kinds.condition.filter((pattern) => pattern === linkage.pattern)).toHaveLength(1);
    expect(lexicon?.kinds.demand.filter((pattern) => pattern === deadline.pattern)).toHaveLength(1);
  });

  it('leaves other languages alone', () => {
    const edits = { added: [{ ...linkage, language: 'xx' }], removed: [{ ...deadline, language: 'ru' }] };
    expect(withCueEdits(SHIPPED_LEXICONS, edits)).toEqual(SHIPPED_LEXICONS);
  });
});
