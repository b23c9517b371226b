import { type Measure, TEXT_SIZES } from '../../shared/pictures/picture';
import { FONTS } from '../../shared/pictures/svg';

const MOST_KEPT = 5_000;
let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in the interface's font, in pixels. */
export const measureText: Measure = measureIn(() => getComputedStyle(document.body).fontFamily);

/** How wide a text is in the fonts that a picture's file names, in pixels. */
export const measureInFile: Measure = measureIn(() => FONTS);

function measureIn(family: () => string): Measure {
  const known = new Map<string, number>();
  return (text, size, isBold = false) => {
    const key = `${size}${isBold ? '!' : ' '}${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) return text.length * TEXT_SIZES[size] * 0.6;
    context.font = `${isBold ? 600 : 400} ${TEXT_SIZES[size]}px ${family()}`;
    const { width } = context.measureText(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, width);
    return width;
  };
}
