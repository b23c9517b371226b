import type { LegendItem } from '../../../../shared/pictures/time-picture';
import { Shapes } from '../../components/Shapes';
import { useWords } from '../../words';
import styles from './Plot.module.css';

/** What the shapes of a plot mean. */
export function PlotLegend({ items }: { readonly items: readonly LegendItem[] }) {
  const t = useWords();
  return (
    <ul className={styles.legend} aria-label={t('timeline.legend')}>
      {items.map(({ shapes, label }) => (
        <li key={label}>
          <svg width={26} height={24} viewBox="-13 -12 26 24" aria-hidden>
            <Shapes shapes={shapes} />
          </svg>
          <bdi>{label}</bdi>
        </li>
      ))}
    </ul>
  );
}
