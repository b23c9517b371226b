import { emojiOf, isPreformatted, isUnseen } from './html-elements';
import { type HtmlElement, type HtmlNode, type HtmlParent, isElement } from './html-tree';

/** More would take the search for the article too long: it looks at every element many times, and goes down by recursion. */
const MAX_ELEMENTS = 20_000;
/** Of the words, in UTF-16 units: they are counted anew at every level. */
const MAX_WORDS = 3_000_000;
const MAX_DEPTH = 200;

/** What the search for the article goes by; nothing else of an element is kept. */
const ATTRIBUTES = new Set([
  ...[
    'class',
    'id',
    'role',
    'rel',
    'itemprop',
    'itemscope',
    'itemtype',
    'href',
    'lang',
    'dir',
    'title',
    'summary',
  ],
  ...['aria-hidden', 'aria-label', 'aria-level', 'aria-modal', 'epub:type', 'datatable', 'property'],
]);
const VOID = new Set(['br', 'hr', 'img', 'wbr']);

interface Open {
  readonly node: HtmlParent;
  readonly isPreformatted: boolean;
  readonly end: string;
  next: number;
}

/**
 * What is seen of a page as well-formed markup that even a simple parser reads as it was meant, with its title; null when there is too
 * much of it, or nested too deep.
 */
export function plainMarkup(page: HtmlParent, title: string): string | null {
  const pieces: string[] = [];
  const open: Open[] = [{ node: bodyOf(page), isPreformatted: false, end: '', next: 0 }];
  let count = 0;
  let length = 0;
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (child === undefined) {
      pieces.push(top.end);
      open.pop();
    } else if (!isElement(child)) {
      const words = wordsOf(child, top);
      length += words.length;
      if (length > MAX_WORDS) return null;
      pieces.push(words);
    } else if (!isUnseen(child)) {
      count += 1;
      if (count > MAX_ELEMENTS || open.length > MAX_DEPTH) return null;
      pieces.push(beginningOf(child));
      const end = VOID.has(child.tagName) ? '' : `</${nameOf(child)}>`;
      open.push({ node: child, isPreformatted: isPreformatted(child) ?? top.isPreformatted, end, next: 0 });
    }
  }
  return `<html><head><title>${escaped(title)}</title></head><body>${pieces.join('')}</body></html>`;
}

function bodyOf(page: HtmlParent): HtmlParent {
  const html = page.childNodes.find((node) => node.nodeName === 'html');
  const body =
    html !== undefined && isElement(html)
      ? html.childNodes.find(({ nodeName }) => nodeName === 'body')
      : undefined;
  return body !== undefined && isElement(body) ? body : page;
}

function beginningOf(element: HtmlElement): string {
  const { tagName } = element;
  if (tagName === 'img') {
    // Other pictures say nothing here, and would be looked at again and again.
    return escaped(emojiOf(element));
  }
  const attrs = element.attrs
    .filter(({ name }) => ATTRIBUTES.has(name))
    .map(({ name, value }) => ` ${name}="${escaped(value.slice(0, 1_000))}"`);
  return `<${nameOf(element)}${attrs.join('')}${VOID.has(tagName) ? '/' : ''}>`;
}

/** Names that nobody reads a meaning into may hold any character: they are given a plain one. */
function nameOf({ tagName }: HtmlElement): string {
  return /^[a-z][a-z0-9]*$/.test(tagName) ? tagName : 'span';
}

function wordsOf(node: HtmlNode, around: Open): string {
  if (!('value' in node)) return '';
  const words = escaped(node.value);
  const isPre = 'tagName' in around.node && around.node.tagName === 'pre';
  // A style sheet's line ends would be lost without the style.
  return around.isPreformatted && !isPre ? words.replaceAll('\n', '<br/>') : words;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
