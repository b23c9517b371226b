import type { Source } from '../../../../shared/model';
import { DateText } from '../../components/DateText';
import { languageName } from '../../language-name';
import { useWords } from '../../words';
import styles from './SourceList.module.css';

interface SourceRowProps {
  readonly source: Source;
  readonly passages: number;
}

/** A source in the list: its title and publisher in their own direction, and what tells sources apart. */
export function SourceRow({ source, passages }: SourceRowProps) {
  const t = useWords();
  const { title, publisher, author, publishedOn, language, reliability } = source;
  const origin = publisher || author;
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
        <span>{t('sources.passages', { count: passages })}</span>
      </span>
    </span>
  );
}
