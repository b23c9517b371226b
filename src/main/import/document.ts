import { canonicalText } from '../../shared/canonical-text';
import { countCodePoints } from '../../shared/code-points';
import { cutShort } from '../../shared/cut-short';
import type { ProposedCitation } from '../../shared/draft';
import { MOST } from '../../shared/model';
import type { Block, Structure } from '../../shared/structure';

/** A block as a parser finds it, with its words. Line ends within are allowed: a line break in a paragraph, an address. */
export type ParsedBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }
  | { readonly kind: 'paragraph' | 'listItem' | 'quotation'; readonly text: string }
  | { readonly kind: 'tableRow'; readonly cells: readonly string[] }
  /** A page begins here, named as the document does: usually its number. What a line has no room for goes. */
  | { readonly kind: 'pageBreak'; readonly page: string };

export type { ProposedCitation };

/** A document as a parser reads it, before it becomes one canonical text. */
export interface ParsedDocument {
  readonly blocks: readonly ParsedBlock[];
  readonly proposed: ProposedCitation;
}

/** What a parser is given. */
export interface ParserInput {
  /** The file's own name, for messages; parsers go by the bytes, not by it. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** A label of the Encoding Standard that the analyst chose; null to find out. Formats that fix their encoding take no notice. */
  readonly encoding: string | null;
  /** Of a web page: the main article, or everything on it. */
  readonly scope: 'article' | 'page';
}

/** What a parser gives back. Formats that fix their encoding call it `utf-8` and certain. */
export interface ParserOutput extends ParsedDocument {
  /** The names of pages without text, where a format can have pictures in its place; none elsewhere. */
  readonly emptyPages?: readonly string[];
  readonly encoding: string;
  readonly isEncodingCertain: boolean;
}

/**
 * Reads the bytes of one format. Rejects with a DossierError when they cannot be read: with everything or with nothing, never with half
 * a document. Fetches nothing, writes nothing, carries out nothing of the document.
 */
export type Parser = (input: ParserInput) => Promise<ParserOutput>;

/** The canonical text of a document with its blocks, in code points. */
export interface AssembledDocument {
  readonly text: string;
  readonly structure: Structure;
}

/**
 * One canonical text of a document's blocks, one after the other with a LF between them: blocks without visible words go, white space
 * around a block's words too, nothing else is altered. What is not well-formed Unicode becomes U+FFFD and U+0000 goes, as no text can hold either.
 */
export function assemble(blocks: readonly ParsedBlock[]): AssembledDocument {
  const pieces: string[] = [];
  const placed: Block[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.kind === 'pageBreak') {
      // A page begins where its first words will stand, which is after the LF.
      const start = at === 0 ? 0 : at + 1;
      placed.push({ kind: 'pageBreak', start, end: start, page: pageName(block.page) });
      continue;
    }
    const words = wordsOf(block);
    if (words === '') continue;
    const start = at === 0 ? 0 : at + 1;
    at = start + countCodePoints(words);
    pieces.push(words);
    placed.push(
      block.kind === 'heading'
        ? { kind: 'heading', start, end: at, level: Math.min(Math.max(Math.trunc(block.level), 1), 6) }
        : { kind: block.kind, start, end: at },
    );
  }
  return { text: pieces.join('\n'), structure: { blocks: placed.map((block) => within(block, at)) } };
}

function wordsOf(block: Exclude<ParsedBlock, { readonly kind: 'pageBreak' }>): string {
  const raw = block.kind === 'tableRow' ? block.cells.map(cellText).join('\t') : block.text;
  const { text } = canonicalText(raw.toWellFormed().replaceAll('\0', ''));
  return block.kind === 'tableRow' && text.trim() !== '' ? text.trimEnd() : text.trim();
}

/** A page's name as citations can carry it: in one line, and no longer than a structure takes. */
function pageName(name: string): string {
  const line = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return cutShort(line, MOST.page).trim();
}

/** A cell is one stretch of its row: neither another cell nor another line begins in it. */
function cellText(cell: string): string {
  const lines = cell.split(/[\t\r\n\u0085\u2028\u2029]/u).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** Pages after the last words begin at the end of the text. */
function within(block: Block, length: number): Block {
  return block.kind === 'pageBreak' && block.start > length
    ? { ...block, start: length, end: length }
    : block;
}
