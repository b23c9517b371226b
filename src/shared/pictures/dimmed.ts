import type { Shape } from './picture';

/** How much of a mark is seen that lies after the as-of date, and of what is behind it. */
const LATER = 0.42;
/** How much of the surface lies over what is behind the marks after the as-of date. */
export const VEIL = 0.6;

/** A mark that was made after the as-of date: whole, and pale. Nothing behind its first shape is seen through it. */
export function dimmed(shapes: readonly Shape[]): readonly Shape[] {
  const [first] = shapes;
  const group: Shape = { kind: 'group', opacity: LATER, shapes };
  if (first === undefined || first.kind === 'text' || first.kind === 'line' || first.kind === 'group')
    return [group];
  return [{ ...first, fill: 'surface', stroke: 'surface' }, group];
}
