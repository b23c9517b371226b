import { type Folded, foldWithMap, originalRange, type TextRange } from '../fold';
import { withoutOverlaps } from '../without-overlaps';
import type { CompiledCues, CompiledLanguage, Wording } from './compile-cues';
import type { CueKind } from './lexicon';
import { MOST_BETWEEN } from './pattern';
import { type Words, wordsOf } from './words-of';

/** Wording that usually states a demand, a condition, a refusal or an offer, and where it stands: UTF-16 indices of the text. */
export interface Cue extends TextRange {
  readonly kind: CueKind;
  readonly language: string;
  /** The pattern of the lexicon that found it. */
  readonly pattern: string;
}

/** How many words may stand between a negation and what it denies. */
const MOST_DENIED_FROM = 3;

/**
 * The cues in a text, in order and without overlaps: of wording in the same place the longest counts. `languages` are BCP 47 tags of the
 * languages to look for, the likeliest first; those without a lexicon find nothing. Ranges count UTF-16 units of the original and
 * never part a character from its marks. One pass over the words for each language.
 */
export function findCues(
  text: string | Folded,
  cues: CompiledCues,
  languages: readonly string[],
): readonly Cue[] {
  const folded = typeof text === 'string' ? foldWithMap(text) : text;
  const words = wordsOf(folded.folded);
  const found: Found[] = [];
  for (const tag of languages) {
    const [language] = tag.toLowerCase().split(/[-_]/u);
    const compiled = cues.find((candidate) => candidate.language === language);
    if (compiled !== undefined) collect(folded, words, compiled, found);
  }
  return withoutOverlaps(found).flatMap(({ kind, ...cue }) => (kind === null ? [] : [{ kind, ...cue }]));
}

interface Found extends Omit<Cue, 'kind'> {
  readonly kind: CueKind | null;
}

function collect(folded: Folded, words: Words, language: CompiledLanguage, found: Found[]): void {
  const numbersOf = (word: number) =>
    language.forms.numbersOf(folded.folded, words.startOf(word), words.endOf(word));
  const between = (word: number) =>
    folded.original.slice(folded.toOriginal(words.endOf(word)), folded.toOriginal(words.startOf(word + 1)));

  /** The last word of the wording that begins with `first`; null when it is not there. */
  function lastWord({ words: wanted }: Wording, first: number): number | null {
    let at = first;
    for (const { number, isAfterGap } of wanted.slice(1)) {
      let next: number | null = null;
      for (let skipped = 0; skipped <= (isAfterGap ? MOST_BETWEEN : 0) && next === null; skipped++) {
        const candidate = at + 1 + skipped;
        if (candidate >= words.count || ENDS_SENTENCE.test(between(candidate - 1))) return null;
        if (numbersOf(candidate).includes(number)) next = candidate;
      }
      if (next === null) return null;
      at = next;
    }
    return at;
  }

  const has = (numbers: ReadonlySet<number>, word: number) =>
    word >= 0 && numbersOf(word).some((number) => numbers.has(number));
  const denies = (word: number) => has(language.negations, word) || has(language.absences, word);

  /** The word that denies what begins with a word; null when nothing does. */
  function denialOf(first: number): number | null {
    for (let word = first - 1; word >= 0 && word >= first - 1 - MOST_DENIED_FROM; word--) {
      if (!NOTHING_BETWEEN.test(between(word))) return null;
      if (denies(word)) return word;
      if (!has(language.between, word)) return null;
    }
    return null;
  }

  function meaningOf(wording: Wording, denial: number | null): Wording['plain'] {
    if (denial === null) return wording.plain;
    return has(language.negations, denial) ? wording.negated : wording.absent;
  }

  /** Where a denial begins: "никогда не" is one. */
  function startOfDenial(denial: number): number {
    return denies(denial - 1) && NOTHING_BETWEEN.test(between(denial - 1)) ? denial - 1 : denial;
  }

  for (let word = 0; word < words.count; word++) {
    for (const number of numbersOf(word)) {
      for (const wording of language.beginningWith.get(number) ?? []) {
        const last = lastWord(wording, word);
        if (last === null) continue;
        const denial = denialOf(word);
        const kind = meaningOf(wording, denial);
        if (kind === 'passed') continue;
        const first = denial === null ? word : startOfDenial(denial);
        const range = originalRange(folded, words.startOf(first), words.endOf(last));
        found.push({ kind, language: language.language, pattern: wording.pattern, ...range });
      }
    }
  }
}

/** Wording does not go on in the next sentence or line. */
const ENDS_SENTENCE = /[.!?;؟؛…\n]/u;
/** Only these stand between the words of one denial. */
const NOTHING_BETWEEN = /^[\s\p{Cf}"'«»“”„‘’\p{Pd}]*$/u;
