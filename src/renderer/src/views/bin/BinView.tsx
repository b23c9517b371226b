import { SearchX, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { ENTRY_TABLES, type EntryTable } from '../../../../shared/model';
import { binEntries, searchBin } from '../../../../shared/views/bin';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { EmptyState } from '../../components/EmptyState';
import { SearchBox } from '../../components/SearchBox';
import { ViewHeader } from '../../components/ViewHeader';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Bin.module.css';
import { BinDetail } from './BinDetail';
import { BinList } from './BinList';

const ALL = 'all';

/** Everything that was deleted: found again, looked at, and restored with what it refers to. */
export function BinView() {
  const t = useWords();
  const dossier = useDossier();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<EntryTable | null>(null);
  const [selectedKeys, setSelectedKeys] = useState<ReadonlySet<string>>(new Set());
  const sought = useDeferredValue(search);
  const entries = useMemo(() => binEntries(dossier), [dossier]);
  const shown = useMemo(() => searchBin(entries, kind, sought), [entries, kind, sought]);
  // What is acted on is what is seen.
  const selected = useMemo(() => shown.filter(({ key }) => selectedKeys.has(key)), [shown, selectedKeys]);

  function clear(): void {
    setSearch('');
    setKind(null);
  }

  return (
    <>
      <ViewHeader title={t('app.view.bin')}>
        <SearchBox
          label={t('bin.search')}
          placeholder={t('bin.searchHint')}
          value={search}
          onChange={setSearch}
        />
        <Choice
          label={t('bin.kinds')}
          isLabelHidden
          value={kind ?? ALL}
          onChange={(chosen) => setKind(ENTRY_TABLES.find((table) => table === chosen) ?? null)}
          options={[
            { value: ALL, label: t('bin.allKinds') },
            ...ENTRY_TABLES.map((table) => ({ value: table, label: t(`bin.kindsOf.${table}`) })),
          ]}
        />
      </ViewHeader>
      {entries.length === 0 ? (
        <EmptyState icon={Trash2} title={t('bin.emptyTitle')}>
          {t('bin.emptyText')}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t('bin.noMatchTitle')}
          actions={<Button onPress={clear}>{t('bin.clear')}</Button>}
        >
          {t('bin.noMatchText', { count: entries.length })}
        </EmptyState>
      ) : (
        <div className={styles.bin}>
          <div className={styles.columns}>
            <BinList
              entries={shown}
              selectedKeys={new Set(selected.map(({ key }) => key))}
              onSelect={setSelectedKeys}
            />
            <BinDetail selected={selected} isReadOnly={isReadOnly} />
          </div>
        </div>
      )}
      <footer className={styles.footer}>
        <span role="status">{t('bin.count', { shown: shown.length, count: entries.length })}</span>
        {shown.length > 0 && !isReadOnly && (
          <span className={styles.keys} aria-hidden>
            {t('bin.keys')}
          </span>
        )}
      </footer>
    </>
  );
}
