import { type Database, openDatabase, type SqlRow, type SqlValue } from '../database';
import { migrate } from '../migrate';
import {
  childrenOf,
  freePages,
  indexCell,
  type Page,
  type PageFile,
  pageFile,
  readPage,
  tableCell,
} from './pages';
import { readRecord } from './record';

/** A row as it stands in the file, by the names of its columns. */
export interface FoundRow {
  readonly row: SqlRow;
  readonly rowid: number;
  /** False when its end could not be read. */
  readonly isWhole: boolean;
}

export interface FoundTables {
  /** The rows of each table of the format, in the order of their rowid. */
  readonly rows: ReadonlyMap<string, readonly FoundRow[]>;
  /** The rows that no table leads to any more, as their bare values: which table they were of is for their content to say. */
  readonly strays: readonly (Omit<FoundRow, 'row'> & { readonly values: readonly SqlValue[] })[];
  /** What each table's own index says that it holds, by the first column: what is not among the rows was lost. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  /** The names of the columns of each table. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/** Where a table and its own index begin, by page, and what its columns are called. */
interface Layout {
  readonly table: string;
  readonly columns: readonly string[];
  /** The column that stands for the rowid and is empty in the record; null when there is none. */
  readonly rowidColumn: string | null;
  readonly root: number;
  readonly indexRoot: number | null;
}

/** Reads every row of the format's tables that can still be read. Never throws for what is in the bytes. */
export async function readTables(bytes: Uint8Array): Promise<FoundTables> {
  const file = pageFile(bytes);
  const roots = rootsOf(file);
  const layouts = await readLayouts();
  const seen = new Set<number>([1]);
  let isBroken = false;
  const rows = new Map<string, readonly FoundRow[]>();
  const known = new Map<string, ReadonlySet<string>>();
  for (const layout of layouts) {
    const root = roots.get(layout.table) ?? layout.root;
    const { leaves, isWhole } = walk(file, root, true, seen);
    isBroken ||= !isWhole;
    rows.set(layout.table, leaves.flatMap((leaf) => rowsOf(file, leaf, layout)).toSorted(byRowid));
    const indexRoot = roots.get(`sqlite_autoindex_${layout.table}_1`) ?? layout.indexRoot;
    known.set(layout.table, indexRoot === null ? new Set() : keysOf(file, indexRoot));
  }
  const columns = new Map(layouts.map(({ table, columns }) => [table, columns]));
  return { rows, known, columns, strays: isBroken ? straysOf(file, seen) : [] };
}

/** The leaves under a root in their order; `isWhole` is whether every page on the way could be read. */
function walk(
  file: PageFile,
  root: number,
  isTable: boolean,
  seen: Set<number>,
): { readonly leaves: readonly Page[]; readonly inner: readonly Page[]; readonly isWhole: boolean } {
  const leaves: Page[] = [];
  const inner: Page[] = [];
  let isWhole = true;
  const wanted = [root];
  for (let number = wanted.pop(); number !== undefined; number = wanted.pop()) {
    const page = seen.has(number) ? null : readPage(file, number);
    if (page === null || page.isTable !== isTable) {
      isWhole = false;
      continue;
    }
    seen.add(number);
    if (page.isLeaf) leaves.push(page);
    else {
      inner.push(page);
      wanted.push(...childrenOf(page).toReversed());
    }
  }
  return { leaves, inner, isWhole };
}

function rowsOf(file: PageFile, leaf: Page, layout: Layout): FoundRow[] {
  return leaf.cells.flatMap((offset) => {
    const cell = tableCell(file, leaf, offset);
    const values = cell && readRecord(cell);
    if (cell === null || values === null || values.length > layout.columns.length) return [];
    const row: Record<string, SqlValue> = {};
    for (const [at, column] of layout.columns.entries()) row[column] = values[at] ?? null;
    if (layout.rowidColumn !== null) row[layout.rowidColumn] = cell.rowid;
    return [{ row, rowid: cell.rowid, isWhole: cell.isWhole }];
  });
}

/** The first column of an index: the ids of a table's rows. */
function keysOf(file: PageFile, root: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const { leaves, inner } = walk(file, root, false, new Set());
  for (const page of [...leaves, ...inner]) {
    for (const offset of page.cells) {
      const cell = indexCell(file, page, offset);
      const key = cell?.isWhole === true ? readRecord(cell)?.[0] : null;
      if (typeof key === 'string') keys.add(key);
    }
  }
  return keys;
}

function straysOf(file: PageFile, seen: ReadonlySet<number>): FoundTables['strays'] {
  const free = freePages(file);
  const strays: FoundTables['strays'][number][] = [];
  for (let number = 1; number <= file.count; number += 1) {
    if (seen.has(number) || free.has(number)) continue;
    const page = readPage(file, number);
    if (page === null || !page.isLeaf || !page.isTable) continue;
    for (const offset of page.cells) {
      const cell = tableCell(file, page, offset);
      const values = cell && readRecord(cell);
      if (cell !== null && values !== null) {
        strays.push({ values, rowid: cell.rowid, isWhole: cell.isWhole });
      }
    }
  }
  return strays.toSorted(byRowid);
}

/** Where the file itself says that its tables and indexes begin. */
function rootsOf(file: PageFile): ReadonlyMap<string, number> {
  const roots = new Map<string, number>();
  for (const leaf of walk(file, 1, true, new Set()).leaves) {
    for (const offset of leaf.cells) {
      const cell = tableCell(file, leaf, offset);
      const [, name, , root] = (cell && readRecord(cell)) ?? [];
      if (typeof name === 'string' && typeof root === 'number') roots.set(name, root);
    }
  }
  return roots;
}

/** The tables of the format and where a file that nobody reordered has them. */
async function readLayouts(): Promise<readonly Layout[]> {
  const reference = await openDatabase(null);
  try {
    migrate(reference, '');
    const tables = reference.all(
      "SELECT name, rootpage, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%'",
    );
    return tables.map(({ name, rootpage }) => layoutOf(reference, String(name), Number(rootpage)));
  } finally {
    reference.close();
  }
}

function layoutOf(reference: Database, table: string, root: number): Layout {
  const columns = reference.all(`PRAGMA table_info(${table})`);
  const keys = columns.filter(({ pk }) => Number(pk) > 0);
  const rowidColumn = keys.length === 1 && keys[0]?.type === 'INTEGER' ? String(keys[0].name) : null;
  const index = reference.first('SELECT rootpage FROM sqlite_schema WHERE name = ?', [
    `sqlite_autoindex_${table}_1`,
  ]);
  return {
    table,
    columns: columns.map(({ name }) => String(name)),
    rowidColumn,
    root,
    indexRoot: index === null ? null : Number(index.rootpage),
  };
}

function byRowid(a: { readonly rowid: number }, b: { readonly rowid: number }): number {
  return a.rowid - b.rowid;
}
