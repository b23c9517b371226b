import type { LegendItem } from '../../../../shared/pictures/picture-parts';
import { Shapes } from '../../components/Shapes';
import { useWords } from '../../words';
import styles from './Plot.module.css';

/** What the shapes of a plot mean. */
export function PlotLegend({ items }: { readonly items: readonly LegendItem[] }) {
  const t = useWords();
  return (
    <ul className={styles.legend} aria-label={t('timeline.legend')}>
      {items.map(({ shapes, label }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parties may have one name.
        <li key={place}>
          <svg width={32} height={24} viewBox="-16 -12 32 24" aria-hidden>
            <Shapes shapes={shapes} />
          </svg>
          <bdi>{label}</bdi>
        </li>
      ))}
    </ul>
  );
}
