import { clusterStarts } from '../views/timeline-clusters';
import { AXIS_HEIGHT, axisLines, axisWords } from './axis-shapes';
import { asOfShapes, eventBands, trackShapes } from './body-shapes';
import { eventMarks, eventStems, roomyEventLayout } from './event-strip';
import { legendShapes } from './legend-shapes';
import { type Picture, type Shape, shifted } from './picture';
import { HEADS_WIDTH, PICTURE_MARGIN as MARGIN, type TimePictureParts } from './picture-parts';
import { titleShapes } from './title-shapes';

/** Under the body, in pixels: what the line of the as-of date says. */
const FOOT = 22;
const MOST_EVENT_ROWS = 4;

/** A picture of time as a file has it: title, axis, events, lanes or a scale, and a legend. */
export function timePicture(parts: TimePictureParts): Picture {
  const { title, lines, width, measure, range, bodyHeight, axis } = parts;
  const plotWidth = width - 2 * MARGIN - HEADS_WIDTH;
  const x = (day: number) => ((day - range.from) / (range.to - range.from)) * plotWidth;
  const head = titleShapes(title, lines, width - 2 * MARGIN, measure);
  const strip = eventStrip(parts, plotWidth);
  const top = MARGIN + head.height;
  const eventsTop = top + AXIS_HEIGHT;
  const bodyTop = eventsTop + strip.height;
  const legend = legendShapes(parts.legend, width - 2 * MARGIN, measure);
  const left = MARGIN + HEADS_WIDTH;
  const starts = parts.tracks.map(({ at, reach }) => clusterStarts(at, reach / x(range.from + 1)));
  const ground = { range, x, width: plotWidth, top: 0, bottom: bodyHeight, starts };
  return {
    width,
    height: bodyTop + bodyHeight + FOOT + legend.height + MARGIN,
    title,
    description: lines.join(' · '),
    shapes: [
      ...shifted(head.shapes, MARGIN, MARGIN),
      ...shifted(axisLines(axis, x, strip.height + bodyHeight), left, top),
      ...shifted(axisWords(axis, 'surface'), left, top),
      ...shifted(strip.names, MARGIN, eventsTop),
      ...shifted(strip.shapes, left, eventsTop),
      ...shifted(parts.heads, MARGIN, bodyTop),
      ...shifted([...parts.back(ground), ...eventBands(parts, x, plotWidth)], left, bodyTop),
      ...shifted([...asOfShapes(parts, x, plotWidth), ...trackShapes(parts, x)], left, bodyTop),
      ...shifted(legend.shapes, MARGIN, bodyTop + bodyHeight + FOOT),
    ],
  };
}

function eventStrip({ events, eventsAt, eventsLabel, range, measure }: TimePictureParts, width: number) {
  if (events.length === 0) return { height: 8, names: [], shapes: [] };
  const layout = roomyEventLayout(events, eventsAt, range, width, MOST_EVENT_ROWS, measure);
  const marks = eventMarks(layout, range, width, measure, true);
  const names: readonly Shape[] = [
    { kind: 'text', x: 0, y: 20, text: eventsLabel, size: 's', isBold: true, fill: 'text-muted' },
  ];
  return {
    height: layout.height,
    names,
    shapes: [
      ...eventStems(marks, layout.height),
      ...marks.flatMap(({ x, y, shapes }) => shifted(shapes, x, y)),
    ],
  };
}
