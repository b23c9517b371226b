import { posix } from 'node:path';
import { DossierError } from '../../../shared/errors';
import type { ParsedBlock, Parser, ProposedCitation } from '../document';
import { proposeCitation } from '../proposed-citation';
import type { XmlElement } from '../xml';
import { elementAt, elementsOf, textOf } from '../xml-tree';
import { createDocxBlocks } from './docx-blocks';
import { readDocxStyles } from './docx-styles';
import type { DocxState } from './docx-words';
import { openPackage, type Package } from './open-package';

/** The namespaces of both editions, transitional and strict. */
const NAMESPACES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/**
 * Reads a Word document (.docx, .docm, .dotx; ECMA-376) as it stands with all changes accepted: nothing struck out, nothing hidden, fields as they were last
 * updated, notes at the end in the order of their references. Rejects with `documentDamaged`, `documentProtected`, `documentUnsafe` or `archiveUnsafe`.
 */
export const parseDocx: Parser = async (input) => {
  const docx = await openPackage(input, { namespaces: NAMESPACES });
  const root = await readRelations(docx, '');
  const main = root.get('officeDocument') ?? 'word/document.xml';
  const relations = await readRelations(docx, main);
  const state: DocxState = {
    styles: readDocxStyles(await partOf(docx, relations, 'styles')),
    fields: [],
    footnotes: new Set(),
    endnotes: new Set(),
    isAtPageStart: true,
  };
  const body = await readBody(docx, main, state);
  const notes = [
    ...readNotes(await partOf(docx, relations, 'footnotes'), 'w:footnote', state.footnotes, state),
    ...readNotes(await partOf(docx, relations, 'endnotes'), 'w:endnote', state.endnotes, state),
  ];
  const hasPages = body.some((block) => block.kind === 'pageBreak');
  const blocks = [...(hasPages ? [FIRST_PAGE] : []), ...body, ...notes];
  return {
    blocks,
    proposed: readProperties(await partOf(docx, root, 'core-properties'), blocks),
    encoding: 'utf-8',
    isEncodingCertain: true,
  };
};

const FIRST_PAGE: ParsedBlock = { kind: 'pageBreak', page: '1' };

/** Block by block, so that a long document is never in memory as a whole. */
async function readBody(docx: Package, path: string, state: DocxState): Promise<readonly ParsedBlock[]> {
  const reading = createDocxBlocks(state);
  const root = await docx.xml(path, (element, around) => {
    if (element.name !== 'w:p' && element.name !== 'w:tr') return false;
    if (around.includes('w:p') || around.includes('w:tr')) return false;
    if (!around.includes('mc:Fallback')) reading.read(element);
    return true;
  });
  if (root?.name !== 'w:document') throw new DossierError('documentDamaged', { name: docx.name });
  reading.finish();
  return reading.blocks;
}

function readNotes(
  root: XmlElement | null,
  name: string,
  ids: ReadonlySet<string>,
  state: DocxState,
): readonly ParsedBlock[] {
  const notes = new Map(
    elementsOf(root ?? undefined, name).map((note) => [note.attributes.get('w:id'), note]),
  );
  const reading = createDocxBlocks(state);
  for (const id of ids) {
    const note = notes.get(id);
    if (note !== undefined) reading.read(note);
  }
  return reading.blocks.filter((block) => block.kind !== 'pageBreak');
}

/** The parts that a part refers to, by the last word of their relation's type (ECMA-376, part 2, 9); '' for the package itself. */
async function readRelations(docx: Package, part: string): Promise<ReadonlyMap<string, string>> {
  const folder = posix.dirname(part);
  const root = await docx.xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const relations = new Map<string, string>();
  for (const relation of elementsOf(root ?? undefined, 'rel:Relationship')) {
    const type = relation.attributes.get('Type')?.split('/').at(-1) ?? '';
    const target = relation.attributes.get('Target') ?? '';
    const isOutside = relation.attributes.get('TargetMode') === 'External';
    if (!isOutside && !relations.has(type)) relations.set(type, posix.resolve('/', folder, target).slice(1));
  }
  return relations;
}

async function partOf(docx: Package, relations: ReadonlyMap<string, string>, type: string) {
  const path = relations.get(type);
  return path === undefined ? null : docx.xml(path);
}

function readProperties(core: XmlElement | null, blocks: readonly ParsedBlock[]): ProposedCitation {
  const stated = (name: string) => textOf(elementAt(core ?? undefined, name));
  return proposeCitation(
    {
      title: stated('dc:title'),
      author: stated('dc:creator'),
      publisher: stated('dc:publisher'),
      publishedOn: stated('dcterms:issued') || stated('dcterms:created'),
      language: stated('dc:language'),
    },
    blocks,
  );
}
