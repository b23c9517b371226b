import { lastBeginningBy } from './last-beginning-by';
import { type Paragraph, paragraphsOf } from './paragraphs';

/** A selection as it was made: `anchor` stays, `focus` moves. UTF-16 offsets into the canonical text, in logical order. */
export interface TextSelection {
  readonly anchor: number;
  readonly focus: number;
}

/** What a step goes by; words and sentences as Unicode counts them (UAX #29) in the text's language. */
export type StepUnit = 'character' | 'word' | 'sentence' | 'paragraph';

/** `1` towards the end of the text, `-1` towards its beginning: logical order, whichever way the script runs. */
export type StepDirection = 1 | -1;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The steps of one text. Making it walks over the text once; a step looks at a paragraph or two. */
export interface SelectionSteps {
  /**
   * Selects the whole next unit after the selection, or the one before it; the selection itself when there is none.
   * From a whole paragraph a smaller step goes into it.
   */
  move(selection: TextSelection, unit: StepUnit, direction: StepDirection): TextSelection;
  /** Moves the focus to the next edge of a unit and leaves the anchor. */
  extend(selection: TextSelection, unit: StepUnit, direction: StepDirection): TextSelection;
  /** Selects the whole units that the selection touches; where there is none, the selection itself. */
  around(selection: TextSelection, unit: StepUnit): TextSelection;
}

/** The steps by which a keyboard selects in a canonical text. `language` is a BCP 47 tag; empty when it is not known. */
export function selectionSteps(text: string, language: string): SelectionSteps {
  const paragraphs = paragraphsOf(text);
  const unitsIn = unitFinder(text, language);

  function firstAfter(offset: number, unit: StepUnit, edge: 'start' | 'end'): Stretch | undefined {
    for (let at = lastBeginningBy(paragraphs, offset); at < paragraphs.length; at++) {
      const paragraph = paragraphs[at];
      const found = paragraph && unitsIn(paragraph, unit).find((each) => each[edge] > offset);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function lastBefore(offset: number, unit: StepUnit, edge: 'start' | 'end'): Stretch | undefined {
    for (let at = Math.min(lastBeginningBy(paragraphs, offset), paragraphs.length - 1); at >= 0; at--) {
      const paragraph = paragraphs[at];
      const found = paragraph && unitsIn(paragraph, unit).findLast((each) => each[edge] < offset);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return {
    move(selection, unit, direction) {
      const { anchor, focus } = selection;
      const next = (from: number) =>
        direction === 1 ? firstAfter(from - 1, unit, 'start') : lastBefore(from + 1, unit, 'end');
      const [start, end] = [Math.min(anchor, focus), Math.max(anchor, focus)];
      const around = paragraphs[lastBeginningBy(paragraphs, start)];
      const isParagraph = around !== undefined && isSame(trimmed(text, around.start, around.end), start, end);
      const within = isParagraph && unit !== 'paragraph' ? next(direction === 1 ? start : end) : undefined;
      const isFurther = within !== undefined && !isSame(within, start, end);
      const found = isFurther ? within : next(direction === 1 ? end : start);
      return found === undefined ? selection : { anchor: found.start, focus: found.end };
    },
    extend({ anchor, focus }, unit, direction) {
      // Going back over what was selected stops at its anchor, so that no step jumps from one side of it to the other.
      const isGoingBack = direction === 1 ? focus < anchor : focus > anchor;
      const edge = (direction === 1) === isGoingBack ? 'start' : 'end';
      const found = direction === 1 ? firstAfter(focus, unit, edge) : lastBefore(focus, unit, edge);
      const reached = found?.[edge] ?? (isGoingBack ? anchor : focus);
      if (!isGoingBack) return { anchor, focus: reached };
      return { anchor, focus: direction === 1 ? Math.min(reached, anchor) : Math.max(reached, anchor) };
    },
    around({ anchor, focus }, unit) {
      const [start, end] = [Math.min(anchor, focus), Math.max(anchor, focus)];
      const last = lastBefore(Math.max(end, start + 1), unit, 'start');
      const first = firstAfter(start, unit, 'end') ?? last;
      if (first === undefined) return { anchor, focus };
      // Between two units, in white space, neither is meant more than the other: the one before is.
      if (last === undefined || last.end <= first.start) return whole(last ?? first);
      return { anchor: first.start, focus: last.end };
    },
  };
}

function whole({ start, end }: Stretch): TextSelection {
  return { anchor: start, focus: end };
}

function isSame(stretch: Stretch, start: number, end: number): boolean {
  return stretch.start === start && stretch.end === end && start < end;
}

function unitFinder(
  text: string,
  language: string,
): (paragraph: Paragraph, unit: StepUnit) => readonly Stretch[] {
  const segmenters = {
    character: segmenter(language, 'grapheme'),
    word: segmenter(language, 'word'),
    sentence: segmenter(language, 'sentence'),
  };
  return ({ start, end }, unit) => {
    if (unit === 'paragraph') return [trimmed(text, start, end)];
    const found: Stretch[] = [];
    for (const piece of segmenters[unit].segment(text.slice(start, end))) {
      const from = start + piece.index;
      if (unit === 'word' && piece.isWordLike !== true) continue;
      const stretch =
        unit === 'sentence'
          ? trimmed(text, from, from + piece.segment.length)
          : { start: from, end: from + piece.segment.length };
      if (stretch.start < stretch.end) found.push(stretch);
    }
    return found;
  };
}

function segmenter(language: string, granularity: Intl.SegmenterOptions['granularity']): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === '' ? undefined : language, { granularity });
  } catch {
    // A tag that is none: the root locale's rules.
    return new Intl.Segmenter(undefined, { granularity });
  }
}

/** A stretch without the white space at its ends. UTF-16 offsets; empty when there is nothing else in it. */
export function trimmed(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  if (lead === words.length) return { start, end: start };
  return { start: start + lead, end: start + words.trimEnd().length };
}
