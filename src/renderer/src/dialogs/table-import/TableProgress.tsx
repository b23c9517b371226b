import { useAppState } from '../../store';
import { useWords } from '../../words';

interface TableProgressProps {
  /** How many positions are being imported; null while the table is looked through. */
  readonly count: number | null;
}

/** How far the table has been looked through or imported. By itself, so that nothing else is drawn ten times a second. */
export function TableProgress({ count }: TableProgressProps) {
  const t = useWords();
  const percent = useAppState(({ tableProgress }) =>
    tableProgress === null ? 0 : Math.floor((100 * tableProgress.done) / Math.max(1, tableProgress.of)),
  );
  return (
    <>
      <progress
        value={percent}
        max={100}
        aria-label={count === null ? t('tableImport.looking') : t('tableImport.importing', { count })}
      />
      <span aria-hidden>
        {count === null
          ? t('tableImport.lookedAt', { percent })
          : t('tableImport.importedSoFar', { count, percent })}
      </span>
    </>
  );
}
