import { type HtmlParent, parseTree, textWithin } from './html-tree';
import type { Found } from './proposals';

type Entry = Readonly<Record<string, unknown>>;

/** Kinds of schema.org that are what the page is about; others are of the site, its menus and its ratings. */
const KINDS = /(?:Article|BlogPosting|Report|CreativeWork|LegalDocument|Legislation|DigitalDocument)$/;
const MAX_ENTRIES = 1_000;

/**
 * What the page says of its article in JSON-LD (schema.org), from the texts of its scripts of that type. What is malformed, of other
 * kinds or of unexpected form says nothing.
 */
export function foundInJsonLd(scripts: readonly string[]): Found {
  const articles = scripts.flatMap(entriesOf).filter(isArticle);
  const all = (read: (article: Entry) => readonly string[]) => articles.flatMap(read).map(withoutEntities);
  return {
    title: all((article) => [...texts(article.headline), ...texts(article.name)]),
    author: all((article) => joined(names(article.author))),
    publisher: all((article) => names(article.publisher)),
    publishedOn: all((article) => [...texts(article.datePublished), ...texts(article.dateCreated)]),
    language: all((article) => [...texts(article.inLanguage), ...names(article.inLanguage, 'alternateName')]),
    url: all((article) => [
      ...texts(article.url),
      ...texts(article.mainEntityOfPage),
      ...names(article.mainEntityOfPage, '@id'),
    ]),
  };
}

/** The entries of a script: itself, those of a list, those of an `@graph`. */
function entriesOf(script: string): readonly Entry[] {
  try {
    const top = listOf(JSON.parse(script));
    return [...top, ...top.filter(isEntry).flatMap((entry) => listOf(entry['@graph']))].filter(isEntry);
  } catch {
    return [];
  }
}

function isArticle(entry: Entry): boolean {
  return texts(entry['@type']).some((type) => KINDS.test(type));
}

/** The names in a value that is a name, an entry with one, or a list of such. */
function names(value: unknown, key = 'name'): readonly string[] {
  return listOf(value).flatMap((each) =>
    isEntry(each) ? texts(each[key]) : key === 'name' ? texts(each) : [],
  );
}

function joined(found: readonly string[]): readonly string[] {
  return found.length === 0 ? [] : [[...new Set(found)].join('; ')];
}

function texts(value: unknown): readonly string[] {
  return listOf(value).filter((each) => typeof each === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_ENTRIES) : [value];
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Many sites write entities into JSON, where nobody decodes them. */
function withoutEntities(text: string): string {
  if (!text.includes('&') || text.length > 5_000) return text;
  const tree: HtmlParent = parseTree(text.replaceAll('<', '&lt;'), '');
  return textWithin(tree);
}
