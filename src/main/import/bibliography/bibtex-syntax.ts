/** An entry as it stands in the file: its type and fields, both in small letters, values as they are written, `@string`s filled in. */
export interface BibtexEntry {
  readonly type: string;
  readonly fields: ReadonlyMap<string, string>;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * Reads the entries of BibTeX (Oren Patashnik, BibTeXing, 1988; Philip Lehman et al., The biblatex Package): values in braces, in quotation marks,
 * numbers and names of `@string`s, put together with `#`. What stands between entries is a comment. An entry that breaks off is left out,
 * and reading goes on at the next one.
 */
export function readBibtexEntries(text: string): readonly BibtexEntry[] {
  const strings = new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  const entries: BibtexEntry[] = [];
  let at = 0;
  /** Where many entries break off, the rest of the file is looked through again and again: not without end. */
  const most = 50 * text.length;
  let scanned = 0;

  function skipSpace(): void {
    while (/\s/u.test(text.charAt(at))) at++;
  }

  /** What a sticky expression matches here, passed over; null when it does not. */
  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return null;
    at += match[0].length;
    return match[0];
  }

  /** What stands from here to the closing sign outside of braces, which is passed over; null when there is none. */
  function takeTo(close: string): string | null {
    let depth = 0;
    for (let end = at; end < text.length && scanned <= most; end++) {
      scanned++;
      const sign = text.charAt(end);
      // BibTeX counts braces whatever stands before them.
      if (sign === '\\' && text.charAt(end + 1) === '"') end++;
      else if (depth === 0 && sign === close) {
        const taken = text.slice(at, end);
        at = end + 1;
        return taken;
      } else if (sign === '{') depth++;
      else if (sign === '}' && --depth < 0) return null;
    }
    return null;
  }

  function takeValue(): string | null {
    let value = '';
    for (;;) {
      skipSpace();
      const opening = text.charAt(at);
      let part: string | null;
      if (opening === '{' || opening === '"') {
        at++;
        part = takeTo(opening === '{' ? '}' : '"');
      } else {
        const name = take(/[^\s{}()"#,=%]+/uy);
        part = name === null ? null : (strings.get(name.toLowerCase()) ?? name);
      }
      // Strings that are put together of one another double at every step: no value is longer than its whole file.
      if (part === null || value.length + part.length > text.length) return null;
      value += part;
      skipSpace();
      if (text.charAt(at) !== '#') return value;
      at++;
    }
  }

  /** The fields up to the end of the entry; null when it breaks off. */
  function takeFields(close: string): Map<string, string> | null {
    const fields = new Map<string, string>();
    for (;;) {
      skipSpace();
      if (text.charAt(at) === ',') at++;
      else if (text.charAt(at) === close) {
        at++;
        return fields;
      } else {
        const name = take(/[^\s{}()"#,=%]+/uy)?.toLowerCase();
        skipSpace();
        if (name === undefined || text.charAt(at) !== '=') return null;
        at++;
        const value = takeValue();
        if (value === null) return null;
        // Of a field that is given twice BibTeX keeps the first.
        if (!fields.has(name)) fields.set(name, value);
      }
    }
  }

  for (;;) {
    const start = text.indexOf('@', at);
    if (start === -1) return entries;
    at = start + 1;
    const type = take(/\s*[a-z]+/iuy)
      ?.trim()
      .toLowerCase();
    skipSpace();
    const opening = text.charAt(at);
    if (type === undefined || (opening !== '{' && opening !== '(')) continue;
    at++;
    const body = at;
    const close = opening === '{' ? '}' : ')';
    if (type === 'comment' || type === 'preamble') {
      if (takeTo(close) === null) at = body;
      continue;
    }
    if (type !== 'string') take(/\s*[^\s,{}()="]*\s*(?=,)/uy);
    const fields = takeFields(close);
    if (fields === null) at = body;
    else if (type === 'string') for (const [name, value] of fields) strings.set(name, value);
    else entries.push({ type, fields });
  }
}
