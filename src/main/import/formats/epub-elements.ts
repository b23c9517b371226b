import type { XmlElement } from '../xml';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
    .split(' ')
    .map((name) => `h:${name}`),
);
const LEFT_OUT = new Set([
  ...'audio canvas datalist embed head iframe object rp rt script select style template textarea video'
    .split(' ')
    .map((name) => `h:${name}`),
  'svg:svg',
  'm:annotation',
  'm:annotation-xml',
]);

/** Whether an element of XHTML begins a block of its own. */
export function isBlock(element: XmlElement): boolean {
  return BLOCKS.has(element.name);
}

/**
 * Whether an element is no part of the text: hidden, carried out, drawn, a reading aid, the number of a note in the middle of a sentence, or a list of places
 * for the reading program.
 */
export function isLeftOut(element: XmlElement): boolean {
  if (LEFT_OUT.has(element.name) || element.attributes.has('hidden')) return true;
  if (hasType(element, 'noteref') || element.attributes.get('role') === 'doc-noteref') return true;
  return element.name === 'h:nav' && ['page-list', 'landmarks'].some((type) => hasType(element, type));
}

/** The page that begins at an element, as the book names it; null when none does (EPUB Structural Semantics, pagebreak; DPUB-ARIA). */
export function pageOf(element: XmlElement): string | null {
  const { attributes, children } = element;
  const isPage = hasType(element, 'pagebreak') || attributes.get('role') === 'doc-pagebreak';
  if (!isPage) return null;
  const inside = children.filter((child) => typeof child === 'string').join('');
  return attributes.get('title') ?? attributes.get('aria-label') ?? inside;
}

/** Whether an element has one of the types of EPUB's own vocabulary. */
export function hasType(element: XmlElement, type: string): boolean {
  return (element.attributes.get('epub:type') ?? '').split(/\s+/).includes(type);
}
