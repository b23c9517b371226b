import type { XmlElement } from './xml';

/** The elements directly within, of one name or all. */
export function elementsOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const elements = (element?.children ?? []).filter((child) => typeof child !== 'string');
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

/** The element at the end of a path of names, the first of each; undefined when there is none. */
export function elementAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let at = element;
  for (const name of path) at = elementsOf(at, name)[0];
  return at;
}

/** All elements within that have one of the names, in the order of the document, those within others included. */
export function elementsWithin(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (at: XmlElement) => {
    for (const child of elementsOf(at)) {
      if (names.has(child.name)) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** All text within, as it stands. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
