import { CalendarPlus, Rows3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { isoDayOf } from '../../../../shared/day-number';
import { HEADS_WIDTH } from '../../../../shared/pictures/picture-parts';
import type { TimelineState } from '../../../../shared/settings';
import { showDialog } from '../../actions';
import { Button } from '../../components/Button';
import { Segments } from '../../components/Segments';
import { Toggle } from '../../components/Toggle';
import { ViewHeader } from '../../components/ViewHeader';
import { useAppState } from '../../store';
import { useSize } from '../../use-size';
import { useWords } from '../../words';
import { PictureMenu } from './PictureMenu';
import styles from './Plot.module.css';
import { PlotBar } from './PlotBar';
import { PlotLegend } from './PlotLegend';
import { PlotTable } from './PlotTable';
import type { PlotModel } from './plot-model';
import { TimePlot } from './TimePlot';
import { setTimeline, useTimelineState } from './timeline-state';
import { usePlotDays } from './use-plot-days';
import { type PlotRange, usePlotRange } from './use-plot-range';

interface PlotScreenProps {
  readonly model: PlotModel;
  /** Choices in the bar over the view. */
  readonly tools: ReactNode;
  /** Between the bars and the plot. */
  readonly note?: ReactNode;
  /** Instead of the plot, when there is nothing to be seen; null when there is. */
  readonly empty: ReactNode | null;
}

/** Names take less room where there is little. Pixels. */
const NARROW = 640;
const NARROW_HEADS = 104;

/** A plot of time with everything around it, or what is in sight of it as a table. */
export function PlotScreen({ model, tools, note, empty }: PlotScreenProps) {
  const t = useWords();
  const { isTable } = useTimelineState();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const [size, ref] = useSize();
  const isNarrow = size.width < NARROW;
  const headsWidth = isNarrow ? NARROW_HEADS : HEADS_WIDTH;
  const width = Math.max(size.width - headsWidth, 1);
  const plot = usePlotRange(model.extent, model.least, width);
  const days = usePlotDays();
  return (
    <>
      <ViewHeader title={t('timeline.title')}>
        <PictureChoice shows={model.shows} />
        {tools}
        <Button
          icon={CalendarPlus}
          isDisabled={isReadOnly}
          onPress={() => showDialog({ kind: 'event', eventId: null, date: middleDay(plot) })}
        >
          {t('timeline.addEvent')}
        </Button>
        <Toggle
          icon={Rows3}
          label={t('timeline.asTable')}
          hint={t('timeline.asTableHint')}
          isIconOnly={false}
          isSelected={isTable}
          onChange={(isChosen) => setTimeline({ isTable: isChosen })}
        />
        <PictureMenu model={model} plot={plot} width={width} days={days} isDisabled={empty !== null} />
      </ViewHeader>
      <PlotBar plot={plot} days={days} />
      {note}
      <div className={styles.screen}>
        <div ref={ref} className={styles.measured} />
        {empty ??
          (isTable ? (
            <PlotTable model={model} range={plot.range} />
          ) : (
            size.width > 0 && <TimePlot {...{ model, plot, days, width, headsWidth }} />
          ))}
      </div>
      {empty === null && !isTable && <PlotLegend items={model.legend} />}
    </>
  );
}

function PictureChoice({ shows }: { readonly shows: TimelineState['picture'] }) {
  const t = useWords();
  return (
    <Segments
      label={t('timeline.picture')}
      isLabelHidden
      value={shows}
      onChange={(picture) => setTimeline({ picture })}
      options={(['timeline', 'scale'] as const).map((value) => ({
        value,
        label: t(`timeline.pictures.${value}`),
      }))}
    />
  );
}

/** The day in the middle of what is in sight: what a new event is proposed to be on. */
function middleDay({ range }: PlotRange): string {
  return isoDayOf((range.from + range.to) / 2);
}
