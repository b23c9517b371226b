import type { GroupedRows } from './group-rows';

const HEADING = 'group ';
const AGAIN = '#';

/**
 * What each line of the table is called, all of them differently: a row by its id, of `ids`, where it stands a second time with its number after it, and
 * the heading of a group by its path.
 */
export function lineKeys({ lines, groups }: GroupedRows, ids: readonly string[]): readonly string[] {
  const times = new Uint16Array(ids.length);
  return Array.from(lines, (line) => {
    if (line < 0) return `${HEADING}${groups[-1 - line]?.path ?? ''}`;
    const id = ids[line] ?? '';
    const time = (times[line] ?? 0) + 1;
    times[line] = time;
    return time === 1 ? id : `${id}${AGAIN}${time}`;
  });
}

/** The id of the position that a line shows; null for a heading. */
export function idOfLine(key: string): string | null {
  if (key.startsWith(HEADING)) return null;
  const end = key.indexOf(AGAIN);
  return end === -1 ? key : key.slice(0, end);
}
