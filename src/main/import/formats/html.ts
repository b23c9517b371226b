import type { ParsedBlock, Parser, ParserInput, ProposedCitation } from '../document';
import { mainArticle } from './html-article';
import { htmlBlocks } from './html-blocks';
import { decodePage } from './html-encoding';
import { foundInPage } from './html-metadata';
import { elementsNamed, type HtmlDocument, parseTree } from './html-tree';
import { type Found, proposals, words } from './proposals';

/**
 * Reads a web page. Nothing is fetched and nothing is carried out, which is certain because there is nothing that could: the page becomes
 * a tree of plain data, and neither that nor the small DOM in which its article is found has scripts, styles or loaders. Throws
 * `documentTooComplex`, and what decoding throws: `textUndecodable` or `textBinary`.
 */
export const parseHtml: Parser = async ({ fileName, bytes, encoding, scope }: ParserInput) => {
  const decoded = decodePage(bytes, encoding, null, fileName);
  const page = readPage(decoded.text, scope, fileName, {});
  return { ...page, encoding: decoded.encoding, isEncodingCertain: decoded.isCertain };
};

/**
 * The blocks of a page's markup and what it says of itself, with what is known from elsewhere (`known`), which comes last. Of an
 * article the headline is part, also where the page has it outside. Without an article it is the whole page. Throws `documentTooComplex`.
 */
export function readPage(
  markup: string,
  scope: ParserInput['scope'],
  name: string,
  known: Found,
): { readonly blocks: readonly ParsedBlock[]; readonly proposed: ProposedCitation } {
  const page = parseTree(withEndTags(markup), name);
  const found = foundInPage(page);
  const title = proposals({ title: [...(found.title ?? []), ...(known.title ?? [])] }, '').title ?? '';
  const article = scope === 'article' ? mainArticle(page, title, name) : null;
  const blocks = article === null ? htmlBlocks(page) : withHeadline(htmlBlocks(article), page, title);
  const sample = blocks.slice(0, 200).map((block) => ('text' in block ? block.text : ''));
  const all = Object.keys({ ...known, ...found }) as (keyof Found)[];
  const merged = Object.fromEntries(all.map((key) => [key, [...(found[key] ?? []), ...(known[key] ?? [])]]));
  return { blocks, proposed: proposals(merged, sample.join('\n')) };
}

/** The blocks with the page's headline before them, unless it is among them: the search for the article leaves it out, but it can be quoted. */
function withHeadline(
  blocks: readonly ParsedBlock[],
  page: HtmlDocument,
  title: string,
): readonly ParsedBlock[] {
  for (const element of elementsNamed(page, 'h1').slice(0, 20)) {
    const [headline] = htmlBlocks({ nodeName: '#document-fragment', childNodes: [element] });
    if (headline?.kind !== 'heading') continue;
    const line = words(headline.text) ?? '';
    if (line === '' || !(title.includes(line) || line.includes(title))) continue;
    const isThere = blocks.some((block) => 'text' in block && words(block.text) === line);
    return isThere ? blocks : [headline, ...blocks];
  }
  return blocks;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/**
 * The markup of a page in XML (XHTML) with an end tag wherever an element closes itself: HTML knows no such thing, and would take
 * all that comes after `<script src="x"/>` or `<title/>` for what is in it. Other markup stays as it is.
 */
function withEndTags(markup: string): string {
  if (!/^\s*<\?xml\s/.test(markup.slice(0, 1_000))) return markup;
  return markup.replaceAll(/<([a-z][\w:.-]*)([^<>]*)\/>/gi, (tag, name: string, rest: string) =>
    VOID.test(name) ? tag : `<${name}${rest}></${name}>`,
  );
}
