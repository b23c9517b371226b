import type { Party } from '../model';
import type { Translate } from '../translate';
import type { LaneHead, TimelineLane, TimelineView } from '../views/timeline';
import { clusterOf, countStances } from '../views/timeline-clusters';
import { clusterShapes, MARK, markShapes, spanShapes, wordBeside } from './mark-shapes';
import type { Measure, Paint, Shape } from './picture';
import { HEADS_WIDTH, type PlotGround, type TimeTrack } from './picture-parts';
import { wrapped } from './text-fit';

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
    reach: MARK.reach,
    extent: [MARK.up, MARK.down],
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
    const name = wrapped(laneName(head), HEADS_WIDTH - indent - 12, 2, 's', measure).map(
      (text, line, all): Shape => {
        const middle = y + 4.5 + (line - (all.length - 1) / 2) * 16;
        return { kind: 'text', x: indent, y: middle, text, size: 's', fill: 'text' };
      },
    );
    if (head.kind === 'issue') return name;
    const fill = head.party.colour as Paint;
    return [{ kind: 'rect', x: 0, y: y - 5, width: 10, height: 10, radius: 3, fill }, ...name];
  });
}

/** The name of a lane in full. */
function laneName(head: LaneHead): string {
  return head.kind === 'party' ? head.party.name : head.issue.issue.name;
}

/** The short name of a party, or its name when it has none. */
export function shortName({ shortName: short, name }: Party): string {
  return short === '' ? name : short;
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
