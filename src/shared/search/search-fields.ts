import type { Dossier, EntryTable, RowOf } from '../model';

/** The fields in which words are sought. */
const SEARCH_FIELDS = [
  'title',
  'author',
  'publisher',
  'name',
  'shortName',
  'alias',
  'office',
  'text',
  'quote',
  'translation',
  'statement',
  'description',
  'scale',
  'tag',
  'notes',
] as const;
export type SearchFieldName = (typeof SEARCH_FIELDS)[number];

/** Something of a record in which words are sought, as it was written. */
export interface FieldText {
  readonly field: SearchFieldName;
  readonly text: string;
}

/** A record of any table but the dossier itself. */
export type Entry = { readonly [T in EntryTable]: { readonly table: T; readonly row: RowOf<T> } }[EntryTable];

/** The record with this id; null when there is none. */
export function entryOf(dossier: Dossier, table: EntryTable, id: string): Entry | null {
  const row = dossier[table].get(id);
  return row === undefined ? null : ({ table, row } as Entry);
}

/**
 * In what of a record words are sought: what names it, and the rest of its words; empty ones are left out. A source's canonical text
 * is not among them: it is no part of the record.
 */
export function searchFields(entry: Entry): {
  readonly names: readonly FieldText[];
  readonly rest: readonly FieldText[];
} {
  const { names, rest } = allFields(entry);
  return { names: names.filter(isSaid), rest: rest.filter(isSaid) };
}

function isSaid({ text }: FieldText): boolean {
  return text !== '';
}

function allFields({ table, row }: Entry): {
  readonly names: readonly FieldText[];
  readonly rest: readonly FieldText[];
} {
  switch (table) {
    case 'sources':
      return {
        names: [of('title', row.title), of('author', row.author), of('publisher', row.publisher)],
        rest: [of('notes', row.notes)],
      };
    case 'passages':
      return {
        names: [],
        rest: [of('quote', row.quote), of('translation', row.translation), of('notes', row.note)],
      };
    case 'positions':
      return {
        names: [],
        rest: [
          of('statement', row.statement),
          of('notes', row.notes),
          ...row.tags.map((tag) => of('tag', tag)),
        ],
      };
    case 'parties':
      return {
        names: [
          of('name', row.name),
          of('shortName', row.shortName),
          ...row.aliases.map(({ text }) => of('alias', text)),
        ],
        rest: [of('notes', row.notes)],
      };
    case 'speakers':
      return {
        names: [
          of('name', row.name),
          of('office', row.office),
          ...row.aliases.map(({ text }) => of('alias', text)),
        ],
        rest: [of('notes', row.notes)],
      };
    case 'issues':
      return {
        names: [of('name', row.name)],
        rest: [
          of('description', row.description),
          of('scale', row.scale?.lowLabel ?? ''),
          of('scale', row.scale?.highLabel ?? ''),
        ],
      };
    case 'assessments':
      return { names: [], rest: [of('notes', row.note)] };
    case 'events':
      return { names: [of('name', row.name)], rest: [of('notes', row.notes)] };
  }
}

function of(field: SearchFieldName, text: string): FieldText {
  return { field, text };
}
