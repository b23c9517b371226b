import type { ImportOrigin } from './model';

export interface CanonicalText {
  readonly text: string;
  /** The line ends that were found; `mixed` also stands for NEL, U+2028 and U+2029, which have no name of their own. */
  readonly lineEnds: ImportOrigin['lineEnds'];
}

/**
 * The form in which a text is kept for ever: every line end (LF, CRLF, CR and NEL, U+2028, U+2029; Unicode Standard 5.8) becomes
 * LF and a byte order mark at the start goes. Nothing else is altered, Unicode normalisation included, so that quotes stay verbatim.
 */
export function canonicalText(raw: string): CanonicalText {
  const unmarked = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  const kinds = new Set<CanonicalText['lineEnds']>();
  const text = unmarked.replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, (found) => {
    kinds.add(kindOf(found));
    return '\n';
  });
  const [kind = 'none'] = kinds;
  return { text, lineEnds: kinds.size > 1 ? 'mixed' : kind };
}

function kindOf(lineEnd: string): CanonicalText['lineEnds'] {
  switch (lineEnd) {
    case '\n':
      return 'lf';
    case '\r\n':
      return 'crlf';
    case '\r':
      return 'cr';
    default:
      return 'mixed';
  }
}
