import { DossierError } from '../../../shared/errors';
import type { ParsedBlock, Parser, ProposedCitation } from '../document';
import { proposeCitation } from '../proposed-citation';
import type { XmlElement } from '../xml';
import { elementAt, elementsWithin, textOf } from '../xml-tree';
import { createOdtBlocks } from './odt-blocks';
import { readOdtStyles } from './odt-styles';
import type { OdtState } from './odt-words';
import { openPackage, type Package } from './open-package';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = new Map([
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map(
    (name) => [`${OASIS}:${name}:1.0`, name] as const,
  ),
  [`${OASIS}:drawing:1.0`, 'draw'] as const,
  [`${OASIS}:xsl-fo-compatible:1.0`, 'fo'] as const,
  [`${OASIS}:svg-compatible:1.0`, 'svg'] as const,
  ['http://purl.org/dc/elements/1.1/', 'dc'] as const,
]);

/**
 * Reads an OpenDocument text (.odt, .ott; OpenDocument 1.0 to 1.4) as it stands with all changes accepted, notes at the end in the order of
 * their references. Rejects with `documentDamaged`, `documentProtected`, `documentUnsafe` or `archiveUnsafe`.
 */
export const parseOdt: Parser = async (input) => {
  const odt = await openPackage(input, { namespaces: NAMESPACES });
  await refuseEncrypted(odt);
  const styles = await odt.xml('styles.xml');
  const content = await odt.xml('content.xml');
  const body = elementAt(content ?? undefined, 'office:body', 'office:text');
  if (content === null || body === undefined) throw new DossierError('documentDamaged', { name: odt.name });
  const state: OdtState = {
    styleOf: readOdtStyles([
      elementAt(styles ?? undefined, 'office:styles'),
      elementAt(content, 'office:automatic-styles'),
    ]),
    footnotes: [],
    endnotes: [],
  };
  const text = readBlocks([body], state);
  const hasPages = text.some((block) => block.kind === 'pageBreak');
  const notes = readBlocks([...state.footnotes, ...state.endnotes], state);
  const blocks = [
    ...(hasPages ? [FIRST_PAGE] : []),
    ...text,
    ...notes.filter((block) => block.kind !== 'pageBreak'),
  ];
  return {
    blocks,
    proposed: readProperties(await odt.xml('meta.xml'), blocks),
    encoding: 'utf-8',
    isEncodingCertain: true,
  };
};

const FIRST_PAGE: ParsedBlock = { kind: 'pageBreak', page: '1' };

function readBlocks(elements: readonly XmlElement[], state: OdtState): readonly ParsedBlock[] {
  const reading = createOdtBlocks(state);
  for (const element of elements) reading.read(element, false);
  return reading.blocks;
}

/** A document with a password says so in its manifest (OpenDocument 1.3, part 2, 4.8); its files are noise. */
async function refuseEncrypted(odt: Package): Promise<void> {
  const manifest = await odt.xml('META-INF/manifest.xml');
  if (manifest === null) return;
  const encrypted = elementsWithin(manifest, new Set(['manifest:encryption-data']));
  if (encrypted.length > 0) throw new DossierError('documentProtected', { name: odt.name });
}

function readProperties(root: XmlElement | null, blocks: readonly ParsedBlock[]): ProposedCitation {
  const stated = (name: string) => textOf(elementAt(root ?? undefined, 'office:meta', name));
  return proposeCitation(
    {
      title: stated('dc:title'),
      author: stated('meta:initial-creator') || stated('dc:creator'),
      publisher: stated('dc:publisher'),
      publishedOn: stated('meta:creation-date') || stated('dc:date'),
      language: stated('dc:language'),
    },
    blocks,
  );
}
