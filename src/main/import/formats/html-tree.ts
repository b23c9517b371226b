import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { DossierError } from '../../../shared/errors';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlNode = DefaultTreeAdapterTypes.Node;

/** Some hundred bytes each: what fits into the memory that a parser may use. A page of news has a few thousand. */
const MAX_ELEMENTS = 1_500_000;

/**
 * The tree of an HTML document or fragment, as browsers build it (HTML Standard, 13.2), whatever is wrong with the markup. It is plain data:
 * there is no script engine, no style and no loader behind it, so nothing of the document can be carried out or fetched. Throws
 * `documentTooComplex` when it has too many elements, which wrongly nested markup can multiply; `name` is the file's, for the message.
 */
export function parseTree(html: string, name: string): HtmlDocument {
  let count = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tagName, namespace, attrs) => {
        count += 1;
        if (count > MAX_ELEMENTS) throw new DossierError('documentTooComplex', { name });
        return defaultTreeAdapter.createElement(tagName, namespace, attrs);
      },
    },
  });
}

/** Whether a node is an element, of HTML or of something within it. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The value of an attribute, by its name in lower case; null when there is none. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/**
 * All nodes below one, in the order of the document, without those below an element for which `isEntered` says no. Deep trees are
 * walked without recursion, as markup may be nested a hundred thousand deep.
 */
export function* descendants(
  root: HtmlParent,
  isEntered: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlNode> {
  const open: { readonly node: HtmlParent; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      continue;
    }
    yield child;
    if (isElement(child) && isEntered(child)) open.push({ node: child, next: 0 });
  }
}

/** The elements below a node that have a tag name, in the order of the document. */
export function elementsNamed(root: HtmlParent, ...tagNames: readonly string[]): HtmlElement[] {
  return [...descendants(root)].filter(
    (node): node is HtmlElement => isElement(node) && tagNames.includes(node.tagName),
  );
}

/** The characters below a node, as they are, of its first thousand nodes: for words of a line or two, wherever they are looked for. */
export function textWithin(root: HtmlParent): string {
  const pieces: string[] = [];
  let left = 1_000;
  for (const node of descendants(root)) {
    if ('value' in node) pieces.push(node.value);
    left -= 1;
    if (left === 0) break;
  }
  return pieces.join('');
}
