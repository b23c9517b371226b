import { type Measure, type Shape, shifted } from './picture';
import type { LegendItem } from './picture-parts';

const LEGEND_LINE = 28;
/** Pixels: from the beginning of an item to its word, and from there to the next item. */
const TO_WORD = 36;
const BETWEEN = 18;

/** What shapes mean, item after item in lines of a width in pixels, from 0, 0 on, and how high they are. */
export function legendShapes(items: readonly LegendItem[], width: number, measure: Measure) {
  const shapes: Shape[] = [];
  let [x, line] = [0, 0];
  for (const { shapes: its, label } of items) {
    const room = TO_WORD + measure(label, 'xs') + BETWEEN;
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const y = line * LEGEND_LINE + LEGEND_LINE / 2 + 8;
    shapes.push(...shifted(its, x + TO_WORD / 2 - 3, y));
    shapes.push({ kind: 'text', x: x + TO_WORD, y: y + 4.5, text: label, size: 'xs', fill: 'text' });
    x += room;
  }
  return { shapes, height: items.length === 0 ? 0 : (line + 1) * LEGEND_LINE + 8 };
}
