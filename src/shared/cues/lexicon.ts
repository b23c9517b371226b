import { z } from 'zod';
import { fold } from '../fold';
import { patternProblem } from './pattern';

/** What wording can point to. */
export const CUE_KINDS = ['demand', 'condition', 'refusal', 'offer'] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/**
 * The lists of a lexicon: wording of each kind; of acceptances, which point to a refusal where they are negated ("will not accept") and to
 * nothing otherwise; and idioms, which look like cues and are none ("in demand").
 */
export const CUE_LISTS = [...CUE_KINDS, 'acceptance', 'idiom'] as const;
export type CueList = (typeof CUE_LISTS)[number];

/** A pattern as `pattern.ts` reads it. */
const CuePattern = z
  .string()
  .max(200)
  .refine((pattern) => patternProblem(pattern) === null);

/**
 * What the words of one form may begin and end with. Each slot is a list of options separated by spaces, `-` for none; a word may take one
 * option of every slot, in their order. Arabic nouns have the slots "- و ف", "- ب ك ل" and "- ال ل" before them.
 */
const CueForm = z.strictObject({
  before: z.array(z.string()).readonly(),
  after: z.array(z.string()).readonly(),
});

/** The wording of one language. */
export const CueLexicon = z.strictObject({
  /** BCP 47, the language alone. */
  language: z.string().min(2).max(3),
  /** By the mark that patterns have at the end of a word; the empty one is for words without a mark. */
  forms: z.record(z.string().max(1), CueForm),
  /** Words that deny what follows: what is a cue is none behind them, and what would be accepted is refused. */
  negations: z.array(CuePattern).readonly(),
  /** Words that say that something is not there: nothing is a cue behind them, and no acceptance is refused ("without consent"). */
  absences: z.array(CuePattern).readonly(),
  /** Words that may stand between a negation and what it denies. */
  between: z.array(CuePattern).readonly(),
  kinds: z.record(z.enum(CUE_LISTS), z.array(CuePattern).readonly()),
});
export type CueLexicon = Readonly<z.infer<typeof CueLexicon>>;

/** One pattern of one list of a language. */
export const CueEntry = z.strictObject({
  language: CueLexicon.shape.language,
  list: z.enum(CUE_LISTS),
  pattern: CuePattern,
});
export type CueEntry = Readonly<z.infer<typeof CueEntry>>;

/** What the analyst has changed of the lexicons that come with the application; they themselves stay as they are. */
export const CueEdits = z.strictObject({
  added: z.array(CueEntry).readonly(),
  removed: z.array(CueEntry).readonly(),
});
export type CueEdits = Readonly<z.infer<typeof CueEdits>>;

/** Nothing added and nothing removed. */
export const NO_CUE_EDITS: CueEdits = { added: [], removed: [] };

/**
 * The lexicons with the analyst's edits: what was removed is not in them, what was added is, once, behind the rest. Patterns that fold to
 * the same are the same; one both added and removed is there. Edits of a language without a lexicon do nothing.
 */
export function withCueEdits(lexicons: readonly CueLexicon[], edits: CueEdits): readonly CueLexicon[] {
  return lexicons.map((lexicon) => {
    const kinds = { ...lexicon.kinds };
    for (const list of CUE_LISTS) {
      const [added, removed] = [edits.added, edits.removed].map((entries) =>
        entries.filter((entry) => entry.language === lexicon.language && entry.list === list),
      );
      if (added?.length === 0 && removed?.length === 0) continue;
      const isRemoved = new Set(removed?.map(({ pattern }) => keyOf(pattern)));
      const left = kinds[list].filter((pattern) => !isRemoved.has(keyOf(pattern)));
      const known = new Set(left.map(keyOf));
      const fresh = new Map(added?.map(({ pattern }) => [keyOf(pattern), pattern.trim()]));
      kinds[list] = [...left, ...[...fresh].filter(([key]) => !known.has(key)).map(([, pattern]) => pattern)];
    }
    return { ...lexicon, kinds };
  });
}

function keyOf(pattern: string): string {
  return fold(pattern.trim());
}
