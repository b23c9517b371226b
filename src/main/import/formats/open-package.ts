import { DossierError } from '../../../shared/errors';
import { type Archive, openArchive } from '../archive';
import type { ParserInput } from '../document';
import { readXml, type XmlElement, type XmlOptions } from '../xml';

/** A document that is an archive of XML files. */
export interface Package {
  readonly name: string;
  readonly paths: Archive['paths'];
  /** The XML file of a path as a tree; null when there is none of that path. Rejects as `readXml` and `Archive.read` do. */
  readonly xml: (path: string, take?: XmlOptions['take']) => Promise<XmlElement | null>;
}

export interface PackageOptions {
  readonly namespaces: ReadonlyMap<string, string>;
  readonly entities?: Readonly<Record<string, string>>;
}

/** How a compound file (MS-CFB) begins: what Office writes instead of an archive when a document has a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Opens a document that is an archive. Rejects as `openArchive` does, and with `documentProtected` when it is the container in which Office
 * keeps documents with a password.
 */
export async function openPackage(input: ParserInput, options: PackageOptions): Promise<Package> {
  const { fileName: name, bytes } = input;
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte))
    throw new DossierError('documentProtected', { name });
  const archive = await openArchive(bytes, name);
  return {
    name,
    paths: archive.paths,
    xml: async (path, take) => {
      const content = await archive.read(path);
      if (content === null) return null;
      return readXml(content, { name, ...options, ...(take && { take }) });
    },
  };
}
