import type { Measure, TextSize } from './picture';

/** A text in so many pixels, cut short by an ellipsis where it is longer; empty when not even a letter has room. */
export function fitted(text: string, room: number, size: TextSize, measure: Measure, isBold = false): string {
  if (measure(text, size, isBold) <= room) return text;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join('')}…`, size, isBold) <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** A text in at most so many lines of so many pixels, parted between words; what does not fit into the last line is cut short. */
export function wrapped(
  text: string,
  room: number,
  lines: number,
  size: TextSize,
  measure: Measure,
): readonly string[] {
  const words = text.split(/\s+/u).filter(Boolean);
  const done: string[] = [];
  let at = 0;
  while (at < words.length && done.length < lines - 1) {
    let end = at + 1;
    while (end < words.length && measure(words.slice(at, end + 1).join(' '), size) <= room) end++;
    // A single word that is too long is no reason to leave its beginning out.
    done.push(fitted(words.slice(at, end).join(' '), room, size, measure));
    at = end;
  }
  if (at < words.length) done.push(fitted(words.slice(at).join(' '), room, size, measure));
  return done;
}
