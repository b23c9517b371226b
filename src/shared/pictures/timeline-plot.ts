import type { Party, Position } from '../model';
import type { Translate } from '../translate';
import type { LaneHead, TimelineLane, TimelineView } from '../views/timeline';
import { clusterOf, countStances } from '../views/timeline-clusters';
import { FIRMNESSES, SHIFTS, STANCES } from '../vocabulary';
import {
  clusterShapes,
  firmnessBars,
  markShapes,
  shiftGlyph,
  spanShapes,
  stanceShapes,
  wordBeside,
} from './mark-shapes';
import { fitted, type Measure, type Paint, type Shape } from './picture';
import { HEADS_WIDTH, type LegendItem, type PlotGround, type TimeTrack } from './time-picture';

/** What lanes are drawn with. */
export interface LaneSetting {
  /** Pixels. */
  readonly laneHeight: number;
  /** The parties by their ids. */
  readonly parties: ReadonlyMap<string, Party>;
  readonly words: Translate;
  readonly measure: Measure;
}

/** The marks of every lane. In lanes of issues each has the colour of its party, and its name where there is room. */
export function timelineTracks(view: TimelineView, setting: LaneSetting): readonly TimeTrack[] {
  const { laneHeight, measure } = setting;
  return view.lanes.map(({ id, head, marks, at }, place) => ({
    id,
    label: laneName(head),
    at,
    y: () => (place + 0.5) * laneHeight,
    shapes(from, to, room) {
      const mark = marks[from];
      if (to - from > 1 || mark === undefined) return clusterShapes(to - from, countStances(marks, from, to));
      const { stance } = mark.position;
      const party = head.kind === 'party' ? undefined : setting.parties.get(mark.position.partyId);
      const word = party === undefined ? setting.words(`glossary.stance.${stance}`) : shortName(party);
      return [
        ...markShapes(mark, (party?.colour as Paint | undefined) ?? null),
        ...wordBeside(word, `stance-${stance}`, room, measure),
      ];
    },
  }));
}

/** Behind the marks: a line for every lane in sight, and the days that partial dates of marks that stand alone can mean. */
export function timelineBack(view: TimelineView, laneHeight: number, ground: PlotGround): readonly Shape[] {
  const { width, top, bottom, starts } = ground;
  const first = Math.max(Math.floor(top / laneHeight), 0);
  const shapes: Shape[] = [];
  for (let place = first; place < view.lanes.length && place * laneHeight < bottom; place++) {
    const lane = view.lanes[place];
    if (lane === undefined) continue;
    const [middle, end] = [(place + 0.5) * laneHeight, (place + 1) * laneHeight];
    shapes.push(
      { kind: 'line', x1: 0, y1: middle, x2: width, y2: middle, stroke: 'border' },
      { kind: 'line', x1: 0, y1: end, x2: width, y2: end, stroke: 'border' },
      ...laneSpans(lane, starts[place] ?? new Uint32Array(0), middle, ground),
    );
  }
  return shapes;
}

/** The names of the lanes, with the colours of parties and the depths of issues. */
export function timelineHeads(view: TimelineView, laneHeight: number, measure: Measure): readonly Shape[] {
  return view.lanes.flatMap(({ head }, place): readonly Shape[] => {
    const y = (place + 0.5) * laneHeight;
    const indent = head.kind === 'party' ? 16 : head.issue.depth * 12;
    const text = fitted(laneName(head), HEADS_WIDTH - indent - 12, 's', measure);
    const name: Shape = { kind: 'text', x: indent, y: y + 4.5, text, size: 's', fill: 'text' };
    if (head.kind === 'issue') return [name];
    const fill = head.party.colour as Paint;
    return [{ kind: 'rect', x: 0, y: y - 5, width: 10, height: 10, radius: 3, fill }, name];
  });
}

/** The name of a lane in full. */
export function laneName(head: LaneHead): string {
  return head.kind === 'party' ? head.party.name : head.issue.issue.name;
}

/** What the shapes of marks mean; in lanes of issues with the parties. */
export function timelineLegend(
  view: TimelineView,
  parties: readonly Party[],
  words: Translate,
): readonly LegendItem[] {
  const areIssues = view.lanes[0]?.head.kind === 'issue';
  return [
    ...STANCES.map((stance) => ({
      shapes: stanceShapes(stance, 0, 0),
      label: words(`glossary.stance.${stance}`),
    })),
    ...SHIFTS.filter((shift) => shift !== 'reiterated').map((shift) => ({
      shapes: [shiftGlyph(shift, 0, 0)],
      label: words(`glossary.shift.${shift}`),
    })),
    ...FIRMNESSES.map((firmness) => ({
      shapes: firmnessBars(firmness, 'text', 0, 0),
      label: words(`glossary.firmness.${firmness}`),
    })),
    ...(areIssues
      ? parties.map((party) => ({
          shapes: [{ kind: 'circle', x: 0, y: 0, radius: 5, fill: party.colour as Paint } as const],
          label: shortName(party),
        }))
      : []),
  ];
}

/** The short name of a party, or its name when it has none. */
export function shortName({ shortName: short, name }: Party): string {
  return short === '' ? name : short;
}

/** The ids of positions that lanes show within days, lane by lane. */
export function positionsBetween(lane: TimelineLane, from: number, to: number): readonly Position[] {
  return lane.marks
    .filter((mark, place) => (lane.at[place] ?? mark.first) >= from && mark.first < to)
    .map(({ position }) => position);
}

function laneSpans(
  { marks, at, spans }: TimelineLane,
  starts: Uint32Array,
  middle: number,
  { x, width, range }: PlotGround,
): readonly Shape[] {
  return spans.flatMap((place) => {
    const mark = marks[place];
    const from = at[place] ?? 0;
    if (mark === undefined || mark.last + 1 < range.from || from > range.to) return [];
    const cluster = clusterOf(starts, place);
    const isAlone = (starts[cluster + 1] ?? marks.length) - (starts[cluster] ?? 0) === 1;
    if (!isAlone) return [];
    const end = x(mark.last + 1);
    return spanShapes(
      Math.max(x(from), 0),
      Math.min(end, width),
      middle,
      `stance-${mark.position.stance}`,
      end <= width,
    );
  });
}
