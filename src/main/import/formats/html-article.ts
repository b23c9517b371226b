import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { type HtmlDocument, parseTree } from './html-tree';
import { plainMarkup } from './plain-markup';

/** Characters below which what was found is no article but a stray sentence. */
const SHORTEST = 100;

/**
 * The main article of a page, as Firefox's Reader View finds it; null when there is none, or the page is too large or nested too deep to
 * look for one. `title` is the page's own. Runs on the small DOM that comes with Readability, which gets nothing but tags and words and
 * could neither carry out nor fetch anything.
 */
export function mainArticle(page: HtmlDocument, title: string, name: string): HtmlDocument | null {
  const markup = plainMarkup(page, title);
  if (markup === null) return null;
  const content = readArticle(markup);
  if (content === null) return null;
  const article = parseTree(content, name);
  return hasWords(content) ? article : null;
}

function readArticle(markup: string): string | null {
  const parser = new JSDOMParser();
  const document = parser.parse(markup);
  if (parser.errorState !== '') return null;
  try {
    return new Readability(document, { disableJSONLD: true }).parse()?.content ?? null;
  } catch {
    // It was made for pages that are sound; on others it may stumble, and the whole page is read instead.
    return null;
  }
}

function hasWords(markup: string): boolean {
  return markup.replaceAll(/<[^<>]*>/g, '').replaceAll(/\s+/g, ' ').length >= SHORTEST;
}
