/*
 * Characters that show nothing and do something: controls, the overrides, embeddings and isolates of the Unicode Bidirectional Algorithm
 * (UAX #9), separators and zero-width characters where no script needs them. A text can use them to look like another one. The joiners
 * of Arabic, Indic scripts and emoji are none of them, nor are the marks of direction that Arabic and Hebrew texts are written with.
 */

/** A hidden character: UTF-16 indices of the text, and the short name that Unicode or, failing that, its number gives it. */
export interface HiddenCharacter {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Letters between which a joiner has nothing to join. */
const UNJOINED = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Hebrew}\\p{Nd}]';
const FORMS = [
  '(?![\\t\\n])\\p{Cc}',
  '[\\u200b\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]',
  `(?<=${UNJOINED})[\\u200c\\u200d](?=${UNJOINED})`,
  // The flags of England, Scotland and Wales are spelt with tags.
  '(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007f}]*)[\\u{e0000}-\\u{e007f}]',
];
const HIDDEN = new RegExp(FORMS.join('|'), 'gu');
/** Without one of these there is nothing to look for: one pass over the text, as most have none. */
const CANDIDATE = /[\p{Cc}\u200b-\u200d\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const NAMES: Readonly<Record<number, string>> = {
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8232: 'LS',
  8233: 'PS',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8288: 'WJ',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  65279: 'BOM',
};

/** The hidden characters of a text, in order. TAB and LF are none: the one parts cells, the other lines. */
export function hiddenIn(text: string): readonly HiddenCharacter[] {
  if (!CANDIDATE.test(text)) return [];
  return [...text.matchAll(HIDDEN)].map(({ 0: found, index }) => {
    const code = found.codePointAt(0) ?? 0;
    const name = NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return { start: index, end: index + found.length, name };
  });
}

/**
 * A text of the same length in UTF-16 units in which nothing hidden is left to be obeyed: a hair space, which is neutral to direction,
 * stands for each unit of it.
 */
export function withoutHidden(text: string): string {
  if (!CANDIDATE.test(text)) return text;
  return text.replace(HIDDEN, (found) => '\u200a'.repeat(found.length));
}

/** A line as it can be proposed for a field: without hidden characters, which a field would obey; a space for controls, which may part words. */
export function withoutAnyHidden(line: string): string {
  if (!CANDIDATE.test(line)) return line;
  const rest = line.replace(HIDDEN, (found) => (/\p{Cc}/u.test(found) ? ' ' : ''));
  // A joiner may have come between other letters now.
  return rest === line ? line : withoutAnyHidden(rest.replaceAll(/ {2,}/g, ' ').trim());
}
