import { readDateInput } from './date-input';
import { readLanguage } from './read-language';

/**
 * What a name of a file can say of a source, by the names that patterns use: `{date}` is the date of publication, `{accessed}` that of
 * access, and `{skip}` is passed over.
 */
export const FILE_NAME_FIELDS = [
  'date',
  'title',
  'author',
  'publisher',
  'language',
  'accessed',
  'skip',
] as const;
export type FileNameField = (typeof FILE_NAME_FIELDS)[number];

/** Where a pattern has what is wrong with it, in UTF-16 indices, and what that is. */
export type FileNamePatternProblem = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'unknownField'; readonly field: string }
  | { readonly kind: 'fieldTwice'; readonly field: FileNameField }
  /** Nothing stands between two fields, so nobody can tell where one ends. */
  | { readonly kind: 'fieldsTouch'; readonly field: FileNameField; readonly next: FileNameField }
  | { readonly kind: 'brace' }
  | { readonly kind: 'noField' }
);

/** What a pattern found in a name, for a preview: in order, with the range of the name without its extension, in UTF-16 indices. */
export interface FileNamePart {
  readonly field: FileNameField;
  /** As the citation takes it: dates in their canonical form, languages as tags. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface Piece {
  /** A field with what stands before it in the pattern; null for what stands behind the last one. */
  readonly field: FileNameField | null;
  readonly before: string;
}

/**
 * Everything that is wrong with a pattern such as `{date} {publisher} - {title}`; empty when it can be used. Fields stand in braces; all else
 * has to be in the name as it is, but for the number of spaces.
 */
export function fileNamePatternProblems(pattern: string): readonly FileNamePatternProblem[] {
  const problems: FileNamePatternProblem[] = [];
  const seen = new Set<string>();
  let last: { readonly field: FileNameField; readonly start: number; readonly end: number } | null = null;
  for (const match of pattern.matchAll(/\{([^{}]*)\}|[{}]/gu)) {
    const place = { start: match.index, end: match.index + match[0].length };
    const name = match[1]?.trim().toLowerCase();
    if (name === undefined) {
      problems.push({ kind: 'brace', ...place });
      continue;
    }
    const field = FILE_NAME_FIELDS.find((known) => known === name);
    if (field === undefined) {
      problems.push({ kind: 'unknownField', field: match[1] ?? '', ...place });
      continue;
    }
    if (field !== 'skip' && seen.has(field)) problems.push({ kind: 'fieldTwice', field, ...place });
    if (last !== null && last.end === place.start) {
      problems.push({
        kind: 'fieldsTouch',
        field: last.field,
        next: field,
        start: last.start,
        end: place.end,
      });
    }
    seen.add(field);
    last = { field, ...place };
  }
  if (problems.length === 0 && (seen.size === 0 || (seen.size === 1 && seen.has('skip')))) {
    problems.push({ kind: 'noField', start: 0, end: pattern.length });
  }
  return problems;
}

/**
 * What a file's name says by a pattern, or null when it is not of that form, when a date in it is none or a language is none, or when the
 * pattern has a problem. Dates take as much as they can, other fields as little, and the last one all that is left.
 */
export function readFileName(fileName: string, pattern: string): readonly FileNamePart[] | null {
  if (fileNamePatternProblems(pattern).length > 0) return null;
  const name = withoutExtension(fileName);
  const pieces = piecesOf(pattern);
  /** Piece and place from which the rest is known not to fit: what keeps many spaces from being tried in every way. */
  const failed = new Set<string>();

  function readFrom(index: number, from: number): readonly FileNamePart[] | null {
    const piece = pieces[index];
    if (piece === undefined) return from === name.length ? [] : null;
    const key = `${index} ${from}`;
    if (failed.has(key)) return null;
    const start = endOfLiteral(name, from, piece.before);
    if (start !== null && piece.field === null) return readFrom(index + 1, start);
    const ends = start === null ? [] : endsOf(start, pieces[index + 1]);
    for (const end of piece.field !== null && isDateField(piece.field) ? ends.toReversed() : ends) {
      const value = readValue(piece.field ?? 'skip', name.slice(start ?? 0, end));
      const rest = value === null ? null : readFrom(index + 1, end);
      if (value === null || rest === null) continue;
      return [{ field: piece.field ?? 'skip', value, start: start ?? 0, end }, ...rest];
    }
    failed.add(key);
    return null;
  }

  /** Where a field that begins at `start` may end: wherever what follows it in the pattern begins. */
  function endsOf(start: number, next: Piece | undefined): readonly number[] {
    if (next === undefined || next.before === '') return [name.length];
    const ends: number[] = [];
    for (let end = start + 1; end < name.length; end++) {
      if (endOfLiteral(name, end, next.before) !== null) ends.push(end);
    }
    return ends;
  }

  return readFrom(0, 0);
}

/** A file's name without what programs append to it: a full stop and up to five letters and digits, a letter among them. */
export function withoutExtension(fileName: string): string {
  return fileName.replace(/(?<=.)\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$/iu, '').trim();
}

function piecesOf(pattern: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of pattern.trim().matchAll(/\{([^{}]*)\}/gu)) {
    const name = match[1]?.trim().toLowerCase();
    const field = FILE_NAME_FIELDS.find((known) => known === name) ?? 'skip';
    pieces.push({ field, before: pattern.trim().slice(from, match.index) });
    from = match.index + match[0].length;
  }
  pieces.push({ field: null, before: pattern.trim().slice(from) });
  return pieces;
}

/** Where a pattern's own characters end that begin at a place of a name; null when they do not. Spaces stand for one or more. */
function endOfLiteral(name: string, from: number, literal: string): number | null {
  let at = from;
  for (let index = 0; index < literal.length; index++) {
    if (/\s/u.test(literal.charAt(index))) {
      if (!/\s/u.test(name.charAt(at))) return null;
      while (/\s/u.test(name.charAt(at))) at++;
      while (/\s/u.test(literal.charAt(index + 1))) index++;
    } else if (literal.charAt(index) === name.charAt(at)) at++;
    else return null;
  }
  return at;
}

function readValue(field: FileNameField, text: string): string | null {
  const value = text.trim();
  if (value === '') return null;
  if (isDateField(field)) return readFileNameDate(value);
  return field === 'language' ? readLanguage(value) : value;
}

function isDateField(field: FileNameField): boolean {
  return field === 'date' || field === 'accessed';
}

/** A date as names of files have it: what date fields take, with underscores for spaces or hyphens, or eight digits in a row. */
export function readFileNameDate(text: string): string | null {
  const spaced = text.replaceAll('_', ' ');
  const numbers = spaced.replace(/^(\d{4}) ?(\d{2}) ?(\d{2})$/, '$1-$2-$3');
  return readDateInput(numbers) ?? readDateInput(text.replaceAll('_', '-'));
}
