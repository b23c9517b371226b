import type { PDFPageProxy } from 'pdfjs-dist';
import { lettersOf } from './pdf-letters';
import type { PdfLibrary } from './pdf-library';
import { asMatrix, IDENTITY, type Matrix, multiply } from './pdf-matrix';

/** Letters where they stand on a page, seen in the direction in which they are written. In points; `across` grows upwards. */
export interface Glyph {
  readonly letters: string;
  /** Where it begins in the direction of writing, and how far it reaches. */
  readonly along: number;
  readonly width: number;
  readonly across: number;
  readonly size: number;
  /** The direction of writing in degrees, in steps of 90. */
  readonly turn: number;
}

interface TextState {
  readonly matrix: Matrix;
  readonly text: Matrix;
  readonly line: Matrix;
  readonly font: Font;
  readonly size: number;
  readonly scale: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly leading: number;
  readonly rise: number;
}

interface Font {
  /** Text units in a glyph unit. */
  readonly unit: number;
  readonly isVertical: boolean;
}

const NO_FONT: Font = { unit: 0.001, isVertical: false };
const START: TextState = {
  matrix: IDENTITY,
  text: IDENTITY,
  line: IDENTITY,
  font: NO_FONT,
  size: 0,
  scale: 1,
  letterSpacing: 0,
  wordSpacing: 0,
  leading: 0,
  rise: 0,
};

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
      case OPS.showText:
        set({ text: showText(listOf(args[0]), state, glyphs) });
    }
  });
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return glyphs.filter(({ along, across, turn }) => {
    const [x, y] = turned(along, across, -turn);
    return x > left - 1 && x < right + 1 && y > bottom - 1 && y < top + 1;
  });
}

/** Adds the glyphs of one string, and returns the text matrix after it. */
function showText(shown: readonly unknown[], state: TextState, into: Glyph[]): Matrix {
  const { font, size, scale, rise } = state;
  let text = state.text;
  for (const item of shown) {
    let advance = 0;
    if (typeof item === 'number') {
      advance = (-item / 1000) * size;
    } else if (isShown(item)) {
      const units = font.isVertical ? numberOf(item.vmetric?.[0]) || -item.width : item.width;
      const width = units * font.unit * size;
      const at = multiply(state.matrix, multiply(text, [size * scale, 0, 0, size, 0, rise]));
      const letters = lettersOf(item.unicode);
      if (letters !== '') into.push(placed(letters, at, width / (size || 1), font.isVertical, scale));
      advance =
        width + (state.letterSpacing + (item.isSpace ? state.wordSpacing : 0)) * (font.isVertical ? -1 : 1);
    }
    text = multiply(text, font.isVertical ? [1, 0, 0, 1, 0, advance] : [1, 0, 0, 1, advance * scale, 0]);
  }
  return text;
}

/** `em` is the glyph's extent in the direction of writing, in sizes of the font. */
function placed(letters: string, at: Matrix, em: number, isVertical: boolean, scale: number): Glyph {
  const [a, b, c, d, x, y] = at;
  const [dx, dy] = isVertical ? [c * em, d * em] : [a * em, b * em];
  const [towardsX, towardsY] = isVertical ? [-c, -d] : [a * Math.sign(scale || 1), b * Math.sign(scale || 1)];
  const turn = (Math.round((Math.atan2(towardsY, towardsX) * 2) / Math.PI) * 90 + 360) % 360;
  const [along, across] = turned(x, y, turn);
  const [reach] = turned(dx, dy, turn);
  return {
    letters,
    along: Math.min(along, along + reach),
    width: Math.abs(reach),
    across,
    size: isVertical ? Math.hypot(a, b) : Math.hypot(c, d),
    turn,
  };
}

/** A place after the page was turned back by so many degrees, a multiple of 90. */
function turned(x: number, y: number, degrees: number): readonly [number, number] {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return [y, -x];
    case 180:
      return [-x, -y];
    case 270:
      return [-y, x];
    default:
      return [x, y];
  }
}

function fontOf(page: PDFPageProxy, name: unknown): Font {
  if (typeof name !== 'string' || !page.commonObjs.has(name)) return NO_FONT;
  const font: { readonly fontMatrix?: unknown; readonly vertical?: unknown } = page.commonObjs.get(name);
  return {
    unit: asMatrix(font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0])[0],
    isVertical: font.vertical === true,
  };
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

function isShown(item: unknown): item is ShownGlyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && typeof item.unicode === 'string';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
