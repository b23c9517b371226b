import type { GroupedRows } from './group-rows';

const HEADING = 'group ';
const AGAIN = '#';

/**
 * What each line of the table is called, all of them differently: a row by its id, where it stands a second time with its number after it, and
 * the heading of a group by its path.
 */
export function lineKeys({ lines, groups }: GroupedRows, idAt: (place: number) => string): readonly string[] {
  if (groups.length === 0) return Array.from(lines, idAt);
  const times = new Map<number, number>();
  return Array.from(lines, (line) => {
    if (line < 0) return `${HEADING}${groups[-1 - line]?.path ?? ''}`;
    const time = (times.get(line) ?? 0) + 1;
    times.set(line, time);
    return time === 1 ? idAt(line) : `${idAt(line)}${AGAIN}${time}`;
  });
}

/** The id of the position that a line shows; null for a heading. */
export function idOfLine(key: string): string | null {
  if (key.startsWith(HEADING)) return null;
  const end = key.indexOf(AGAIN);
  return end === -1 ? key : key.slice(0, end);
}
