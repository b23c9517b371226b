/** Where one was in the table when it was last shown, so that going to a passage and back loses nothing. */
export interface TableMemory {
  /** Pixels from the top of the table. */
  readonly scrollTop: number;
  /** The line one was at, by its key. */
  readonly activeKey: string | null;
  /** The groups that are folded, by their paths. */
  readonly foldedGroups: ReadonlySet<string>;
}

const FRESH_MEMORY: TableMemory = { scrollTop: 0, activeKey: null, foldedGroups: new Set() };

const memories = new Map<string, TableMemory>();

/** Where one was last in the table of a dossier. */
export function recallTable(dossierId: string): TableMemory {
  return memories.get(dossierId) ?? FRESH_MEMORY;
}

/** Remembers, until the window closes, where one is in the table of a dossier. */
export function rememberTable(dossierId: string, patch: Partial<TableMemory>): void {
  memories.set(dossierId, { ...recallTable(dossierId), ...patch });
}
