import { useState } from 'react';
import type { LegendItem } from '../../../../shared/pictures/picture-parts';
import { Button } from '../../components/Button';
import { Shapes } from '../../components/Shapes';
import { useMedia } from '../../use-media';
import { useWords } from '../../words';
import styles from './Plot.module.css';

/** In windows that are lower than this the lanes need the room more. */
const SHORT = '(max-height: 680px)';

/** What the shapes of a plot mean; in a low window at a press. */
export function PlotLegend({ items }: { readonly items: readonly LegendItem[] }) {
  const t = useWords();
  const isShort = useMedia(SHORT);
  const [isWanted, setWanted] = useState(false);
  return (
    <div className={styles.legend}>
      {isShort && (
        <Button look="quiet" onPress={() => setWanted(!isWanted)}>
          {t(isWanted ? 'timeline.hideLegend' : 'timeline.legend')}
        </Button>
      )}
      {(!isShort || isWanted) && (
        <ul aria-label={t('timeline.legend')}>
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
      )}
    </div>
  );
}
