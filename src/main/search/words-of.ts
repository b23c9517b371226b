import { fold } from '../../shared/fold';
import { type Entry, type FieldText, searchFields } from '../../shared/search/search-fields';
import { BARRIER, joinedWords } from '../../shared/search/words';
import { sha256 } from '../dossier/hash';
import type { Words } from './search-index';

/** The words of a record and, for a source, of its canonical text, as the index takes them in. */
export function wordsOf(entry: Entry, text: string): Words {
  const { names, rest } = searchFields(entry);
  return { names: joined(names), rest: joined([...rest, { text }]) };
}

/**
 * What tells whether the index has a record as it is now: the same for the same words, whatever else of it has changed. `textHash` is
 * that of an earlier text of a source that is meant; empty for the present one.
 */
export function printOf(entry: Entry, textHash: string): string {
  const { names, rest } = searchFields(entry);
  const hash = entry.table === 'sources' ? textHash || entry.row.textHash : '';
  return sha256(JSON.stringify([names, rest, hash])).slice(0, 24);
}

/** Fields are no neighbours: a phrase does not reach from one into the next. */
function joined(fields: readonly Pick<FieldText, 'text'>[]): string {
  return fields.map(({ text }) => joinedWords(fold(text))).join(` ${BARRIER} `);
}
