import type { PDFPageProxy } from 'pdfjs-dist';
import { lettersOf } from './pdf-letters';
import { asMatrix, IDENTITY, type Matrix, multiply } from './pdf-matrix';
import { createPlacer, type Glyph } from './pdf-placed';

/** Where and how the next glyph will be drawn (ISO 32000-2, 9.3). */
export interface TextState {
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

/** What is to be known of a font. */
interface Font {
  /** How many units of text one of its glyphs' units is. */
  readonly unit: number;
  readonly isVertical: boolean;
}

const NO_FONT: Font = { unit: 0.001, isVertical: false };

/** As every page begins. */
export const START: TextState = {
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

/** The font that pdf.js has loaded under a name. */
export function fontOf(page: PDFPageProxy, name: unknown): Font {
  if (typeof name !== 'string' || !page.commonObjs.has(name)) return NO_FONT;
  const font: { readonly fontMatrix?: unknown; readonly vertical?: unknown } = page.commonObjs.get(name);
  const [unit] = font.fontMatrix === undefined ? [NO_FONT.unit] : asMatrix(font.fontMatrix);
  return { unit, isVertical: font.vertical === true };
}

/** Adds the glyphs of one string to `into`, and returns the text matrix after it (ISO 32000-2, 9.4.4). */
export function showText(shown: readonly unknown[], state: TextState, into: Glyph[]): Matrix {
  const { font, size, scale, rise } = state;
  const { isVertical, unit } = font;
  const square = multiply(state.matrix, multiply(state.text, [size * scale, 0, 0, size, 0, rise]));
  const place = createPlacer(square, isVertical);
  const spacing = isVertical ? -1 : 1;
  // In sizes of the font, so that nothing is to be divided by a size of 0.
  const [letterSpacing, wordSpacing] =
    size === 0 ? [0, 0] : [state.letterSpacing / size, state.wordSpacing / size];
  let offset = 0;
  for (const item of shown) {
    if (typeof item === 'number') {
      offset -= item / 1000;
    } else if (isShown(item)) {
      const units = isVertical ? item.vmetric?.[0] || -item.width : item.width;
      const em = numberOf(units) * unit;
      into.push(place(lettersOf(item.unicode), offset, em));
      offset += em + (letterSpacing + (item.isSpace ? wordSpacing : 0)) * spacing;
    }
  }
  const advance = offset * size;
  return multiply(state.text, isVertical ? [1, 0, 0, 1, 0, advance] : [1, 0, 0, 1, advance * scale, 0]);
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

/** The number that an operand is; 0 when it is none. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
