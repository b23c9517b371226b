import type { BlockStyle } from './block-writer';

/** Control words and symbols that stand for characters. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['zwbo', '\u200b'],
  ['zwnbo', '\u2060'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['~', '\u00a0'],
  ['-', '\u00ad'],
  ['_', '\u2011'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);

/** Destinations whose words are not of the text: what runs along every page, entries of indexes, pictures, settings. */
export const SKIPPED: ReadonlySet<string> = new Set([
  ...[
    'header',
    'headerl',
    'headerr',
    'headerf',
    'footer',
    'footerl',
    'footerr',
    'footerf',
    'ftnsep',
    'ftnsepc',
  ],
  ...[
    'ftncn',
    'aftnsep',
    'aftnsepc',
    'aftncn',
    'annotation',
    'atnid',
    'atnauthor',
    'atndate',
    'atnicn',
    'atnref',
  ],
  ...[
    'bkmkstart',
    'bkmkend',
    'tc',
    'tcn',
    'xe',
    'rxe',
    'txe',
    'pict',
    'nonshppict',
    'objdata',
    'objclass',
    'objname',
  ],
  ...[
    'shprslt',
    'fldinst',
    'colortbl',
    'filetbl',
    'revtbl',
    'listtable',
    'listoverridetable',
    'rsidtbl',
    'template',
  ],
  ...[
    'nonesttables',
    'pnseclvl',
    'pn',
    'themedata',
    'colorschememapping',
    'latentstyles',
    'datastore',
    'xmlnstbl',
  ],
  ...['generator', 'private1', 'private', 'panose', 'falt', 'fontemb', 'sp', 'picprop', 'mmathPr'],
]);

/** Destinations whose words stand beside the text: notes and text boxes. They are read after it. */
export const ASIDES: ReadonlySet<string> = new Set(['footnote', 'shptxt', 'dptxbxtext']);

/** Destinations that programs may skip and this one does not: what is in them matters. */
export const ENTERED: ReadonlySet<string> = new Set(['shpinst', 'do', 'ud', 'company', ...ASIDES]);

/** What a style's name says of its paragraphs, in the names that Word and LibreOffice write into the file in English. */
export function styleOfName(name: string): BlockStyle | null {
  const [, level] = /^heading (\d)$/i.exec(name) ?? [];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  if (/^title$/i.test(name)) return { kind: 'heading', level: 1 };
  if (/^(?:intense )?quote$|^quotations?$|^block (?:text|quotation)$/i.test(name))
    return { kind: 'quotation' };
  return /^list (?:bullet|number)/i.test(name) ? { kind: 'listItem' } : null;
}
