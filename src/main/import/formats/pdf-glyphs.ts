import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfLibrary } from './pdf-library';
import { type Marked, putWords, textOfPdfString } from './pdf-marked';
import { asMatrix, IDENTITY, multiply } from './pdf-matrix';
import { type Glyph, isOnPage } from './pdf-placed';
import { fontOf, numberOf, START, showText, type TextState } from './pdf-text-state';

/**
 * What is written on a page, glyph by glyph, in the order in which it is drawn (ISO 32000-2, 9.4). Neither pictures nor remarks are looked at, and what lies
 * outside the visible page is left out. pdf.js has text of its own to give, but loses < and > from it and turns some ligatures around.
 */
export async function readGlyphs(
  page: PDFPageProxy,
  { OPS, AnnotationMode }: PdfLibrary,
): Promise<readonly Glyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const glyphs: Glyph[] = [];
  const kept: TextState[] = [];
  const marked: Marked[] = [];
  let state = START;
  const set = (change: Partial<TextState>) => {
    state = { ...state, ...change };
  };
  const moveLine = (x: number, y: number) => {
    const line = multiply(state.line, [1, 0, 0, 1, x, y]);
    set({ line, text: line });
  };
  const setFont = (name: unknown, size: unknown) => set({ font: fontOf(page, name), size: numberOf(size) });

  fnArray.forEach((operator: number, at: number) => {
    const args: readonly unknown[] = argsArray[at] ?? [];
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        kept.push(state);
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        state = kept.pop() ?? state;
        break;
      case OPS.paintFormXObjectBegin:
        kept.push(state);
        set({ matrix: multiply(state.matrix, asMatrix(args[0])) });
        break;
      case OPS.transform:
        set({ matrix: multiply(state.matrix, asMatrix(args)) });
        break;
      case OPS.beginText:
        set({ text: IDENTITY, line: IDENTITY });
        break;
      case OPS.setTextMatrix:
        set({ text: asMatrix(args[0]), line: asMatrix(args[0]) });
        break;
      case OPS.moveText:
        moveLine(numberOf(args[0]), numberOf(args[1]));
        break;
      case OPS.setLeadingMoveText:
        set({ leading: -numberOf(args[1]) });
        moveLine(numberOf(args[0]), numberOf(args[1]));
        break;
      case OPS.nextLine:
        moveLine(0, -state.leading);
        break;
      case OPS.setFont:
        setFont(args[0], args[1]);
        break;
      case OPS.setGState:
        for (const [key, value] of listOf(args[0]).map(listOf)) {
          if (key === 'Font') setFont(listOf(value)[0], listOf(value)[1]);
        }
        break;
      case OPS.setCharSpacing:
        set({ letterSpacing: numberOf(args[0]) });
        break;
      case OPS.setWordSpacing:
        set({ wordSpacing: numberOf(args[0]) });
        break;
      case OPS.setHScale:
        set({ scale: numberOf(args[0]) / 100 });
        break;
      case OPS.setLeading:
        set({ leading: numberOf(args[0]) });
        break;
      case OPS.setTextRise:
        set({ rise: numberOf(args[0]) });
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marked.push({ words: textOfPdfString(args[2]), from: glyphs.length });
        break;
      case OPS.endMarkedContent:
        putWords(marked.pop(), glyphs);
        break;
      case OPS.showText:
        set({ text: showText(listOf(args[0]), state, glyphs) });
    }
  });
  return glyphs.filter((glyph) => isOnPage(glyph, page.view));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
