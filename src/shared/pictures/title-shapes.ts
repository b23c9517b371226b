import type { Measure, Shape } from './picture';
import { wrapped } from './text-fit';

const TITLE_LINE = 22;
const LINE = 20;

/** The title of a picture and the lines under it in a width in pixels, from 0, 0 on, and how high they are. */
export function titleShapes(title: string, lines: readonly string[], width: number, measure: Measure) {
  const titles = wrapped(title, width, 2, 'l', (text, size) => measure(text, size, true));
  const under = titles.length * TITLE_LINE;
  const rest = lines.flatMap((line) => wrapped(line, width, 2, 's', measure));
  const shapes: readonly Shape[] = [
    ...titles.map((text, place): Shape => {
      return { kind: 'text', x: 0, y: 16 + place * TITLE_LINE, text, size: 'l', isBold: true, fill: 'text' };
    }),
    ...rest.map((text, place): Shape => {
      return { kind: 'text', x: 0, y: 16 + under + place * LINE, text, size: 's', fill: 'text-muted' };
    }),
  ];
  return { shapes, height: 16 + under + rest.length * LINE };
}
