/** The accents of LaTeX as combining marks, by the character or letter that writes them. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** Commands that stand for characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  i: 'ı',
  j: 'ȷ',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  ng: 'ŋ',
  dj: 'đ',
  DJ: 'Đ',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  textellipsis: '…',
  ldots: '…',
  dots: '…',
  textbackslash: '\\',
  backslash: '\\',
  textasciitilde: '~',
  textunderscore: '_',
  S: '§',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
};

/**
 * A value of BibTeX as plain text: accents and special characters become Unicode, in composed form, dashes and quotation marks what
 * they stand for; braces go, and so do commands that only say how words look.
 */
export function plainLatex(source: string): string {
  return source
    .replaceAll(
      /\\([`'^~=."])\s*(?:\{\s*(\\[ij](?![A-Za-z])|[^{}]?)\s*\}|(\\[ij](?![A-Za-z])\s?|[^\s{}\\]))/gu,
      accented,
    )
    .replaceAll(/\\([uvHtcdbkr])(?:\s*\{\s*(\\[ij]|[^{}]?)\s*\}|\s+(\\[ij]|[^\s{}\\]))/gu, accented)
    .replaceAll(/\\([A-Za-z]+)\*?(?:\{\}|[ \t]*)/gu, (_, name: string) => CHARACTERS[name] ?? '')
    .replaceAll(/\\([&%$#_{}])/gu, (_, sign: string) => (sign === '{' || sign === '}' ? '' : `\0${sign}`))
    .replaceAll(/\\[ ,;:\\]/gu, ' ')
    .replaceAll(/\\[-/!]/gu, '')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll(/(?<!\0)[{}$]/gu, '')
    .replaceAll(/(?<!\0)~/gu, ' ')
    .replaceAll('\0', '')
    .normalize('NFC');
}

/** An address or a path of BibTeX: only what had to be written with a backslash is read. */
export function plainVerbatim(source: string): string {
  return source.replaceAll(/\\(?=[&%$#_{}~])|[{}](?!.)|^[{}]/gu, '');
}

function accented(_: string, accent: string, braced: string | undefined, bare: string | undefined): string {
  const letter = (braced ?? bare ?? '').trim();
  // An accent over nothing is the sign itself: \~{} in addresses.
  if (letter === '') return `\0${accent}`;
  const base = letter === '\\i' ? 'i' : letter === '\\j' ? 'j' : letter;
  return base + (ACCENTS[accent] ?? '');
}
