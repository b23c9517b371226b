/**
 * The encodings in which texts can be read, by their names in the Encoding Standard
 * (https://encoding.spec.whatwg.org/#names-and-labels), in the order in which they are offered: Unicode, then Arabic, Cyrillic,
 * Hebrew, Greek, Turkish, Central European and Western ones. What the standard reads alike, such as ISO 8859-1 and Windows-1252,
 * is there once.
 */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'iso-8859-6',
  'windows-1251',
  'koi8-u',
  'koi8-r',
  'iso-8859-5',
  'ibm866',
  'windows-1255',
  'iso-8859-8',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1250',
  'iso-8859-2',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];
