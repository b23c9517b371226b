import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAt } from './anchor';
import { codePointIndex } from './code-points';
import { inSuccessor } from './in-successor';
import { aPassage, aSource, idOf } from './testing/rows';

const OLD = 'a'.repeat(64);
const NEW = 'b'.repeat(64);

/** What becomes of the passage at a place of one text, in code points, when another takes its place. */
function placed(earlier: string, start: number, end: number, later: string) {
  const source = aSource(idOf(1), { textHash: OLD });
  const passage = aPassage(idOf(2), idOf(1), { textHash: OLD, start, end, ...quoteAt(earlier, start, end) });
  const index = codePointIndex(earlier);
  return inSuccessor(source, codePointIndex(later), NEW, () => index)(passage);
}

/** Where words stand in a text, counted from 0. */
function rangeOf(text: string, words: string, occurrence = 0) {
  let at = -1;
  for (let n = 0; n <= occurrence; n++) at = text.indexOf(words, at + 1);
  return [at, at + words.length] as const;
}

const SAME = 'Kiew nennt diese Bedingungen unannehmbar';
const LIKE = `Moskau verlangt, dass Kiew auf die NATO verzichtet. ${SAME}, heißt es aus dem Büro des Präsidenten.`;

describe('a passage in the text that takes the place of its own', () => {
  it('does not settle on a repeated paragraph whose typing mistake is mended while its own is altered', () => {
    const misspelt = LIKE.replace('Büro des', 'Bürro des');
    const earlier = `Am Montag.\n\n${LIKE}\n\nAm Dienstag sprach Washington von Zöllen.\n\n${misspelt}\n\nEnde.`;
    const later = earlier
      .replace(SAME, 'Kiew nannte diese Bedingungen unannehmbar')
      .replace('Bürro des', 'Büro des');
    expect(placed(earlier, ...rangeOf(earlier, SAME), later).state).not.toBe('moved');
  });

  it('settles between two corrections, where nothing came or went that it could be taken for', () => {
    const earlier = `Am Mondtag.\n\n${LIKE}\n\nAm Dienstag sprach Washington von Zöllen.\n\n${LIKE} Ende.\n\nSchlus.`;
    const later = earlier.replace('Mondtag', 'Montag').replace('Schlus', 'Schluss');
    const [start, end] = rangeOf(earlier, `${SAME}, heißt es aus dem Büro des Präsidenten. Ende`);
    expect(placed(earlier, start, end, later)).toEqual({ state: 'moved', start: start - 1, end: end - 1 });
  });

  it('follows a sentence that stands once to another place', () => {
    const words = 'Garantien der Sicherheit';
    const sentence = `Der Präsident in Kiew verlangt von allen Partnern ${words}, ehe über Gebiete gesprochen werden kann`;
    const earlier = `${sentence}.\n\nMoskau lehnt das ab.\n\nAnkara bietet an, zu vermitteln.`;
    const later = `Moskau lehnt das ab.\n\nAnkara bietet an, zu vermitteln.\n\n${sentence}.`;
    const [start, end] = rangeOf(later, words);
    expect(placed(earlier, ...rangeOf(earlier, words), later)).toEqual({ state: 'moved', start, end });
  });

  it('settles only where its own words went, whatever was altered elsewhere', () => {
    const sentence = fc.constantFrom(
      LIKE,
      LIKE.replace('Büro', 'Bürro'),
      LIKE.replace('Moskau', 'Moskkau'),
      LIKE.replace('NATO verzichtet', 'NATO  verzichtet'),
      'Am Montag sprach Washington von Zöllen.',
      'Ankara bietet an, zu vermitteln 🕊️.',
      'Київ вимагає гарантій безпеки.',
      'Das war am Dienstag.',
    );
    const edit = fc.constantFrom<(words: string) => string>(
      (words) => words,
      (words) => words,
      () => '',
      (words) => words.replace('nennt', 'nannte'),
      (words) => words.replace('Bürro', 'Büro'),
      (words) => words.replace('Moskkau', 'Moskau'),
      (words) => words.replace('  ', ' '),
      (words) => `${words}\n\nNeu ist dieser Absatz.`,
    );
    const part = fc.record({ words: sentence, edit });
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 9 }), fc.nat(), (parts, pick) => {
        const marked = parts.filter(({ words }) => words.includes(SAME));
        const own = marked[pick % Math.max(1, marked.length)];
        if (own === undefined) return;
        const at = parts.indexOf(own);
        // Of two that become the same, nobody can tell which was deleted.
        if (own.edit(own.words) === '') return;
        const upTo = (texts: readonly string[]) => texts.map((text) => `${text}\n\n`).join('').length;
        const before = parts.map(({ words }) => words);
        const after = parts.map(({ words, edit: by }) => by(words));
        const earlier = before.join('\n\n');
        const later = after.join('\n\n');
        const start = upTo(before.slice(0, at)) + own.words.indexOf(SAME);
        const points = (text: string, offset: number) => [...text.slice(0, offset)].length;
        const found = placed(earlier, points(earlier, start), points(earlier, start + SAME.length), later);
        const image = (after[at] ?? '').indexOf(SAME);
        if (found.state !== 'moved') return;
        const newStart = upTo(after.slice(0, at)) + image;
        // Where all before it or all after it is the same, it is in its place.
        const isInPlace =
          earlier.slice(0, start) === later.slice(0, start) && found.start === points(earlier, start);
        const isImage = image >= 0 && found.start === points(later, newStart);
        const rest = earlier.slice(start);
        const isAtEnd = later.endsWith(rest) && found.start === points(later, later.length - rest.length);
        if (!isImage && !isInPlace && !isAtEnd)
          throw new Error(JSON.stringify({ earlier, later, found, start, newStart }, null, 1));
      }),
      { numRuns: 2_000 },
    );
  });
});
