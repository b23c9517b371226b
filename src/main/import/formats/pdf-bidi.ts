import type { Cell } from './pdf-cells';

/** What is left of the classes of the Unicode Bidirectional Algorithm (UAX 9, table 4) for text that is already in place. */
type BidiClass = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'ON';

/** Text in logical order. */
export interface LogicalPiece {
  readonly text: string;
  /** Whether it runs from right to left: brackets there were drawn mirrored. */
  readonly isRightToLeft: boolean;
}

/**
 * Puts a line, as it is seen from left to right, into the order in which it is read. The Bidirectional Algorithm does not say which of several
 * logical orders a line comes from: a number beside a foreign word belongs to it unless it was drawn before it.
 */
export function toLogical(cells: readonly Cell[], isRightToLeft: boolean): readonly LogicalPiece[] {
  return isRightToLeft ? readBackward(cells) : readForward(cells);
}

/** A line that runs from left to right, perhaps with stretches that do not. */
function readForward(cells: readonly Cell[]): readonly LogicalPiece[] {
  const classes = cells.map(({ text }) => classOf(text));
  const pieces: LogicalPiece[] = [];
  let at = 0;
  while (at < cells.length) {
    const end = isStrongBackward(classes[at]) ? endOfBackward(classes, at) : at + 1;
    const stretch = cells.slice(at, end);
    if (end > at + 1) for (const piece of readBackward(stretch)) pieces.push(piece);
    else pieces.push({ text: stretch[0]?.text ?? '', isRightToLeft: false });
    at = end;
  }
  return pieces;
}

/** Behind the last right-to-left letter before the next left-to-right one. */
function endOfBackward(classes: readonly BidiClass[], start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < classes.length && classes[at] !== 'L'; at += 1) {
    if (isStrongBackward(classes[at])) end = at + 1;
  }
  return end;
}

/** A line that runs from right to left: all of it backwards, but for the words and numbers in it that do not. */
function readBackward(seen: readonly Cell[]): readonly LogicalPiece[] {
  const cells = seen.toReversed();
  const isForward = forwardCells(cells);
  const pieces: LogicalPiece[] = [];
  let at = 0;
  while (at < cells.length) {
    let end = at + 1;
    if (isForward[at] === true) while (isForward[end] === true) end += 1;
    const stretch = cells.slice(at, end).toReversed();
    for (const { text } of stretch) pieces.push({ text, isRightToLeft: isForward[at] !== true });
    at = end;
  }
  return pieces;
}

/** Which cells of a line, taken from right to left, belong to words or numbers that run from left to right. */
function forwardCells(cells: readonly Cell[]): readonly boolean[] {
  const classes = numberParts(cells.map(({ text }) => classOf(text)));
  const isForward = classes.map((kind) => kind === 'L' || kind === 'EN' || kind === 'AN');
  let last = -1;
  for (let at = 0; at < cells.length; at += 1) {
    if (isForward[at] !== true) continue;
    if (last >= 0 && last < at - 1 && isJoined(cells, classes, last, at)) isForward.fill(true, last, at);
    last = at;
  }
  return isForward;
}

/** Whether what lies between two forward cells is forward too (UAX 9, N1, and W7 for numbers). `right` comes first in the line. */
function isJoined(
  cells: readonly Cell[],
  classes: readonly BidiClass[],
  right: number,
  left: number,
): boolean {
  if (classes.slice(right + 1, left).some(isStrongBackward)) return false;
  if (classes[left] !== 'L') return false;
  if (classes[right] === 'L') return true;
  // “NATO 2022” and “2022, NATO” look the same here: the order of drawing tells, where it follows the reading at all.
  const [first, last] = [cells[0], cells.at(-1)];
  const followsReading = first !== undefined && last !== undefined && first.order < last.order;
  return !(followsReading && (cells[right]?.order ?? 0) < (cells[left]?.order ?? 0));
}

/** W2, W4 and W5: numbers among Arabic letters are Arabic numbers, and what stands within or beside a number belongs to it. */
function numberParts(found: readonly BidiClass[]): readonly BidiClass[] {
  let strong: BidiClass = 'R';
  const classes = found.map((kind) => {
    if (kind === 'L' || isStrongBackward(kind)) strong = kind;
    return kind === 'EN' && strong === 'AL' ? 'AN' : kind;
  });
  for (let at = 1; at < classes.length - 1; at += 1) {
    const [before, kind, after] = [classes[at - 1], classes[at], classes[at + 1]];
    if (before !== after || (before !== 'EN' && before !== 'AN')) continue;
    if (kind === 'CS' || (kind === 'ES' && before === 'EN')) classes[at] = before;
  }
  for (const step of [1, -1]) {
    for (let at = step === 1 ? 1 : classes.length - 2; at >= 0 && at < classes.length; at += step) {
      if (classes[at] === 'ET' && classes[at - step] === 'EN') classes[at] = 'EN';
    }
  }
  return classes;
}

function isStrongBackward(kind: BidiClass | undefined): boolean {
  return kind === 'R' || kind === 'AL';
}

function classOf(text: string): BidiClass {
  if (/^[\u0660-\u0669\u066b\u066c\u0600-\u0605]/.test(text)) return 'AN';
  if (/^[\d\u06f0-\u06f9]/.test(text)) return 'EN';
  if (/^[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/.test(text)) {
    return /^\p{L}/u.test(text)
      ? 'AL'
      : /^[\u066a\u0609\u060a]/.test(text)
        ? 'ET'
        : /^[\u060c]/.test(text)
          ? 'CS'
          : 'ON';
  }
  if (/^[\u0590-\u05ff\ufb1d-\ufb4f]/.test(text)) return 'R';
  if (/^[+\-\u2212]/.test(text)) return 'ES';
  if (/^[#$%\u00a2-\u00a5\u00b0\u00b1\u2030-\u2034\u20a0-\u20bf]/.test(text)) return 'ET';
  if (/^[,./:\u00a0]/.test(text)) return 'CS';
  return /^\p{L}/u.test(text) ? 'L' : 'ON';
}
