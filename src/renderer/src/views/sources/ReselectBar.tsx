import { TextSelect } from 'lucide-react';
import { useEffect } from 'react';
import type { Source } from '../../../../shared/model';
import { giveUpReselecting } from '../../actions';
import { Button } from '../../components/Button';
import { ShownText } from '../../components/ShownText';
import { getState, useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './ReselectBar.module.css';

/** Over the reader while a passage is placed anew: the words that are looked for, and the way out. */
export function ReselectBar({ source }: { readonly source: Source }) {
  const t = useWords();
  const dossier = useDossier();
  const id = useAppState((state) => state.reselectedId);
  const passage = id === null ? undefined : dossier.passages.get(id);
  const isShown = passage !== undefined && passage.sourceId === source.id;
  useEffect(() => {
    if (!isShown) return;
    function onKeyDown({ key }: KeyboardEvent): void {
      if (key === 'Escape' && getState().dialog === null) giveUpReselecting();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isShown]);
  if (!isShown) return null;
  return (
    <section className={styles.bar} aria-label={t('review.selecting')}>
      <TextSelect size={18} aria-hidden />
      <div className={styles.text}>
        <p className={styles.what} role="status">
          {t('review.selecting')} <span className={styles.hint}>{t('review.selectingHint')}</span>
        </p>
        <blockquote className={styles.quote} dir="auto" lang={source.language} title={passage.quote}>
          <ShownText text={passage.quote} />
        </blockquote>
      </div>
      <Button onPress={giveUpReselecting}>{t('review.giveUp')}</Button>
    </section>
  );
}
