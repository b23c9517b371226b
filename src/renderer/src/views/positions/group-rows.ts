import type { PositionRow } from '../../../../shared/views/positions';

/** One way in which rows are grouped. */
export interface GroupLevel {
  /** The keys of the groups in which a row stands, at least one; '' stands for no value. */
  readonly keysOf: (row: PositionRow) => readonly string[];
  /** The keys that occur, in the order of their groups. */
  readonly inOrder: (keys: Iterable<string>) => readonly string[];
}

/** A group of rows that have a key in common. */
export interface RowGroup {
  /** Its key and those of the groups around it, as one text that no other group has. */
  readonly path: string;
  /** 0 for the outer level. */
  readonly level: number;
  readonly key: string;
  /** The place of the group around it in the list of groups; null at the outer level. */
  readonly parent: number | null;
  /** The places of its rows in the list of rows, each once, in their order. */
  readonly rows: Uint32Array;
  readonly isFolded: boolean;
  /** Which of its parent's groups it is, from 1, and of how many. */
  readonly place: number;
  readonly siblings: number;
}

export interface GroupedRows {
  readonly groups: readonly RowGroup[];
  /** What is seen from top to bottom: the place of a row, or −1 − n for the heading of the group n. */
  readonly lines: Int32Array;
  /** The rows in the order of their groups, each where it comes first: a row with two tags stands in both groups. */
  readonly order: Uint32Array;
}

/**
 * Groups the rows at `places`, which are in their order, by one level or by several, the outer one first. Groups that `isFolded` names by their paths
 * show their headings alone; their rows still count.
 */
export function groupRows(
  rows: readonly PositionRow[],
  places: Uint32Array,
  levels: readonly GroupLevel[],
  isFolded: (path: string) => boolean,
): GroupedRows {
  const groups: RowGroup[] = [];
  const lines: number[] = [];
  const order = new Uint32Array(places.length);
  const seen = new Uint8Array(rows.length);
  let ordered = 0;

  function show(within: Uint32Array, isSeen: boolean): void {
    for (const place of within) {
      if (isSeen) lines.push(place);
      if (seen[place] === 1) continue;
      seen[place] = 1;
      order[ordered] = place;
      ordered += 1;
    }
  }

  function divide(within: Uint32Array, level: number, parent: number | null, isSeen: boolean): void {
    const by = levels[level];
    if (by === undefined) {
      show(within, isSeen);
      return;
    }
    const divided = divideBy(rows, within, by);
    divided.forEach(({ key, places: its }, at) => {
      const around = parent === null ? '' : `${groups[parent]?.path ?? ''}/`;
      // Keys may hold anything a tag can: a slash in one must not make it the path of another.
      const path = `${around}${level}:${encodeURIComponent(key.toWellFormed())}`;
      const folded = isFolded(path);
      const group = { path, level, key, parent, rows: its, isFolded: folded };
      groups.push({ ...group, place: at + 1, siblings: divided.length });
      if (isSeen) lines.push(-groups.length);
      divide(its, level + 1, groups.length - 1, isSeen && !folded);
    });
  }

  divide(places, 0, null, true);
  return { groups, lines: Int32Array.from(lines), order };
}

/** The rows by key, in the order of the keys. */
function divideBy(
  rows: readonly PositionRow[],
  places: Uint32Array,
  { keysOf, inOrder }: GroupLevel,
): readonly { readonly key: string; readonly places: Uint32Array }[] {
  const byKey = new Map<string, number[]>();
  for (const place of places) {
    const row = rows[place];
    if (row === undefined) continue;
    for (const key of keysOf(row)) {
      const its = byKey.get(key);
      if (its === undefined) byKey.set(key, [place]);
      else its.push(place);
    }
  }
  return inOrder(byKey.keys()).map((key) => ({ key, places: Uint32Array.from(byKey.get(key) ?? []) }));
}

/** The group whose heading a line is; null for a row or for no line. */
export function groupAt({ lines, groups }: GroupedRows, line: number): RowGroup | null {
  const at = lines[line] ?? 0;
  return at < 0 ? (groups[-1 - at] ?? null) : null;
}

/** The row that a line shows, by its place in the list; null for a heading or for no line. */
export function rowPlaceAt({ lines }: GroupedRows, line: number): number | null {
  const at = lines[line];
  return at === undefined || at < 0 ? null : at;
}

/** The rows as they stand when nothing groups them. */
export function ungrouped(places: Uint32Array): GroupedRows {
  return { groups: [], lines: Int32Array.from(places), order: places };
}
