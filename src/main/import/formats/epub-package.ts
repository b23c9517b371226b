import { posix } from 'node:path';
import { DossierError } from '../../../shared/errors';
import type { StatedCitation } from '../proposed-citation';
import type { XmlElement } from '../xml';
import { elementAt, elementsOf, elementsWithin, textOf } from '../xml-tree';
import type { Package } from './open-package';

/** A book's package document: what it consists of and in which order it is read (EPUB 3.3, 5). */
export interface EpubContents {
  /** Paths of the chapters, in reading order. */
  readonly chapters: readonly string[];
  /** The path of the navigation document; null in books older than EPUB 3. */
  readonly navigation: string | null;
  /** What the book says of itself. */
  readonly stated: StatedCitation;
}

/** Reads a book's contents. Rejects with `documentDamaged` when it has none, or `documentProtected` when its chapters are encrypted. */
export async function readContents(epub: Package): Promise<EpubContents> {
  const container = await epub.xml('META-INF/container.xml');
  const path = elementAt(container ?? undefined, 'ocf:rootfiles', 'ocf:rootfile')?.attributes.get(
    'full-path',
  );
  const root = path === undefined ? null : await epub.xml(path);
  if (path === undefined || root === null) throw new DossierError('documentDamaged', { name: epub.name });

  const items = new Map(
    elementsOf(elementAt(root, 'opf:manifest'), 'opf:item').map((item) => [item.attributes.get('id'), item]),
  );
  const spine = elementsOf(elementAt(root, 'opf:spine'), 'opf:itemref')
    .map((reference) => items.get(reference.attributes.get('idref')))
    .filter((item) => item !== undefined && isText(item));
  const navigation = [...items.values()].find((item) => item.attributes.get('properties')?.includes('nav'));
  const chapters = spine.flatMap((item) => (item === undefined ? [] : [pathOf(item, path)]));
  await refuseEncrypted(epub, new Set(chapters));
  return {
    chapters,
    navigation: navigation === undefined ? null : pathOf(navigation, path),
    stated: readMetadata(elementAt(root, 'opf:metadata')),
  };
}

function isText(item: XmlElement): boolean {
  return /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/i.test(
    item.attributes.get('media-type') ?? '',
  );
}

function pathOf(item: XmlElement, base: string): string {
  return resolvePath(base, item.attributes.get('href') ?? '').path;
}

/** What a reference in the file `base` points to: a path in the archive, and the id of a place there or ''. */
export function resolvePath(base: string, reference: string): { readonly path: string; readonly id: string } {
  const [href = '', id = ''] = reference.split('#').map(decode);
  return { path: href === '' ? base : posix.resolve('/', posix.dirname(base), href).slice(1), id };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Ways to scramble fonts, which are no protection of the text (EPUB 3.3, 4.4; Adobe's own). */
const FONT_SCRAMBLING = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

async function refuseEncrypted(epub: Package, chapters: ReadonlySet<string>): Promise<void> {
  const root = await epub.xml('META-INF/encryption.xml');
  if (root === null) return;
  for (const data of elementsWithin(root, new Set(['enc:EncryptedData']))) {
    const method = elementAt(data, 'enc:EncryptionMethod')?.attributes.get('Algorithm') ?? '';
    const reference = elementAt(data, 'enc:CipherData', 'enc:CipherReference')?.attributes.get('URI') ?? '';
    if (!FONT_SCRAMBLING.has(method) && chapters.has(decode(reference))) {
      throw new DossierError('documentProtected', { name: epub.name });
    }
  }
}

function readMetadata(metadata: XmlElement | undefined): StatedCitation {
  const first = (name: string) => textOf(elementAt(metadata, name));
  const dates = elementsOf(metadata, 'dc:date');
  const published = dates.find((date) => date.attributes.get('opf:event') !== 'modification');
  return {
    title: first('dc:title'),
    author: elementsOf(metadata, 'dc:creator')
      .map((creator) => textOf(creator).trim())
      .join('; '),
    publisher: first('dc:publisher'),
    publishedOn: textOf(published),
    language: first('dc:language'),
  };
}
