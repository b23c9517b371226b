import type { CitationFields } from './commands';
import { DossierError } from './errors';
import { optionalDate, optionalUrl } from './plan/fields';
import { requiredTitle } from './plan/rows';

/** The citation of a source of which nothing is known yet: its reliability cannot be judged. */
export const EMPTY_CITATION: CitationFields = {
  title: '',
  author: '',
  publisher: '',
  publishedOn: '',
  accessedOn: '',
  url: '',
  language: '',
  reliability: 'F',
  notes: '',
};

/** What is wrong with a citation, by its fields; empty when nothing is. */
export type CitationErrors = Readonly<Partial<Record<keyof CitationFields, DossierError>>>;

/** Checks a citation as the plan does, all fields at once: `titleMissing`, `dateInvalid` and `urlInvalid`. */
export function citationErrors(fields: CitationFields): CitationErrors {
  const errors: Partial<Record<keyof CitationFields, DossierError>> = {};
  const check = (field: 'title' | 'publishedOn' | 'accessedOn' | 'url', rule: (text: string) => string) => {
    const error = refusalOf(() => rule(fields[field]));
    if (error !== null) errors[field] = error;
  };
  check('title', requiredTitle);
  check('publishedOn', optionalDate);
  check('accessedOn', optionalDate);
  check('url', optionalUrl);
  return errors;
}

function refusalOf(act: () => unknown): DossierError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof DossierError) return error;
    throw error;
  }
}
