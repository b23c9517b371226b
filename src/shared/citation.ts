import type { Passage, Source } from './model';

/**
 * The parts of a source's citation in their order: author, title, publisher, date of publication, address, date of access. Dates stay as
 * they are recorded (EDTF), which every reader understands alike; what is not recorded is left out.
 */
export function citationParts(source: Source): readonly string[] {
  const parts = [
    source.author,
    source.title === '' ? '' : `“${source.title}”`,
    source.publisher,
    source.publishedOn,
    source.url,
    source.accessedOn === '' ? '' : `accessed ${source.accessedOn}`,
  ];
  return parts.filter((part) => part !== '');
}

/** A source's citation in one line. */
export function citationOf(source: Source): string {
  return citationParts(source).join(', ');
}

/** The citation of a passage: that of its source and the paragraph in which it starts, counted as the reader counts them. */
export function passageCitation(source: Source, passage: Passage): string {
  return `${citationOf(source)}, ¶ ${passage.paragraph}`;
}
