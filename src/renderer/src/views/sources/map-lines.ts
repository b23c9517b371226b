/** Something that the map shows: where it begins in the text, in code points, and its colour. */
export interface MapMark {
  readonly start: number;
  readonly end: number;
  readonly colour: string;
}

/** A line of the map: from the top, in pixels. */
export interface MapLine {
  readonly top: number;
  readonly height: number;
  readonly colour: string;
}

/** Lower ones could not be seen, in pixels. */
const LEAST = 2;

/**
 * Where marks stand on a map of so many pixels for a text of so many code points, in proportion to the text. Of marks of one colour that fall
 * on the same pixel only one is drawn, so that the work does not grow with the text.
 */
export function mapLines(marks: readonly MapMark[], length: number, height: number): readonly MapLine[] {
  const lines = new Map<string, MapLine>();
  for (const { start, end, colour } of marks) {
    const top = Math.min(Math.floor((start / Math.max(length, 1)) * height), height - LEAST);
    const key = `${top} ${colour}`;
    const own = Math.max(Math.round(((end - start) / Math.max(length, 1)) * height), LEAST);
    const before = lines.get(key)?.height ?? 0;
    lines.set(key, { top, height: Math.max(own, before), colour });
  }
  return [...lines.values()];
}

/** The offset in code points at a place of the map, in pixels from its top. */
export function offsetOnMap(top: number, length: number, height: number): number {
  return Math.round((Math.min(Math.max(top, 0), height) / Math.max(height, 1)) * length);
}
