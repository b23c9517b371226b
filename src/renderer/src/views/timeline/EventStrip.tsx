import { type EventLayout, eventMarks, eventStems } from '../../../../shared/pictures/event-strip';
import type { TimeTrack } from '../../../../shared/pictures/picture-parts';
import { Shapes } from '../../components/Shapes';
import { measureText } from '../../measure-text';
import { useWords } from '../../words';
import { CurrentRing } from './CurrentRing';
import styles from './Plot.module.css';
import { PlotMark } from './PlotMark';
import type { PlotModel, PlotThing } from './plot-model';
import { TrackGroup } from './TrackGroup';
import type { usePlotPointer } from './use-plot-pointer';
import type { PlotRange } from './use-plot-range';

interface EventStripProps {
  readonly model: PlotModel;
  readonly layout: EventLayout;
  readonly plot: PlotRange;
  readonly width: number;
  readonly current: PlotThing | null;
  readonly tracks: readonly TimeTrack[];
  readonly pointer: ReturnType<typeof usePlotPointer>;
}

/** The events over the lanes, with their names. */
export function EventStrip({ model, layout, plot, width, current, tracks, pointer }: EventStripProps) {
  const t = useWords();
  const { range, pixelsPerDay } = plot;
  const marks = eventMarks(layout, range, width, measureText);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a title would be a tooltip; the plot around it has a name.
    <svg className={styles.events} width={width} height={layout.height} {...pointer}>
      <TrackGroup label={t('timeline.eventsLane')}>
        {model.events.length === 0 && (
          <text className={styles.noEvents} x={8} y={layout.height / 2 + 4}>
            {t('timeline.noEvents')}
          </text>
        )}
        <g aria-hidden className={styles.ticks}>
          <Shapes shapes={eventStems(marks, layout.height)} />
        </g>
        {marks.map(({ from, to, x, y, shapes }) => {
          const thing = { track: 0, from, to };
          return <PlotMark key={from} {...{ thing, x, y, shapes }} label={model.describe(thing)} />;
        })}
        {current?.track === 0 && (
          <CurrentRing {...{ current, tracks }} x={(day) => (day - range.from) * pixelsPerDay} />
        )}
      </TrackGroup>
    </svg>
  );
}
