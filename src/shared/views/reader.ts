import { codePointIndex, countCodePoints } from '../code-points';
import { live, partiesInOrder } from '../dossier';
import type { Dossier, Passage, Position } from '../model';
import { paragraphsOf } from '../paragraphs';
import { chunksOf, type ReaderChunk } from '../reader-chunks';
import type { Structure } from '../structure';
import { type ReaderSegment, segmentsOf } from './reader-segments';
import { type ParagraphShape, shapeFinder } from './reader-shape';

export interface ReaderParagraph extends ParagraphShape {
  /** 1 for the first paragraph that is not empty: the locator that citations use. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly segments: readonly ReaderSegment[];
}

/** A passage as the reader paints it. */
export interface ReaderHighlight {
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
  /** 0 or more: the line below the text that it is drawn on. No two passages that overlap share one. */
  readonly lane: number;
  /** The colours of the parties whose positions cite it, in the parties' order; empty when no position does. */
  readonly colours: readonly string[];
  readonly positionIds: readonly string[];
}

export interface ReaderView {
  readonly paragraphs: readonly ReaderParagraph[];
  /** The same paragraphs as they are laid out together. */
  readonly chunks: readonly ReaderChunk[];
  readonly highlights: ReadonlyMap<string, ReaderHighlight>;
}

/**
 * A source's text cut into paragraphs (at LF; empty lines are skipped), shaped by its structure, and stretches under the same passages.
 * Passages that wait for review, or that have no place in the text any more, are not in it.
 */
export function readerView(
  dossier: Dossier,
  sourceId: string,
  text: string,
  structure: Structure | null = null,
): ReaderView {
  const index = codePointIndex(text);
  const textHash = dossier.sources.get(sourceId)?.textHash;
  const passages = live(dossier.passages)
    .filter((passage) => passage.sourceId === sourceId && passage.end <= index.length)
    .filter((passage) => passage.orphanedAt === null && passage.textHash === (textHash ?? passage.textHash))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const toCodePoint = forwardCounter(text);
  const passagesOver = passageFinder(passages);
  const shapeOf = shapeFinder(structure);
  const paragraphs = paragraphsOf(text).map((paragraph) => {
    const start = toCodePoint(paragraph.start);
    const end = toCodePoint(paragraph.end);
    const shape = shapeOf(start, end);
    const whole = { start, end, utf16: paragraph.start, text: text.slice(paragraph.start, paragraph.end) };
    const segments = segmentsOf(index, whole, passagesOver(start, end), shape);
    return { ...shape, number: paragraph.number, start, end, segments };
  });
  return { paragraphs, chunks: chunksOf(paragraphs), highlights: highlightsOf(dossier, passages) };
}

/** The passages over ranges that only ever go on: one walk over all of them, which are in the order in which they begin. */
function passageFinder(passages: readonly Passage[]): (start: number, end: number) => readonly Passage[] {
  let next = 0;
  let open: readonly Passage[] = [];
  return (start, end) => {
    const from = next;
    while ((passages[next]?.start ?? end) < end) next++;
    if (open.length === 0 && from === next) return open;
    open = [...open, ...passages.slice(from, next)].filter((passage) => passage.end > start);
    return open;
  };
}

/** Code point offsets of UTF-16 offsets that only ever grow: one walk over the text for all of its paragraphs. */
function forwardCounter(text: string): (utf16: number) => number {
  let at = 0;
  let points = 0;
  return (utf16) => {
    points += countCodePoints(text.slice(at, utf16));
    at = utf16;
    return points;
  };
}

function highlightsOf(dossier: Dossier, passages: readonly Passage[]): ReadonlyMap<string, ReaderHighlight> {
  const citing = new Map<string, Position[]>(passages.map((passage) => [passage.id, []]));
  for (const position of live(dossier.positions)) {
    for (const { passageId } of position.evidence) citing.get(passageId)?.push(position);
  }
  const parties = partiesInOrder(dossier);
  const lanes = lanesOf(passages);
  return new Map(
    passages.map(({ id, start, end }, place) => {
      const positions = citing.get(id) ?? [];
      const citers = new Set(positions.map((position) => position.partyId));
      const colours = parties.filter((party) => citers.has(party.id)).map((party) => party.colour);
      return [
        id,
        {
          passageId: id,
          start,
          end,
          lane: lanes[place] ?? 0,
          colours,
          positionIds: positions.map((position) => position.id),
        },
      ];
    }),
  );
}

/** For each passage, in the order in which they begin, the lowest lane that no passage before it still needs. */
function lanesOf(passages: readonly Passage[]): readonly number[] {
  const ends: number[] = [];
  return passages.map(({ start, end }) => {
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}
