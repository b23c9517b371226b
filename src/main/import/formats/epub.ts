import { DossierError } from '../../../shared/errors';
import type { ParsedBlock, Parser } from '../document';
import { proposeCitation } from '../proposed-citation';
import { XHTML_ENTITIES } from '../xhtml-entities';
import { elementsWithin, textOf } from '../xml-tree';
import { readXhtml } from './epub-blocks';
import { hasType } from './epub-elements';
import { readContents, resolvePath } from './epub-package';
import { openPackage, type Package } from './open-package';

const NAMESPACES = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:container', 'ocf'],
  ['http://www.idpf.org/2007/opf', 'opf'],
  ['http://www.idpf.org/2007/ops', 'epub'],
  ['http://www.w3.org/1999/xhtml', 'h'],
  ['http://www.w3.org/2001/04/xmlenc#', 'enc'],
  ['http://www.w3.org/2000/svg', 'svg'],
  ['http://www.w3.org/1998/Math/MathML', 'm'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/**
 * Reads a book (EPUB 2 and 3) chapter by chapter in its reading order. Rejects with `documentDamaged`, also when a chapter is missing or
 * not well-formed, `documentProtected`, `documentUnsafe` or `archiveUnsafe`.
 */
export const parseEpub: Parser = async (input) => {
  const epub = await openPackage(input, { namespaces: NAMESPACES, entities: XHTML_ENTITIES });
  const { chapters, navigation, stated } = await readContents(epub);
  const pages = await readPageList(epub, navigation);
  const blocks: ParsedBlock[] = [];
  for (const path of chapters) {
    const root = await epub.xml(path);
    if (root === null) throw new DossierError('documentDamaged', { name: epub.name });
    for (const block of readXhtml(root, pages.get(path) ?? new Map())) blocks.push(block);
  }
  return { blocks, proposed: proposeCitation(stated, blocks), encoding: 'utf-8', isEncodingCertain: true };
};

/** Which pages begin where by the book's own list of them (EPUB 3.3, 7.4.4), by path and then by id. */
async function readPageList(epub: Package, path: string | null) {
  const pages = new Map<string, Map<string, string>>();
  const root = path === null ? null : await epub.xml(path);
  if (root === null || path === null) return pages;
  const lists = elementsWithin(root, new Set(['h:nav'])).filter((nav) => hasType(nav, 'page-list'));
  for (const link of lists.flatMap((list) => elementsWithin(list, new Set(['h:a'])))) {
    const target = resolvePath(path, link.attributes.get('href') ?? '');
    if (target.id === '') continue;
    const inFile = pages.get(target.path) ?? new Map<string, string>();
    pages.set(target.path, inFile.set(target.id, textOf(link)));
  }
  return pages;
}
