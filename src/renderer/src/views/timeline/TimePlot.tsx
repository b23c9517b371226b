import { useId, useMemo, useRef, useState } from 'react';
import { isoDayOf } from '../../../../shared/day-number';
import { timeAxis } from '../../../../shared/pictures/time-axis';
import { show } from '../../actions';
import { measureText } from '../../measure-text';
import { useSize } from '../../use-size';
import { localeForFormats, useWords } from '../../words';
import { EventStrip } from './EventStrip';
import { daysInWords } from './mark-words';
import { openThing } from './open-thing';
import styles from './Plot.module.css';
import { PlotBody } from './PlotBody';
import { keyOf, markId, thingAt } from './PlotMark';
import { PlotRuler } from './PlotRuler';
import { PlotTip } from './PlotTip';
import type { PlotModel, PlotThing } from './plot-model';
import { laneOf, useLaneInSight } from './use-lane-in-sight';
import type { PlotDays } from './use-plot-days';
import { type TakenDay, usePlotKeys } from './use-plot-keys';
import { usePlotPointer } from './use-plot-pointer';
import type { PlotRange } from './use-plot-range';
import { usePlotTracks } from './use-plot-tracks';
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
  const scroller = useRef<HTMLDivElement>(null);
  const [size, frame] = useSize();
  const scrolled = useScrolled(scroller);
  const { range } = plot;
  const layout = useMemo(() => model.layout(size.height), [model, size.height]);
  const its = usePlotTracks(model, layout, plot);
  const axis = useMemo(() => timeAxis(range, width, localeForFormats(), measureText), [range, width]);
  const [hovered, setHovered] = useState<PlotThing | null>(null);
  const [hasKeyboard, setHasKeyboard] = useState(false);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const open = (thing: PlotThing) => openThing(thing, model, plot, its);
  const keys = usePlotKeys({ ...its, plot, open, takeDay, onDismiss: () => setDismissed(keyOf(tipped)) });
  const pointer = usePlotPointer(area, scroller, headsWidth, plot, (target) => {
    const thing = thingAt(target);
    if (thing === null) return;
    keys.goTo(thing);
    setHasKeyboard(false);
    open(thing);
  });
  const current = keys.thing;
  const tipped = hovered ?? (hasKeyboard ? current : null);
  const isTipShown = tipped !== null && dismissed !== keyOf(tipped);
  useLaneInSight(scroller, hasKeyboard ? laneOf(current, its.tracks, layout.laneHeight) : null);

  return (
    <div ref={area} className={styles.plot} onPointerLeave={() => setHovered(null)}>
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus and the keys.
        tabIndex={0}
        aria-label={t('timeline.plotLabel', {
          title: model.title,
          days: daysInWords(Math.floor(range.from), Math.floor(range.to), t),
        })}
        aria-describedby={ids.keys}
        aria-activedescendant={current === null ? undefined : markId(current)}
        className={styles.application}
        onKeyDown={(event) => {
          // A button in a head has its own keys.
          if (event.target instanceof HTMLButtonElement) return;
          setHasKeyboard(true);
          setDismissed(null);
          // What lies under a resting pointer is not what the keyboard is on.
          setHovered(null);
          keys.onKeyDown(event);
        }}
        onFocus={(event) => {
          if (event.target !== event.currentTarget || !event.currentTarget.matches(':focus-visible')) return;
          setHasKeyboard(true);
          if (keys.thing === null) keys.goTo(keys.start());
        }}
        onBlur={() => setHasKeyboard(false)}
        onPointerMove={(event) => {
          const thing = thingAt(event.target);
          if (keyOf(thing) === keyOf(hovered)) return;
          setHovered(thing);
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
            <PlotRuler {...{ axis, plot, width, days }} />
            <EventStrip
              {...{ model, plot, width, current, pointer }}
              tracks={its.tracks}
              layout={its.events}
            />
          </div>
        </div>
        <PlotBody
          {...{ model, layout, its, plot, days, axis, width }}
          {...{ current, pointer }}
          {...{ frame, size, scroller, scrolled }}
        />
      </div>
      {isTipShown && (
        <PlotTip id={ids.tip} thing={tipped} onPointerLeave={() => setHovered(null)}>
          {model.tip(tipped)}
        </PlotTip>
      )}
    </div>
  );
}

function takeDay(as: TakenDay, day: number): void {
  const isoDay = isoDayOf(day);
  if (as === 'asOf') show({ asOf: isoDay });
  else show(as === 'from' ? { compareFrom: isoDay } : { compareTo: isoDay });
}
