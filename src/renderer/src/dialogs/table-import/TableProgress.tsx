import { useAppState } from '../../store';
import { useWords } from '../../words';

/** How far the table has been looked through. By itself, so that nothing else is drawn ten times a second. */
export function TableProgress() {
  const t = useWords();
  const percent = useAppState(({ tableProgress }) =>
    tableProgress === null ? 0 : Math.floor((100 * tableProgress.done) / Math.max(1, tableProgress.of)),
  );
  return (
    <>
      <progress value={percent} max={100} aria-hidden />
      <span aria-hidden>{t('tableImport.lookedAt', { percent })}</span>
    </>
  );
}
