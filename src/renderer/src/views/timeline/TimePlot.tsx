import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { isoDayOf } from '../../../../shared/day-number';
import {
  EVENT_STRIP,
  eventClusterShapes,
  eventLines,
  eventShapes,
} from '../../../../shared/pictures/event-shapes';
import { MARK } from '../../../../shared/pictures/mark-shapes';
import type { TimeTrack } from '../../../../shared/pictures/time-picture';
import { clusterStarts, clustersBetween } from '../../../../shared/views/timeline-clusters';
import { showDialog, showEvidence } from '../../actions';
import { Button } from '../../components/Button';
import { Shapes } from '../../components/Shapes';
import { measureText } from '../../measure-text';
import { useSize } from '../../use-size';
import { localeForFormats, useWords } from '../../words';
import { daysInWords } from './mark-words';
import styles from './Plot.module.css';
import { PlotOverlay } from './PlotOverlay';
import { PlotRuler } from './PlotRuler';
import { markId, PlotTiles, thingAt } from './PlotTiles';
import { PlotTip } from './PlotTip';
import type { PlotModel, PlotThing } from './plot-model';
import { axisTicks } from './time-axis';
import type { PlotDays } from './use-plot-days';
import { usePlotKeys } from './use-plot-keys';
import { usePlotPointer } from './use-plot-pointer';
import type { PlotRange } from './use-plot-range';
import { useScrolled } from './use-scrolled';

interface TimePlotProps {
  readonly model: PlotModel;
  readonly plot: PlotRange;
  readonly days: PlotDays;
  /** Pixels: of what is drawn, and of the names before it. */
  readonly width: number;
  readonly headsWidth: number;
}

/** A plot of time: axis, events, and a body of lanes or a scale. One stop of the keyboard, whose arrows go from mark to mark. */
export function TimePlot({ model, plot, days, width, headsWidth }: TimePlotProps) {
  const t = useWords();
  const ids = { keys: useId(), tip: useId() };
  const area = useRef<HTMLDivElement>(null);
  const [bodySize, bodyRef] = useSize();
  const [scroller, scrolled, onScroll] = useScrolled();
  const { range, pixelsPerDay } = plot;
  const layout = useMemo(() => model.layout(bodySize.height), [model, bodySize.height]);
  const tracks = useMemo(() => [eventTrack(model), ...model.tracks(layout)], [model, layout]);
  const starts = useMemo(
    () => tracks.map(({ at }) => clusterStarts(at, MARK.reach / pixelsPerDay)),
    [tracks, pixelsPerDay],
  );
  const ticks = useMemo(() => axisTicks(range, width, localeForFormats()), [range, width]);
  const [hovered, setHovered] = useState<PlotThing | null>(null);
  const [hasKeyboard, setHasKeyboard] = useState(false);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const keys = usePlotKeys({ tracks, starts, plot, open, onDismiss: () => setDismissed(keyOf(tipped)) });
  const pointer = usePlotPointer(area, scroller, headsWidth, plot, (target) => {
    const thing = thingAt(target);
    if (thing === null) return;
    keys.goTo(thing);
    setHasKeyboard(false);
    open(thing);
  });
  const tipped = hovered ?? (hasKeyboard ? keys.thing : null);
  const isTipShown = tipped !== null && dismissed !== keyOf(tipped);
  const top = scrolled;
  const bottom = scrolled + bodySize.height;
  const x = (day: number) => (day - range.from) * pixelsPerDay;
  const ground = { range, x, width, top, bottom, starts: starts.slice(1) };
  const inSight = tracksInSight(tracks, starts, plot, top - layout.laneHeight, bottom + layout.laneHeight);
  const isNothingThere = model.extent !== null && !inSight.hasMarks;

  function open(thing: PlotThing): void {
    const at = tracks[thing.track]?.at;
    if (at === undefined) return;
    if (thing.to - thing.from > 1) {
      plot.showSpan(at[thing.from] ?? 0, at[thing.to - 1] ?? 0);
      return;
    }
    if (thing.track === 0) {
      const event = model.events[thing.from]?.event;
      if (event !== undefined) showDialog({ kind: 'event', eventId: event.id, date: '' });
      return;
    }
    const positionId = model.positionId(thing);
    if (positionId !== null) showEvidence({ kind: 'position', positionId });
  }

  const current = keys.thing;
  return (
    <div ref={area} className={styles.plot} onPointerLeave={() => setHovered(null)}>
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus and the keys.
        tabIndex={0}
        aria-label={t('timeline.plotLabel', { title: model.title, days: daysInSight(plot, t) })}
        aria-describedby={ids.keys}
        aria-activedescendant={current === null ? undefined : markId(current)}
        className={styles.application}
        onKeyDown={(event) => {
          setHasKeyboard(true);
          setDismissed(null);
          keys.onKeyDown(event);
        }}
        onFocus={(event) => {
          if (event.target !== event.currentTarget || !event.currentTarget.matches(':focus-visible')) return;
          setHasKeyboard(true);
          if (keys.thing === null) keys.goTo(keys.start());
        }}
        onBlur={() => setHasKeyboard(false)}
        onPointerOver={(event) => {
          const thing = thingAt(event.target);
          if (keyOf(thing) !== keyOf(hovered)) setHovered(thing);
          if (thing !== null) setDismissed(null);
        }}
      >
        <p id={ids.keys} hidden>
          {t('timeline.keys')}
        </p>
        <div className={styles.top}>
          <div className={styles.corner}>
            {model.events.length > 0 && <span>{t('timeline.eventsLane')}</span>}
          </div>
          <div className={styles.axis}>
            <PlotRuler {...{ ticks, plot, width, days }} />
            {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would be a tooltip; the plot around it has a name. */}
            <svg className={styles.events} width={width} height={EVENT_STRIP} {...pointer}>
              <TrackGroup label={t('timeline.eventsLane')}>
                {model.events.length === 0 && (
                  <text className={styles.noEvents} x={8} y={EVENT_STRIP / 2 + 4}>
                    {t('timeline.noEvents')}
                  </text>
                )}
                {tracks[0] && (
                  <PlotTiles
                    track={tracks[0]}
                    place={0}
                    starts={starts[0] ?? new Uint32Array(0)}
                    describe={model.describe}
                    {...{ range, pixelsPerDay }}
                  />
                )}
                {current?.track === 0 && <CurrentRing {...{ current, tracks, x }} />}
              </TrackGroup>
            </svg>
          </div>
        </div>
        <div ref={bodyRef} className={styles.bodyFrame}>
          <div ref={scroller} className={styles.scroller} onScroll={onScroll}>
            <div className={styles.heads}>{model.heads(layout)}</div>
            {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would be a tooltip; the plot around it has a name. */}
            <svg className={styles.body} width={width} height={layout.bodyHeight} {...pointer}>
              <g aria-hidden>
                {ticks.map(({ at }) => (
                  <line key={at} className={styles.gridLine} x1={x(at)} x2={x(at)} y2={layout.bodyHeight} />
                ))}
                <Shapes shapes={model.back(layout, ground)} />
                <Shapes shapes={eventBands(model, plot, x, layout.bodyHeight)} />
              </g>
              {inSight.places.map((place) => {
                const track = tracks[place];
                return (
                  track && (
                    <TrackGroup key={track.id} label={track.label}>
                      <PlotTiles
                        starts={starts[place] ?? new Uint32Array(0)}
                        describe={model.describe}
                        {...{ track, place, range, pixelsPerDay }}
                      />
                    </TrackGroup>
                  )
                );
              })}
              <PlotOverlay {...{ days, plot, width }} height={layout.bodyHeight} />
              {current !== null && current.track > 0 && <CurrentRing {...{ current, tracks, x }} />}
            </svg>
          </div>
          {isNothingThere && (
            <div className={styles.nothing}>
              {t('timeline.nothingInRange')} <Button onPress={plot.fit}>{t('timeline.showAll')}</Button>
            </div>
          )}
        </div>
      </div>
      {isTipShown && (
        <PlotTip id={ids.tip} thing={tipped} onPointerLeave={() => setHovered(null)}>
          {model.tip(tipped)}
        </PlotTip>
      )}
    </div>
  );
}

