import type { Source } from '../../../../shared/model';
import type { PassageCounts } from '../../../../shared/views/sources';
import { DateText } from '../../components/DateText';
import { languageName } from '../../language-name';
import { useWords } from '../../words';
import styles from './SourceList.module.css';

interface SourceRowProps {
  readonly source: Source;
  readonly passages: PassageCounts;
}

/** A source in the list: its title and publisher in their own direction, and what tells sources apart. */
export function SourceRow({ source, passages }: SourceRowProps) {
  const t = useWords();
  const { title, publisher, author, publishedOn, language, reliability } = source;
  const origin = publisher || author;
  const { present, waits, orphaned } = passages;
  return (
    <span className={styles.rowText}>
      <span className={styles.title} dir="auto">
        {title}
      </span>
      <span className={styles.origin}>
        {origin !== '' && <bdi className={styles.publisher}>{origin}</bdi>}
        <span className={styles.date}>
          {publishedOn === '' ? t('sources.undated') : <DateText date={publishedOn} />}
        </span>
      </span>
      <span className={styles.facts}>
        {language !== '' && (
          <abbr className={styles.tag} title={languageName(language) ?? language}>
            {language}
          </abbr>
        )}
        <abbr className={styles.tag} title={t(`glossary.reliability.${reliability}`)}>
          {reliability}
        </abbr>
        {(present > 0 || waits + orphaned === 0) && <span>{t('sources.passages', { count: present })}</span>}
        {waits > 0 && <span className={styles.waits}>{t('review.waiting', { count: waits })}</span>}
        {orphaned > 0 && <span>{t('sources.orphaned', { count: orphaned })}</span>}
      </span>
    </span>
  );
}
