import { directionOf } from '../../../../shared/direction';
import type { Dossier } from '../../../../shared/model';
import type { Excerpt } from '../../../../shared/search/answer';
import type { Entry } from '../../../../shared/search/search-fields';
import type { ResultRow } from '../../../../shared/views/search-results';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { Marked } from './Marked';
import styles from './Results.module.css';

/** What a record says first: it needs no label. */
const PLAIN: readonly Excerpt['field'][] = ['text', 'quote', 'statement'];

/** What was found of a record, in its context; of a position whose statement was not what was found, the statement as well. */
export function ResultText({ row }: { readonly row: ResultRow }) {
  const t = useWords();
  const dossier = useDossier();
  const { entry, excerpts } = row;
  const words = wordsOf(entry);
  const isShown = excerpts.some(({ field }) => PLAIN.includes(field));
  return (
    <>
      {words !== '' && !isShown && (
        <span className={styles.statement} dir="auto">
          {words}
        </span>
      )}
      {excerpts.map((excerpt, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field may be found twice, and nothing moves.
        <span key={place} className={styles.excerpt}>
          {!PLAIN.includes(excerpt.field) && (
            <span className={styles.field}>{t(`search.field.${excerpt.field}`)}</span>
          )}
          <span className={styles.words} dir={directionIn(entry, excerpt, dossier)}>
            <Marked excerpt={excerpt} />
          </span>
        </span>
      ))}
    </>
  );
}

/** The words that a record is about, when it is about words. */
function wordsOf({ table, row }: Entry): string {
  if (table === 'positions') return row.statement;
  return table === 'passages' ? row.quote : '';
}

/** A stretch may begin with a word of another script: what is known of the source's language comes first. */
function directionIn({ table, row }: Entry, { field }: Excerpt, dossier: Dossier): 'rtl' | 'auto' {
  const sourceId = table === 'passages' ? row.sourceId : table === 'sources' ? row.id : '';
  const language =
    field === 'text' || field === 'quote' ? dossier.sources.get(sourceId)?.language : undefined;
  return language !== undefined && directionOf(language) === 'rtl' ? 'rtl' : 'auto';
}
