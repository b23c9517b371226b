import { partialDateInWords } from '../date-words';
import type { MessageKey } from '../messages/en';
import type { history } from '../messages/en/history';
import type { Alias, Dossier } from '../model';
import type { Translate } from '../translate';

/** The name of a field in the catalogue. */
export type FieldName = keyof (typeof history)['field'];

/**
 * What stands in a field of a record, in the analyst's words: a short value, prose, a list, or a place in an order, of which
 * only that it changed means anything.
 */
export type FieldValue =
  | { readonly field: FieldName; readonly kind: 'value' | 'prose' | 'place'; readonly text: string }
  | { readonly field: FieldName; readonly kind: 'list'; readonly items: readonly ListItem[] };

/** An item of a list: the analyst's words or those of a source, and in the interface's words what tells it from others; may be empty. */
export interface ListItem {
  readonly text: string;
  readonly detail: string;
}

/** What words are found with. */
export interface FieldWords {
  readonly dossier: Dossier;
  readonly words: Translate;
  /** The locale of dates and numbers, BCP 47. */
  readonly locale: string;
  /** A language's name by its BCP 47 tag. */
  readonly languageName: (tag: string) => string;
}

/** The most characters, in code points, of a quote that stands for its passage. */
const QUOTE_LENGTH = 80;

/** A text in one line, cut at a length in code points. */
export function shortened(text: string, length = QUOTE_LENGTH): string {
  const points = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return points.length <= length ? points.join('') : `${points.slice(0, length).join('').trimEnd()}…`;
}

const GONE = 'history.gone' satisfies MessageKey;

/** The name of a record that is referred to, also of one in the bin. */
export function nameOf(
  table: 'parties' | 'speakers' | 'issues' | 'sources',
  id: string,
  { dossier, words }: Pick<FieldWords, 'dossier' | 'words'>,
): string {
  const row = dossier[table].get(id);
  if (row === undefined) return words(GONE);
  return 'title' in row ? row.title : row.name;
}

/** A short value. */
export function value(field: FieldName, text: string): FieldValue {
  return { field, kind: 'value', text };
}

/** A partial date as people write it. */
export function date(field: FieldName, text: string, { words, locale }: FieldWords): FieldValue {
  return value(field, partialDateInWords(text, words, locale));
}

/** Words to be compared one by one. */
export function prose(field: FieldName, text: string): FieldValue {
  return { field, kind: 'prose', text };
}

/** A list, of which is told what came and what went. */
export function list(field: FieldName, items: readonly ListItem[]): FieldValue {
  return { field, kind: 'list', items };
}

/** A place in an order. */
export function place(ordinal: number): FieldValue {
  return { field: 'place', kind: 'place', text: String(ordinal) };
}

/** Aliases with the names of their languages. */
export function aliasItems(aliases: readonly Alias[], { languageName }: FieldWords): readonly ListItem[] {
  return aliases.map(({ text, language }) => ({
    text,
    detail: language === '' ? '' : languageName(language),
  }));
}
