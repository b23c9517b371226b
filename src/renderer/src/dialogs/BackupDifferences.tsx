import { CircleAlert, CircleCheck } from 'lucide-react';
import { ListBox, ListBoxItem, ListLayout, ProgressBar, Virtualizer } from 'react-aria-components';
import type { BackupDifference, BackupPreview, RestoredAs } from '../../../shared/backups';
import { useWords } from '../words';
import styles from './BackupsDialog.module.css';
import type { Looked } from './use-backups';

const AS = ['back', 'changed', 'binned'] as const satisfies readonly RestoredAs[];
/** The height of an entry's row, in pixels. */
const ROW = 60;

/** What restoring the chosen backup would do: counted for each kind of entry, then entry by entry. */
export function BackupDifferences({ looked }: { readonly looked: Looked<BackupPreview> }) {
  const t = useWords();
  if (looked.kind === 'reading') {
    return (
      <div className={styles.reading} role="status">
        <ProgressBar isIndeterminate aria-label={t('backups.reading')} className={styles.bar ?? ''}>
          <div className={styles.fill} />
        </ProgressBar>
        {t('backups.reading')}
      </div>
    );
  }
  if (looked.kind === 'refused') {
    return (
      <p className={styles.refusal} role="alert">
        <CircleAlert size={16} aria-hidden />
        {looked.message}
      </p>
    );
  }
  const { differences, hidden } = looked.value;
  if (differences.length === 0) {
    return (
      <p className={styles.same}>
        <CircleCheck size={16} aria-hidden />
        {hidden === 0 ? t('backups.same') : t('backups.sameButBin')}
      </p>
    );
  }
  return (
    <>
      <Counts differences={differences} />
      <Entries differences={differences} />
    </>
  );
}

interface DifferencesProps {
  readonly differences: readonly BackupDifference[];
}

function Counts({ differences }: DifferencesProps) {
  const t = useWords();
  const byTable = [...Map.groupBy(differences, ({ table }) => table)];
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">{t('backups.kind')}</th>
          {AS.map((as) => (
            <th key={as} scope="col">
              {t(`backups.as.${as}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byTable.map(([table, its]) => (
          <tr key={table}>
            <th scope="row">{t(`backups.table.${table}`)}</th>
            {AS.map((as) => (
              <td key={as}>{its.filter((each) => each.as === as).length}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entries({ differences }: DifferencesProps) {
  const t = useWords();
  const items = differences.map((difference) => ({
    key: `${difference.table} ${difference.id}`,
    ...difference,
  }));
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
      <ListBox aria-label={t('backups.entries')} className={styles.entries ?? ''} items={items}>
        {({ key, table, as, label, detail }) => (
          <ListBoxItem id={key} textValue={label} className={styles.entry ?? ''}>
            <span className={styles.entryText}>
              <span className={styles.label}>
                {/* Every entry begins at the same edge, whatever the direction of its words. */}
                <bdi>{label}</bdi>
              </span>
              <span className={styles.detail}>
                {t(`backups.one.${table}`)}
                {detail.map((each, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they have no identity but their place.
                  <span key={place}>
                    {' · '}
                    <bdi>{each}</bdi>
                  </span>
                ))}
              </span>
            </span>
            <span className={styles.as} data-as={as}>
              {t(`backups.as.${as}`)}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
