/** A paragraph of a canonical text, in UTF-16 offsets: from its first character to before its line end. */
export interface Paragraph {
  /** 1 for the first paragraph that is not empty. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a canonical text: its lines between LFs, those with nothing but white space left out. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  while (start <= text.length) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (hasWords(text, start, end)) found.push({ number: found.length + 1, start, end });
    start = end + 1;
  }
  return found;
}

/** The number of the paragraph at a UTF-16 offset; between two, that of the one before; at least 1. */
export function paragraphNumberAt(text: string, offset: number): number {
  let number = 0;
  let start = 0;
  while (start <= offset && start <= text.length) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (hasWords(text, start, end)) number++;
    start = end + 1;
  }
  return Math.max(number, 1);
}

function hasWords(text: string, start: number, end: number): boolean {
  return /\S/u.test(text.slice(start, end));
}
