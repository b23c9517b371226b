import { DossierError } from '../../../shared/errors';
import type { ParsedBlock, Parser } from '../document';
import { type LogicalPiece, toLogical } from './pdf-bidi';
import { areMirrored, mirror } from './pdf-brackets';
import { readGlyphs } from './pdf-glyphs';
import { withPdf } from './pdf-library';
import { readLines } from './pdf-lines';
import { readPdfMetadata } from './pdf-metadata';
import { type Paragraph, readParagraphs } from './pdf-paragraphs';

interface Page {
  readonly name: string;
  readonly paragraphs: readonly { readonly paragraph: Paragraph; readonly pieces: readonly LogicalPiece[] }[];
}

/**
 * Reads the text of a PDF (ISO 32000-2) page by page, running headers and all. Rejects with `documentWithoutText` when there is nothing but pictures,
 * `documentProtected` when it has a password, and `documentDamaged`.
 */
export const parsePdf: Parser = ({ bytes, fileName: name }) =>
  withPdf(bytes, name, async (pdf, library) => {
    const labels = await pdf.getPageLabels();
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const lines = readLines(await readGlyphs(page, library));
      page.cleanup();
      pages.push({
        name: labels?.[number - 1] || String(number),
        paragraphs: readParagraphs(lines).map((paragraph) => ({ paragraph, pieces: piecesOf(paragraph) })),
      });
    }
    const blocks = asBlocks(pages);
    if (blocks.every((block) => block.kind === 'pageBreak'))
      throw new DossierError('documentWithoutText', { name });
    return { blocks, proposed: await readPdfMetadata(pdf), encoding: 'utf-8', isEncodingCertain: true };
  });

/** Lines follow one another with a space between them, which is what a line's end is. */
function piecesOf({ lines, isRightToLeft }: Paragraph): readonly LogicalPiece[] {
  const pieces: LogicalPiece[] = [];
  for (const { cells } of lines) {
    if (pieces.length > 0 && !isUnfinished(pieces)) pieces.push({ text: ' ', isRightToLeft });
    for (const piece of toLogical(cells, isRightToLeft)) pieces.push(piece);
  }
  return pieces;
}

/**
 * Whether a line ends within a word. The hyphen there stays and the word goes on after it, `nego-tiation`: whether it would be there in the middle of a
 * line nobody can tell, and a quote must have what is printed and nothing else. Nothing follows an opening bracket with a space either.
 */
function isUnfinished(pieces: readonly LogicalPiece[]): boolean {
  const [before, last] = [pieces.at(-2)?.text ?? '', pieces.at(-1)?.text ?? ''];
  return (/^[-\u00ad\u2010]$/u.test(last) && /\p{L}\p{M}*$/u.test(before)) || /^[([{«‹“„‘‚]$/u.test(last);
}

function asBlocks(pages: readonly Page[]): readonly ParsedBlock[] {
  const all = pages.flatMap(({ paragraphs }) => paragraphs);
  const isMirrored = areMirrored(all.map(({ pieces }) => pieces));
  const levelOf = headingLevels(all.map(({ paragraph }) => paragraph));
  return pages.flatMap(({ name, paragraphs }): readonly ParsedBlock[] => [
    { kind: 'pageBreak', page: name.toWellFormed().slice(0, MOST_OF_PAGE_NAME) },
    ...paragraphs.map(({ paragraph, pieces }): ParsedBlock => {
      const text = pieces.map((piece) => (isMirrored ? mirror(piece) : piece.text)).join('');
      const level = text.length <= LONGEST_HEADING ? levelOf(paragraph.size) : 0;
      return level > 0 ? { kind: 'heading', text, level } : { kind: 'paragraph', text };
    }),
  ]);
}

/** What a structure takes, in UTF-16 units. */
const MOST_OF_PAGE_NAME = 40;
/** In UTF-16 units. */
const LONGEST_HEADING = 200;
/** Headings are printed so much larger than the text. */
const LARGER = 1.15;

/** The level of a heading by its size among the sizes larger than most of the text; 0 for none. */
function headingLevels(paragraphs: readonly Paragraph[]): (size: number) => number {
  const letters = new Map<number, number>();
  for (const { lines } of paragraphs) {
    for (const { size, cells } of lines) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + cells.length);
    }
  }
  const [body = 0] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const larger = [...letters.keys()].filter((size) => size > body * LARGER).toSorted((a, b) => b - a);
  return (size) => Math.min(larger.indexOf(Math.round(size * 2) / 2) + 1, 6);
}
