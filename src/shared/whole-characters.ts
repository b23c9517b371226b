const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whether a UTF-16 offset lies between two characters as people see them (grapheme clusters, UAX #29), or at an end of the text. */
export function characterBoundaries(text: string): (offset: number) => boolean {
  const segments = characters.segment(text);
  return (offset) => offset <= 0 || offset >= text.length || segments.containing(offset)?.index === offset;
}

/** Stretches of a text widened to whole characters: no half of a pair, no letter without its marks. UTF-16 offsets. */
export function wholeCharacters(
  text: string,
): (start: number, end: number) => { readonly start: number; readonly end: number } {
  const segments = characters.segment(text);
  return (start, end) => {
    const last = end >= text.length ? undefined : segments.containing(end);
    return {
      start: start <= 0 ? 0 : (segments.containing(start)?.index ?? start),
      end: last === undefined || last.index === end ? end : last.index + last.segment.length,
    };
  };
}
