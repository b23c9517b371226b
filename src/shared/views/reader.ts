import { type CodePointIndex, codePointIndex, countCodePoints } from '../code-points';
import { live, partiesInOrder } from '../dossier';
import type { Dossier, Passage, Position } from '../model';
import { paragraphsOf } from '../paragraphs';
import { chunksOf, type ReaderChunk } from '../reader-chunks';

/** A stretch of text under the same passages. Offsets are code points into the canonical text. */
export interface ReaderSegment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The passages over this stretch, in the order in which they begin. */
  readonly passageIds: readonly string[];
}

export interface ReaderParagraph {
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

/** A source's text cut into paragraphs (at LF; empty lines are skipped) and stretches under the same passages. */
export function readerView(dossier: Dossier, sourceId: string, text: string): ReaderView {
  const index = codePointIndex(text);
  const textHash = dossier.sources.get(sourceId)?.textHash;
  const passages = live(dossier.passages)
    .filter((passage) => passage.sourceId === sourceId && passage.end <= index.length)
    .filter((passage) => passage.orphanedAt === null && passage.textHash === (textHash ?? passage.textHash))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const toCodePoint = forwardCounter(text);
  const paragraphs = paragraphsOf(text).map((paragraph) => {
    const start = toCodePoint(paragraph.start);
    const end = toCodePoint(paragraph.end);
    const over = passages.filter((passage) => passage.start < end && passage.end > start);
    const segments =
      over.length > 0
        ? segmentsOf(index, start, end, over)
        : [{ start, end, text: text.slice(paragraph.start, paragraph.end), passageIds: [] }];
    return { number: paragraph.number, start, end, segments };
  });
  return { paragraphs, chunks: chunksOf(paragraphs), highlights: highlightsOf(dossier, passages) };
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

function segmentsOf(
  index: CodePointIndex,
  start: number,
  end: number,
  passages: readonly Passage[],
): readonly ReaderSegment[] {
  const cuts = new Set([start, end]);
  for (const passage of passages) {
    if (passage.start > start) cuts.add(passage.start);
    if (passage.end < end) cuts.add(passage.end);
  }
  const inOrder = [...cuts].toSorted((a, b) => a - b);
  return inOrder.slice(0, -1).map((from, place) => {
    const to = inOrder[place + 1] ?? end;
    const over = passages.filter((passage) => passage.start <= from && passage.end >= to);
    return { start: from, end: to, text: index.slice(from, to), passageIds: over.map(({ id }) => id) };
  });
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
