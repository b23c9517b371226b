import type { Dossier } from '../model';

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
  /** The colours of the parties whose positions cite it, in the parties' order; empty when no position does. */
  readonly colours: readonly string[];
  readonly positionIds: readonly string[];
}

export interface ReaderView {
  readonly paragraphs: readonly ReaderParagraph[];
  readonly highlights: ReadonlyMap<string, ReaderHighlight>;
}

/** A source's text cut into paragraphs (at LF; empty lines are skipped) and stretches under the same passages. */
export function readerView(_dossier: Dossier, sourceId: string, text: string): ReaderView {
  throw new Error(`not built yet: ${sourceId} ${text.length}`);
}
