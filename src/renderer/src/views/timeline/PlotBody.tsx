import type { RefCallback, RefObject } from 'react';
import { gridLines } from '../../../../shared/pictures/axis-shapes';
import type { TimeAxis } from '../../../../shared/pictures/time-axis';
import { Button } from '../../components/Button';
import { Shapes } from '../../components/Shapes';
import type { Size } from '../../use-size';
import { useWords } from '../../words';
import { CurrentRing } from './CurrentRing';
import styles from './Plot.module.css';
import { ComparedDays, LaterDays } from './PlotOverlay';
import { PlotTiles } from './PlotTiles';
import type { BodyLayout, PlotModel, PlotThing } from './plot-model';
import { bandsInSight, tracksInSight } from './plot-sight';
import { TrackGroup } from './TrackGroup';
import type { PlotDays } from './use-plot-days';
import type { usePlotPointer } from './use-plot-pointer';
import type { PlotRange } from './use-plot-range';
import type { PlotTracks } from './use-plot-tracks';
import type { Scrolled } from './use-scrolled';

interface PlotBodyProps {
  readonly model: PlotModel;
  readonly layout: BodyLayout;
  readonly its: PlotTracks;
  readonly plot: PlotRange;
  readonly days: PlotDays;
  readonly axis: TimeAxis;
  readonly width: number;
  readonly current: PlotThing | null;
  readonly pointer: ReturnType<typeof usePlotPointer>;
  readonly frame: RefCallback<HTMLElement>;
  readonly size: Size;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scrolled: Scrolled;
}

/** The lanes or the scale of a plot, under its axis and its events, with the names before them. */
export function PlotBody({
  model,
  layout,
  its,
  plot,
  days,
  axis,
  width,
  current,
  pointer,
  frame,
  size,
  scroller,
  scrolled,
}: PlotBodyProps) {
  const t = useWords();
  const { tracks, starts } = its;
  const { range, pixelsPerDay } = plot;
  const { bodyHeight, laneHeight } = layout;
  const x = (day: number) => (day - range.from) * pixelsPerDay;
  const [top, bottom] = [scrolled.top, scrolled.top + size.height];
  const ground = { range, x, width, top, bottom, starts: starts.slice(1) };
  const inSight = tracksInSight(tracks, starts, plot, top - laneHeight, bottom + laneHeight);
  return (
    <div ref={frame} className={styles.bodyFrame}>
      <div ref={scroller} className={styles.scroller} onScroll={scrolled.onScroll}>
        <div className={styles.heads}>{model.heads(layout)}</div>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would be a tooltip; the plot around it has a name. */}
        <svg className={styles.body} width={width} height={bodyHeight} {...pointer}>
          <ComparedDays {...{ days, plot, width }} height={bodyHeight} />
          <g aria-hidden>
            <Shapes shapes={gridLines(axis, x, bodyHeight)} />
            <Shapes shapes={model.back(layout, ground)} />
            <Shapes shapes={bandsInSight(model, plot, x, bodyHeight)} />
          </g>
          <LaterDays {...{ days, plot, width }} height={bodyHeight} />
          {inSight.places.map((place) => {
            const track = tracks[place];
            return (
              track && (
                <TrackGroup key={track.id} label={track.label}>
                  <PlotTiles
                    starts={starts[place] ?? new Uint32Array(0)}
                    describe={model.describe}
                    asOf={days.asOf}
                    {...{ track, place, range, pixelsPerDay }}
                  />
                </TrackGroup>
              )
            );
          })}
          {current !== null && current.track > 0 && <CurrentRing {...{ current, tracks, x }} />}
        </svg>
      </div>
      {model.extent !== null && !inSight.hasMarks && (
        <div className={styles.nothing}>
          {t('timeline.nothingInRange')} <Button onPress={plot.fit}>{t('timeline.showAll')}</Button>
        </div>
      )}
    </div>
  );
}
