import { isoDayOf } from '../../../../shared/day-number';
import { show } from '../../actions';
import { useWords } from '../../words';
import { DayHandle, handleWidth } from './DayHandle';
import { spread } from './spread';
import type { PlotDays } from './use-plot-days';
import type { PlotRange } from './use-plot-range';

interface DayHandlesProps {
  readonly plot: PlotRange;
  /** Of the ruler, in pixels. */
  readonly width: number;
  readonly days: PlotDays;
}

/** The three days of a plot on its ruler, none of them hidden by another. */
export function DayHandles({ plot, width, days }: DayHandlesProps) {
  const t = useWords();
  const handles = [
    {
      letter: 'A',
      label: t('timeline.dateA'),
      day: days.from,
      onChange: (day: number) => show({ compareFrom: isoDayOf(day) }),
    },
    {
      letter: t('timeline.asOfShort'),
      label: t('matrix.asOf'),
      day: days.asOf,
      onChange: (day: number) => show({ asOf: isoDayOf(day) }),
      isMain: true,
    },
    {
      letter: 'B',
      label: t('timeline.dateB'),
      day: days.to,
      onChange: (day: number) => show({ compareTo: isoDayOf(day) }),
    },
  ];
  const lines = handles.map(({ day }) => lineOf(day, plot));
  const inSight = lines.map((x) => x >= 0 && x <= width);
  // Out of sight a handle keeps to the end at which it would come into sight, for the keyboard, is not drawn, and takes no room.
  const middles = spread(
    handles.map(({ letter }, place) => ({
      x: Math.min(Math.max(lines[place] ?? 0, 0), width),
      width: inSight[place] ? handleWidth(letter) + 2 : 0,
    })),
    width,
  );
  return handles.map((handle, place) => (
    <DayHandle
      key={handle.letter}
      {...handle}
      plot={plot}
      x={middles[place] ?? 0}
      isInSight={inSight[place] ?? false}
    />
  ));
}

/** Where the line of a day stands, in pixels from the beginning of the ruler: at the end of the day. */
export function lineOf(day: number, { range, pixelsPerDay }: PlotRange): number {
  return (day + 1 - range.from) * pixelsPerDay;
}
