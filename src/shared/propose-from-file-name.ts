import type { CitationFields } from './commands';
import { datesIn } from './dates-in-words/dates-in';
import { type FileNameField, readFileName, readFileNameDate, withoutExtension } from './file-name-pattern';
import { withoutAnyHidden } from './hidden-characters';

/** Which field of a citation each field of a pattern is for. */
const CITATION_FIELD = {
  date: 'publishedOn',
  title: 'title',
  author: 'author',
  publisher: 'publisher',
  language: 'language',
  accessed: 'accessedOn',
  skip: null,
} as const satisfies Record<FileNameField, keyof CitationFields | null>;

/** What the name of a file proposes for a citation. */
export type FileNameProposal = Readonly<
  Partial<Pick<CitationFields, 'title' | 'author' | 'publisher' | 'publishedOn' | 'accessedOn' | 'language'>>
>;

/**
 * What a file's name says of its citation by a pattern (see `readFileName`). Without a pattern, and for a name that is not of its form, the date
 * of publication where exactly one stands in the name.
 */
export function proposeFromFileName(fileName: string, pattern: string | null): FileNameProposal {
  const parts = pattern === null ? null : readFileName(fileName, pattern);
  if (parts === null) return onlyDateOf(withoutExtension(fileName));
  return Object.fromEntries(
    parts.flatMap(({ field, value }) => {
      const target = CITATION_FIELD[field];
      return target === null ? [] : [[target, withoutAnyHidden(value)]];
    }),
  );
}

function onlyDateOf(name: string): FileNameProposal {
  const spaced = name
    .replaceAll('_', ' ')
    .replaceAll(/(?<!\d)((?:19|20)\d{2}) ?([01]\d) ?([0-3]\d)(?!\d)/gu, '$1-$2-$3');
  // A number of four digits is a year only where it looks like one.
  const whole = /^(?!(?:19|20)\d\d$)\d{4}$/.test(name) ? null : readFileNameDate(name);
  const dates = whole === null ? datesIn(spaced).map(({ date }) => date) : [whole];
  const [first, ...others] = new Set(dates);
  return first === undefined || others.length > 0 ? {} : { publishedOn: first };
}
