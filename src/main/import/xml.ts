import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { DossierError } from '../../shared/errors';
import { decodeXml } from './xml-encoding';

/** An element of XML with its namespaces as prefixes of the reader's own choice, such as `w:p`, whatever the file calls them. */
export interface XmlElement {
  /** `prefix:local`, or `?:local` in a namespace that the reader does not know. */
  readonly name: string;
  /** By name, as elements are; those without a namespace by their local name alone. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

export interface XmlOptions {
  /** The document's name, for messages. */
  readonly name: string;
  /** Prefixes by namespace. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Named entities beyond the five of XML, by name. */
  readonly entities?: Readonly<Record<string, string>>;
  /**
   * Called with every element when it is complete, and the names of those around it, outermost first. What it returns true for it has
   * taken: the tree does without it, so that a long document is never in memory as a whole.
   */
  readonly take?: (element: XmlElement, around: readonly string[]) => boolean;
}

/** How deep elements may nest. Word's own files stay below fifty. */
export const MAX_DEPTH = 500;

/**
 * Reads XML 1.0 with namespaces into a tree and returns its root. Entities are never resolved, a plain doctype is passed over and nothing
 * outside is looked at. Throws `documentDamaged` for what is not well-formed or nests too deep, and `documentUnsafe` for declarations of entities.
 */
export function readXml(bytes: Uint8Array, options: XmlOptions): XmlElement {
  const text = decodeXml(bytes);
  if (text === null) throw new DossierError('documentDamaged', { name: options.name });
  try {
    return parse(text, options);
  } catch (error) {
    if (error instanceof DossierError) throw error;
    throw new DossierError('documentDamaged', { name: options.name }, error);
  }
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
}

function parse(text: string, { name, namespaces, entities, take }: XmlOptions): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const document: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [];
  const around: string[] = [];
  const append = (node: XmlNode) => (open.at(-1) ?? document).children.push(node);
  if (entities !== undefined) Object.assign(parser.ENTITIES, entities);

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new DossierError('documentUnsafe', { name });
  });
  parser.on('opentag', (tag) => {
    if (open.length >= MAX_DEPTH) throw new DossierError('documentDamaged', { name });
    const prefix = prefixOf(tag.uri, namespaces);
    const element = {
      name: prefix + tag.local,
      attributes: readAttributes(tag.attributes, namespaces),
      children: [],
    };
    if (open.length > 0) around.push(open.at(-1)?.name ?? '');
    open.push(element);
  });
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined && take?.(element, around) !== true) append(element);
    around.pop();
  });
  parser.write(text).close();

  const root = document.children.find((node) => typeof node !== 'string');
  if (root === undefined) throw new DossierError('documentDamaged', { name });
  return root;
}

function prefixOf(uri: string, namespaces: ReadonlyMap<string, string>): string {
  return `${namespaces.get(uri) ?? '?'}:`;
}

function readAttributes(
  found: Readonly<Record<string, SaxesAttributeNS>>,
  namespaces: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { local, uri, value } of Object.values(found)) {
    attributes.set(uri === '' ? local : prefixOf(uri, namespaces) + local, value);
  }
  return attributes;
}
