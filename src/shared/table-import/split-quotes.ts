/** In how many ways a cell may be taken apart before it is left whole. */
const MOST_LINES = 200;

/**
 * Takes a cell apart that holds several quotes on lines of their own, each of which may have lines itself: into `count` quotes, each of which stands in one of the
 * texts. Null when that can be done in no way or, for all that is known, in several. `stands` says of a quote whether it does.
 */
export function splitQuotes(
  cell: string,
  count: number | null,
  stands: (quote: string) => boolean,
): readonly string[] | null {
  if (count === 1) return [cell];
  if (count === null && stands(cell)) return [cell];
  const lines = cell.split('\n');
  if (lines.length === count) return lines;
  if (lines.length > MOST_LINES || (count !== null && count > lines.length)) return null;
  const known = new Map<string, boolean>();
  const fits = (from: number, to: number) => {
    const key = `${from} ${to}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isThere = stands(lines.slice(from, to).join('\n'));
    known.set(key, isThere);
    return isThere;
  };
  const found: (readonly string[])[] = [];
  let steps = 0;
  function part(from: number, quotes: readonly string[]): void {
    if (found.length > 1 || ++steps > 20_000) return;
    if (from === lines.length) {
      if (count === null || quotes.length === count) found.push(quotes);
      return;
    }
    if (count !== null && quotes.length >= count) return;
    for (let to = lines.length; to > from; to--) {
      if (fits(from, to)) part(to, [...quotes, lines.slice(from, to).join('\n')]);
      // Without a count the longest quotes are meant.
      if (count === null && found.length > 0) return;
    }
  }
  part(0, []);
  return found.length === 1 ? (found[0] ?? null) : null;
}
