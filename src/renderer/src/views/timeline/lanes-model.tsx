import { isolated } from '../../../../shared/direction';
import { partiesInOrder } from '../../../../shared/dossier';
import type { Dossier } from '../../../../shared/model';
import { MARK } from '../../../../shared/pictures/mark-shapes';
import { timelineLegend } from '../../../../shared/pictures/timeline-legend';
import { timelineBack, timelineHeads, timelineTracks } from '../../../../shared/pictures/timeline-plot';
import { timelineTable } from '../../../../shared/tables/timeline-table';
import type { Translate } from '../../../../shared/translate';
import { leastDistance } from '../../../../shared/views/places-in-time';
import type { TimelineView } from '../../../../shared/views/timeline';
import { measureInFile, measureText } from '../../measure-text';
import { LaneHeads } from './LaneHeads';
import { clusterInWords, daysInWords, eventInWords, markInWords } from './mark-words';
import { filterNote, type PlotModel } from './plot-model';
import { ClusterTip, EventTip, PositionTip } from './TipContent';

interface LanesSetting {
  readonly dossier: Dossier;
  readonly issueId: string | null;
  /** By what positions are filtered, in words, part by part; empty when they are not. */
  readonly filtered: readonly string[];
  readonly words: Translate;
}

/** Pixels: lanes have as much of the height as there is, within reason. */
const LEAST_LANE = MARK.height + 6;
const MOST_LANE = 88;

/** The plot of positions in lanes. */
export function lanesModel(
  view: TimelineView,
  { dossier, issueId, filtered, words: t }: LanesSetting,
): PlotModel {
  const issue = issueId === null ? undefined : dossier.issues.get(issueId);
  return {
    shows: 'timeline',
    title: t('timeline.pictureOf.timeline'),
    notes: [
      ...(issue === undefined ? [] : [t('timeline.onIssue', { issue: isolated(issue.name) })]),
      ...filterNote(filtered, t),
    ],
    extent: view.extent,
    least: Math.min(leastDistance(view.eventsAt), ...view.lanes.map(({ at }) => leastDistance(at))),
    events: view.events,
    eventsAt: view.eventsAt,
    layout(height) {
      const count = Math.max(view.lanes.length, 1);
      const laneHeight = Math.min(Math.max(Math.floor(height / count), LEAST_LANE), MOST_LANE);
      return { laneHeight, bodyHeight: laneHeight * count };
    },
    tracks: ({ laneHeight }) =>
      timelineTracks(view, { laneHeight, parties: dossier.parties, words: t, measure: measureText }),
    back: ({ laneHeight }, ground) => timelineBack(view, laneHeight, ground),
    heads: ({ laneHeight }) => <LaneHeads lanes={view.lanes} laneHeight={laneHeight} />,
    headShapes: ({ laneHeight }) => timelineHeads(view, laneHeight, measureInFile),
    describe({ track, from, to }) {
      if (track === 0) {
        const [event, last] = [view.events[from], view.events[to - 1]];
        if (event === undefined) return '';
        if (to - from === 1) return eventInWords(event, dossier, t);
        const days = daysInWords(event.first, last?.first ?? event.first, t);
        return t('timeline.eventCluster', { count: to - from, days });
      }
      const marks = view.lanes[track - 1]?.marks ?? [];
      const mark = marks[from];
      if (to - from > 1) return clusterInWords(marks, from, to, t);
      return mark === undefined ? '' : markInWords(mark, dossier, t);
    },
    tip({ track, from, to }) {
      if (track === 0) return <EventTip events={view.events.slice(from, to)} />;
      const marks = view.lanes[track - 1]?.marks ?? [];
      const mark = marks[from];
      if (to - from > 1) return <ClusterTip marks={marks} from={from} to={to} />;
      return mark && <PositionTip mark={mark} />;
    },
    positionId: ({ track, from }) => view.lanes[track - 1]?.marks[from]?.position.id ?? null,
    legend: timelineLegend(view, partiesInOrder(dossier), t),
    table: (range) => timelineTable(view, range, dossier, t),
  };
}
