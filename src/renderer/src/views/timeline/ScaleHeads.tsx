import type { Scale } from '../../../../shared/model';
import { scaleHeight } from '../../../../shared/pictures/scale-plot';
import { useWords } from '../../words';
import styles from './Heads.module.css';

interface ScaleHeadsProps {
  readonly scale: Scale;
  /** Of the body, in pixels. */
  readonly height: number;
}

/** The numbers of a scale, and what its ends stand for. */
export function ScaleHeads({ scale, height }: ScaleHeadsProps) {
  const t = useWords();
  const y = scaleHeight(height);
  return (
    <ul className={styles.scaleHeads} aria-label={t('timeline.pictures.scale')}>
      {[100, 75, 50, 25, 0].map((value) => (
        <li key={value} ref={(item) => item?.style.setProperty('--y', `${y(value)}px`)}>
          <bdi className={styles.scaleEnd}>
            {value === 100 ? scale.highLabel : value === 0 ? scale.lowLabel : ''}
          </bdi>
          <span>{value}</span>
        </li>
      ))}
    </ul>
  );
}
