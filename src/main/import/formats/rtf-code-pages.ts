/** Code pages that the Encoding Standard has under a name without their number. */
const NAMES: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  65001: 'utf-8',
};

/** The code page of a font's character set, as Windows numbers them (`\fcharset`). */
const CHARACTER_SETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
};

/** The Encoding Standard's name of a Windows code page; null for those that it does not have. */
export function codePageName(page: number): string | null {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28592 && page <= 28606) return `iso-8859-${page - 28590}`;
  if (page === 28591) return 'windows-1252';
  return NAMES[page] ?? null;
}

/** The code page of a font's character set; null when it says nothing, as 0 (ANSI), 1 (default) and 2 (symbols) do. */
export function codePageOf(characterSet: number): number | null {
  return CHARACTER_SETS[characterSet] ?? null;
}
