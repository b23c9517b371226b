import { type Measure, TEXT_SIZES } from '../../shared/pictures/picture';

const MOST_KEPT = 5_000;
const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in the interface's font, in pixels. */
export const measureText: Measure = (text, size, isBold = false) => {
  const key = `${size}${isBold ? '!' : ' '}${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * TEXT_SIZES[size] * 0.6;
  context.font = `${isBold ? 600 : 400} ${TEXT_SIZES[size]}px ${getComputedStyle(document.body).fontFamily}`;
  const { width } = context.measureText(text);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, width);
  return width;
};
