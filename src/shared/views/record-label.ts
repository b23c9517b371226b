import type { Change } from '../changes';
import { partialDateInWords } from '../date-words';
import { type FieldWords, nameOf, shortened } from './history-words';

/** What a record is called where it stands alone: its name in parts that each keep their direction, and a line below it. */
export interface RecordLabel {
  readonly label: readonly string[];
  /** May be empty. */
  readonly detail: string;
}

/** What the record that a change is about is called, from the change itself: the record may be in the bin or gone. */
export function recordLabel(change: Change, words: FieldWords): RecordLabel {
  const gone = { label: [words.words('history.gone')], detail: '' };
  switch (change.table) {
    case 'meta':
      return named(change.after ?? change.before, gone, ({ title }) => ({ label: [title], detail: '' }));
    case 'parties':
      return named(change.after ?? change.before, gone, ({ name }) => ({ label: [name], detail: '' }));
    case 'speakers':
      return named(change.after ?? change.before, gone, ({ name, partyId }) => ({
        label: [name, nameOf('parties', partyId, words)],
        detail: '',
      }));
    case 'issues':
      return named(change.after ?? change.before, gone, ({ name }) => ({ label: [name], detail: '' }));
    case 'sources':
      return named(change.after ?? change.before, gone, ({ title, publisher }) => ({
        label: publisher === '' ? [title] : [title, publisher],
        detail: '',
      }));
    case 'passages':
      return named(change.after ?? change.before, gone, ({ quote, sourceId }) => ({
        label: [`“${shortened(quote)}”`],
        detail: nameOf('sources', sourceId, words),
      }));
    case 'positions':
      return named(change.after ?? change.before, gone, ({ partyId, issueId, statement }) => ({
        label: [nameOf('parties', partyId, words), nameOf('issues', issueId, words)],
        detail: shortened(statement, 160),
      }));
    case 'assessments':
      return named(change.after ?? change.before, gone, ({ issueId, date }) => ({
        label: [nameOf('issues', issueId, words), partialDateInWords(date, words.words, words.locale)],
        detail: '',
      }));
    case 'events':
      return named(change.after ?? change.before, gone, ({ name, date }) => ({
        label: [name, partialDateInWords(date, words.words, words.locale)],
        detail: '',
      }));
  }
}

function named<R>(row: R | null, gone: RecordLabel, labelOf: (row: R) => RecordLabel): RecordLabel {
  return row === null ? gone : labelOf(row);
}
