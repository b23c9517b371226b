import { type KeyboardEvent, useState } from 'react';
import type { TimeTrack } from '../../../../shared/pictures/picture-parts';
import { clusterOf } from '../../../../shared/views/timeline-clusters';
import type { PlotThing } from './plot-model';
import type { PlotRange } from './use-plot-range';

/** What is under the keyboard: a mark by its track and its first thing, which stays while what stands together changes. */
interface Current {
  readonly trackId: string;
  readonly mark: number;
}

/** What the day of a mark can be taken as. */
export type TakenDay = 'from' | 'to' | 'asOf';

/** By the place of a letter on the keyboard: they are the same keys in every script. */
const TAKES: Readonly<Record<string, TakenDay>> = { KeyA: 'from', KeyB: 'to', KeyD: 'asOf' };

interface PlotKeysProps {
  readonly tracks: readonly TimeTrack[];
  readonly starts: readonly Uint32Array[];
  readonly plot: PlotRange;
  readonly open: (thing: PlotThing) => void;
  /** Takes a day, by its number, as the first or the second of the two that are compared, or as the as-of date. */
  readonly takeDay: (as: TakenDay, day: number) => void;
  readonly onDismiss: () => void;
}

/** The keyboard of a plot: the thing that it stands on, and what its keys do. */
export function usePlotKeys({ tracks, starts, plot, open, takeDay, onDismiss }: PlotKeysProps) {
  const [current, setCurrent] = useState<Current | null>(null);
  const thing = current === null ? null : thingOf(current, tracks, starts);

  function goTo(next: PlotThing | null): void {
    const track = next && tracks[next.track];
    if (next === null || !track) return;
    setCurrent({ trackId: track.id, mark: next.from });
    plot.keepInSight(track.at[next.from] ?? 0);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.shiftKey ? false : take(TAKES[event.code])) && !act(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Takes the day of the mark under the keyboard, the last of several; whether there is one. */
  function take(as: TakenDay | undefined): boolean {
    const at = thing === null ? undefined : tracks[thing.track]?.at[thing.to - 1];
    if (as === undefined || at === undefined) return false;
    takeDay(as, Math.floor(at));
    return true;
  }

  /** Whether the key does anything here. */
  function act(key: string): boolean {
    const around = thing === null ? undefined : (tracks[thing.track]?.at[thing.from] ?? undefined);
    const page = (plot.range.to - plot.range.from) * 0.8;
    switch (key) {
      case 'ArrowRight':
      case 'ArrowLeft':
        goTo(thing === null ? nearestAnywhere() : beside(thing, key === 'ArrowRight' ? 1 : -1));
        return true;
      case 'ArrowDown':
      case 'ArrowUp':
        goTo(thing === null ? nearestAnywhere() : inOtherTrack(thing, key === 'ArrowDown' ? 1 : -1));
        return true;
      case 'Home':
      case 'End':
        goTo(endOf(thing ?? nearestAnywhere(), key === 'Home'));
        return true;
      case 'PageUp':
      case 'PageDown':
        plot.move(key === 'PageDown' ? page : -page);
        return true;
      case '+':
      case '=':
        plot.zoom(0.6, around);
        return true;
      case '-':
      case '_':
        plot.zoom(1 / 0.6, around);
        return true;
      case '0':
        plot.fit();
        return true;
      case 'Enter':
      case ' ':
        if (thing !== null) open(thing);
        return thing !== null;
      case 'Escape':
        onDismiss();
        return false;
      default:
        return false;
    }
  }

  function beside({ track, from }: PlotThing, step: number): PlotThing | null {
    const cluster = clusterOf(starts[track] ?? new Uint32Array(0), from) + step;
    return thingIn(track, cluster);
  }

  function inOtherTrack({ track, from }: PlotThing, step: number): PlotThing | null {
    const day = tracks[track]?.at[from] ?? 0;
    for (let other = track + step; other >= 0 && other < tracks.length; other += step) {
      if ((tracks[other]?.at.length ?? 0) > 0) return nearestIn(other, day);
    }
    return null;
  }

  function endOf(of: PlotThing | null, isFirst: boolean): PlotThing | null {
    if (of === null) return null;
    return thingIn(of.track, isFirst ? 0 : (starts[of.track]?.length ?? 0) - 1);
  }

  /** Of the first track that has anything below the events, what is nearest to the middle of what is in sight. */
  function nearestAnywhere(): PlotThing | null {
    const middle = (plot.range.from + plot.range.to) / 2;
    const track = tracks.findIndex(({ at }, place) => place > 0 && at.length > 0);
    return nearestIn(track === -1 ? 0 : track, middle);
  }

  function nearestIn(track: number, day: number): PlotThing | null {
    const at = tracks[track]?.at ?? new Float64Array(0);
    const its = starts[track] ?? new Uint32Array(0);
    let best = -1;
    for (let cluster = 0; cluster < its.length; cluster++) {
      const distance = (one: number) => Math.abs((at[its[one] ?? 0] ?? 0) - day);
      if (best === -1 || distance(cluster) < distance(best)) best = cluster;
    }
    return best === -1 ? null : thingIn(track, best);
  }

  function thingIn(track: number, cluster: number): PlotThing | null {
    const from = starts[track]?.[cluster];
    if (from === undefined) return null;
    return { track, from, to: starts[track]?.[cluster + 1] ?? tracks[track]?.at.length ?? from + 1 };
  }

  return { thing, goTo, forget: () => setCurrent(null), onKeyDown, start: () => thing ?? nearestAnywhere() };
}

function thingOf(
  { trackId, mark }: Current,
  tracks: readonly TimeTrack[],
  starts: readonly Uint32Array[],
): PlotThing | null {
  const track = tracks.findIndex(({ id }) => id === trackId);
  const length = tracks[track]?.at.length ?? 0;
  const its = starts[track];
  if (its === undefined || length === 0) return null;
  const cluster = clusterOf(its, Math.min(mark, length - 1));
  return { track, from: its[cluster] ?? 0, to: its[cluster + 1] ?? length };
}
