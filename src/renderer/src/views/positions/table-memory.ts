import type { ColumnFiltersState, ColumnSizingState, SortingState } from '@tanstack/react-table';

/** What the table was set to when it was last shown, so that going to a passage and back loses nothing. */
export interface TableMemory {
  readonly sorting: SortingState;
  readonly columnFilters: ColumnFiltersState;
  readonly globalFilter: string;
  readonly columnSizing: ColumnSizingState;
  /** Pixels from the top of the table. */
  readonly scrollTop: number;
  readonly activeId: string | null;
}

const FRESH_MEMORY: TableMemory = {
  sorting: [{ id: 'date', desc: true }],
  columnFilters: [],
  globalFilter: '',
  columnSizing: {},
  scrollTop: 0,
  activeId: null,
};

const memories = new Map<string, TableMemory>();

/** What the table of a dossier was last set to. */
export function recallTable(dossierId: string): TableMemory {
  return memories.get(dossierId) ?? FRESH_MEMORY;
}

/** Remembers, until the window closes, what the table of a dossier is set to. */
export function rememberTable(dossierId: string, patch: Partial<TableMemory>): void {
  memories.set(dossierId, { ...recallTable(dossierId), ...patch });
}
