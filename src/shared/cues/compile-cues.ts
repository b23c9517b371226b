import { assertNever } from '../assert-never';
import { CUE_KINDS, type CueKind, type CueLexicon, type CueList } from './lexicon';
import { type PatternWord, readPattern } from './pattern';
import { type WordForms, wordForms } from './word-forms';

type Meaning = CueKind | 'passed' | null;

/** One sequence of words of a lexicon, ready to be looked for. */
export interface Wording {
  /** The pattern as it stands in the lexicon. */
  readonly pattern: string;
  readonly words: readonly { readonly number: number; readonly isAfterGap: boolean }[];
  /** What it points to; null when to nothing, which keeps shorter wording in the same place from pointing; `passed` when it is as if it were not there. */
  readonly plain: Meaning;
  /** The same where a negation stands before it. */
  readonly negated: Meaning;
  /** The same where a word stands before it that says that it is not there. */
  readonly absent: Meaning;
}

/** The lexicon of one language, ready to be looked for. */
export interface CompiledLanguage {
  readonly language: string;
  readonly forms: WordForms;
  /** Wording by the number of its first word. */
  readonly beginningWith: ReadonlyMap<number, readonly Wording[]>;
  readonly negations: ReadonlySet<number>;
  readonly absences: ReadonlySet<number>;
  readonly between: ReadonlySet<number>;
}

/** Lexicons ready for `findCues`. */
export type CompiledCues = readonly CompiledLanguage[];

/** Of two lists with the same wording the earlier is meant: "not ready" is a refusal before it is an offer that is none. */
const ORDER: readonly CueList[] = ['idiom', 'acceptance', ...CUE_KINDS];

/** Prepares lexicons for `findCues`. It takes some milliseconds: keep the result as long as the lexicons stay the same. */
export function compileCues(lexicons: readonly CueLexicon[]): CompiledCues {
  return lexicons.map(compileLanguage);
}

function compileLanguage(lexicon: CueLexicon): CompiledLanguage {
  const forms = wordForms(lexicon.forms);
  const numbered = (words: readonly PatternWord[]) =>
    words.map(({ stem, mark, isAfterGap }) => ({ number: forms.numberOf(stem, mark), isAfterGap }));
  const single = (patterns: readonly string[]) =>
    new Set(patterns.flatMap(readPattern).map((words) => numbered(words)[0]?.number ?? -1));
  const beginningWith = new Map<number, Wording[]>();
  for (const list of ORDER) {
    for (const pattern of lexicon.kinds[list]) {
      for (const alternative of readPattern(pattern)) {
        const words = numbered(alternative);
        const first = words[0]?.number ?? -1;
        const same = beginningWith.get(first) ?? [];
        same.push({ pattern, words, ...meaningOf(list) });
        beginningWith.set(first, same);
      }
    }
  }
  return {
    language: lexicon.language,
    forms,
    beginningWith,
    negations: single(lexicon.negations),
    absences: single(lexicon.absences),
    between: single(lexicon.between),
  };
}

function meaningOf(list: CueList): Pick<Wording, 'plain' | 'negated' | 'absent'> {
  switch (list) {
    case 'demand':
    case 'condition':
    case 'refusal':
    case 'offer':
      return { plain: list, negated: null, absent: null };
    case 'acceptance':
      return { plain: 'passed', negated: 'refusal', absent: 'passed' };
    case 'idiom':
      return { plain: null, negated: null, absent: null };
    default:
      return assertNever(list);
  }
}
