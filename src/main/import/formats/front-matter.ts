import type { Found } from './proposals';

/** Longer is no metadata but text between two rules. */
const MAX_LINES = 200;

export interface FrontMatter {
  readonly found: Found;
  /** The text after it. */
  readonly rest: string;
}

/**
 * What stands before a Markdown text about it: in YAML between lines of `---`, in TOML between lines of `+++`, or in Pandoc's lines that
 * begin with `%`. Of YAML and TOML it understands words, quoted or not, and lists of them, which is what front matter holds; other values
 * say nothing. What is none stays part of the text. Line ends are LF.
 */
export function readFrontMatter(text: string): FrontMatter {
  const pandoc = /^%[ \t]*(.*)\n(?:%[ \t]*(.*)\n(?:%[ \t]*(.*)(?:\n|$))?)?/.exec(text);
  if (pandoc !== null) {
    const [whole, title = '', author = '', date = ''] = pandoc;
    return {
      found: { title: [title], author: [author], publishedOn: [date] },
      rest: text.slice(whole.length),
    };
  }
  const lines = text.split('\n', MAX_LINES);
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return { found: {}, rest: text };
  const end = lines.findIndex((line, index) => index > 0 && isEnd(line.trimEnd(), fence));
  const within = lines.slice(1, end);
  const sign = fence === '---' ? ':' : '=';
  // As Pandoc has it: a rule with an empty line after it is a rule.
  if (end < 2 || within[0]?.trim() === '' || !within.every((line) => isMetadata(line, sign)))
    return { found: {}, rest: text };
  const start = lines.slice(0, end + 1).join('\n').length + 1;
  return { found: foundIn(entriesOf(within, sign)), rest: text.slice(start) };
}

function isEnd(line: string, fence: string): boolean {
  return line === fence || (fence === '---' && line === '...');
}

function isMetadata(line: string, sign: string): boolean {
  return (
    /^(?:\s*$|\s*#|\s+\S|- |[\]})]|\[)/.test(line) ||
    /^[\p{L}\p{N}_"'. -]{1,60}$/u.test(line.split(sign, 1)[0] ?? '')
  );
}

function foundIn(entries: ReadonlyMap<string, readonly string[]>): Found {
  const of = (...keys: readonly string[]) => keys.flatMap((key) => entries.get(key) ?? []);
  return {
    title: of('title'),
    author: [of('author', 'authors', 'creator', 'by').join('; ')],
    publisher: of('publisher', 'site', 'source'),
    publishedOn: of('date', 'published', 'publisheddate', 'pubdate', 'created'),
    accessedOn: of('accessed', 'accessdate', 'retrieved', 'clipped'),
    language: of('lang', 'language', 'locale'),
    url: of('url', 'link', 'source', 'canonicalurl', 'canonical'),
  };
}

/** Values by their keys in lower case and without separators; those of a list one by one. */
function entriesOf(lines: readonly string[], sign: string): ReadonlyMap<string, readonly string[]> {
  const entries = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const line of lines) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (item !== undefined) {
      // Of a list of people with several facts each, the name comes first.
      current?.push(...valuesOf(item.replace(/^name:\s*/, '')));
    } else if (/^[^\s#[]/.test(line) && line.includes(sign)) {
      const at = line.indexOf(sign);
      current = valuesOf(line.slice(at + 1));
      entries.set(
        line
          .slice(0, at)
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]/gu, ''),
        current,
      );
    }
  }
  return entries;
}

function valuesOf(raw: string): string[] {
  const value = raw.trim();
  if (/^\[.*\]$/.test(value)) return value.slice(1, -1).split(',').flatMap(valuesOf);
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')/.exec(value) ?? [];
  if (double !== undefined) return [double.replaceAll(/\\(["\\/])/g, '$1')];
  if (single !== undefined) return [single.replaceAll("''", "'")];
  const plain = value.replace(/\s#.*$/, '').trim();
  return plain === '' || /^[|>{&*!]/.test(plain) ? [] : [plain];
}
