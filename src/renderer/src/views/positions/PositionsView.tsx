import { Download, FileText, SearchX, TableProperties } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { metaOf } from '../../../../shared/dossier';
import { positionRows } from '../../../../shared/views/positions';
import { show, showDialog } from '../../actions';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { SearchBox } from '../../components/SearchBox';
import { ViewHeader } from '../../components/ViewHeader';
import { setState, useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { BulkEditDialog } from './BulkEditDialog';
import { ColumnsMenu } from './ColumnsMenu';
import { FilterBar } from './FilterBar';
import { focusGrid } from './grid-cells';
import { ImportTableButton } from './ImportTableButton';
import { PositionsGrid } from './PositionsGrid';
import styles from './PositionsView.module.css';
import { deletePositions, editPosition } from './row-actions';
import { countHidden, NOTHING_SELECTED, selectedShown } from './row-selection';
import { SelectionBar } from './SelectionBar';
import { recallTable, rememberTable } from './table-memory';
import { usePositionsTable } from './use-positions-table';

/** Every position in a table that is sorted, filtered and searched; what it shows is what is exported. */
export function PositionsView() {
  const t = useWords();
  const dossier = useDossier();
  const dossierId = metaOf(dossier).id;
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const positions = useMemo(() => positionRows(dossier), [dossier]);
  const table = usePositionsTable(positions, dossierId);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [search, setSearch] = useState(() => recallTable(dossierId).globalFilter);
  const sought = useDeferredValue(search);
  useEffect(() => table.setGlobalFilter(sought), [table.setGlobalFilter, sought]);

  const { rows } = table.getRowModel();
  const shownIds = useMemo(() => rows.map((row) => row.id), [rows]);
  useEffect(() => setState({ shownPositionIds: shownIds }), [shownIds]);

  const { sorting, columnFilters, globalFilter, columnSizing } = table.state;
  useEffect(
    () => rememberTable(dossierId, { sorting, columnFilters, globalFilter, columnSizing }),
    [dossierId, sorting, columnFilters, globalFilter, columnSizing],
  );

  const selected = useMemo(() => selectedShown(selection, shownIds), [selection, shownIds]);
  const [edited, setEdited] = useState<readonly string[] | null>(null);
  function edit(ids: readonly string[]): void {
    const [first] = ids;
    if (ids.length > 1 && !isReadOnly) setEdited(ids);
    else if (first !== undefined) editPosition(first);
  }
  function clearAll(): void {
    setSearch('');
    table.resetColumnFilters(true);
  }

  return (
    <>
      <ViewHeader title={t('app.view.positions')}>
        <SearchBox
          label={t('positions.search')}
          placeholder={t('positions.searchHint')}
          value={search}
          onChange={setSearch}
        />
        <ColumnsMenu />
        <Button
          icon={Download}
          isDisabled={shownIds.length === 0}
          onPress={() => showDialog({ kind: 'export' })}
        >
          {t('matrix.export')}
        </Button>
      </ViewHeader>
      <FilterBar table={table} search={sought} onClearSearch={() => setSearch('')} onClearAll={clearAll} />
      {positions.length === 0 ? (
        <EmptyState
          icon={TableProperties}
          title={t('positions.noneTitle')}
          actions={
            <>
              <Button look="primary" icon={FileText} onPress={() => show({ view: 'sources' })}>
                {t('positions.toSources')}
              </Button>
              <ImportTableButton />
            </>
          }
        >
          {t('positions.noneText')}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t('positions.noMatchTitle')}
          actions={<Button onPress={clearAll}>{t('positions.filter.clearAll')}</Button>}
        >
          {t('positions.noMatchText', { count: positions.length })}
        </EmptyState>
      ) : (
        <PositionsGrid
          table={table}
          dossierId={dossierId}
          shownIds={shownIds}
          selection={selection}
          onSelect={setSelection}
          onEdit={edit}
        />
      )}
      <footer className={styles.footer}>
        <span role="status">{t('positions.count', { shown: rows.length, count: positions.length })}</span>
        <SelectionBar
          count={selected.length}
          hiddenCount={countHidden(
            selection,
            selected,
            (id) => dossier.positions.get(id)?.deletedAt === null,
          )}
          isReadOnly={isReadOnly}
          onClear={() => {
            setSelection(NOTHING_SELECTED);
            focusGrid();
          }}
          onEdit={() => edit(selected)}
          onDelete={() => void deletePositions(selected).then(focusGrid)}
        />
        <span className={styles.keys} aria-hidden>
          {t('positions.keys')}
        </span>
      </footer>
      {edited !== null && (
        <BulkEditDialog
          ids={edited}
          onClose={() => {
            setEdited(null);
            focusGrid();
          }}
        />
      )}
    </>
  );
}
