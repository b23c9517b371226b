import { ClipboardPaste, FileDown } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { Source } from '../../../../shared/model';
import {
  NO_PASSAGES,
  passageCounts,
  type SourceOrder,
  searchSources,
  sortSources,
} from '../../../../shared/views/sources';
import { showDialog } from '../../actions';
import { Button } from '../../components/Button';
import { SearchBox } from '../../components/SearchBox';
import { chooseSources } from '../../import-actions';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { EditSourceDialog } from './EditSourceDialog';
import { OrderMenu } from './OrderMenu';
import styles from './SourceList.module.css';
import { SourceMenu } from './SourceMenu';
import { SourceRow } from './SourceRow';

/** The height of most rows, in pixels; longer titles make higher ones. */
const USUAL_ROW = 84;

interface SourceListProps {
  readonly sources: readonly Source[];
  readonly selectedId: string | null;
  readonly onSelect: (sourceId: string) => void;
}

/** The sources of the dossier: searched, sorted, chosen with the arrow keys; and the ways in for new ones. */
export function SourceList({ sources, selectedId, onSelect }: SourceListProps) {
  const t = useWords();
  const dossier = useDossier();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<SourceOrder>('newest');
  const [editedId, setEditedId] = useState<string | null>(null);
  const sought = useDeferredValue(search);
  const counts = useMemo(() => passageCounts(dossier), [dossier]);
  const shown = useMemo(() => sortSources(searchSources(sources, sought), order), [sources, sought, order]);
  const edited = editedId === null ? undefined : dossier.sources.get(editedId);

  return (
    <section className={styles.sources} aria-label={t('sources.list')}>
      <div className={styles.tools}>
        <Button icon={FileDown} isDisabled={isReadOnly} onPress={() => void chooseSources()}>
          {t('sources.import')}
        </Button>
        <Button icon={ClipboardPaste} isDisabled={isReadOnly} onPress={() => showDialog({ kind: 'paste' })}>
          {t('sources.paste')}
        </Button>
      </div>
      <div className={styles.find}>
        <SearchBox
          label={t('sources.search')}
          placeholder={t('sources.searchHint')}
          value={search}
          onChange={setSearch}
        />
        <OrderMenu order={order} onChange={setOrder} />
      </div>
      {shown.length === 0 ? (
        sources.length > 0 && (
          <p className={styles.none} role="status">
            {t('sources.noMatch', { search: sought })}
          </p>
        )
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: USUAL_ROW }}>
          <GridList
            className={styles.list ?? ''}
            aria-label={t('sources.list')}
            items={shown}
            dependencies={[counts, isReadOnly]}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={selectedId === null ? [] : [selectedId]}
            onSelectionChange={(keys) => {
              for (const key of keys) onSelect(String(key));
            }}
          >
            {(source) => (
              <GridListItem id={source.id} textValue={source.title} className={styles.row ?? ''}>
                <SourceRow source={source} passages={counts.get(source.id) ?? NO_PASSAGES} />
                <SourceMenu source={source} isReadOnly={isReadOnly} onEdit={() => setEditedId(source.id)} />
              </GridListItem>
            )}
          </GridList>
        </Virtualizer>
      )}
      {edited !== undefined && <EditSourceDialog source={edited} onClose={() => setEditedId(null)} />}
    </section>
  );
}
