import { ArrowRight, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { isoDayOf } from '../../../../shared/day-number';
import { show } from '../../actions';
import { Button } from '../../components/Button';
import { DayField } from '../../components/DayField';
import { IconButton } from '../../components/IconButton';
import { useWords } from '../../words';
import styles from './PlotBar.module.css';
import type { PlotDays } from './use-plot-days';
import type { PlotRange } from './use-plot-range';

interface PlotBarProps {
  readonly plot: PlotRange;
  readonly days: PlotDays;
}

/** Looking closer and farther, the as-of date, and the two dates with the way to their comparison. */
export function PlotBar({ plot, days }: PlotBarProps) {
  const t = useWords();
  return (
    <div className={styles.bar}>
      <span className={styles.zoom}>
        <IconButton icon={ZoomOut} label={t('timeline.zoomOut')} onPress={() => plot.zoom(1 / 0.6)} />
        <IconButton icon={ZoomIn} label={t('timeline.zoomIn')} onPress={() => plot.zoom(0.6)} />
        <IconButton icon={Maximize2} label={t('timeline.fit')} isDisabled={plot.isWhole} onPress={plot.fit} />
      </span>
      <DayField label={t('matrix.asOf')} value={isoDayOf(days.asOf)} onChange={(asOf) => show({ asOf })} />
      <span className={styles.compared}>
        <DayField
          label={t('timeline.from')}
          value={isoDayOf(days.from)}
          onChange={(compareFrom) => show({ compareFrom })}
        />
        <ArrowRight size={14} aria-hidden className={styles.arrow} />
        <DayField
          label={t('timeline.to')}
          value={isoDayOf(days.to)}
          onChange={(compareTo) => show({ compareTo })}
        />
        <Button onPress={() => compareThem(days)}>{t('timeline.compare')}</Button>
      </span>
    </div>
  );
}

/** The dates become those of the comparison also when nobody has chosen them yet, the earlier one first. */
function compareThem({ from, to }: PlotDays): void {
  show({
    view: 'compare',
    compareFrom: isoDayOf(Math.min(from, to)),
    compareTo: isoDayOf(Math.max(from, to)),
  });
}
