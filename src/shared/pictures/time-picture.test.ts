import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../main/export/words';
import { dayNumber } from '../day-number';
import { aDossier, anEvent, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import type { Translate } from '../translate';
import { timelineView } from '../views/timeline';
import type { Measure, Picture, Shape, TextShape } from './picture';
import { timeAxis } from './time-axis';
import { timePicture } from './time-picture';
import { timelineLegend } from './timeline-legend';
import { timelineBack, timelineHeads, timelineTracks } from './timeline-plot';

let words: Translate;
beforeAll(async () => {
  words = await loadWords();
});

const measure: Measure = (text) => text.length * 7;
const WIDTH = 900;
const parties = [
  aParty(idOf(1), { name: 'A party with a name that takes far more than the room of one line' }),
];
const issues = [anIssue(idOf(11))];

/** The picture of August 2025 with positions on some of its days and events with these names on others. */
function picture(
  said: readonly string[],
  events: readonly (readonly [string, string])[],
  asOf: string,
): Picture {
  const view = timelineView(
    aDossier({
      parties,
      issues,
      positions: said.map((date, n) =>
        aPosition(idOf(20 + n), idOf(1), idOf(11), { date, stance: 'offers' }),
      ),
      events: events.map(([date, name], n) => anEvent(idOf(60 + n), { date, name })),
    }),
    { lanes: 'parties', issueId: null },
  );
  const range = { from: dayNumber('2025-08-01'), to: dayNumber('2025-09-01') };
  const laneHeight = 60;
  return timePicture({
    title: 'Title',
    lines: ['Line'],
    range,
    width: WIDTH,
    bodyHeight: laneHeight,
    axis: timeAxis(range, 684, 'en-GB', measure),
    events: view.events,
    eventsAt: view.eventsAt,
    eventsLabel: 'Events',
    heads: timelineHeads(view, laneHeight, measure),
    back: (ground) => timelineBack(view, laneHeight, ground),
    tracks: timelineTracks(view, { laneHeight, parties: new Map(), words, measure }),
    asOf: { day: dayNumber(asOf), label: 'as of' },
    legend: timelineLegend(view, parties, words),
    measure,
  });
}

function all(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? [shape, ...all(shape.shapes)] : [shape]));
}

function textsOf({ shapes }: Picture): readonly TextShape[] {
  return all(shapes).filter((shape) => shape.kind === 'text');
}

/** From where to where a text reaches, in pixels. */
function reachOf({ x, text, size, isBold = false, anchor = 'left' }: TextShape): readonly [number, number] {
  const width = measure(text, size, isBold);
  if (anchor === 'middle') return [x - width / 2, x + width / 2];
  return anchor === 'left' ? [x, x + width] : [x - width, x];
}

describe('a picture as a file has it', () => {
  it('has every word within its edges', () => {
    const names: readonly (readonly [string, string])[] = [
      ['2025-08-08', 'A deadline set by Washington'],
      ['2025-08-09', 'Talks of all the delegations in Istanbul'],
      ['2025-08-31', 'A summit that ends the month'],
    ];
    for (const text of textsOf(picture(['2025-08-02', '2025-08-31'], names, '2025-08-31'))) {
      const [left, right] = reachOf(text);
      expect([text.text, left >= 0 && right <= WIDTH]).toEqual([text.text, true]);
    }
  });

  it('names near events in rows of their own, also those of one day', () => {
    const texts = textsOf(
      picture(
        [],
        [
          ['2025-08-08', 'A deadline'],
          ['2025-08-08', 'Talks'],
          ['2025-08-09', 'A meeting of the presidents'],
        ],
        '2025-08-31',
      ),
    );
    const rows = ['A deadline', 'Talks', 'A meeting of the presidents'].map(
      (name) => texts.find(({ text }) => text === name)?.y,
    );
    expect(rows).not.toContain(undefined);
    expect(new Set(rows).size).toBe(3);
  });

  it('draws marks over the veil, whole before the as-of date and pale after it', () => {
    const { shapes } = picture(['2025-08-06', '2025-08-07'], [], '2025-08-06');
    const veil = shapes.findIndex((shape) => shape.kind === 'rect' && shape.opacity === 0.6);
    const groups = shapes.filter((shape) => shape.kind === 'group');
    expect(groups).toHaveLength(0);
    const apart = picture(['2025-08-05', '2025-08-20'], [], '2025-08-06').shapes;
    expect(apart.filter((shape) => shape.kind === 'group')).toHaveLength(1);
    const marks = shapes.findIndex((shape) => shape.kind === 'rect' && shape.stroke === 'border-strong');
    expect(veil).toBeGreaterThan(-1);
    expect(marks).toBeGreaterThan(veil);
  });

  it('parts a long name between words, in two lines', () => {
    const lines = textsOf(picture(['2025-08-05'], [], '2025-08-06')).filter(
      ({ x, size }) => x === 40 && size === 's',
    );
    expect(lines.map(({ text }) => text)).toEqual(['A party with a name', 'that takes far more…']);
  });

  it('says in its legend only what is there', () => {
    const labels = (its: Picture) => new Set(textsOf(its).map(({ text }) => text));
    const plain = labels(picture(['2025-08-05'], [], '2025-08-06'));
    const full = labels(picture(['2025-08'], [['2025-08-08', 'Talks']], '2025-08-06'));
    for (const word of ['A month or a year', 'Meeting'])
      expect([plain.has(word), full.has(word)]).toEqual([false, true]);
  });
});
