import type { ParsedBlock, Parser, ParserInput, ParserOutput } from '../../document';

/** A block in one line, for tests: its kind, its level or page, its words. */
export function told(block: ParsedBlock): string {
  if (block.kind === 'pageBreak') return `page ${block.page}`;
  if (block.kind === 'tableRow') return `row ${block.cells.join(' | ')}`;
  return block.kind === 'heading' ? `h${block.level} ${block.text}` : `${block.kind} ${block.text}`;
}

/** What a parser reads from a document, in UTF-8 when it is given as text; of a page everything unless `more` says otherwise. */
export function readWith(
  parser: Parser,
  document: string | Uint8Array,
  more: Partial<ParserInput> = {},
): Promise<ParserOutput> {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  return parser({ fileName: 'document', bytes, encoding: null, scope: 'page', ...more });
}
