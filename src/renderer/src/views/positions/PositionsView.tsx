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
import { arrange, arrangementNow, useArrangement } from './arrange';
import { BulkEditDialog } from './BulkEditDialog';
import { ColumnsMenu } from './ColumnsMenu';
import { FilterBar } from './FilterBar';
import { GroupMenu } from './GroupMenu';
import { focusGrid } from './grid-cells';
import { ImportTableButton } from './ImportTableButton';
import { narrowedByWords } from './narrowed-by';
import { PositionsGrid } from './PositionsGrid';
import styles from './PositionsView.module.css';
import { deletePositions, editPosition } from './row-actions';
import { countHidden, NOTHING_SELECTED, selectedShown } from './row-selection';
import { SelectionBar } from './SelectionBar';
import { StanceCounts } from './StanceCounts';
import { useFoldedGroups } from './use-folded-groups';
import { usePositionsTable } from './use-positions-table';
import { useShownRows } from './use-shown-rows';
import { ViewsMenu } from './ViewsMenu';

/** Every position in a table that is sorted, filtered and searched; what it shows is what is exported. */
export function PositionsView() {
  const t = useWords();
  const dossier = useDossier();
  const dossierId = metaOf(dossier).id;
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const positions = useMemo(() => positionRows(dossier), [dossier]);
  const arrangement = useArrangement();
  const table = usePositionsTable(arrangement);
  const folding = useFoldedGroups(dossierId);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [search, setSearch] = useState(arrangement.search);
  const sought = useDeferredValue(search);
  useEffect(() => {
    if (arrangementNow().search !== sought) arrange({ search: sought });
  }, [sought]);
  const shown = useShownRows(positions, arrangement, folding.folded);
  const { ids } = shown;
  const { filters, search: narrowedTo } = arrangement;
  const narrowedBy = useMemo(
    () => narrowedByWords({ filters, search: narrowedTo }, dossier, t),
    [filters, narrowedTo, dossier, t],
  );
  useEffect(
    () => setState({ shownPositionIds: ids, shownPositionsNarrowedBy: narrowedBy }),
    [ids, narrowedBy],
  );

  const selected = useMemo(() => selectedShown(selection, ids), [selection, ids]);
  const [edited, setEdited] = useState<readonly string[] | null>(null);
  function edit(ids: readonly string[]): void {
    const [first] = ids;
    if (ids.length > 1 && !isReadOnly) setEdited(ids);
    else if (first !== undefined) editPosition(first);
  }
  function clearAll(): void {
    setSearch('');
    arrange({ filters: [], search: '' });
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
        <GroupMenu
          onFoldAll={() => folding.foldAll(shown.grouped.groups.map(({ path }) => path))}
          onUnfoldAll={() => folding.foldAll([])}
        />
        <ViewsMenu onTake={(taken) => setSearch(taken.search)} />
        <ColumnsMenu />
        <Button icon={Download} isDisabled={ids.length === 0} onPress={() => showDialog({ kind: 'export' })}>
          {t('matrix.export')}
        </Button>
      </ViewHeader>
      <FilterBar search={arrangement.search} onClearSearch={() => setSearch('')} onClearAll={clearAll} />
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
      ) : ids.length === 0 ? (
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
          arrangement={arrangement}
          rows={positions}
          shown={shown}
          folding={folding}
          selection={selection}
          onSelect={setSelection}
          onEdit={edit}
        />
      )}
      <footer className={styles.footer}>
        <span role="status">
          {shown.isSorting && `${t('positions.sorting')} `}
          {t('positions.count', { shown: ids.length, count: positions.length })}
        </span>
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
        {selected.length === 0 && <StanceCounts rows={positions} places={shown.places} />}
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
