import { assertNever } from '../assert-never';
import {
  type GroupShape,
  type Paint,
  type PaintName,
  type Picture,
  type Shape,
  TEXT_SIZES,
  type TextShape,
} from './picture';

/** The colours of the design tokens, as six hexadecimal digits after a `#`. */
export type Palette = Readonly<Record<PaintName, string>>;

/** The fonts of a file (CSS font-family): families that have the letters of the four languages and more; whoever opens the file has one of them. */
export const FONTS =
  "'Noto Sans', 'Noto Sans Arabic', 'Segoe UI', 'Helvetica Neue', 'Geeza Pro', 'DejaVu Sans', Arial, sans-serif";

/** A picture as a file (SVG 1.1) that needs nothing beside it: no script, no style sheet, no image and no address. */
export function svgOf({ width, height, title, description, shapes }: Picture, palette: Palette): string {
  const size = `width="${number(width)}" height="${number(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-labelledby="title description" font-family="${FONTS}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.surface}"/>`,
    ...shapes.map((shape) => elementOf(shape, palette)),
    '</svg>',
    '',
  ].join('\n');
}

function elementOf(shape: Shape, palette: Palette): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      const corner = radius === undefined ? {} : { rx: radius };
      return `<rect${attributes({ x, y, width, height, ...corner })}${painted(shape, palette)}/>`;
    }
    case 'line': {
      const { x1, y1, x2, y2 } = shape;
      return `<line${attributes({ x1, y1, x2, y2 })}${painted(shape, palette)}/>`;
    }
    case 'circle':
      return `<circle${attributes({ cx: shape.x, cy: shape.y, r: shape.radius })}${painted(shape, palette)}/>`;
    case 'path':
      return `<path d="${escaped(shape.d)}"${placed(shape.x, shape.y, shape.scale)}${painted(shape, palette)} stroke-linecap="round" stroke-linejoin="round"/>`;
    case 'text':
      return textElement(shape, palette);
    case 'group': {
      const its = shape.shapes.map((each) => elementOf(each, palette));
      return `<g opacity="${number(shape.opacity)}">${its.join('')}</g>`;
    }
    default:
      return assertNever(shape);
  }
}

function textElement(shape: TextShape, palette: Palette): string {
  const { x, y, text, size, isBold = false, fill, halo } = shape;
  const weight = isBold ? ' font-weight="600"' : '';
  const anchors = textAnchor(shape);
  const its = `${attributes({ x, y })} font-size="${TEXT_SIZES[size]}"${weight} direction="${anchors.direction}" text-anchor="${anchors.anchor}" xml:space="preserve"`;
  const letters = `<text${its} fill="${colourOf(fill, palette)}">${escaped(text)}</text>`;
  if (halo === undefined) return letters;
  // Twice, as programs that draw SVG 1.1 know no order of fill and stroke.
  const around = colourOf(halo, palette);
  return `<text${its} fill="${around}" stroke="${around}" stroke-width="4" stroke-linejoin="round" aria-hidden="true">${escaped(text)}</text>${letters}`;
}

/**
 * The direction of a text, that of its first letter that is not within an isolate (Unicode Bidirectional Algorithm, P2 and P3), and its anchor in the words of SVG, which
 * mean the beginning and the end of what is written and not left and right.
 */
export function textAnchor({ text, anchor = 'left' }: Pick<TextShape, 'text' | 'anchor'>): {
  readonly direction: 'ltr' | 'rtl';
  readonly anchor: 'start' | 'middle' | 'end';
} {
  const direction = isRightToLeft(text) ? 'rtl' : 'ltr';
  if (anchor === 'middle') return { direction, anchor };
  return { direction, anchor: (anchor === 'left') === (direction === 'ltr') ? 'start' : 'end' };
}

const FIRST_LETTER = /\p{L}/u;
const ISOLATES = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(FIRST_LETTER.exec(text.replaceAll(ISOLATES, ''))?.[0] ?? '');
}

function painted(shape: Exclude<Shape, TextShape | GroupShape>, palette: Palette): string {
  const { fill, stroke, strokeWidth, dash, opacity } = shape;
  return [
    ` fill="${fill === undefined ? 'none' : colourOf(fill, palette)}"`,
    stroke === undefined ? '' : ` stroke="${colourOf(stroke, palette)}"`,
    strokeWidth === undefined ? '' : ` stroke-width="${number(strokeWidth)}"`,
    dash === undefined ? '' : ` stroke-dasharray="${escaped(dash)}"`,
    opacity === undefined ? '' : ` opacity="${number(opacity)}"`,
  ].join('');
}

function colourOf(paint: Paint, palette: Palette): string {
  return paint in palette ? palette[paint as PaintName] : escaped(paint);
}

function placed(x = 0, y = 0, scale = 1): string {
  if (x === 0 && y === 0 && scale === 1) return '';
  return ` transform="translate(${number(x)} ${number(y)})${scale === 1 ? '' : ` scale(${number(scale)})`}"`;
}

function attributes(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${number(value)}"`)
    .join('');
}

/** A hundredth of a pixel is nothing that can be seen. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 holds it; what XML cannot hold at all is left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[&<>"]/gu, (each) => ESCAPES[each] ?? each)
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
