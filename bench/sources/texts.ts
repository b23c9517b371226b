import { LANGUAGES, type Language } from './languages';

/** A text for a benchmark, with the BCP 47 tag of its language. */
export interface BenchText {
  readonly language: string;
  readonly text: string;
}

const VOCABULARY = 40_000;

/**
 * So many texts of about so many bytes of UTF-8, in four languages in turn; always the same. Words occur as in living language: one
 * in so many as it is common (Zipf's law), with some 40,000 forms per language, in sentences and paragraphs.
 */
export function benchTexts(count: number, bytes: number): readonly BenchText[] {
  const draw = drawsFrom(20_250_806);
  const vocabularies = LANGUAGES.map((language) => vocabularyOf(language, draw));
  return Array.from({ length: count }, (_none, n) => {
    const language = LANGUAGES[n % LANGUAGES.length] as Language;
    const vocabulary = vocabularies[n % LANGUAGES.length] as readonly string[];
    return { language: language.tag, text: textOf(vocabulary, bytes, draw) };
  });
}

/** Numbers from 0 up to 1 that look random and are the same every time (mulberry32). */
export function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function vocabularyOf({ common, beginnings, middles, endings }: Language, draw: () => number) {
  const found = new Set(common);
  while (found.size < VOCABULARY) {
    const count = 1 + Math.floor(draw() * 2);
    const middle = Array.from({ length: count }, () => pick(middles, draw)).join('');
    found.add((draw() < 0.6 ? pick(beginnings, draw) : '') + middle + pick(endings, draw));
    if (found.size > VOCABULARY / 2 && draw() < 0.5)
      found.add(pick(middles, draw) + pick(middles, draw) + middle);
  }
  return [...found];
}

/** Zipf's law: the n-th word is drawn about as often as 1/n says. */
function wordOf(vocabulary: readonly string[], draw: () => number): string {
  const place = Math.floor(vocabulary.length ** draw()) - 1;
  return vocabulary[place] ?? '';
}

function textOf(vocabulary: readonly string[], bytes: number, draw: () => number): string {
  const sentences: string[] = [];
  for (let size = 0; size < bytes; ) {
    const length = 6 + Math.floor(draw() * 18);
    const words = Array.from({ length }, () => wordOf(vocabulary, draw));
    const comma = Math.floor(draw() * length);
    words[comma] += ',';
    const sentence = `${words.join(' ')}.${draw() < 0.2 ? '\n\n' : ' '}`;
    size += Buffer.byteLength(sentence);
    sentences.push(sentence);
  }
  return sentences.join('');
}

function pick(from: readonly string[], draw: () => number): string {
  return from[Math.floor(draw() * from.length)] ?? '';
}