/** The marks of one track, for screen readers. */
function TrackGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y: a fieldset is no part of a picture.
    <g role="group" aria-label={label}>
      {children}
    </g>
  );
}

interface CurrentRingProps {
  readonly current: PlotThing;
  readonly tracks: readonly TimeTrack[];
  readonly x: (day: number) => number;
}

/** Around the mark that the keyboard is on, while the plot has the focus. */
function CurrentRing({ current, tracks, x }: CurrentRingProps) {
  const track = tracks[current.track];
  if (track === undefined) return null;
  const [left, top] = [x(track.at[current.from] ?? 0) - 17, track.y(current.from) - 15];
  return <rect className={styles.ring} x={left} y={top} width={34} height={30} rx={8} aria-hidden />;
}

function eventTrack({ events, eventsAt }: PlotModel): TimeTrack {
  return {
    id: 'events',
    label: '',
    at: eventsAt,
    y: () => EVENT_STRIP / 2,
    shapes: (from, to, room) => {
      const event = events[from];
      if (to - from > 1 || event === undefined) return eventClusterShapes(to - from);
      return eventShapes(event, Math.min(room, 220), measureText);
    },
  };
}

function eventBands(
  { events, eventsAt }: PlotModel,
  { range }: PlotRange,
  x: (day: number) => number,
  height: number,
) {
  return events.flatMap((event, place) => {
    const at = eventsAt[place] ?? event.first;
    const isInSight = (event.until ?? event.last) + 1 >= range.from && event.first <= range.to;
    return isInSight ? eventLines(event, at, x, height) : [];
  });
}

/** The places of the tracks whose marks are in the part of the body that is in sight, the events not among them; and whether any has a mark. */
function tracksInSight(
  tracks: readonly TimeTrack[],
  starts: readonly Uint32Array[],
  { range }: PlotRange,
  top: number,
  bottom: number,
) {
  const places: number[] = [];
  let hasMarks = false;
  for (const [place, { at, y }] of tracks.entries()) {
    const [first, end] = clustersBetween(at, starts[place] ?? new Uint32Array(0), range.from, range.to);
    hasMarks ||= end > first;
    if (place > 0 && at.length > 0 && (tracks.length < 12 || (y(0) >= top && y(0) <= bottom)))
      places.push(place);
  }
  return { places, hasMarks };
}

function daysInSight({ range }: PlotRange, t: ReturnType<typeof useWords>): string {
  return daysInWords(Math.floor(range.from), Math.floor(range.to), t);
}

function keyOf(thing: PlotThing | null): string | null {
  return thing === null ? null : `${thing.track} ${thing.from} ${thing.to}`;
}

/** The day in the middle of what is in sight: what a new event is proposed to be on. */
export function middleDay({ range }: PlotRange): string {
  return isoDayOf((range.from + range.to) / 2);
}
