import { DossierError } from '../../../shared/errors';
import type { ParsedBlock, Parser } from '../document';
import { proposeCitation } from '../proposed-citation';
import { readGlyphs } from './pdf-glyphs';
import { withPdf } from './pdf-library';
import { readLines } from './pdf-lines';
import { readPdfMetadata } from './pdf-metadata';
import { BULLET, readParagraphs } from './pdf-paragraphs';
import { type PdfText, textOfParagraph } from './pdf-text';

interface Page {
  readonly name: string;
  readonly texts: readonly PdfText[];
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
        texts: readParagraphs(lines).map(textOfParagraph),
      });
    }
    if (pages.every(({ texts }) => texts.length === 0))
      throw new DossierError('documentWithoutText', { name });
    const blocks = asBlocks(pages);
    const proposed = proposeCitation(await readPdfMetadata(pdf), blocks);
    const emptyPages = pages.filter(({ texts }) => texts.length === 0).map((page) => page.name);
    return { blocks, proposed, emptyPages, encoding: 'utf-8', isEncodingCertain: true };
  });

function asBlocks(pages: readonly Page[]): readonly ParsedBlock[] {
  const all = pages.flatMap(({ texts }) => texts);
  const [asNamed, asDrawn] = [sumOf(all, 'asNamed'), sumOf(all, 'asDrawn')];
  const levelOf = headingLevels(all);
  return pages.flatMap(({ name, texts }): readonly ParsedBlock[] => [
    { kind: 'pageBreak', page: name },
    ...texts.map((found): ParsedBlock => {
      const text = asDrawn > asNamed ? found.mirrored : found.text;
      const level = text.length <= LONGEST_HEADING ? levelOf(found.size) : 0;
      if (level > 0) return { kind: 'heading', text, level };
      return { kind: BULLET.test(text) ? 'listItem' : 'paragraph', text };
    }),
  ]);
}

function sumOf(texts: readonly PdfText[], way: keyof PdfText['pairs']): number {
  return texts.reduce((sum, { pairs }) => sum + pairs[way], 0);
}

/** In UTF-16 units. */
const LONGEST_HEADING = 200;
/** Headings are printed so much larger than the text. */
const LARGER = 1.15;

/** The level of a heading by its size among the sizes larger than most of the text; 0 for none. */
function headingLevels(texts: readonly PdfText[]): (size: number) => number {
  const letters = new Map<number, number>();
  for (const { size, text } of texts) {
    letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length);
  }
  const [body = 0] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const larger = [...letters.keys()].filter((size) => size > body * LARGER).toSorted((a, b) => b - a);
  return (size) => Math.min(larger.indexOf(rounded(size)) + 1, 6);
}

/** To half a point. */
function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}
