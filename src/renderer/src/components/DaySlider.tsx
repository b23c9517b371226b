import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo, useCallback, useRef } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { DateThatMatters } from '../../../shared/views/dates';
import { useWords } from '../words';
import styles from './DaySlider.module.css';
import { IconButton } from './IconButton';

/** More days than this would be a solid line. */
const MOST_STOPS = 150;

interface DaySliderProps {
  readonly label: string;
  readonly dates: readonly DateThatMatters[];
  /** An ISO day; it need not be one of the stops. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** Drawn anew only when it can be pressed no more, or again: time is stepped through faster than that. */
const Step = memo(IconButton);

/** A slider whose stops are the days on which something was stated; arrows go from one to the next. */
export function DaySlider({ label, dates, value, onChange }: DaySliderProps) {
  const t = useWords();
  const at = lastAtOrBefore(dates, value);
  const isBetweenStops = dates[at]?.day !== value;

  function goTo(index: number): void {
    const stop = dates[index];
    if (stop) onChange(stop.day);
  }
  const steps = useRef({ earlier: () => {}, later: () => {} });
  steps.current = {
    earlier: () => goTo(isBetweenStops ? at : at - 1),
    later: () => goTo(at + 1),
  };
  const goEarlier = useCallback(() => steps.current.earlier(), []);
  const goLater = useCallback(() => steps.current.later(), []);
  if (dates.length < 2) return null;

  return (
    <div className={styles.slider}>
      <Step
        icon={ChevronLeft}
        label={t('matrix.earlierDate')}
        isDisabled={at <= 0 && !(at === 0 && isBetweenStops)}
        onPress={goEarlier}
      />
      <Slider
        className={styles.track ?? ''}
        aria-label={label}
        minValue={0}
        maxValue={dates.length - 1}
        step={1}
        value={Math.max(at, 0)}
        onChange={(index) => goTo(Number(index))}
      >
        <SliderTrack className={styles.rail ?? ''}>
          {dates.length <= MOST_STOPS &&
            dates.map((stop, index) => (
              <span
                key={stop.day}
                className={styles.stop}
                data-passed={index <= at}
                ref={(mark) => mark?.style.setProperty('--at', String(index / (dates.length - 1)))}
              />
            ))}
          <SliderThumb className={styles.thumb ?? ''} />
        </SliderTrack>
      </Slider>
      <Step
        icon={ChevronRight}
        label={t('matrix.laterDate')}
        isDisabled={at >= dates.length - 1}
        onPress={goLater}
      />
    </div>
  );
}

/** The place of the last stop not after a day; −1 when all are. */
function lastAtOrBefore(dates: readonly DateThatMatters[], day: string): number {
  return dates.findLastIndex((stop) => stop.day <= day);
}
