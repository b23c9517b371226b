import { useMemo } from 'react';
import type { CompareView } from '../../../../shared/views/compare';
import { compareSummaries } from '../../../../shared/views/compare-summary';
import { useWords } from '../../words';
import styles from './CompareView.module.css';

/** A sentence for each party: how many of its positions stayed, and on what it moved. */
export function CompareSummaries({ view }: { readonly view: CompareView }) {
  const t = useWords();
  const summaries = useMemo(() => compareSummaries(view, t), [view, t]);
  if (summaries.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <ul className={styles.summaries} tabIndex={0} aria-label={t('compare.summaries')}>
      {summaries.map(({ party, sentence }) => (
        <li
          key={party.id}
          className={styles.summary}
          ref={(item) => item?.style.setProperty('--party', party.colour)}
        >
          {sentence}
        </li>
      ))}
    </ul>
  );
}
