import { fold } from '../fold';
import type { CueLexicon } from './lexicon';

/** The stems of one language, numbered, and which of them a word is a form of. */
export interface WordForms {
  /** The number of a stem with a mark; the same for the same. */
  numberOf(stem: string, mark: string): number;
  /** The numbers of all stems that the folded word from one index of a text to another is a form of. */
  numbersOf(text: string, start: number, end: number): readonly number[];
}

interface Form {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly longestBefore: number;
  readonly longestAfter: number;
  readonly stems: Map<string, number>;
  /** The first two units of every stem, as one number: where they do not stand, no end need be tried. */
  readonly beginnings: Set<number>;
}

const NONE: readonly number[] = [];
/** Texts repeat a few ten thousand words. What is remembered is bounded, and forgetting it changes nothing. */
const REMEMBERED = 50_000;

/** Makes the table of a language's stems; a stem whose mark the language does not have is found in no word. */
export function wordForms(forms: CueLexicon['forms']): WordForms {
  const byMark = new Map<string, Form>([['', formOf({ before: [], after: [] })]]);
  for (const [mark, form] of Object.entries(forms)) byMark.set(mark, formOf(form));
  const beginnings = new Map<string, number>();
  const known = new Map<string, readonly number[]>();
  /** The units with which forms begin: most words of another script, and many of the same, need no looking up. */
  const firstUnits = new Set<number>();
  let count = 0;

  function numberOf(stem: string, mark: string): number {
    known.clear();
    for (const before of [stem, ...(byMark.get(mark)?.before ?? [])]) {
      if (before !== '') firstUnits.add(before.charCodeAt(0));
    }
    const stems = mark === '-' ? beginnings : byMark.get(mark)?.stems;
    byMark.get(mark)?.beginnings.add(twoUnits(stem, 0));
    const number = stems?.get(stem) ?? count++;
    stems?.set(stem, number);
    return number;
  }

  function numbersOf(text: string, start: number, end: number): readonly number[] {
    if (!firstUnits.has(text.charCodeAt(start))) return NONE;
    const word = text.slice(start, end);
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const numbers = new Set<number>();
    for (const form of byMark.values()) collect(form, word, numbers);
    for (const [beginning, number] of beginnings) if (word.startsWith(beginning)) numbers.add(number);
    const found = numbers.size === 0 ? NONE : [...numbers];
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, found);
    return found;
  }

  return { numberOf, numbersOf };
}

function collect(form: Form, word: string, numbers: Set<number>): void {
  const lastStart = Math.min(form.longestBefore, word.length - 1);
  for (let start = 0; start <= lastStart; start++) {
    if (!form.beginnings.has(twoUnits(word, start)) && !form.beginnings.has(oneUnit(word, start))) continue;
    if (!form.before.has(word.slice(0, start))) continue;
    const firstEnd = Math.max(start + 1, word.length - form.longestAfter);
    for (let end = word.length; end >= firstEnd; end--) {
      const number = form.stems.get(word.slice(start, end));
      if (number !== undefined && form.after.has(word.slice(end))) numbers.add(number);
    }
  }
}

function formOf(slots: CueLexicon['forms'][string]): Form {
  const [before, after] = [product(slots.before), product(slots.after)];
  return {
    before,
    after,
    longestBefore: longest(before),
    longestAfter: longest(after),
    stems: new Map(),
    beginnings: new Set(),
  };
}

/** What a stem of one letter begins with is that letter alone. */
function twoUnits(text: string, at: number): number {
  return at + 1 < text.length ? text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1) : oneUnit(text, at);
}

function oneUnit(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000;
}

/** Everything that one option of each slot can come to. */
function product(slots: readonly string[]): ReadonlySet<string> {
  let written = [''];
  for (const slot of slots) {
    const options = slot.split(' ').map((option) => (option === '-' ? '' : fold(option)));
    written = written.flatMap((before) => options.map((option) => before + option));
  }
  return new Set(written);
}

function longest(texts: ReadonlySet<string>): number {
  return Math.max(...[...texts].map((text) => text.length));
}
