import type { DaySpan } from '../../../../shared/day-number';
import { isolated } from '../../../../shared/direction';
import type { Dossier, Issue } from '../../../../shared/model';
import {
  scaleBack,
  scaleHeads,
  scaleHeight,
  scaleLegend,
  scaleTracks,
} from '../../../../shared/pictures/scale-plot';
import { scaleTable } from '../../../../shared/tables/scale-table';
import type { Translate } from '../../../../shared/translate';
import { leastDistance, placesInTime } from '../../../../shared/views/places-in-time';
import type { GapStretch } from '../../../../shared/views/scale-gap';
import type { ScaleLine } from '../../../../shared/views/scale-steps';
import type { TimelineEvent } from '../../../../shared/views/timeline-events';
import { measureInFile } from '../../measure-text';
import { clusterInWords, daysInWords, eventInWords, quickDate } from './mark-words';
import { filterNote, type PlotModel } from './plot-model';
import { ScaleHeads } from './ScaleHeads';
import { ClusterTip, EventTip, PositionTip } from './TipContent';

interface ScaleSetting {
  readonly lines: readonly ScaleLine[];
  readonly gap: readonly GapStretch[];
  readonly events: readonly TimelineEvent[];
  readonly issue: Issue | null;
  /** A day number. */
  readonly asOf: number;
  readonly dossier: Dossier;
  /** By what positions are filtered, in words, part by part; empty when they are not. */
  readonly filtered: readonly string[];
  /** The names of the two parties between which the gap is. */
  readonly between: readonly string[];
  /** How the gap went, in a sentence; null without one. */
  readonly trend: string | null;
  readonly words: Translate;
}

/** Pixels. */
const LEAST_HEIGHT = 180;
const NO_SCALE = { lowLabel: '', highLabel: '' };

/** The plot of parties on the scale of an issue. */
export function scaleModel({
  lines,
  gap,
  events,
  issue,
  asOf,
  dossier,
  filtered,
  between,
  trend,
  words: t,
}: ScaleSetting): PlotModel {
  const eventsAt = placesInTime(events);
  const extent = extentOf(lines, events);
  const { lowLabel, highLabel } = issue?.scale ?? NO_SCALE;
  /** What still holds is drawn until the end of all there is, and at least until the as-of date. */
  const end = Math.max(extent?.last ?? asOf, asOf) + 1;
  return {
    shows: 'scale',
    title: t('timeline.scaleTitle', {
      issue: isolated(issue?.name ?? ''),
      low: isolated(lowLabel),
      high: isolated(highLabel),
    }),
    notes: [...(trend === null ? [] : [trend]), ...filterNote(filtered, t)],
    extent,
    least: Math.min(
      leastDistance(eventsAt),
      ...lines.map(({ steps }) => leastDistance(placesInTime(steps, 0))),
    ),
    events,
    eventsAt,
    layout: (height) => ({
      bodyHeight: Math.max(height, LEAST_HEIGHT),
      laneHeight: Math.max(height, LEAST_HEIGHT),
    }),
    tracks: ({ bodyHeight }) => scaleTracks(lines, scaleHeight(bodyHeight)),
    back: ({ bodyHeight }, ground) => scaleBack(lines, gap, scaleHeight(bodyHeight), end, ground),
    heads: ({ bodyHeight }) => <ScaleHeads scale={{ lowLabel, highLabel }} height={bodyHeight} />,
    headShapes: ({ bodyHeight }, width) =>
      scaleHeads({ lowLabel, highLabel }, width, scaleHeight(bodyHeight), measureInFile),
    describe({ track, from, to }) {
      if (track === 0) {
        const [event, last] = [events[from], events[to - 1]];
        if (event === undefined) return '';
        if (to - from === 1) return eventInWords(event, dossier, t);
        return t('timeline.eventCluster', {
          count: to - from,
          days: daysInWords(event.first, last?.first ?? event.first, t),
        });
      }
      const line = lines[track - 1];
      const step = line?.steps[from];
      if (line === undefined || step === undefined) return '';
      if (to - from > 1) return clusterInWords(line.steps, from, to, t);
      const { position, shift, value } = step;
      return t('timeline.markOnScale', {
        party: isolated(line.party.name),
        date: quickDate(position.date, t),
        value: t('timeline.value', { value }),
        stance: t(`glossary.stance.${position.stance}`),
        firmness: t(`glossary.firmness.${position.firmness}`),
        shift: t(`glossary.shift.${shift}`),
        statement: position.statement,
      });
    },
    tip({ track, from, to }) {
      if (track === 0) return <EventTip events={events.slice(from, to)} />;
      const steps = lines[track - 1]?.steps ?? [];
      const step = steps[from];
      if (to - from > 1) return <ClusterTip marks={steps} from={from} to={to} />;
      return step && <PositionTip mark={step} value={step.value} />;
    },
    positionId: ({ track, from }) => lines[track - 1]?.steps[from]?.position.id ?? null,
    legend: scaleLegend(lines, gap, t),
    table: (range) => scaleTable({ lines, gap, between, events }, range, dossier, t),
  };
}

function extentOf(lines: readonly ScaleLine[], events: readonly TimelineEvent[]): DaySpan | null {
  const steps = lines.flatMap((line) => line.steps);
  const firsts = [...steps, ...events].map(({ first }) => first);
  if (firsts.length === 0) return null;
  const lasts = [...steps.map(({ last }) => last), ...events.map(({ last, until }) => until ?? last)];
  return { first: Math.min(...firsts), last: Math.max(...lasts) };
}
