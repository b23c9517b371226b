import { attribute, descendants, type HtmlElement, isElement } from './html-tree';

/** What a browser shows nothing of, or shows with something else than words. */
const UNSEEN = new Set([
  ...[
    'head',
    'script',
    'style',
    'template',
    'noscript',
    'svg',
    'iframe',
    'frame',
    'object',
    'embed',
    'applet',
  ],
  ...[
    'audio',
    'video',
    'canvas',
    'map',
    'noframes',
    'noembed',
    'select',
    'datalist',
    'textarea',
    'input',
    'rp',
  ],
  ...[
    'annotation',
    'annotation-xml',
    'meta',
    'link',
    'title',
    'base',
    'param',
    'source',
    'track',
    'area',
    'col',
  ],
]);

/** What stands on lines of its own in a browser's style sheet (HTML Standard, 15.3), and buttons, which look as if they did. */
const BLOCKS = new Set([
  ...[
    'html',
    'body',
    'address',
    'article',
    'aside',
    'blockquote',
    'button',
    'caption',
    'center',
    'dd',
    'details',
  ],
  ...[
    'dialog',
    'dir',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'frameset',
    'h1',
  ],
  ...[
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
    'legend',
    'li',
    'listing',
    'main',
    'menu',
    'nav',
  ],
  ...['ol', 'p', 'plaintext', 'pre', 'search', 'section', 'summary', 'table', 'tbody'],
  ...['td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp'],
]);

/** Whether an element and all within it are left out: scripts, styles, embedded things, fields of forms, what the page itself hides, and the bullets and
 * numbers that Word writes before items of lists. */
export function isUnseen(element: HtmlElement): boolean {
  if (UNSEEN.has(element.tagName) || attribute(element, 'hidden') !== null) return true;
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|mso-list\s*:\s*ignore)/i.test(
    styleOf(element),
  );
}

/** Whether an element stands on lines of its own. */
export function isBlock(element: HtmlElement): boolean {
  if (/(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)/i.test(styleOf(element)))
    return true;
  return BLOCKS.has(element.tagName) && !/(?:^|[;\s])display\s*:\s*inline\s*(?:;|$)/i.test(styleOf(element));
}

/** Whether white space within an element stands as it is; null when it is as around the element. */
export function isPreformatted(element: HtmlElement): boolean | null {
  const [, value] = /white-space\s*:\s*([a-z-]+)/i.exec(styleOf(element)) ?? [];
  if (value !== undefined) return /^(?:pre|break-spaces)/i.test(value);
  return ['pre', 'listing', 'xmp', 'plaintext'].includes(element.tagName) ? true : null;
}

/**
 * Whether a table only arranges a page, so that its cells are read as blocks one after the other: when it says so, holds another table or
 * a heading, or has but one cell in each row.
 */
export function isLayoutTable(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role') ?? '')) return true;
  let cellsInRow = 0;
  let mostCells = 0;
  for (const node of descendants(table, (element) => !isUnseen(element) && element.tagName !== 'table')) {
    if (!isElement(node)) continue;
    if (node.tagName === 'table' || /^h[1-6]$/.test(node.tagName)) return true;
    if (node.tagName === 'tr') cellsInRow = 0;
    if (node.tagName === 'td' || node.tagName === 'th') cellsInRow += 1;
    mostCells = Math.max(mostCells, cellsInRow);
  }
  return mostCells < 2;
}

/** The name of the page that begins at an element (EPUB's `pagebreak`, DPUB-ARIA's `doc-pagebreak`), empty when it has none; null elsewhere. */
export function pageBeginningAt(element: HtmlElement): string | null {
  const types = `${attribute(element, 'epub:type') ?? ''} ${attribute(element, 'role') ?? ''}`.toLowerCase();
  if (!/(?:^|\s)(?:doc-)?pagebreak(?:\s|$)/.test(types)) return null;
  const name = attribute(element, 'title') ?? attribute(element, 'aria-label') ?? onlyText(element);
  return name.trim().slice(0, 40).toWellFormed();
}

/** Whether the name of a page is also what stands in the element, where it is not part of the text. */
export function isPageNumber(element: HtmlElement, page: string): boolean {
  return onlyText(element).trim() === page;
}

function onlyText({ childNodes: [child, next] }: HtmlElement): string {
  return child !== undefined && next === undefined && 'value' in child ? child.value : '';
}

/** The emoji that stands behind a picture of it, as many sites draw them; empty for other pictures. */
export function emojiOf(image: HtmlElement): string {
  const alternative = attribute(image, 'alt') ?? '';
  return alternative.length <= 40 && /^\p{RGI_Emoji}+$/v.test(alternative) ? alternative : '';
}

function styleOf(element: HtmlElement): string {
  // Longer than any that a person writes: what decides stands within it.
  return (attribute(element, 'style') ?? '').slice(0, 2_000);
}
